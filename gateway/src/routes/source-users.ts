import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { callTo, changeOf } from '../calls.ts'
import type { IdentityClient } from '../clients.ts'
import { SourceUserAnswer, SourceUserPage } from './directory-answers.ts'
import { sourceUserJson } from './directory-json.ts'
import { IdParams, PageQuery, pageOf, SourceUserBody, SourceUserParams } from './directory-requests.ts'
import { documented } from './documented.ts'
import { sendPage } from './list-answer.ts'
import { pathId } from './path-id.ts'

const schema = documented('directory')

/** Who files for a source, and what their two switches let them file. */
export function sourceUsers(instance: FastifyInstance, identity: IdentityClient) {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()

  app.get('/sources/:id/users', { schema: list }, async (request, reply) => {
    const asked = { source_id: pathId(request.params.id), ...pageOf(request.query) }
    const page = await identity.ListSourceUsers(asked, await callTo('identity', request, reply))
    return sendPage(reply, page.items, page.next_page_token)
  })

  app.put('/sources/:id/users/:user_id', { schema: set }, async (request, reply) => {
    const asked = { ...idsOf(request.params), ...request.body }
    const { source_user } = await identity.SetSourceUser(asked, await changeOf('identity', request, reply))
    if (!source_user) throw new Error('identity answered no user')
    return reply.header('etag', `"${source_user.version}"`).send(sourceUserJson(source_user))
  })

  app.delete('/sources/:id/users/:user_id', { schema: remove }, async (request, reply) => {
    await identity.RemoveSourceUser(idsOf(request.params), await changeOf('identity', request, reply))
    return reply.code(204).send()
  })
}

const idsOf = ({ id, user_id }: { id: string; user_id: string }) => ({
  ...{ source_id: pathId(id), user_id: pathId(user_id) },
})

const list = schema('listSourceUsers', 'List the users of a source', 'In the order in which they were linked.', {
  ...{ params: IdParams, querystring: PageQuery, response: { 200: SourceUserPage } },
})
const set = schema(
  'setSourceUser',
  'Let a user file for a source',
  'Links the user, perhaps from another source, and sets both switches.',
  { params: SourceUserParams, body: SourceUserBody, response: { 200: SourceUserAnswer } },
)
const remove = schema('removeSourceUser', 'Part a user from a source', 'The user files for no source any more.', {
  ...{ params: SourceUserParams, response: { 204: { type: 'null', description: 'Parted' } } },
})
