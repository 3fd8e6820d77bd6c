import type { FastifyInstance } from 'fastify'
import { callTo } from '../calls.ts'
import type { IdentityClient } from '../clients.ts'
import { documented } from './documented.ts'
import { MeAnswer, TenantPage } from './identity-answers.ts'
import { meJson, tenantJson } from './identity-json.ts'

const schema = documented('directory')

/** People and places: so far the caller's own record, and tenants. */
export function directory(app: FastifyInstance, identity: IdentityClient) {
  app.get('/me', { schema: me }, async (request, reply) =>
    meJson(await identity.GetMe({}, await callTo('identity', request, reply))),
  )

  app.get('/tenants', { schema: list }, async (request, reply) => {
    const { tenants } = await identity.ListTenants({}, await callTo('identity', request, reply))
    return { items: tenants.map(tenantJson), next_cursor: null }
  })
}

const me = schema('getMe', 'Read the own record', 'The caller in the directory, with the permissions held.', {
  response: { 200: MeAnswer },
})
const list = schema('listTenants', 'List tenants', 'All tenants for platform admins, the own one for others.', {
  response: { 200: TenantPage },
})
