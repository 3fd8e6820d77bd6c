import { query } from '@redress/platform/use-case.ts'
import type { GetComplaintCountsRequest__Output as Request } from '@redress/protos/complaint/v1/GetComplaintCountsRequest.ts'
import type { GetComplaintCountsResponse as Response } from '@redress/protos/complaint/v1/GetComplaintCountsResponse.ts'
import { seesPublicViewOnly } from '../domain/access.ts'
import { refuseAll } from '../domain/field-checks.ts'
import { filterViolations, noFilters, requireSeenFilters } from '../domain/list-input.ts'
import { type CountsRow, countsStatement } from '../persistence/counts-statement.ts'
import { tenantDay, tenantDayOf } from '../persistence/tenant-day.ts'
import { countsOf } from '../to-proto/counts.ts'

export const getComplaintCounts = query<Request, Response>('ticket.view', async ({ filters }, scope) => {
  const { caller, tenantId } = scope
  const asked = filters ?? noFilters
  requireSeenFilters(caller, asked)
  refuseAll(filterViolations(asked))
  const now = scope.now()
  const statement = countsStatement(asked, caller, now)
  const [tenants = [], rows = []] = await scope.readAll([tenantDay(tenantId, now), ...(statement ? [statement] : [])])
  const { day, ...tenant } = tenantDayOf(tenants, tenantId, now)
  return { tenant, day, ...countsOf(rows as CountsRow[], !seesPublicViewOnly(caller)) }
})
