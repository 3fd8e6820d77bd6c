import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { callTo, changeOf } from '../calls.ts'
import type { IdentityClient } from '../clients.ts'
import { CreateTenantBody, changesOf, IdParams, NameQuery, pageOf, UpdateTenantBody } from './directory-requests.ts'
import { documented } from './documented.ts'
import { OneTenantAnswer, TenantAnswer, TenantPage } from './identity-answers.ts'
import { oneTenantJson, tenantJson } from './identity-json.ts'
import { pathId } from './path-id.ts'
import { sendVersioned } from './versioned-answer.ts'

const schema = documented('directory')

/** Tenants: platform admins see and change all of them, others see their own. */
export function tenants(instance: FastifyInstance, identity: IdentityClient) {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()

  app.get('/tenants', { schema: list }, async (request, reply) => {
    const page = await identity.ListTenants(pageOf(request.query), await callTo('identity', request, reply))
    return { items: page.tenants.map(tenantJson), next_cursor: page.next_page_token || null }
  })

  app.post('/tenants', { schema: create }, async (request, reply) => {
    const { tenant } = await identity.CreateTenant(request.body, await changeOf('identity', request, reply))
    return sendVersioned(reply, tenant, tenantJson, '/api/v1/tenants')
  })

  app.get('/tenants/:id', { schema: get }, async (request, reply) => {
    const tenant_id = pathId(request.params.id)
    const { tenant, first_admin } = await identity.GetTenant({ tenant_id }, await callTo('identity', request, reply))
    return sendVersioned(reply, tenant, oneTenantJson(first_admin ?? null))
  })

  app.patch('/tenants/:id', { schema: update }, async (request, reply) => {
    const asked = { tenant_id: pathId(request.params.id), ...changesOf(request.body) }
    const { tenant } = await identity.UpdateTenant(asked, await changeOf('identity', request, reply))
    return sendVersioned(reply, tenant, tenantJson)
  })

  const setActive = async (id: string, active: boolean, request: FastifyRequest, reply: FastifyReply) => {
    const asked = { tenant_id: pathId(id), active }
    const { tenant } = await identity.SetTenantActive(asked, await changeOf('identity', request, reply))
    return sendVersioned(reply, tenant, tenantJson)
  }
  app.post('/tenants/:id/deactivate', { schema: deactivate }, (request, reply) =>
    setActive(request.params.id, false, request, reply),
  )
  app.post('/tenants/:id/activate', { schema: activate }, (request, reply) =>
    setActive(request.params.id, true, request, reply),
  )
}

const newTenant =
  'With its built-in sources, and with departments and a first admin, who is invited by mail when `provisioning` is over.'
const tenantForWhom =
  'Any tenant for platform admins, with `first_admin` while somebody waits to be invited or was refused; the own one for others.'
const one = { params: IdParams, response: { 200: TenantAnswer } }
const list = schema('listTenants', 'List tenants', 'All tenants for platform admins, the own one for others.', {
  ...{ querystring: NameQuery, response: { 200: TenantPage } },
})
const create = schema('createTenant', 'Create a tenant', newTenant, {
  ...{ body: CreateTenantBody, response: { 201: TenantAnswer } },
})
const get = schema('getTenant', 'Read a tenant', tenantForWhom, {
  ...{ params: IdParams, response: { 200: OneTenantAnswer } },
})
const update = schema('updateTenant', 'Change a tenant', 'Changes what is said of a tenant; the slug never changes.', {
  ...{ ...one, body: UpdateTenantBody },
})
const deactivate = schema(
  'deactivateTenant',
  'Close a tenant',
  'Nobody gets in and nothing is filed until it is opened again.',
  one,
)
const activate = schema('activateTenant', 'Open a tenant', 'Lets people in again.', one)
