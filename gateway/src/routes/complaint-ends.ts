import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { changeOf } from '../calls.ts'
import type { ComplaintClient } from '../clients.ts'
import { checkClosing } from './action-checks.ts'
import { caseId, sendComplaint } from './complaint-answer.ts'
import { ComplaintAnswer } from './complaint-answers.ts'
import { CaseParams, CloseBody, ReasonBody, WithdrawBody } from './complaint-requests.ts'
import { documented } from './documented.ts'

/** How a complaint ends, and begins again; each answers the case as it is then, if there still is one. */
export function complaintEnds(instance: FastifyInstance, complaint: ComplaintClient, { older = false } = {}) {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const schemas = schemasOf(older)

  app.post('/:id/close', { schema: schemas.close }, async (request, reply) => {
    checkClosing(request.body)
    const { as, rating, comment, reason, duplicate_of } = request.body
    const call = await changeOf('complaint', request, reply)
    const of = { complaint_id: caseId(request.params) }
    const because = { ...of, reason: reason ?? undefined }
    const { complaint: changed } =
      as === 'duplicate'
        ? await complaint.MarkComplaintDuplicate({ ...because, duplicate_of: duplicate_of ?? undefined }, call)
        : as === 'rejected'
          ? await complaint.RejectComplaint(because, call)
          : await complaint.ConfirmComplaint({ ...of, rating, comment }, call)
    return sendComplaint(reply, changed)
  })

  app.post('/:id/withdraw', { schema: schemas.withdraw }, async (request, reply) => {
    const asked = { complaint_id: caseId(request.params), ...request.body }
    const { complaint: changed } = await complaint.WithdrawComplaint(asked, await changeOf('complaint', request, reply))
    return sendComplaint(reply, changed)
  })

  app.post('/:id/reopen', { schema: schemas.reopen }, async (request, reply) => {
    const asked = { complaint_id: caseId(request.params), ...request.body }
    const { complaint: changed } = await complaint.ReopenComplaint(asked, await changeOf('complaint', request, reply))
    return sendComplaint(reply, changed)
  })

  app.post('/:id/delete', { schema: schemas.delete }, async (request, reply) => {
    const asked = { complaint_id: caseId(request.params), ...request.body }
    await complaint.DeleteComplaint(asked, await changeOf('complaint', request, reply))
    return reply.code(204).send(null)
  })
}

function schemasOf(older: boolean) {
  const schema = documented('complaints', { older })
  const shapes = { params: CaseParams, response: { 200: ComplaintAnswer } }
  return {
    close: schema(
      'closeComplaint',
      'Confirm the resolution, reject a complaint, or close it as a duplicate',
      'With confirm the complainant accepts the resolution; repeating it answers the same. With as, staff end a case that has no resolution: for a reason, which stays inside the desk, and as a duplicate with the case that goes on.',
      { ...shapes, body: CloseBody },
    ),
    withdraw: schema('withdrawComplaint', 'Withdraw a complaint', 'The complainant takes an unresolved case back.', {
      ...shapes,
      body: WithdrawBody,
    }),
    reopen: schema(
      'reopenComplaint',
      'Reopen a complaint',
      'Begins the next cycle of a case that had ended, without resolution and with clocks of its own. Its complainant may until reopen_until and three times, staff at any time.',
      { ...shapes, body: ReasonBody },
    ),
    delete: schema(
      'deleteComplaint',
      'Delete a complaint',
      'Afterwards the case is unknown, on every way and to everybody.',
      {
        params: CaseParams,
        body: ReasonBody,
        response: { 204: Type.Null() },
      },
    ),
  }
}
