import { failedPrecondition } from '@redress/platform/app-error.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import type { ChangeScope } from '@redress/platform/scope.ts'
import { administeringRoles } from '../domain/administration.ts'
import type { Matrix } from '../domain/default-matrix.ts'
import { countingAccounts } from './account-counts.ts'
import { type MatrixRow, matrixAtVersion, matrixOf } from './find-matrix.ts'

const lockTenant = prepared(
  'lock-permissions-version',
  'select permissions_version from tenant where id = $1 for no key update',
)
const selectAdmin = prepared(
  'an-admin',
  `select from ${countingAccounts} and u.roles && $2::text[] and u.roles && $3::text[] limit 1`,
)

/** Finds one active user who could manage users and configuration under this matrix. */
export const anAdmin = (tenantId: string, matrix: Matrix) => selectAdmin(tenantId, ...administeringRoles(matrix))

export const lastAdmin = () =>
  failedPrecondition('LAST_ADMIN', 'Somebody must remain who can manage users and configuration.')

/**
 * Does a change of people or permissions in the scope's tenant, and refuses it when it takes the last active user who can manage
 * users and configuration. Changes of one tenant wait for each other here: two admins cannot shut each other out. A tenant that
 * had nobody before has nobody to lose. Throws FAILED_PRECONDITION LAST_ADMIN.
 */
export async function requireAdminLeft<T>(scope: ChangeScope, change: () => Promise<T>): Promise<T> {
  const had = await hasAdmin(scope)
  const result = await change()
  if (had && !(await hasAdmin(scope))) throw lastAdmin()
  return result
}

async function hasAdmin(scope: ChangeScope): Promise<boolean> {
  const { tenantId } = scope
  const [tenant] = await scope.write<{ permissions_version: number }>(lockTenant(tenantId))
  if (!tenant) return false
  const version = tenant.permissions_version
  const matrix = matrixOf(version, await scope.write<MatrixRow>(matrixAtVersion(tenantId, version)))
  return (await scope.write(anAdmin(tenantId, matrix))).length > 0
}
