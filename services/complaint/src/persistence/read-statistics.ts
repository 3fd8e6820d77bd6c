import type { Statement } from '@redress/platform/persistence/statement.ts'
import type { QueryScope } from '@redress/platform/scope.ts'
import type { StatisticsFrame__Output as Frame } from '@redress/protos/complaint/v1/StatisticsFrame.ts'
import { refuseAll } from '../domain/field-checks.ts'
import { filterViolations, noFilters, requireOneTenant } from '../domain/list-input.ts'
import { dayViolations } from '../domain/statistics-input.ts'
import { tenantDay, tenantDayOf } from './tenant-day.ts'

const everything: Frame = { filters: noFilters }

/** Checks the frame and reads the rows of the statement together with the tenant, null across tenants. Throws INVALID_ARGUMENT INVALID_BODY. */
export async function readStatistics<Row>(
  scope: QueryScope,
  given: Frame | null | undefined,
  statementOf: (frame: Frame, now: Date) => Statement | undefined,
) {
  const frame = given ?? everything
  refuseAll([...dayViolations(frame), ...filterViolations(frame.filters ?? noFilters)])
  requireOneTenant(scope.caller, frame.filters ?? {})
  const now = scope.now()
  const statement = statementOf(frame, now)
  const read = statement ? [statement] : []
  if (scope.caller.aggregate) return { tenant: null, rows: (await scope.readAll(read))[0] as Row[] }
  const [tenants = [], rows = []] = await scope.readAll([tenantDay(scope.tenantId, now), ...read])
  const { day: _day, ...tenant } = tenantDayOf(tenants, scope.tenantId, now)
  return { tenant, rows: rows as Row[] }
}
