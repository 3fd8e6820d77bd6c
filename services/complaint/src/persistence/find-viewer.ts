import { NIL_TENANT_ID, type ScopeWord } from '@redress/platform/caller.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import type { Scope } from '@redress/platform/scope.ts'
import type { Viewer } from '../domain/access.ts'

/** Role -> permission -> scopes. */
export type RoleGrants = Record<string, Record<string, ScopeWord[]>>

/** SQL for the active record of a kind that is linked to a login of tenant $1; the directory links one at most. */
export const recordOf = (kind: 'staff' | 'patient', user: string) =>
  `(select record.person_id from person record where record.tenant_id = $1 and record.user_id = ${user} and record.kind = '${kind}'
     and record.active limit 1)`

// platform staff count as belonging to every tenant
const selectViewer = prepared(
  'select-viewer',
  `select person.roles, person.department_ids as "departmentIds", permission_matrix.grants,
     ${recordOf('staff', '$2')} as "staffId", ${recordOf('patient', '$2')} as "patientId"
   from person left join permission_matrix on permission_matrix.tenant_id = $1
   where person.tenant_id in ($1, '${NIL_TENANT_ID}') and person.person_id = $2 and person.kind = 'user' and person.active
   order by person.tenant_id desc limit 1`,
)

interface ViewerRow {
  roles: string[]
  departmentIds: string[]
  grants: RoleGrants | null
  staffId: string | null
  patientId: string | null
}

/** What an active user of the tenant may see there, from the copies of identity's state; undefined for anybody else. */
export async function findViewer(scope: Scope, userId: string): Promise<Viewer | undefined> {
  const [row] = await scope.read<ViewerRow>(selectViewer(scope.tenantId, userId))
  if (!row) return undefined
  const { roles, departmentIds, staffId, patientId } = row
  return {
    ...{ tenantId: scope.tenantId, userId, roles, departmentIds, grants: grantsOf(roles, row.grants ?? {}) },
    ...(staffId !== null && { staffId }),
    ...(patientId !== null && { patientId }),
  }
}

/** Union of the grants of the roles. Whether a source's switch is on is not known here: what hangs on one does not count. */
export function grantsOf(roles: readonly string[], matrix: RoleGrants): Record<string, ScopeWord[]> {
  const grants: Record<string, ScopeWord[]> = {}
  for (const role of roles)
    for (const [permission, scopes] of Object.entries(matrix[role] ?? {})) {
      const held = scopes.filter((scope) => scope !== 'switch')
      if (held.length > 0) grants[permission] = [...new Set([...(grants[permission] ?? []), ...held])]
    }
  return grants
}
