import { type Caller, NIL_TENANT_ID } from '@redress/platform/caller.ts'
import type { ComplaintFilters__Output as Filters } from '@redress/protos/complaint/v1/ComplaintFilters.ts'
import { type Bind, filterConditions } from './list-filters.ts'
import { lockCondition } from './lock-condition.ts'

/** Which sums are wanted of a caller's. */
interface Wanted {
  filters: Filters
  /** Departments by which they are narrowed; none: they are those of the tenant. */
  departmentIds?: readonly string[] | undefined
}

/**
 * SQL for the moment before which the tenant's cases are counted: a moment in any case, so that bounds need no coalesce, which
 * row-level security keeps out of an index.
 */
export const foldOf = (tenant: string) => `
  select coalesce((
    select folded_before from statistics_fold where tenant_id = ${tenant}
      and zone = (select zone from tenant where tenant.tenant_id = ${tenant})), '-infinity') as folded_before`

/**
 * How sums `c`, joined to the `fold`, are those of the cases that the caller sees: conditions on them, and a column of them as it
 * adds up, since what is about the caller is taken away again.
 */
export function seenSums({ staffId, ...caller }: Caller, now: Date, { filters, departmentIds }: Wanted, bind: Bind) {
  const nobody = bind(NIL_TENANT_ID)
  const about = staffId === undefined ? [nobody] : [nobody, bind(staffId)]
  return {
    signed: (name: string) => `case when c.about = ${nobody}::uuid then c.${name} else -c.${name} end`,
    conditions: [
      `c.tenant_id = ${bind(caller.tenantId)}`,
      "fold.folded_before > '-infinity'",
      `c.about in (${about.map((id) => `${id}::uuid`).join(', ')})`,
      ...(departmentIds ? [`c.department_id = any(${bind(departmentIds)}::uuid[])`] : []),
      ...filterConditions(filters, now, bind),
      lockCondition(caller)(bind),
    ],
  }
}
