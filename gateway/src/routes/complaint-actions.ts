import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { changeOf } from '../calls.ts'
import type { ComplaintClient } from '../clients.ts'
import { caseId, sendComplaint } from './complaint-answer.ts'
import { ComplaintAnswer } from './complaint-answers.ts'
import { AssignBody, CaseParams, CloseBody, ResolutionBody, StatusBody } from './complaint-requests.ts'
import { documented } from './documented.ts'

/** What moves a complaint through its life; each answers the case as it is then. */
export function complaintActions(instance: FastifyInstance, complaint: ComplaintClient, { older = false } = {}) {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const schemas = schemasOf(older)

  app.post('/:id/assign', { schema: schemas.assign }, async (request, reply) => {
    const asked = { complaint_id: caseId(request.params), ...request.body }
    const { complaint: changed } = await complaint.AssignComplaint(asked, await changeOf('complaint', request, reply))
    return sendComplaint(reply, changed)
  })

  app.post('/:id/status', { schema: schemas.status }, async (request, reply) => {
    const asked = { complaint_id: caseId(request.params), reason: request.body.reason }
    const { complaint: changed } = await complaint.StartComplaint(asked, await changeOf('complaint', request, reply))
    return sendComplaint(reply, changed)
  })

  app.post('/:id/resolution', { schema: schemas.resolve }, async (request, reply) => {
    const { text, outcome } = request.body
    const asked = { complaint_id: caseId(request.params), text, outcome }
    const { complaint: changed } = await complaint.ResolveComplaint(asked, await changeOf('complaint', request, reply))
    return sendComplaint(reply, changed)
  })

  app.post('/:id/close', { schema: schemas.close }, async (request, reply) => {
    const { rating, comment } = request.body
    const asked = { complaint_id: caseId(request.params), rating, comment }
    const { complaint: changed } = await complaint.ConfirmComplaint(asked, await changeOf('complaint', request, reply))
    return sendComplaint(reply, changed)
  })
}

function schemasOf(older: boolean) {
  const schema = documented('complaints', { older })
  const shapes = { params: CaseParams, response: { 200: ComplaintAnswer } }
  return {
    assign: schema(
      'assignComplaint',
      'Assign a complaint',
      'Gives the case to a person and starts it if it was open; null takes it away from whoever has it. A note for whom has it already is kept as an internal comment.',
      { ...shapes, body: AssignBody },
    ),
    status: schema('changeComplaintStatus', 'Take up a complaint', 'Starts the work on an open case.', {
      ...shapes,
      body: StatusBody,
    }),
    resolve: schema(
      'resolveComplaint',
      'Resolve a complaint',
      'Records the resolution, which the complainant reads and then confirms.',
      { ...shapes, body: ResolutionBody },
    ),
    close: schema(
      'closeComplaint',
      'Confirm the resolution',
      'The complainant accepts the resolution and closes the case. Repeating it answers the same.',
      { ...shapes, body: CloseBody },
    ),
  }
}
