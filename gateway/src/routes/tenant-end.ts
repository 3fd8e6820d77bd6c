import { Readable } from 'node:stream'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { callTo, changeOf } from '../calls.ts'
import type { IdentityClient } from '../clients.ts'
import { IdParams } from './directory-requests.ts'
import { documented } from './documented.ts'
import { pathId } from './path-id.ts'
import { Closed, Text } from './shapes.ts'

const schema = documented('directory')

/** How a tenant leaves: its directory is read out, and after its time it is deleted. */
export function tenantEnd(instance: FastifyInstance, identity: IdentityClient) {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()

  app.get('/tenants/:id/export', { schema: exportDirectory }, async (request, reply) => {
    const tenant_id = pathId(request.params.id)
    // a token per page: the context token of a long export would end before it
    const page = async (page_token: string) =>
      identity.ExportDirectory({ tenant_id, page_token }, await callTo('identity', request, reply))
    const first = await page('')
    reply.type('application/x-ndjson').header('content-disposition', `attachment; filename="${tenant_id}.jsonl"`)
    return reply.send(Readable.from(linesFrom(first, page)))
  })

  app.post('/tenants/:id/delete', { schema: remove }, async (request, reply) => {
    const asked = { tenant_id: pathId(request.params.id), reason: request.body.reason }
    await identity.DeleteTenant(asked, await changeOf('identity', request, reply))
    return reply.code(204).send()
  })
}

type Page = Awaited<ReturnType<IdentityClient['ExportDirectory']>>

async function* linesFrom(first: Page, page: (token: string) => Promise<Page>) {
  for (let current = first; ; current = await page(current.next_page_token)) {
    for (const line of current.lines) yield `${line.toString('utf8')}\n`
    if (current.next_page_token === '') return
  }
}

const exportDirectory = schema(
  'exportDirectory',
  'Read out a directory',
  'Everything that is known of a tenant, its people and its places: a JSON object per line, whose `kind` says what it is.',
  {
    params: IdParams,
    response: { 200: { content: { 'application/x-ndjson': { schema: Type.Unsafe<Readable>({ type: 'string' }) } } } },
  },
)
const remove = schema(
  'deleteTenant',
  'Delete a tenant',
  'Removes it for good when it has been closed for 30 days: nobody finds it any more, and its people, places and logins go in the minutes that follow. Its slug stays taken.',
  {
    ...{ params: IdParams, body: Closed({ reason: Text(2000, 1) }) },
    response: { 204: { type: 'null', description: 'Deleted' } },
  },
)
