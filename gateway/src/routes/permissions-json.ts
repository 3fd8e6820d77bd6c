import type { AccessDifference__Output as AccessDifference } from '@redress/protos/identity/v1/AccessDifference.ts'
import type { Grant__Output as Grant } from '@redress/protos/identity/v1/Grant.ts'
import type { PermissionMatrix__Output as PermissionMatrix } from '@redress/protos/identity/v1/PermissionMatrix.ts'
import type { RoleBundle__Output as RoleBundle } from '@redress/protos/identity/v1/RoleBundle.ts'
import { versionHead } from './version-shapes.ts'

/** Role -> permission -> scopes. */
export type Roles = Record<string, Record<string, string[]>>

/** The document in a body as the service takes it. */
export const bundlesOf = (roles: Roles): RoleBundle[] =>
  Object.entries(roles).map(([role, grants]) => ({
    role,
    grants: Object.entries(grants).map(([permission, scopes]) => ({ permission, scopes })),
  }))

const rolesOf = (bundles: readonly RoleBundle[]): Roles =>
  Object.fromEntries(
    bundles.map(({ role, grants }) => [
      role,
      Object.fromEntries(grants.map(({ permission, scopes }) => [permission, scopes])),
    ]),
  )

/** The document in REST: what PUT takes. */
export const documentJson = ({ roles }: PermissionMatrix) => ({ roles: rolesOf(roles) })

/** A version of it in REST. */
export const versionJson = (matrix: PermissionMatrix) => ({
  ...versionHead(matrix),
  ...documentJson(matrix),
})

const grantJson = ({ permission, scopes }: Grant) => ({ permission, scopes })

/** What one user would gain and lose, in REST. */
export const differenceJson = ({ user_id, name, gains, loses }: AccessDifference) => ({
  user: { id: user_id, name },
  gains: gains.map(grantJson),
  loses: loses.map(grantJson),
})
