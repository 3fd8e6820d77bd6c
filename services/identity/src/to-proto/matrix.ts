import { isoTime } from '@redress/platform/persistence/utc-text.ts'
import type { PermissionMatrix } from '@redress/protos/identity/v1/PermissionMatrix.ts'
import { bundleOf } from '../domain/default-matrix.ts'
import { tenantRoles } from '../domain/roles.ts'
import { matrixOf, type VersionRow } from '../persistence/find-matrix.ts'

/** A version of a tenant's matrix for the wire. */
export function matrixMessage(row: VersionRow): PermissionMatrix {
  const matrix = matrixOf(row.version, [row])
  const roles = tenantRoles.map((role) => ({
    role,
    grants: Object.entries(bundleOf(role, matrix)).map(([permission, scopes]) => ({ permission, scopes })),
  }))
  return { ...row, roles, changed_at: isoTime(row.changed_at) }
}
