import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Static } from 'typebox'
import { callTo } from '../calls.ts'
import type { IdentityClient } from '../clients.ts'
import { signedIn } from '../plugins/authentication.ts'
import type { Sessions } from '../principal/sessions.ts'
import { documented } from './documented.ts'
import { SelectionAnswer, SessionAnswer } from './identity-answers.ts'
import { sessionJson, tenantJson } from './identity-json.ts'
import { Closed, Maybe, Text, Uuid } from './shapes.ts'

const SelectionBody = Closed({ tenant_id: Uuid, return_to: Maybe(Text(2000)) })
const home = '/'
const schema = documented('session')

/** The caller's session, and the tenant that a platform admin selects in it. */
export function session(instance: FastifyInstance, identity: IdentityClient, sessions: Sessions) {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()

  app.get('/session', { schema: read }, async (request, reply) => {
    const answer = await identity.GetSession({}, await callTo('identity', request, reply))
    return sessionJson(answer, signedIn(request).claims)
  })

  app.put('/session/tenant', { schema: select }, async (request, reply) => {
    const { tenant_id, return_to } = request.body
    const { tenant } = await identity.SelectTenant({ tenant_id }, await callTo('identity', request, reply))
    sessions.forget(signedIn(request).claims)
    if (!tenant) throw new Error('identity answered no tenant')
    return { tenant: tenantJson(tenant), redirect_url: localPath(return_to) ?? home }
  })

  app.delete('/session/tenant', { schema: clear }, async (request, reply) => {
    await identity.ClearTenantSelection({}, await callTo('identity', request, reply))
    sessions.forget(signedIn(request).claims)
    return reply.code(204).send()
  })
}

const read = schema('getSession', 'Read the session', 'Who is signed in, in which tenant, and where to go next.', {
  response: { 200: SessionAnswer },
})
const select = schema(
  'selectTenant',
  'Select a tenant',
  'Platform admins work in the tenant that they select, for this login session. return_to is a path of this site to go on to; anything else is ignored.',
  { body: SelectionBody, response: { 200: SelectionAnswer } },
)
const clear = schema('clearTenantSelection', 'Clear the selection', 'Leaves the selected tenant.', {
  response: { 204: { type: 'null', description: 'Cleared' } },
})

/** A path of this site, and nothing that a browser takes for another one ("//host", "/\\host", tabs). */
export const localPath = (path: Static<typeof SelectionBody>['return_to']) =>
  path && /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(path) ? path : undefined
