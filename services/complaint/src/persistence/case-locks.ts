import { prepared } from '@redress/platform/persistence/statement.ts'
import type { Lock } from '../domain/locks.ts'

/** What table complaint does not say of a case, but access depends on. */
export interface CaseLocks {
  watcherIds: string[]
  locks: Lock[]
}

/** Columns `locks` and `watcher_ids` of the complaint `c`: category and flags as the configuration of this moment locks them. */
export const lockColumns = `
  coalesce((select json_agg(json_build_object('kind', l.kind, 'name', l.name, 'permissions', l.permissions)) from (
    select 'category' as kind, c.category as name, category.permissions, category.id is null as orphan
    from (select 1) one left join category on category.tenant_id = c.tenant_id and category.path = c.category
    union all
    select 'flag', named.flag, flag.permissions, flag.id is null
    from unnest(c.flags) named (flag) left join flag on flag.tenant_id = c.tenant_id and flag.name = named.flag
  ) l where l.orphan or l.permissions is not null), '[]') as locks,
  array(select user_id from watcher where watcher.tenant_id = c.tenant_id and watcher.complaint_id = c.id)
    as watcher_ids`

const select = prepared(
  'select-case-locks',
  `select l.locks, l.watcher_ids as "watcherIds"
   from (select ${lockColumns} from complaint c where c.tenant_id = $1 and c.id = $2) l`,
)

const selectMany = prepared(
  'select-locks-of-cases',
  `select l.id, l.locks, l.watcher_ids as "watcherIds"
   from (select c.id, ${lockColumns} from complaint c where c.tenant_id = $1 and c.id = any($2::uuid[])) l`,
)

/** A row of CaseLocks for each of the cases that there are, with its id. */
export const selectLocksOfCases = (tenantId: string, ids: readonly string[]) => selectMany(tenantId, ids)

/** The row of CaseLocks of a case, if there is one. */
export const selectCaseLocks = (tenantId: string, id: string) => select(tenantId, id)
