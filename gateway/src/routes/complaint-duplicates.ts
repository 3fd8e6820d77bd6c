import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { callTo } from '../calls.ts'
import type { ComplaintClient } from '../clients.ts'
import { caseId } from './complaint-answer.ts'
import { ComplaintItem } from './complaint-answers.ts'
import { CaseParams } from './complaint-requests.ts'
import { documented } from './documented.ts'

const DuplicatesAnswer = Type.Object({
  items: Type.Array(
    Type.Object({
      complaint: ComplaintItem,
      similarity: Type.Number({ minimum: 0.3, maximum: 1 }),
      same: Type.Array(Type.Unsafe<string>({ type: 'string', enum: ['patient', 'creator', 'phone'] })),
    }),
    { maxItems: 10 },
  ),
  next_cursor: Type.Null(),
})
const schema = documented('complaints')

/** Cases that may say the same as another. */
export function complaintDuplicates(instance: FastifyInstance, complaint: ComplaintClient) {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()

  app.get('/:id/duplicates', { schema: duplicates }, async (request, reply) => {
    const call = await callTo('complaint', request, reply)
    const { suggestions } = await complaint.ListDuplicates({ complaint_id: caseId(request.params) }, call)
    const items = suggestions.map(({ complaint: item, similarity, same }) => ({
      complaint: JSON.parse(item.toString()),
      similarity,
      same,
    }))
    return { items, next_cursor: null }
  })
}

const duplicates = schema(
  'listDuplicates',
  'Find duplicates of a complaint',
  'Complaints that may say the same, the most similar first: of the same patient, complainant or phone number, received within 30 days of this one, in similar words. Ask it after filing or in triage; who sees the complaint in the public view alone gets none.',
  { params: CaseParams, response: { 200: DuplicatesAnswer } },
)
