import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { BulkItem__Output as BulkItem } from '@redress/protos/complaint/v1/BulkItem.ts'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { changeOf } from '../calls.ts'
import type { ComplaintClient } from '../clients.ts'
import { wantedStatus } from './action-checks.ts'
import { BulkAssignBody, BulkFlagBody, BulkOwnerBody, BulkStatusBody } from './complaint-requests.ts'
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

  app.post('/bulk/assign', { schema: schemas.assign }, async (request, reply) => {
    const asked = casesIn(request.body)
    const change = await changeOf('complaint', request, reply)
    return reply.send(bulkJson(await complaint.BulkAssignComplaints(asked, change)))
  })

  app.post('/bulk/owner', { schema: schemas.owner }, async (request, reply) => {
    const asked = casesIn(request.body)
    const change = await changeOf('complaint', request, reply)
    return reply.send(bulkJson(await complaint.BulkAssignComplaints(asked, change)))
  })

  app.post('/bulk/status', { schema: schemas.status }, async (request, reply) => {
    const { status: _status, sub_status: _inside, ...asked } = casesIn(request.body)
    const step = { ...asked, status: wantedStatus(request.body) }
    const change = await changeOf('complaint', request, reply)
    return reply.send(bulkJson(await complaint.BulkChangeStatus(step, change)))
  })

  app.post('/bulk/flag', { schema: schemas.flag }, async (request, reply) => {
    const asked = casesIn(request.body)
    const change = await changeOf('complaint', request, reply)
    return reply.send(bulkJson(await complaint.BulkFlagComplaints(asked, change)))
  })
}

/** A body for the wire: what is null there is absent. */
const casesIn = <B extends { ids?: string[] | null }>({ ids, ...rest }: B) => ({
  ...rest,
  complaint_ids: ids ?? [],
})

const bulkJson = ({ batch_id, items }: { batch_id?: string; items: readonly BulkItem[] }) => ({
  batch_id: batch_id ?? null,
  items: items.map(({ complaint_id, done, code }) => ({ id: complaint_id, done, ...(code && { code }) })),
})

const schema = documented('complaints')
const answers = { response: { 200: BulkAnswer } }
const apart =
  'Each is checked as if it were changed alone; what is refused keeps no other one. All that is done carries one batch_id in the history and the audit trail.'
const schemas = {
  assign: schema(
    'bulkAssignComplaints',
    'Reassign complaints',
    `Gives up to 500 complaints to one assignee, or to one agent who looks after them. ${apart}`,
    { body: BulkAssignBody, ...answers },
  ),
  owner: schema(
    'bulkChangeOwner',
    'Hand complaints over to another agent',
    `Lets one agent look after up to 500 complaints that are not closed. ${apart}`,
    { body: BulkOwnerBody, ...answers },
  ),
  status: schema(
    'bulkChangeStatus',
    'Take up, acknowledge, triage, pause or resume complaints',
    `Brings up to 500 complaints to a status or sub-status, as the change of one does. ${apart}`,
    { body: BulkStatusBody, ...answers },
  ),
  flag: schema(
    'bulkFlagComplaints',
    'Flag complaints',
    `Puts flags on up to 500 complaints that are not closed and takes others off; their priority follows. ${apart}`,
    { body: BulkFlagBody, ...answers },
  ),
}
