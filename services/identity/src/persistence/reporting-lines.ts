import { prepared } from '@redress/platform/persistence/statement.ts'
import type { ChangeScope } from '@redress/platform/scope.ts'

const lock = prepared('lock-reporting', `select pg_advisory_xact_lock(hashtextextended('reports_to ' || $1, 0))`)
const selectUpwards = prepared(
  'upwards',
  `with recursive upwards (id, reports_to, depth) as (
     select id, reports_to, 1 from staff where tenant_id = $1 and id = $2
     union all
     select s.id, s.reports_to, depth + 1 from upwards join staff s on s.tenant_id = $1 and s.id = upwards.reports_to
   ) cycle id set closed using path
   select id from upwards where not closed order by depth`,
)

/**
 * Lets one change of superiors at a time pass in the tenant: two that are right alone could close a cycle together. Before any
 * row is locked, since a new superior locks the row of theirs.
 */
export const lockReporting = (scope: ChangeScope) => scope.write(lock(scope.tenantId))

/** Ids of a superior, of the superior's superior and so on. */
export async function upwardsFrom(scope: ChangeScope, superiorId: string): Promise<string[]> {
  const rows = await scope.write<{ id: string }>(selectUpwards(scope.tenantId, superiorId))
  return rows.map(({ id }) => id)
}
