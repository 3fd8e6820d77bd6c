import { heldBy, holdsAll, type KeyHolder, seesOrphans } from '../domain/locks.ts'
import type { Bind } from './list-filters.ts'

interface Viewer extends KeyHolder {
  tenantId: string
  staffId?: string
}

/**
 * Condition on the complaint `c` that category, flags and the staff it is about do not hide it from the viewer: `isOpenTo` of
 * domain/access.ts in SQL. The names that are open are looked up once per statement. `sought` is asked before: it costs a case less.
 */
export function lockCondition(viewer: Viewer): (bind: Bind, sought?: string) => string {
  return (bind, sought) =>
    inCase([...(sought ? [sought] : []), ...namesCondition(viewer, bind), ...conflictCondition(viewer, bind)])
}

/**
 * Conditions asked one after the other, and none of them by the planner: whatever it believes of arrays and words, it expects half
 * of the rows to pass and walks the index of the scope.
 */
export const inCase = (parts: readonly string[]) =>
  parts.length === 0 ? 'true' : `case when ${parts.join(' and ')} then true else false end`

function namesCondition(viewer: Viewer, bind: Bind): string[] {
  if (holdsAll(viewer)) return []
  const tenant = bind(viewer.tenantId)
  const opened = `(permissions is null or permissions && ${bind(heldBy(viewer))}::text[])`
  const names = (table: string, key: string, condition: string) =>
    `array(select ${key} from ${table} where tenant_id = ${tenant} and ${condition})`
  // who sees what the configuration does not know is stopped by what it locks, everybody else by what it does not open
  if (seesOrphans(viewer))
    return [
      `c.category <> all(${names('category', 'path', `not ${opened}`)})`,
      `not c.flags && ${names('flag', 'name', `not ${opened}`)}`,
    ]
  return [`c.category = any(${names('category', 'path', opened)})`, `c.flags <@ ${names('flag', 'name', opened)}`]
}

const conflictCondition = ({ staffId }: Viewer, bind: Bind) =>
  staffId === undefined ? [] : [`${bind(staffId)}::uuid <> all(c.involved_staff_ids)`]
