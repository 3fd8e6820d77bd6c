import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { callTo, changeOf } from '../calls.ts'
import type { ComplaintClient } from '../clients.ts'
import { caseId, sendComplaint } from './complaint-answer.ts'
import { CommentPage, ComplaintAnswer } from './complaint-answers.ts'
import { commentJson } from './complaint-json.ts'
import { CaseParams, CommentBody, CommentParams, OfCaseQuery, ResolveByCommentBody } from './complaint-requests.ts'
import { documented } from './documented.ts'
import { pathId } from './path-id.ts'

/** What is said about a complaint; whoever says something gets the case. */
export function comments(instance: FastifyInstance, complaint: ComplaintClient, { older = false } = {}) {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const schemas = schemasOf(older)

  app.get('/:id/comments', { schema: schemas.list }, async (request, reply) => {
    const call = await callTo('complaint', request, reply)
    const { limit, cursor } = request.query
    const asked = { complaint_id: caseId(request.params), page_size: limit, page_token: cursor }
    const { comments, next_page_token } = await complaint.ListComments(asked, call)
    return reply.send({ items: comments.map(commentJson), next_cursor: next_page_token || null })
  })

  app.post('/:id/comments', { schema: schemas.create }, async (request, reply) => {
    const asked = { complaint_id: caseId(request.params), ...request.body }
    const { complaint: changed } = await complaint.AddComment(asked, await changeOf('complaint', request, reply))
    return sendComplaint(reply, changed)
  })

  app.post('/:id/comments/:comment_id/resolve', { schema: schemas.resolve }, async (request, reply) => {
    const { outcome } = request.body
    const asked = { complaint_id: caseId(request.params), comment_id: pathId(request.params.comment_id), outcome }
    const call = await changeOf('complaint', request, reply)
    const { complaint: changed } = await complaint.ResolveComplaintByComment(asked, call)
    return sendComplaint(reply, changed)
  })
}

function schemasOf(older: boolean) {
  const schema = documented('complaints', { older })
  const answer = { response: { 200: ComplaintAnswer } }
  return {
    list: schema(
      'listComments',
      'Read what was said about a complaint',
      'A page of it, oldest first; long texts make a page shorter than its limit. Complainants and source users see the public comments; to complainants only their own have an author.',
      { params: CaseParams, querystring: OfCaseQuery, response: { 200: CommentPage } },
    ),
    create: schema(
      'createComment',
      'Comment on a complaint',
      'The complainant reads public comments; internal ones stay inside the desk. In any state; the version of the case stays.',
      { ...answer, params: CaseParams, body: CommentBody },
    ),
    resolve: schema(
      'resolveByComment',
      'Resolve a complaint by a comment',
      'The text of a public comment, said since the last reopening, becomes the resolution.',
      { ...answer, params: CommentParams, body: ResolveByCommentBody },
    ),
  }
}
