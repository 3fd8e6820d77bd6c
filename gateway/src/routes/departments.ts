import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { callTo, changeOf } from '../calls.ts'
import type { IdentityClient } from '../clients.ts'
import { DepartmentAnswer, DepartmentPage } from './directory-answers.ts'
import { departmentJson } from './directory-json.ts'
import {
  CreateDepartmentBody,
  changesOf,
  IdParams,
  PlaceQuery,
  pageOf,
  UpdateDepartmentBody,
} from './directory-requests.ts'
import { documented } from './documented.ts'
import { sendPage } from './list-answer.ts'
import { pathId } from './path-id.ts'
import { sendVersioned } from './versioned-answer.ts'

const schema = documented('directory')

/** Departments of the tenant. */
export function departments(instance: FastifyInstance, identity: IdentityClient) {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()

  app.get('/departments', { schema: list }, async (request, reply) => {
    const page = await identity.ListDepartments(pageOf(request.query), await callTo('identity', request, reply))
    return sendPage(reply, page.items, page.next_page_token)
  })

  app.post('/departments', { schema: create }, async (request, reply) => {
    const { department } = await identity.CreateDepartment(request.body, await changeOf('identity', request, reply))
    return sendVersioned(reply, department, departmentJson, '/api/v1/departments')
  })

  app.get('/departments/:id', { schema: get }, async (request, reply) => {
    const department_id = pathId(request.params.id)
    const { department } = await identity.GetDepartment({ department_id }, await callTo('identity', request, reply))
    return sendVersioned(reply, department, departmentJson)
  })

  app.patch('/departments/:id', { schema: update }, async (request, reply) => {
    const asked = { department_id: pathId(request.params.id), ...changesOf(request.body) }
    const { department } = await identity.UpdateDepartment(asked, await changeOf('identity', request, reply))
    return sendVersioned(reply, department, departmentJson)
  })
}

const one = { params: IdParams, response: { 200: DepartmentAnswer } }
const list = schema('listDepartments', 'List departments', 'By name. Who sees their own source alone gets none.', {
  ...{ querystring: PlaceQuery, response: { 200: DepartmentPage } },
})
const create = schema('createDepartment', 'Add a department', 'Its code is its name in Keycloak and never changes.', {
  ...{ body: CreateDepartmentBody, response: { 201: DepartmentAnswer } },
})
const get = schema('getDepartment', 'Read a department', 'One department of the tenant.', one)
const update = schema('updateDepartment', 'Change a department', 'It can be closed when nobody active is in it.', {
  ...{ ...one, body: UpdateDepartmentBody },
})
