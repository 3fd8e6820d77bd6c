import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { callTo } from '../calls.ts'
import type { AuditClient } from '../clients.ts'
import { documented } from './documented.ts'
import { sendPage } from './list-answer.ts'
import { AnyOf, Closed, Nullable, Page, paging, scope, Time, Uuid } from './shapes.ts'

const text = Type.String()
const time = Type.String({ format: 'date-time' })
const Change = Type.Object({
  field: text,
  before: Type.Optional(Nullable(text)),
  after: Type.Optional(Nullable(text)),
})
const Entry = Type.Object({
  id: text,
  seq: Type.Integer(),
  tenant_id: text,
  tenant_name: Type.Optional(Nullable(text)),
  at: time,
  recorded_at: time,
  actor: Type.Object({ id: Nullable(text), kind: text, name: Nullable(text), roles: Type.Array(text) }),
  action: text,
  target: Type.Object({ kind: text, id: text, reference: Type.Optional(Nullable(text)) }),
  changes: Type.Array(Change),
  reason: Type.Optional(text),
  rule: Type.Optional(text),
  request_id: Nullable(text),
  trace_id: Nullable(text),
  hash: text,
})

const Query = Closed({
  entity: AnyOf(Uuid),
  actor: AnyOf(Uuid),
  action: AnyOf(Type.String({ maxLength: 100, pattern: '^[a-z]+\\.v[0-9]+\\.[A-Za-z]+$' })),
  from: Type.Optional(Time),
  to: Type.Optional(Time),
  ...scope,
  ...paging,
})

const list = documented('audit')(
  'listAuditEntries',
  'List audit entries',
  'What was done in the tenant, by whom and when, newest first; with scope=all in every tenant, each with its name, and by the platform.',
  { querystring: Query, response: { 200: Page(Entry) } },
)

/** The audit trail of the tenant. */
export function audit(instance: FastifyInstance, client: AuditClient) {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  app.get('/audit', { schema: list }, async (request, reply) => {
    const { limit, cursor, scope: reach, ...filters } = request.query
    const page = await client.ListEntries(
      { ...filters, page_size: limit, page_token: cursor },
      await callTo('audit', request, reply, reach),
    )
    return sendPage(reply, page.items, page.next_page_token)
  })
}
