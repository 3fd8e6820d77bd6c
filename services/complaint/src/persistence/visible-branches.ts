import { type Caller, scopesOf } from '@redress/platform/caller.ts'
import type { View } from '../domain/access.ts'
import type { Bind } from './list-filters.ts'
import { inCase, lockCondition } from './lock-condition.ts'

/** Cases that somebody may see, and how much of them. */
export interface Branch {
  view: View
  /** Whether sums by department hold all of it. */
  summed?: boolean
  /** Condition on the complaint `c`; `bind` turns a value into its parameter, `sought` is asked of a case before its locks. */
  where: Condition
  /** How a list in the order of a column of `c` reads them, where the condition by itself is led by no index. */
  listed?(column: string): { from: string; sorted: string[]; where: Condition }
}

type Condition = (bind: Bind, sought?: string) => string

/** What is condition enough beside a scope. */
type Covered = (bind: Bind) => string
interface Covering {
  covered: Covered
  summed?: boolean
}

/**
 * The cases that the caller may see, as branches of a union: domain/access.ts in SQL, one branch per value of a scope. The
 * tenant's own predicate stands before them in every branch, unless the caller reads across tenants. No branch: nothing is visible.
 */
export function visibleBranches(caller: Caller): Branch[] {
  if (caller.aggregate) return [{ view: 'full', where: () => 'true' }]
  const reaching = reachingBranches(caller, 'ticket.view')
  // whoever sees the whole tenant watches nothing more
  if (scopesOf(caller, 'ticket.view').includes('tenant')) return reaching
  return [...reaching, ...watcherBranch(caller)]
}

/** The same for what a grant of the permission reaches by itself: `allows` of domain/access.ts. */
export function reachingBranches(caller: Caller, permission: string): Branch[] {
  const unlocked = lockCondition(caller)
  const scopes = scopesOf(caller, permission)
  const full = ({ covered, summed = false }: Covering): Branch => ({
    ...{ view: 'full', summed },
    where: (bind, sought) => `${covered(bind)} and ${unlocked(bind, sought)}`,
  })
  return [...staffConditions(caller, scopes).map(full), ...(scopes.includes('own') ? ownBranches(caller) : [])]
}

/** What each value of a scope of staff covers. */
function staffConditions({ userId, departmentIds }: Caller, scopes: readonly string[]): Covering[] {
  if (scopes.includes('tenant')) return [{ covered: () => 'true', summed: true }]
  const conditions: Covering[] = []
  for (const departmentId of scopes.includes('department') ? departmentIds : [])
    conditions.push({ covered: (bind) => `c.department_id = ${bind(departmentId)}`, summed: true })
  if (scopes.includes('assigned') && userId) {
    conditions.push({ covered: (bind) => `c.assignee_id = ${bind(userId)}` })
    for (const departmentId of departmentIds)
      conditions.push({ covered: (bind) => `c.department_id = ${bind(departmentId)} and c.assignee_id is null` })
  }
  if (scopes.includes('created') && userId) {
    conditions.push({ covered: (bind) => `c.created_by = ${bind(userId)}` })
    conditions.push({ covered: (bind) => `c.owner_agent_id = ${bind(userId)}` })
  }
  return conditions
}

/** Rows of table watcher carry the time of their case: in that order they are one index of the watcher's. */
function watcherBranch(caller: Caller): Branch[] {
  const { userId } = caller
  if (!userId) return []
  const unlocked = lockCondition(caller)
  const watched = 'select from watcher w where w.tenant_id = c.tenant_id and w.complaint_id = c.id and w.user_id ='
  return [
    {
      view: 'full',
      where: (bind, sought) => `exists (${watched} ${bind(userId)}) and ${unlocked(bind, sought)}`,
      listed: (column) => ({
        from: 'watcher w join complaint c on c.tenant_id = w.tenant_id and c.id = w.complaint_id',
        sorted: column === 'created_at' ? ['w.created_at', 'w.complaint_id'] : [`c.${column}`, 'c.id'],
        where: (bind, sought) => `w.user_id = ${bind(userId)} and ${unlocked(bind, sought)}`,
      }),
    },
  ]
}

function ownBranches({ userId, patientId, caseId }: Caller): Branch[] {
  return [
    ...(userId ? [own((bind) => `c.created_by = ${bind(userId)}`)] : []),
    ...(patientId ? [own((bind) => `c.patient_id = ${bind(patientId)}`)] : []),
    ...(caseId ? [own((bind) => `c.id = ${bind(caseId)}`)] : []),
  ]
}

const own = (covered: Covered): Branch => ({
  view: 'public',
  where: (bind, sought) => [covered(bind), inCase(sought ? [sought] : [])].join(' and '),
})
