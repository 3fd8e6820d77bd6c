import { randomUUID } from 'node:crypto'
import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
import type { IdentityServiceDefinition } from '@redress/protos/identity/v1/IdentityService.ts'
import type { RoleBundle__Output as RoleBundle } from '@redress/protos/identity/v1/RoleBundle.ts'
import type { CallerSpecimen } from './context-tokens.ts'
import type { TestService } from './start-service.ts'

/** Role -> permission -> scopes, as in REST. */
export type MatrixDocument = Record<string, Record<string, readonly string[]>>

const bundlesOf = (document: MatrixDocument) =>
  Object.entries(document).map(([role, grants]) => ({
    role,
    grants: Object.entries(grants).map(([permission, scopes]) => ({ permission, scopes: [...scopes] })),
  }))
export const documentOf = (bundles: readonly RoleBundle[] = []): MatrixDocument =>
  Object.fromEntries(
    bundles.map(({ role, grants }) => [
      role,
      Object.fromEntries(grants.map(({ permission, scopes }) => [permission, scopes])),
    ]),
  )

/** A tenant of the identity service with one active admin, and what is done to its matrix. */
export async function matrixDesk({ client, context }: TestService<IdentityServiceDefinition>) {
  const slug = `t${randomUUID().slice(0, 8)}`
  const platform: CallerSpecimen = { roles: ['platform_admin'] }
  const { tenant } = await client.CreateTenant({ slug, name: slug }, await context(platform))
  const tenantId = tenant?.tenant_id ?? NIL_TENANT_ID
  async function user(...roles: string[]) {
    const userId = randomUUID() as string
    const groups = roles.map((role) => `/t.${slug}/roles/${role}`)
    const person = { user_id: userId, username: userId, name: `The ${roles.join(' and ')}`, groups }
    await client.RegisterUser(person, await context({ ...platform, tenantId }))
    return userId
  }
  const adminId = await user('tenant_admin')
  const admin: CallerSpecimen = { userId: adminId, roles: ['tenant_admin'], tenantId }
  const get = async () => (await client.GetPermissionMatrix({}, await context(admin))).matrix
  /** The matrix that applies, with other grants for some of its roles. */
  const changed = async (roles: MatrixDocument) => {
    const document = documentOf((await get())?.roles)
    for (const [role, grants] of Object.entries(roles)) document[role] = { ...document[role], ...grants }
    return { roles: bundlesOf(document) }
  }
  return {
    ...{ slug, tenantId, admin, user, get, changed },
    /** Puts such a document in the place of the version that applies. */
    async put(roles: MatrixDocument, more: object = {}) {
      const expectedVersion = (await get())?.version ?? 0
      const request = await changed(roles)
      return (await client.PutPermissionMatrix(request, await context(admin, { expectedVersion, ...more }))).matrix
    },
    /** What the gateway learns of a user with these roles. */
    async resolve(userId: string, ...roles: string[]) {
      const groups = roles.map((role) => `/t.${slug}/roles/${role}`)
      const claims = { user_id: userId, session_id: 's', groups, username: userId }
      return (await client.ResolvePrincipal(claims, await context({ kind: 'bootstrap' }))).principal
    },
  }
}
