import { prepared } from '@redress/platform/persistence/statement.ts'
import { query } from '@redress/platform/use-case.ts'
import type { DryRunPermissionMatrixRequest__Output as Request } from '@redress/protos/identity/v1/DryRunPermissionMatrixRequest.ts'
import type { DryRunPermissionMatrixResponse as Response } from '@redress/protos/identity/v1/DryRunPermissionMatrixResponse.ts'
import { accessDifference, rolesConcerned } from '../domain/access-difference.ts'
import { administeringRoles } from '../domain/administration.ts'
import type { Matrix } from '../domain/default-matrix.ts'
import { matrixChanges } from '../domain/matrix-changes.ts'
import { readMatrix } from '../domain/read-matrix.ts'
import { countingAccounts } from '../persistence/account-counts.ts'
import { matrixOf, requireVersion } from '../persistence/find-matrix.ts'
import { anAdmin, lastAdmin } from '../persistence/require-admin-left.ts'
import { requireTenant } from '../persistence/require-tenant.ts'

interface AffectedRow {
  user_id: string
  name: string
  roles: string[]
  total: number
}
const maxUsers = 100

// a set of roles is one text, whatever order it was stored in
const usersWithRoles = prepared(
  'users-with-roles',
  `select u.user_id, u.name, u.roles, (count(*) over ())::integer as total from ${countingAccounts}
     and array_to_string(array(select role from unnest(u.roles) role order by role collate "C"), ' ') = any($2::text[])
   order by u.name, u.user_id limit ${maxUsers}`,
)

export const dryRunPermissionMatrix = query<Request, Response>('users.manage', async (input, scope) => {
  requireTenant(scope)
  const { tenantId } = scope
  const after = readMatrix(input.roles)
  const current = await requireVersion(scope)
  const before = matrixOf(current.version, [current])
  const concerned = rolesConcerned(before, after).map((roles) => roles.join(' '))
  const [had, has, affected] = (await scope.readAll([
    anAdmin(tenantId, before),
    anAdmin(tenantId, after),
    usersWithRoles(tenantId, concerned),
  ])) as [unknown[], unknown[], AffectedRow[]]
  if ((had.length > 0 && has.length === 0) || administeringRoles(after).some((roles) => roles.length === 0))
    throw lastAdmin()
  return {
    changes: matrixChanges(before, after),
    affected: affected[0]?.total ?? 0,
    users: affected.map((user) => differenceOf(user, before, after)),
  }
})

const differenceOf = ({ user_id, name, roles }: AffectedRow, before: Matrix, after: Matrix) => ({
  user_id,
  name,
  ...accessDifference(roles, before, after),
})
