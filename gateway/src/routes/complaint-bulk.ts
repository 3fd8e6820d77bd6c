import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { BulkItem__Output as BulkItem } from '@redress/protos/complaint/v1/BulkItem.ts'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { changeOf } from '../calls.ts'
import type { ComplaintClient } from '../clients.ts'
import { BulkAssignBody, BulkStatusBody } from './complaint-requests.ts'
import { documented } from './documented.ts'
import { Nullable } from './shapes.ts'

const id = Type.String({ format: 'uuid' })
const BulkAnswer = Type.Object({
  batch_id: Nullable(id),
  items: Type.Array(
    Type.Object({
      id,
      done: Type.Boolean(),
      code: Type.Optional(Type.String({ description: 'Why not: the code of the problem that this change alone is.' })),
    }),
  ),
})

/** Changes of many complaints at once; each answers case by case. */
export function complaintBulk(instance: FastifyInstance, complaint: ComplaintClient) {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()

  app.post('/bulk/assign', { schema: assign }, async (request, reply) => {
    const { ids, ...asked } = request.body
    const change = await changeOf('complaint', request, reply)
    return reply.send(bulkJson(await complaint.BulkAssignComplaints({ complaint_ids: ids, ...asked }, change)))
  })

  app.post('/bulk/status', { schema: status }, async (request, reply) => {
    const { ids, ...asked } = request.body
    const change = await changeOf('complaint', request, reply)
    return reply.send(bulkJson(await complaint.BulkChangeStatus({ complaint_ids: ids, ...asked }, change)))
  })
}

const bulkJson = ({ batch_id, items }: { batch_id?: string; items: readonly BulkItem[] }) => ({
  batch_id: batch_id ?? null,
  items: items.map(({ complaint_id, done, code }) => ({ id: complaint_id, done, ...(code && { code }) })),
})

const schema = documented('complaints')
const status = schema(
  'bulkChangeStatus',
  'Take up complaints',
  'Starts the work on up to 500 open complaints, case by case as bulk/assign does.',
  { body: BulkStatusBody, response: { 200: BulkAnswer } },
)
const assign = schema(
  'bulkAssignComplaints',
  'Reassign complaints',
  'Gives up to 500 complaints to one assignee, or to one agent who looks after them. Each is checked as if it were changed alone; what is refused keeps no other one. All that is done carries one batch_id in the history and the audit trail.',
  { body: BulkAssignBody, response: { 200: BulkAnswer } },
)
