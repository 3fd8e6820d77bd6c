import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import { AppError } from '@redress/platform/app-error.ts'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { publicChange } from '../calls.ts'
import type { ComplaintClient } from '../clients.ts'
import type { Limits } from '../limits.ts'
import { createBudget } from '../plugins/budget.ts'
import { showsWork } from '../plugins/proof-of-work.ts'
import { tenantOf } from '../plugins/public-tenant.ts'
import { tenantNotFound } from '../principal/public-tenants.ts'
import { FormBody } from './complaint-requests.ts'
import { documented } from './documented.ts'
import { TenantParams, TrackingCode } from './public-shapes.ts'
import { submissionOf } from './submission.ts'

/** Filing without a login. What is wrong with a form is said before it is counted. */
export function publicForm(
  instance: FastifyInstance,
  complaint: ComplaintClient,
  { forms, formsOfTenant }: Pick<Limits, 'forms' | 'formsOfTenant'>,
) {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const ofAddress = createBudget(instance, forms, showsWork)
  const ofTenant = createBudget(instance, formsOfTenant, showsWork, (request) => tenantOf(request).id)

  app.post('/complaints', { schema, preHandler: [ofAddress, ofTenant] }, async (request, reply) => {
    const { id, slug, form } = tenantOf(request)
    const call = await publicChange(form, request, reply)
    const asked = complaint.SubmitComplaint(submissionOf(request.body, id), call)
    const { complaint: filed, tracking_code } = await asked.catch(refuse)
    if (!filed) throw new Error('the complaint service answered no complaint')
    reply.code(201).header('location', `/api/v1/public/${slug}/track`)
    return reply.send({ reference: filed.reference, ...(tracking_code && { tracking_code }) })
  })
}

/** Closed a moment ago is closed: the service may know it before we do. */
function refuse(error: unknown): never {
  throw error instanceof AppError && error.reason === 'TENANT_NOT_READY' ? tenantNotFound() : error
}

const schema = documented('public')(
  'fileByForm',
  'File a complaint without a login',
  'Answers the reference, and the code by which the complaint is followed; it is told here alone, and again to the same request with its Idempotency-Key, a UUID of version 4. Only categories that are open to everybody. When many complaints come, 429 PROOF_OF_WORK_REQUIRED: wait, or send Proof-Of-Work (README).',
  {
    params: TenantParams,
    body: FormBody,
    response: {
      201: Type.Object({
        reference: Type.String({ description: 'CMP-2026-000123' }),
        tracking_code: Type.Optional(TrackingCode),
      }),
    },
  },
)
