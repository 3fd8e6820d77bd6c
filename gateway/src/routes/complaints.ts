import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { callTo, changeOf } from '../calls.ts'
import type { ComplaintClient } from '../clients.ts'
import { signedIn } from '../plugins/authentication.ts'
import { caseId, sendComplaint } from './complaint-answer.ts'
import { ComplaintAnswer, ComplaintPage, FiledAnswer, TimelinePage } from './complaint-answers.ts'
import { timelineEntryJson } from './complaint-json.ts'
import { CaseParams, CreateBody, ListQuery, OfCaseQuery, OlderCreateBody, UpdateBody } from './complaint-requests.ts'
import { documented } from './documented.ts'
import { sendPage } from './list-answer.ts'
import { amendmentOf, submissionOf } from './submission.ts'

/** Filing, reading and editing complaints. `older`: at the paths of the older systems, where ids also go by their older names. */
export function complaints(instance: FastifyInstance, complaint: ComplaintClient, { older = false } = {}) {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const schemas = schemasOf(older)

  app.post('/', { schema: schemas.create }, async (request, reply) => {
    const submission = submissionOf(request.body, signedIn(request).session.caller.tenantId)
    const { complaint: created, tracking_code } = await complaint.SubmitComplaint(
      submission,
      await changeOf('complaint', request, reply),
    )
    reply.code(201).header('location', `/api/v1/complaints/${created?.complaint_id}`)
    return sendComplaint(reply, created, tracking_code ? { tracking_code } : {})
  })

  app.get('/', { schema: schemas.list }, async (request, reply) => {
    const { limit, cursor, scope: reach, ...filters } = request.query
    const page = await complaint.ListComplaints(
      { ...filters, page_size: limit, page_token: cursor },
      await callTo('complaint', request, reply, reach),
    )
    return sendPage(reply, page.items, page.next_page_token)
  })

  app.get('/:id', { schema: schemas.get }, async (request, reply) => {
    const call = await callTo('complaint', request, reply)
    const { complaint: found } = await complaint.GetComplaint({ complaint_id: caseId(request.params) }, call)
    return sendComplaint(reply, found)
  })

  app.patch('/:id', { schema: schemas.update }, async (request, reply) => {
    const asked = { complaint_id: caseId(request.params), ...amendmentOf(request.body) }
    const { complaint: changed } = await complaint.UpdateComplaint(asked, await changeOf('complaint', request, reply))
    return sendComplaint(reply, changed)
  })

  app.get('/:id/timeline', { schema: schemas.timeline }, async (request, reply) => {
    const call = await callTo('complaint', request, reply)
    const { limit, cursor } = request.query
    const asked = { complaint_id: caseId(request.params), page_size: limit, page_token: cursor }
    const { entries, next_page_token } = await complaint.ListTimeline(asked, call)
    return reply.send({ items: entries.map(timelineEntryJson), next_cursor: next_page_token || null })
  })
}

function schemasOf(older: boolean) {
  const schema = documented('complaints', { older })
  return {
    create: schema(
      'createComplaint',
      'File a complaint',
      'Files a complaint in the name of the caller. Complainants send title, description, category, language, department_id, incident_date, remedy_sought and complainant only. A filer who may not see the new case gets its id and reference. For somebody without a login the answer tells the tracking_code, once.',
      { body: older ? OlderCreateBody : CreateBody, response: { 201: FiledAnswer } },
    ),
    list: schema(
      'listComplaints',
      'List complaints',
      'A page of the complaints that the caller may see; with scope=all those of every tenant, each with its name, by created_at only and without q. Values of one filter combine with or, different filters with and. To who sees the public view alone, flag, department, source, assignee, created_by and created_by_type are unknown parameters.',
      { querystring: ListQuery, response: { 200: ComplaintPage } },
    ),
    get: schema('getComplaint', 'Read a complaint', 'One complaint as the caller may see it.', {
      params: CaseParams,
      response: { 200: ComplaintAnswer },
    }),
    update: schema(
      'updateComplaint',
      'Change a complaint',
      'What is absent stays, null clears (RFC 7396). Needs If-Match; not when it is closed. An assignee who is named in involved_staff_ids is its assignee no more. Who may not see the case any more then gets its id and reference.',
      { params: CaseParams, body: UpdateBody, response: { 200: ComplaintAnswer } },
    ),
    timeline: schema(
      'listTimeline',
      'Read the history of a complaint',
      'A page of everything that happened to the complaint, oldest first; complainants see the public entries, without actors. Names of categories and flags that are not open to the caller are left out.',
      { params: CaseParams, querystring: OfCaseQuery, response: { 200: TimelinePage } },
    ),
  }
}
