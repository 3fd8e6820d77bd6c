import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { changeOf } from '../calls.ts'
import type { ComplaintClient } from '../clients.ts'
import { caseId } from './complaint-answer.ts'
import { CaseParams } from './complaint-requests.ts'
import { documented } from './documented.ts'
import { noBody } from './no-body.ts'
import { TrackingCode } from './public-shapes.ts'
import { Closed } from './shapes.ts'

/** A new code for a complainant who has no login, and lost theirs. */
export function trackingCode(instance: FastifyInstance, complaint: ComplaintClient) {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  app.post('/:id/tracking_code', { schema, preValidation: noBody }, async (request, reply) => {
    const call = await changeOf('complaint', request, reply)
    const { reference, tracking_code } = await complaint.IssueTrackingCode(
      { complaint_id: caseId(request.params) },
      call,
    )
    return reply.send({ reference, ...(tracking_code && { tracking_code }) })
  })
}

const schema = documented('complaints')(
  'issueTrackingCode',
  'Issue a tracking code',
  'A code by which somebody without a login follows the complaint; the one before opens nothing any more. It is told here alone. Not where the complainant signs in.',
  {
    params: CaseParams,
    body: Closed({}),
    response: { 200: Type.Object({ reference: Type.String(), tracking_code: Type.Optional(TrackingCode) }) },
  },
)
