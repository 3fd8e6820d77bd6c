import { type Caller, scopesOf } from '@redress/platform/caller.ts'
import type { ComplaintFilters__Output as Filters } from '@redress/protos/complaint/v1/ComplaintFilters.ts'
import type { View } from '../domain/access.ts'
import { soughtIn } from '../domain/case-words.ts'
import { hiddenFilters } from '../domain/list-input.ts'
import { type Bind, caseConditions, isOverdue, isPastDue } from './list-filters.ts'
import { wholeSearch } from './search-conditions.ts'
import { type Branch, reachingBranches, visibleBranches } from './visible-branches.ts'

/** What is wanted of a set of cases. */
interface Wanted {
  /** Columns of the complaint `c`. */
  columns: string
  /** Further conditions on it. */
  conditions?: readonly string[]
  /** Only what is seen in full. */
  fullOnly?: boolean
  /** Only of these branches; by default of all. */
  within?: readonly Branch[]
}

/**
 * SELECT of the cases that the list shows under the same filters, each once, with the `view` in which it is seen. A case that
 * several branches hold belongs to the first, so that nothing needs to be sorted. Undefined: the caller sees nothing at all.
 */
export function visibleCases(
  caller: Caller,
  filters: Filters,
  now: Date,
  bind: Bind,
  {
    columns,
    conditions = [],
    fullOnly = hiddenFilters(filters).length > 0,
    within: given = visibleBranches(caller),
  }: Wanted,
): string | undefined {
  const branches = widestFirst(given).filter(({ view }) => view === 'full' || !fullOnly)
  if (branches.length === 0) return undefined
  const common = [...caseConditions(filters, caller, bind), ...conditions]
  const overdue = overdueIn(filters, caller, now, bind)
  const within = branches.map(({ where }) => `(${where(bind)})`)
  const sought = soughtIn(caller.tenantId, filters.q)
  const search = sought && wholeSearch(sought, bind)
  const select = ({ view }: Branch, index: number) => {
    const earlier = within.slice(0, index).map((condition) => `${condition} is not true`)
    const found = search ? [search.foundIn(view)] : []
    return `select ${columns}, '${view}' as view from complaint c
      where ${[...common, ...overdue(view), within[index], ...earlier, ...found].join(' and ')}`
  }
  return `${search?.before ?? ''}${branches.map(select).join(' union all ')}`
}

/**
 * Conditions on the complaint `c`, seen in a view, of the filter `overdue`: in the public view it asks what that shows, and no case
 * that is seen in full as well.
 */
export function overdueIn({ overdue }: Filters, caller: Caller, now: Date, bind: Bind): (view: View) => string[] {
  if (overdue === undefined) return () => []
  return (view) =>
    view === 'full'
      ? [`${isOverdue(bind(now))} = ${bind(overdue)}`]
      : [`${isPastDue(bind(now))} = ${bind(overdue)}`, `${seenInFull(caller, bind)} is not true`]
}

const widestFirst = (branches: readonly Branch[]) => [
  ...branches.filter(({ view }) => view === 'full'),
  ...branches.filter(({ view }) => view !== 'full'),
]

/** Conditions on the complaint `c`, which the caller sees, that a grant of the permission reaches it; across tenants there is none. */
export function reachedBy(caller: Caller, permission: string, bind: Bind): string[] {
  if (caller.aggregate) return []
  // what is seen in full is unlocked already; one's own case may be seen though it is locked
  const seesInFull = visibleBranches(caller).every(({ view }) => view === 'full')
  if (seesInFull && scopesOf(caller, permission).includes('tenant')) return []
  const reaching = reachingBranches(caller, permission)
  return [reaching.length === 0 ? 'false' : `(${reaching.map(({ where }) => `(${where(bind)})`).join(' or ')})`]
}

/** Condition on the complaint `c` of the caller's tenant that they see it in full. */
export function seenInFull(caller: Caller, bind: Bind): string {
  const branches = visibleBranches(caller).filter(({ view }) => view === 'full')
  return branches.length === 0 ? 'false' : `(${branches.map(({ where }) => `(${where(bind)})`).join(' or ')})`
}
