import { prepared } from '@redress/platform/persistence/statement.ts'
import type { Scope } from '@redress/platform/scope.ts'
import { openedAndClosed } from '../domain/configuration-difference.ts'
import type { GrievanceConfiguration } from '../domain/grievance-configuration.ts'
import { findConfiguration } from './find-configuration.ts'
import { grantsOf, type RoleGrants } from './find-viewer.ts'
import { movedCases } from './moved-cases.ts'

const maxTold = 100

interface UserRow {
  user_id: string
  name: string
  roles: string[]
  grants: RoleGrants | null
}

const activeUsers = prepared(
  'active-users',
  `select person.person_id as user_id, person.name, person.roles, permission_matrix.grants
   from person left join permission_matrix on permission_matrix.tenant_id = $1
   where person.tenant_id = $1 and person.kind = 'user' and person.active order by person.name, person.person_id`,
)
/** Who gains and who loses access by another configuration, and which open cases get another due time. */
export async function effectsOf(scope: Scope, before: GrievanceConfiguration, after: GrievanceConfiguration) {
  const users = await scope.read<UserRow>(activeUsers(scope.tenantId))
  const differences = users
    .map(({ user_id, name, roles, grants }) => ({
      ...{ user_id, name },
      ...openedAndClosed({ roles, grants: grantsOf(roles, grants ?? {}) }, before, after),
    }))
    .filter(({ gains, loses }) => gains.length + loses.length > 0)
  const { calendar } = await findConfiguration(scope)
  return {
    affected: differences.length,
    users: differences.slice(0, maxTold),
    ...(await movedCases(scope, { configuration: after, calendar })),
  }
}
