import { prepared } from '@redress/platform/persistence/statement.ts'
import type { Scope } from '@redress/platform/scope.ts'
import { openedAndClosed } from '../domain/configuration-difference.ts'
import type { GrievanceConfiguration } from '../domain/grievance-configuration.ts'
import { findConfiguration } from './find-configuration.ts'
import { grantsOf, type RoleGrants } from './find-viewer.ts'
import { movedCases } from './moved-cases.ts'

const maxTold = 100

/** Active users who have the same roles. */
interface RolesRow {
  roles: string[]
  /** The roles as the statement of the users wants them. */
  key: string
  users: number
  grants: RoleGrants | null
}

const activeRoles = prepared(
  'active-roles',
  `select held.*, permission_matrix.grants
   from (
     select roles, roles::text as key, count(*)::int as users from person
     where tenant_id = $1 and kind = 'user' and active group by roles) held
   left join permission_matrix on permission_matrix.tenant_id = $1`,
)
const usersWith = prepared(
  'users-with-roles',
  `select person_id as user_id, name, roles::text as key from person
   where tenant_id = $1 and kind = 'user' and active and roles::text = any($2::text[])
   order by name, person_id limit ${maxTold}`,
)

/** Who gains and who loses access by another configuration, and which open cases get another due time. */
export async function effectsOf(scope: Scope, before: GrievanceConfiguration, after: GrievanceConfiguration) {
  // there are many users, and few sets of roles
  const sets = (await scope.read<RolesRow>(activeRoles(scope.tenantId)))
    .map(({ roles, grants, ...rest }) => ({
      ...rest,
      difference: openedAndClosed({ roles, grants: grantsOf(roles, grants ?? {}) }, before, after),
    }))
    .filter(({ difference: { gains, loses } }) => gains.length + loses.length > 0)
  const differences = new Map(sets.map(({ key, difference }) => [key, difference]))
  const named = usersWith(scope.tenantId, [...differences.keys()])
  const users = differences.size === 0 ? [] : await scope.read<{ user_id: string; name: string; key: string }>(named)
  const { calendar } = await findConfiguration(scope)
  return {
    affected: sets.reduce((sum, set) => sum + set.users, 0),
    users: users.map(({ key, ...user }) => ({ ...user, ...(differences.get(key) ?? { gains: [], loses: [] }) })),
    ...(await movedCases(scope, { configuration: after, calendar })),
  }
}
