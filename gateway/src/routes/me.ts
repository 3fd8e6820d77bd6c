import type { FastifyInstance } from 'fastify'
import { callTo } from '../calls.ts'
import type { IdentityClient } from '../clients.ts'
import { signedIn } from '../plugins/authentication.ts'
import { documented } from './documented.ts'
import { MeAnswer } from './identity-answers.ts'
import { meJson } from './identity-json.ts'

const schema = documented('directory')

/** The caller's own record. */
export function me(app: FastifyInstance, identity: IdentityClient) {
  app.get('/me', { schema: get }, async (request, reply) =>
    meJson(await identity.GetMe({}, await callTo('identity', request, reply)), signedIn(request).claims),
  )
}

const get = schema('getMe', 'Read the own record', 'The caller in the directory, with the permissions held.', {
  response: { 200: MeAnswer },
})
