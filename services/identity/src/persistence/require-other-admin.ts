import { prepared } from '@redress/platform/persistence/statement.ts'
import type { Outset } from '@redress/platform/scope.ts'
import { administeringRoles } from '../domain/administration.ts'
import { countingAccounts } from './account-counts.ts'
import { type MatrixRow, matrixAtVersion, matrixOf } from './find-matrix.ts'
import { lastAdmin } from './require-admin-left.ts'

const versionOf = prepared('permissions-version', 'select permissions_version from tenant where id = $1')
const selectAdmins = prepared(
  'two-admins',
  `select u.user_id from ${countingAccounts} and u.roles && $2::text[] and u.roles && $3::text[]
   order by u.user_id <> $4 limit 2`,
)

/**
 * Looks before Keycloak is asked: refuses to take the rights of the tenant's last administrator; `left`: the roles that stay.
 * The transaction decides again. Throws FAILED_PRECONDITION LAST_ADMIN.
 */
export async function requireOtherAdmin(outset: Outset<unknown>, userId: string, left: readonly string[]) {
  const { tenantId } = outset
  const [[tenant]] = (await outset.readAll([versionOf(tenantId)])) as [{ permissions_version: number }[]]
  const version = tenant?.permissions_version ?? 1
  const [rows] = (await outset.readAll([matrixAtVersion(tenantId, version)])) as [MatrixRow[]]
  const [managing, configuring] = administeringRoles(matrixOf(version, rows))
  const stays = [managing, configuring].every((roles) => roles.some((role) => left.includes(role)))
  if (stays) return
  const [admins] = (await outset.readAll([selectAdmins(tenantId, managing, configuring, userId)])) as [
    { user_id: string }[],
  ]
  if (admins.length === 1 && admins[0]?.user_id === userId) throw lastAdmin()
}
