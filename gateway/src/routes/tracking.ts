import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import { readCrockford } from '@redress/platform/crockford.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { publicCall, publicChange } from '../calls.ts'
import type { ComplaintClient } from '../clients.ts'
import type { Limits } from '../limits.ts'
import { tenantOf } from '../plugins/public-tenant.ts'
import { createLimit } from '../plugins/rate-limit.ts'
import { documented } from './documented.ts'
import {
  CodeBody,
  CodeCommentBody,
  CodeConfirmBody,
  CodeReopenBody,
  CodeWithdrawBody,
  TenantParams,
  TrackedAnswer,
} from './public-shapes.ts'
import { sendTracked } from './tracked-answer.ts'

/** So many symbols are no secret by themselves: the rest holds 108 bits. */
const beginning = 4

/** Following a complaint by its code, which never stands in a path; each answers the complaint as it is then. */
export function tracking(
  instance: FastifyInstance,
  complaint: ComplaintClient,
  limits: Pick<Limits, 'tracking' | 'codes'>,
) {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const beginningOf = (request: FastifyRequest) =>
    `${tenantOf(request).id} ${readCrockford((request.body as { code: string }).code).slice(0, beginning)}`
  const ofAddress = createLimit(instance, limits.tracking)
  const ofBeginning = createLimit(instance, limits.codes, beginningOf)
  const limited = { onRequest: ofAddress, preHandler: ofBeginning }

  app.post('/track', { schema: schemas.track, ...limited }, async (request, reply) => {
    const call = await publicCall(tenantOf(request).holder, request, reply)
    const { complaint: tracked } = await complaint.GetTrackedComplaint(request.body, call)
    return sendTracked(request, reply, tracked)
  })

  app.post('/track/comments', { schema: schemas.comment, ...limited }, async (request, reply) => {
    const call = await publicChange(tenantOf(request).holder, request, reply)
    const { complaint: changed } = await complaint.AddTrackedComment(request.body, call)
    return sendTracked(request, reply, changed)
  })

  app.post('/track/confirm', { schema: schemas.confirm, ...limited }, async (request, reply) => {
    const call = await publicChange(tenantOf(request).holder, request, reply)
    const { complaint: changed } = await complaint.ConfirmTrackedComplaint(request.body, call)
    return sendTracked(request, reply, changed)
  })

  app.post('/track/reopen', { schema: schemas.reopen, ...limited }, async (request, reply) => {
    const call = await publicChange(tenantOf(request).holder, request, reply)
    const { complaint: changed } = await complaint.ReopenTrackedComplaint(request.body, call)
    return sendTracked(request, reply, changed)
  })

  app.post('/track/withdraw', { schema: schemas.withdraw, ...limited }, async (request, reply) => {
    const call = await publicChange(tenantOf(request).holder, request, reply)
    const { complaint: changed } = await complaint.WithdrawTrackedComplaint(request.body, call)
    return sendTracked(request, reply, changed)
  })
}

const schema = documented('public')
const shapes = { params: TenantParams, response: { 200: TrackedAnswer } }
const schemas = {
  track: schema(
    'trackComplaint',
    'Follow a complaint by its code',
    'Whatever opens no complaint here is answered alike: 404 TRACKING_CODE_UNKNOWN.',
    { ...shapes, body: CodeBody },
  ),
  comment: schema('commentByCode', 'Say something about it', 'The desk reads it as the word of the complainant.', {
    ...{ ...shapes, body: CodeCommentBody },
  }),
  confirm: schema('confirmByCode', 'Accept the resolution', 'Repeating it answers the same.', {
    ...{ ...shapes, body: CodeConfirmBody },
  }),
  reopen: schema('reopenByCode', 'Have it looked into again', 'Until reopen_until, and three times.', {
    ...{ ...shapes, body: CodeReopenBody },
  }),
  withdraw: schema('withdrawByCode', 'Take it back', 'While it is open or in progress.', {
    ...{ ...shapes, body: CodeWithdrawBody },
  }),
}
