import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { CallContext } from '@redress/platform/grpc/client.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { callTo, changeOf } from '../calls.ts'
import type { IdentityClient } from '../clients.ts'
import { documented } from './documented.ts'
import { noBody } from './no-body.ts'
import { pathId } from './path-id.ts'
import { newUserOf, sendUser, userChangeOf, userJson } from './user-json.ts'
import { DeleteBody, ListQuery, NewUserBody, UserAnswer, UserChangeBody, UserPage, UserParams } from './user-shapes.ts'

/** Keycloak is asked several things in a row, and hands over a mail meanwhile. */
const managingMs = 20_000

const userIn = ({ id }: { id: string }) => ({ user_id: pathId(id) })

const changing = async (request: FastifyRequest, reply: FastifyReply): Promise<CallContext> => ({
  ...(await changeOf('identity', request, reply)),
  timeoutMs: managingMs,
})

/** The user stands whether or not the mail could be sent; a repeated request sends it if it was not. */
function invite(
  identity: IdentityClient,
  { idempotencyKey, expectedVersion: _, ...call }: CallContext,
  user_id: string,
) {
  const key = idempotencyKey && { idempotencyKey: `${idempotencyKey} invitation` }
  const sent = identity.InviteUser({ user_id }, { ...call, ...key })
  return sent.then(
    () => true,
    () => false,
  )
}

/** The people of a tenant who sign in. */
export function users(instance: FastifyInstance, identity: IdentityClient) {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  app.get('/users', { schema: schemas.list }, async (request, reply) => {
    const { limit, cursor, ...filters } = request.query
    const asked = { ...filters, page_size: limit, page_token: cursor }
    const page = await identity.ListUsers(asked, await callTo('identity', request, reply))
    return { items: page.users.map(userJson), next_cursor: page.next_page_token || null }
  })

  app.get('/users/:id', { schema: schemas.get }, async (request, reply) => {
    const { user } = await identity.GetUser(userIn(request.params), await callTo('identity', request, reply))
    return sendUser(reply, user)
  })

  app.post('/users', { schema: schemas.create }, async (request, reply) => {
    const { send_invitation, ...body } = request.body
    const change = await changing(request, reply)
    const { user } = await identity.CreateUser(newUserOf(body), change)
    const invited = send_invitation !== false && (await invite(identity, change, user?.user_id ?? ''))
    reply.code(201).header('location', `/api/v1/users/${user?.user_id}`)
    return sendUser(reply, user, { invited })
  })

  app.patch('/users/:id', { schema: schemas.update }, async (request, reply) => {
    const asked = { ...userIn(request.params), ...userChangeOf(request.body) }
    const { user } = await identity.UpdateUser(asked, await changing(request, reply))
    return sendUser(reply, user)
  })

  for (const [action, rpc] of [
    ['invite', 'InviteUser'],
    ['disable', 'DisableUser'],
    ['enable', 'EnableUser'],
  ] as const)
    app.post(`/users/:id/${action}`, { schema: schemas[action], preValidation: noBody }, async (request, reply) => {
      const { user } = await identity[rpc](userIn(request.params), await changing(request, reply))
      return sendUser(reply, user)
    })

  app.post('/users/:id/delete', { schema: schemas.remove }, async (request, reply) => {
    const asked = { ...userIn(request.params), reason: request.body.reason }
    await identity.DeleteUser(asked, await changing(request, reply))
    return reply.code(204).send()
  })
}

const schema = documented('directory')
const one = { params: UserParams, response: { 200: UserAnswer } }
const schemas = {
  list: schema('listUsers', 'List users', 'A page of the people of the tenant who sign in, by name.', {
    querystring: ListQuery,
    response: { 200: UserPage },
  }),
  get: schema('getUser', 'Read a user', 'One user of the tenant.', one),
  create: schema(
    'createUser',
    'Create a user',
    'Makes a login with its roles and departments, and invites its owner by mail to verify the address and choose a password. A login of that name or address that belongs nowhere is removed to make way. Administrators are made by platform admins only.',
    { body: NewUserBody, response: { 201: UserAnswer } },
  ),
  update: schema(
    'updateUser',
    'Change a user',
    'Changes names, mail address, locale, roles or departments. A new mail address has to be verified; a change of roles or departments ends the sessions.',
    { ...one, body: UserChangeBody },
  ),
  invite: schema(
    'inviteUser',
    'Invite a user again',
    'Sends the invitation once more, at most three within an hour.',
    one,
  ),
  disable: schema('disableUser', 'Disable a user', 'Closes the login and ends its sessions.', one),
  enable: schema('enableUser', 'Enable a user', 'Opens a closed login.', one),
  remove: schema('deleteUser', 'Delete a user', 'Deletes the login for good; the name stays in the history.', {
    params: UserParams,
    body: DeleteBody,
    response: { 204: { type: 'null', description: 'Deleted' } },
  }),
}
