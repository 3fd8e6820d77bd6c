import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { callTo, changeOf } from '../calls.ts'
import type { IdentityClient } from '../clients.ts'
import { SourceAnswer, SourcePage } from './directory-answers.ts'
import { sourceJson } from './directory-json.ts'
import { CreateSourceBody, changesOf, IdParams, PlaceQuery, pageOf, UpdateSourceBody } from './directory-requests.ts'
import { documented } from './documented.ts'
import { sendPage } from './list-answer.ts'
import { pathId } from './path-id.ts'
import { sendVersioned } from './versioned-answer.ts'

const schema = documented('directory')

/** Sources of cases; in source-users.ts who files for each. */
export function sources(instance: FastifyInstance, identity: IdentityClient) {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()

  app.get('/sources', { schema: list }, async (request, reply) => {
    const page = await identity.ListSources(pageOf(request.query), await callTo('identity', request, reply))
    return sendPage(reply, page.items, page.next_page_token)
  })

  app.post('/sources', { schema: create }, async (request, reply) => {
    const { source } = await identity.CreateSource(request.body, await changeOf('identity', request, reply))
    return sendVersioned(reply, source, sourceJson, '/api/v1/sources')
  })

  app.get('/sources/:id', { schema: get }, async (request, reply) => {
    const source_id = pathId(request.params.id)
    const { source } = await identity.GetSource({ source_id }, await callTo('identity', request, reply))
    return sendVersioned(reply, source, sourceJson)
  })

  app.patch('/sources/:id', { schema: update }, async (request, reply) => {
    const asked = { source_id: pathId(request.params.id), ...changesOf(request.body) }
    const { source } = await identity.UpdateSource(asked, await changeOf('identity', request, reply))
    return sendVersioned(reply, source, sourceJson)
  })
}

const one = { params: IdParams, response: { 200: SourceAnswer } }
const list = schema('listSources', 'List sources', 'By name. Who sees their own source alone gets that one.', {
  ...{ querystring: PlaceQuery, response: { 200: SourcePage } },
})
const create = schema('createSource', 'Add a source', 'Where cases come from: a call centre, a desk.', {
  ...{ body: CreateSourceBody, response: { 201: SourceAnswer } },
})
const get = schema('getSource', 'Read a source', 'One source.', one)
const update = schema('updateSource', 'Change a source', 'Built-in sources stay open.', {
  ...{ ...one, body: UpdateSourceBody },
})
