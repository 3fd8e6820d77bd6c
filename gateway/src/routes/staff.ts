import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { callTo, changeOf } from '../calls.ts'
import type { IdentityClient } from '../clients.ts'
import { StaffAnswer, StaffPage } from './directory-answers.ts'
import { staffJson } from './directory-json.ts'
import { CreateStaffBody, changesOf, IdParams, pageOf, StaffQuery, UpdateStaffBody } from './directory-requests.ts'
import { documented } from './documented.ts'
import { sendPage } from './list-answer.ts'
import { pathId } from './path-id.ts'
import { sendVersioned } from './versioned-answer.ts'

const schema = documented('directory')

/** Members of staff; a login is not needed. */
export function staff(instance: FastifyInstance, identity: IdentityClient) {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()

  app.get('/staff', { schema: list }, async (request, reply) => {
    const page = await identity.ListStaff(pageOf(request.query), await callTo('identity', request, reply))
    return sendPage(reply, page.items, page.next_page_token)
  })

  app.post('/staff', { schema: create }, async (request, reply) => {
    const { staff } = await identity.CreateStaff(request.body, await changeOf('identity', request, reply))
    return sendVersioned(reply, staff, staffJson, '/api/v1/staff')
  })

  app.get('/staff/:id', { schema: get }, async (request, reply) => {
    const staff_id = pathId(request.params.id)
    const { staff } = await identity.GetStaff({ staff_id }, await callTo('identity', request, reply))
    return sendVersioned(reply, staff, staffJson)
  })

  app.patch('/staff/:id', { schema: update }, async (request, reply) => {
    const asked = { staff_id: pathId(request.params.id), ...changesOf(request.body) }
    const { staff } = await identity.UpdateStaff(asked, await changeOf('identity', request, reply))
    return sendVersioned(reply, staff, staffJson)
  })
}

const one = { params: IdParams, response: { 200: StaffAnswer } }
const list = schema('listStaff', 'List staff', 'By name. Who sees their own source alone gets none.', {
  ...{ querystring: StaffQuery, response: { 200: StaffPage } },
})
const create = schema(
  'createStaff',
  'Add a member of staff',
  'With department, superior and login where they have one.',
  {
    ...{ body: CreateStaffBody, response: { 201: StaffAnswer } },
  },
)
const get = schema('getStaff', 'Read a member of staff', 'One member of staff.', one)
const update = schema(
  'updateStaff',
  'Change a member of staff',
  'A superior may not report to the person, directly or through others: `cycle` names the way.',
  {
    ...{ ...one, body: UpdateStaffBody },
  },
)
