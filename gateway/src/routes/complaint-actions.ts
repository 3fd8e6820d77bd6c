import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { changeOf } from '../calls.ts'
import type { ComplaintClient } from '../clients.ts'
import { wantedStatus } from './action-checks.ts'
import { caseId, sendComplaint } from './complaint-answer.ts'
import { ComplaintAnswer } from './complaint-answers.ts'
import { AssignBody, CaseParams, ReasonBody, ResolutionBody, SourceBody, StatusBody } from './complaint-requests.ts'
import { documented } from './documented.ts'

/** The work on a complaint; each step answers the case as it is then. */
export function complaintActions(instance: FastifyInstance, complaint: ComplaintClient, { older = false } = {}) {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const schemas = schemasOf(older)

  app.post('/:id/assign', { schema: schemas.assign }, async (request, reply) => {
    const asked = { complaint_id: caseId(request.params), ...request.body }
    const { complaint: changed } = await complaint.AssignComplaint(asked, await changeOf('complaint', request, reply))
    return sendComplaint(reply, changed)
  })

  app.post('/:id/status', { schema: schemas.status }, async (request, reply) => {
    const step = stepsOf(complaint)[wantedStatus(request.body)]
    const asked = { complaint_id: caseId(request.params), reason: request.body.reason ?? undefined }
    const { complaint: changed } = await step(asked, await changeOf('complaint', request, reply))
    return sendComplaint(reply, changed)
  })

  app.post('/:id/resolution', { schema: schemas.resolve }, async (request, reply) => {
    const { text, outcome } = request.body
    const asked = { complaint_id: caseId(request.params), text, outcome }
    const { complaint: changed } = await complaint.ResolveComplaint(asked, await changeOf('complaint', request, reply))
    return sendComplaint(reply, changed)
  })

  app.post('/:id/source', { schema: schemas.source }, async (request, reply) => {
    const asked = { complaint_id: caseId(request.params), ...request.body }
    const call = await changeOf('complaint', request, reply)
    const { complaint: changed } = await complaint.ChangeComplaintSource(asked, call)
    return sendComplaint(reply, changed)
  })

  app.post('/:id/escalate', { schema: schemas.escalate }, async (request, reply) => {
    const asked = { complaint_id: caseId(request.params), ...request.body }
    const { complaint: changed } = await complaint.EscalateComplaint(asked, await changeOf('complaint', request, reply))
    return sendComplaint(reply, changed)
  })
}

interface Asked {
  complaint_id: string
  reason: string | undefined
}
type Call = Awaited<ReturnType<typeof changeOf>>

/** How each status is come to. */
const stepsOf = (complaint: ComplaintClient) => ({
  in_progress: (asked: Asked, call: Call) => complaint.StartComplaint(asked, call),
  acknowledged: (asked: Asked, call: Call) => complaint.AcknowledgeComplaint(asked, call),
  triaged: (asked: Asked, call: Call) => complaint.TriageComplaint(asked, call),
  working: (asked: Asked, call: Call) => complaint.ResumeComplaint(asked, call),
  awaiting_complainant: (asked: Asked, call: Call) =>
    complaint.PauseComplaint({ ...asked, sub_status: 'awaiting_complainant' }, call),
  awaiting_external: (asked: Asked, call: Call) =>
    complaint.PauseComplaint({ ...asked, sub_status: 'awaiting_external' }, call),
})

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
    status: schema(
      'changeComplaintStatus',
      'Take up, acknowledge, triage, pause or resume a complaint',
      'Either a status or a sub-status: in_progress starts the work on an open case; acknowledged and triaged say how far an open case is; awaiting_complainant and awaiting_external let a case in progress wait, with its clock paused, and working goes on: these three need a reason.',
      { ...shapes, body: StatusBody },
    ),
    resolve: schema(
      'resolveComplaint',
      'Resolve a complaint',
      'Records the resolution, which the complainant reads and then confirms.',
      { ...shapes, body: ResolutionBody },
    ),
    source: schema(
      'changeComplaintSource',
      'Move a complaint to another source',
      'The history keeps the sources that the case came from before. Not when it is closed.',
      { ...shapes, body: SourceBody },
    ),
    escalate: schema(
      'escalateComplaint',
      'Escalate a complaint',
      'Takes the next step of the ladder by hand, late or not: who is told watches the case from now on, and it stays with its assignee. The timeline says who was told, who was passed over and why, also when nobody is left. The reason is kept as an internal comment. Not when it is closed.',
      { ...shapes, body: ReasonBody },
    ),
  }
}
