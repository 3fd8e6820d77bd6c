import { command } from '@redress/platform/use-case.ts'
import { uuidv7 } from '@redress/platform/uuid.ts'
import type { StartExportRequest__Output as Request } from '@redress/protos/complaint/v1/StartExportRequest.ts'
import type { StartExportResponse as Response } from '@redress/protos/complaint/v1/StartExportResponse.ts'
import { formatViolations } from '../domain/export-input.ts'
import { refuseAll } from '../domain/field-checks.ts'
import { filterViolations, noFilters, requireSeenFilters } from '../domain/list-input.ts'
import { givenIn } from '../persistence/list-filters.ts'
import { tenantDay, tenantDayOf } from '../persistence/tenant-day.ts'

export const startExport = command<Request, Response>(
  'export',
  async ({ filters, format }, scope) => {
    const { tenantId, caller } = scope
    const asked = filters ?? noFilters
    requireSeenFilters(caller, asked)
    refuseAll([...formatViolations({ format }), ...filterViolations(asked)])
    const now = scope.now()
    const { day, ...tenant } = tenantDayOf(await scope.read(tenantDay(tenantId, now)), tenantId, now)
    // each export is a thing of its own: it has happened once
    const id = uuidv7()
    const data = { format, filters: givenIn(asked) }
    scope.publish({ id, eventSeq: 0 }, { kind: 'export' }, { type: 'complaint.v1.CasesExported', data })
    return { export_id: id, tenant, day }
  },
  { unitOfWork: false },
)
