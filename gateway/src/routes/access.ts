import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { ExplainedAccess__Output as ExplainedAccess } from '@redress/protos/identity/v1/ExplainedAccess.ts'
import type { UserSource__Output as UserSource } from '@redress/protos/identity/v1/UserSource.ts'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { callTo } from '../calls.ts'
import type { IdentityClient } from '../clients.ts'
import { documented } from './documented.ts'
import { departmentJson } from './identity-json.ts'
import { pathId } from './path-id.ts'
import { Named, Nullable } from './shapes.ts'

const text = Type.String()
const Source = Nullable(Named)
const AccessAnswer = Type.Object({
  user: Named,
  active: Type.Boolean(),
  tenant_id: Nullable(Named.properties.id),
  permissions_version: Type.Integer({ description: 'Version of the permission matrix; 0 outside a tenant.' }),
  roles: Type.Array(text),
  departments: Type.Array(Type.Object({ ...Named.properties, code: text })),
  source: Source,
  grants: Type.Array(
    Type.Object({
      permission: text,
      scopes: Type.Array(text),
      from: Type.Array(
        Type.Object({
          kind: Type.Unsafe<string>({ type: 'string', enum: ['role', 'switch', 'platform'] }),
          role: text,
          scope: text,
          source: Source,
        }),
      ),
    }),
  ),
  withheld: Type.Array(Type.Object({ permission: text, role: text, source: Source }), {
    description: 'What a role would give if the switch of the source were on.',
  }),
})

const schema = documented('directory')
const response = { 200: AccessAnswer }

/** What somebody may do, and where each grant comes from. */
export function access(instance: FastifyInstance, identity: IdentityClient) {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()

  app.get('/me/access', { schema: mine }, async (request, reply) =>
    accessJson((await identity.GetMyAccess({}, await callTo('identity', request, reply))).access),
  )

  app.get('/users/:id/access', { schema: ofUser }, async (request, reply) => {
    const user_id = pathId(request.params.id)
    return accessJson((await identity.GetUserAccess({ user_id }, await callTo('identity', request, reply))).access)
  })
}

const mine = schema('getMyAccess', 'Explain the own access', 'The grants of the caller and where each comes from.', {
  response,
})
const ofUser = schema('getUserAccess', 'Explain the access of a user', 'The same for another user of the tenant.', {
  ...{ params: Type.Object({ id: text }), response },
})

function accessJson(access: ExplainedAccess | null | undefined) {
  if (!access) throw new Error('identity answered no access')
  return {
    user: { id: access.user_id, name: access.name },
    active: access.active,
    tenant_id: access.tenant_id ?? null,
    permissions_version: access.permissions_version,
    roles: access.roles,
    departments: access.departments.map(departmentJson),
    source: sourceJson(access.source),
    grants: access.grants.map(({ permission, scopes, origins }) => ({
      ...{ permission, scopes },
      from: origins.map(({ kind, role, scope, source }) => ({ kind, role, scope, source: sourceJson(source) })),
    })),
    withheld: access.withheld.map(({ permission, role, source }) => ({ permission, role, source: sourceJson(source) })),
  }
}

const sourceJson = (source: UserSource | null | undefined) =>
  source ? { id: source.source_id, name: source.name } : null
