import { NIL_TENANT_ID, type ScopeWord } from '@redress/platform/caller.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import type { Scope } from '@redress/platform/scope.ts'
import type { Viewer } from '../domain/access.ts'

type RoleGrants = Record<string, Record<string, ScopeWord[]>>

// platform staff count as belonging to every tenant
const selectViewer = prepared(
  'select-viewer',
  `select person.roles, person.department_ids, permission_matrix.grants
   from person left join permission_matrix on permission_matrix.tenant_id = $1
   where person.tenant_id in ($1, '${NIL_TENANT_ID}') and person.person_id = $2 and person.kind = 'user' and person.active
   order by person.tenant_id desc limit 1`,
)

/** What an active user of the tenant may see there, from the copies of identity's state; undefined for anybody else. */
export async function findViewer(scope: Scope, userId: string): Promise<Viewer | undefined> {
  const statement = selectViewer(scope.tenantId, userId)
  const [row] = await scope.read<{ roles: string[]; department_ids: string[]; grants: RoleGrants | null }>(statement)
  if (!row) return undefined
  const grants: Record<string, ScopeWord[]> = {}
  for (const role of row.roles)
    for (const [permission, scopes] of Object.entries(row.grants?.[role] ?? {}))
      grants[permission] = [...new Set([...(grants[permission] ?? []), ...scopes])]
  return { tenantId: scope.tenantId, userId, departmentIds: row.department_ids, grants }
}
