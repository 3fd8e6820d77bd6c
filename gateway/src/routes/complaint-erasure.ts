import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { changeOf } from '../calls.ts'
import type { ComplaintClient } from '../clients.ts'
import { documented } from './documented.ts'
import { Closed, Uuid } from './shapes.ts'

const schema = documented('complaints')

/** Takes people out of the complaints that they have filed. */
export function complaintErasure(instance: FastifyInstance, complaint: ComplaintClient) {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()

  app.post('/erasures', { schema: erase }, async (request, reply) => {
    await complaint.ErasePerson(request.body, await changeOf('complaint', request, reply))
    return reply.code(204).send()
  })
}

const erase = schema(
  'erasePerson',
  'Erase a person from the complaints',
  'Clears who complains where it is this user or patient, and leaves what they have filed without a creator; the complaints stay, and so do statistics. It cannot be taken back. Of very many complaints the first 200 are done when this answers; the others follow within minutes. Somebody without complaints is erased already.',
  { body: Closed({ person_id: Uuid }), response: { 204: { type: 'null', description: 'Erased, or begun' } } },
)
