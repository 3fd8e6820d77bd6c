import { type Caller, scopesOf } from '@redress/platform/caller.ts'
import type { View } from '../domain/access.ts'

/** One keyset branch of a list: a condition that an index leads with, and how much its rows show. */
export interface Branch {
  view: View
  /** Condition on the complaint `c`; `bind` turns a value into its parameter. */
  where(bind: (value: unknown) => string): string
}

const full = (where: Branch['where']): Branch => ({ view: 'full', where })

/**
 * The cases that the caller may see, as branches of a union: domain/access.ts in SQL, one branch per value of a scope. The
 * tenant's own predicate stands before them in every branch, unless the caller reads across tenants. No branch: nothing is visible.
 */
export function visibleBranches(caller: Caller): Branch[] {
  const { userId, patientId, departmentIds } = caller
  const scopes = scopesOf(caller, 'ticket.view')
  if (caller.aggregate) return [full(() => 'true')]
  if (scopes.includes('tenant')) return [full(() => 'true')]
  const branches: Branch[] = []
  for (const departmentId of scopes.includes('department') ? departmentIds : [])
    branches.push(full((bind) => `c.department_id = ${bind(departmentId)}`))
  if (scopes.includes('assigned') && userId) {
    branches.push(full((bind) => `c.assignee_id = ${bind(userId)}`))
    for (const departmentId of departmentIds)
      branches.push(full((bind) => `c.department_id = ${bind(departmentId)} and c.assignee_id is null`))
  }
  if (scopes.includes('created') && userId) {
    branches.push(full((bind) => `c.created_by = ${bind(userId)}`))
    branches.push(full((bind) => `c.owner_agent_id = ${bind(userId)}`))
  }
  if (scopes.includes('own')) {
    if (userId) branches.push({ view: 'public', where: (bind) => `c.created_by = ${bind(userId)}` })
    if (patientId) branches.push({ view: 'public', where: (bind) => `c.patient_id = ${bind(patientId)}` })
  }
  return branches
}
