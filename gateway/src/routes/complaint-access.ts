import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { callTo } from '../calls.ts'
import type { ComplaintClient } from '../clients.ts'
import { caseId } from './complaint-answer.ts'
import { CaseParams } from './complaint-requests.ts'
import { documented } from './documented.ts'
import { Closed, Nullable, Uuid } from './shapes.ts'

const word = (...words: string[]) => Type.Unsafe<string>({ type: 'string', enum: words })
const AccessAnswer = Type.Object({
  visible: Type.Boolean(),
  view: Nullable(word('full', 'public')),
  rules: Type.Array(
    Type.Object({
      rule: word('tenant', 'scope', 'own', 'watcher', 'category', 'flag', 'conflict'),
      outcome: word('pass', 'fail', 'gives', 'gives not'),
      detail: Type.String(),
    }),
  ),
})
const schema = documented('complaints')

/** Why somebody sees a case, or does not. */
export function complaintAccess(instance: FastifyInstance, complaint: ComplaintClient) {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()

  app.get('/:id/access', { schema: explain }, async (request, reply) => {
    const asked = { complaint_id: caseId(request.params), user_id: request.query.user_id }
    const call = await callTo('complaint', request, reply)
    const { view, rules } = await complaint.ExplainComplaintAccess(asked, call)
    return { visible: view !== undefined, view: view ?? null, rules }
  })
}

const explain = schema(
  'explainComplaintAccess',
  'Explain who sees a complaint',
  'Why a user sees the case, or does not, rule by rule. Every rule that can pass must pass, and one of scope, own and watcher must give a reach; one’s own case is seen in the public view whatever fails. Whoever sees the case in the public view alone gets 404.',
  { params: CaseParams, querystring: Closed({ user_id: Uuid }), response: { 200: AccessAnswer } },
)
