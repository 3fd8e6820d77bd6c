import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { auditOf } from '../../harness/audit-of.ts'
import { platformAdmin, type TestUser } from '../../harness/builders.ts'
import { api } from '../../harness/caller.ts'
import { eventually } from '../../harness/eventually.ts'
import { keycloakDirectory } from '../../harness/keycloak-directory.ts'
import { mailsTo } from '../../harness/mailbox.ts'
import { signIn, signInOnce } from '../../harness/tokens.ts'
import { aPerson, managedTenant } from './users.ts'

const users = '/api/v1/users'
const soon = { withinMs: 20_000, everyMs: 100 }
let tenant: Awaited<ReturnType<typeof managedTenant>>
let other: Awaited<ReturnType<typeof managedTenant>>
let px: TestUser
beforeAll(async () => {
  ;[tenant, other, px] = [await managedTenant(), await managedTenant(), await platformAdmin()]
  await px.api().put('/api/v1/session/tenant', { tenant_id: tenant.id })
}, 90_000)

const keycloak = () => keycloakDirectory()
const create = (more: object = {}, headers = {}) => tenant.admin.api().post(users, aPerson(more), headers)
const aSource = () => ({
  source_id: tenant.sources.call_center,
  can_create_complaints: true,
  can_create_inquiries: false,
})
const inKeycloak = (id: string) => keycloak().call<Record<string, unknown>>('GET', `/users/${id}`)
const groupsInKeycloak = async (id: string) =>
  (await keycloak().call<{ path: string }[]>('GET', `/users/${id}/groups`)).map(({ path }) => path).sort()

/** Somebody who has followed the invitation. */
async function aColleague(more: object = {}) {
  const { body } = await create({ send_invitation: false, ...more })
  const password = `Colleague-${randomUUID()}`
  const form = await inKeycloak(body.id)
  await keycloak().call('PUT', `/users/${body.id}`, { ...form, emailVerified: true, requiredActions: [] })
  await keycloak().call('PUT', `/users/${body.id}/reset-password`, {
    type: 'password',
    value: password,
    temporary: false,
  })
  const { access_token, refresh_token } = await signIn(body.username, password)
  return { ...body, password, api: api(access_token), refresh_token }
}

describe('POST /users', () => {
  it('makes a login with its groups and invites its owner by mail [CMS-6:api] [CMS-17]', async () => {
    const person = aPerson({ department_ids: [tenant.departments.billing], locale: 'ar' })
    const answer = await tenant.admin.api().post(users, person)
    expect(answer).toMatchObject({
      status: 201,
      body: { invited: true, email_verified: false, active: true, name: 'Mona Salem' },
    })
    expect(answer.body).toMatchObject({
      username: person.username,
      email: person.email,
      roles: ['manager'],
      locale: 'ar',
    })
    expect(answer.body.departments).toMatchObject([{ id: tenant.departments.billing, code: 'billing' }])
    expect(answer.headers.get('location')).toBe(`${users}/${answer.body.id}`)
    expect(answer.headers.get('etag')).toBe(`"${answer.body.version}"`)
    expect(await groupsInKeycloak(answer.body.id)).toEqual([
      `/t.${tenant.slug}/dept/billing`,
      `/t.${tenant.slug}/roles/manager`,
    ])
    expect(await inKeycloak(answer.body.id)).toMatchObject({ requiredActions: ['VERIFY_EMAIL', 'UPDATE_PASSWORD'] })
    await eventually(async () => expect(await mailsTo(person.email)).toHaveLength(1), soon)
    await eventually(async () => {
      const entries = await auditOf(tenant, answer.body.id)
      expect(entries.map(({ action, actorId }) => [action, actorId])).toEqual([
        ['identity.v1.UserRegistered', tenant.admin.id],
        ['identity.v1.UserInvited', tenant.admin.id],
      ])
    }, soon)
    expect(await tenant.admin.api().get(`${users}/${answer.body.id}`)).toMatchObject({
      status: 200,
      body: { id: answer.body.id },
    })
  })

  it('a source user gets source and switches', async () => {
    const source = aSource()
    const { status, body } = await create({ roles: ['source_user'], source, send_invitation: false })
    expect({ status, source: body.source }).toMatchObject({
      status: 201,
      source: { id: tenant.sources.call_center, can_create_complaints: true, can_create_inquiries: false },
    })
  })

  it('a repeated key answers the same user and makes no second one', async () => {
    const key = { 'idempotency-key': randomUUID() }
    const person = aPerson({ send_invitation: false })
    const [first, again] = [
      await tenant.admin.api().post(users, person, key),
      await tenant.admin.api().post(users, person, key),
    ]
    expect([first.status, again.status, again.body.id]).toEqual([201, 201, first.body.id])
    expect(again.headers.get('idempotency-replayed')).toBe('true')
  })

  it('a username and a mail address are taken once on the whole platform', async () => {
    const person = aPerson({ send_invitation: false })
    expect((await tenant.admin.api().post(users, person)).status).toBe(201)
    const taken = (more: object) => other.admin.api().post(users, aPerson({ ...more, send_invitation: false }))
    expect(await taken({ username: person.username })).toMatchObject({ status: 409, body: { code: 'USERNAME_TAKEN' } })
    expect(await taken({ email: person.email })).toMatchObject({ status: 409, body: { code: 'MAIL_TAKEN' } })
  })

  it('only a platform admin makes an administrator', async () => {
    const denied = { status: 403, body: { code: 'NOT_ALLOWED_HERE' } }
    expect(await create({ roles: ['tenant_admin'] })).toMatchObject(denied)
    expect(await create({ console_admin: true })).toMatchObject(denied)
    const made = await px
      .api()
      .post(users, aPerson({ roles: ['tenant_admin'], console_admin: true, send_invitation: false }))
    expect(made).toMatchObject({ status: 201, body: { roles: ['tenant_admin'] } })
    expect(await groupsInKeycloak(made.body.id)).toEqual([
      `/t.${tenant.slug}/console-admins`,
      `/t.${tenant.slug}/roles/tenant_admin`,
    ])
    const path = `${users}/${made.body.id}`
    const version = { 'if-match': `"${made.body.version}"` }
    expect(await tenant.admin.api().patch(path, { first_name: 'X' }, version)).toMatchObject(denied)
    for (const action of ['disable', 'enable', 'invite'])
      expect(await tenant.admin.api().post(`${path}/${action}`)).toMatchObject(denied)
    expect(await tenant.admin.api().post(`${path}/delete`, { reason: 'x' })).toMatchObject(denied)
  })

  it('bad fields are refused all at once, and what the tenant does not have', async () => {
    const wrong = await tenant.admin.api().post(users, { ...aPerson(), username: 'A B', source: aSource() })
    expect(wrong).toMatchObject({ status: 400, body: { code: 'INVALID_BODY' } })
    expect(wrong.body.errors.map(({ path }: { path: string }) => path)).toEqual(['/username', '/source'])
    expect((await tenant.admin.api().post(users, { ...aPerson(), id: randomUUID() })).status).toBe(400)
    expect((await create({ email: '"a b"@x.example' })).status).toBe(400)
    const foreign = await create({ department_ids: [other.departments.billing] })
    expect(foreign).toMatchObject({ status: 404, body: { code: 'DEPARTMENT_NOT_FOUND' } })
  })
})

describe('a user that is changed', () => {
  it('PATCH needs the version that was seen, and changes names, mail, locale and groups', async () => {
    const { body } = await create({ send_invitation: false })
    const path = `${users}/${body.id}`
    const change = {
      first_name: 'Nora',
      locale: 'ar',
      roles: ['auditor', 'help_desk_agent'],
      department_ids: [tenant.departments.billing],
    }
    expect((await tenant.admin.api().patch(path, change)).status).toBe(428)
    expect((await tenant.admin.api().patch(path, change, { 'if-match': '"99"' })).status).toBe(412)
    const changed = await tenant.admin.api().patch(path, change, { 'if-match': `"${body.version}"` })
    expect(changed).toMatchObject({
      status: 200,
      body: { name: 'Nora Salem', locale: 'ar', roles: ['auditor', 'help_desk_agent'] },
    })
    expect(changed.body.version).toBeGreaterThan(body.version)
    expect(await groupsInKeycloak(body.id)).toEqual(
      ['dept/billing', 'roles/auditor', 'roles/help_desk_agent'].map((group) => `/t.${tenant.slug}/${group}`),
    )
    // Keycloak empties what an update leaves out: nothing was lost
    expect(await inKeycloak(body.id)).toMatchObject({ email: body.email, lastName: 'Salem', firstName: 'Nora' })
  })

  it('loses what its groups gave, with the very token that it holds', async () => {
    const mona = await aColleague()
    expect((await mona.api.get('/api/v1/audit')).status).toBe(200)
    const version = (await tenant.admin.api().get(`${users}/${mona.id}`)).body.version
    const changed = await tenant.admin
      .api()
      .patch(`${users}/${mona.id}`, { roles: ['support_staff'] }, { 'if-match': `"${version}"` })
    expect(changed.status).toBe(200)
    await eventually(async () => expect([401, 403]).toContain((await mona.api.get('/api/v1/audit')).status), soon)
  })

  it('disabled, it is out at once and its sessions are over; enabled, it may sign in again', async () => {
    const mona = await aColleague()
    expect((await mona.api.get('/api/v1/me')).status).toBe(200)
    const path = `${users}/${mona.id}`
    expect(await tenant.admin.api().post(`${path}/disable`)).toMatchObject({ status: 200, body: { active: false } })
    await eventually(async () => expect((await mona.api.get('/api/v1/me')).status).toBe(401), { withinMs: 3000 })
    await expect(signInOnce(mona.username, mona.password)).rejects.toThrow()
    expect(await tenant.admin.api().post(`${path}/invite`)).toMatchObject({
      status: 409,
      body: { code: 'USER_DISABLED' },
    })
    expect(await tenant.admin.api().post(`${path}/enable`)).toMatchObject({ status: 200, body: { active: true } })
    const { access_token } = await eventually(() => signIn(mona.username, mona.password), soon)
    await eventually(async () => expect((await api(access_token).get('/api/v1/me')).status).toBe(200), soon)
  })

  it('deleted, it is out at once, and nobody any more', async () => {
    const mona = await aColleague()
    const path = `${users}/${mona.id}`
    expect((await mona.api.get('/api/v1/me')).status).toBe(200)
    expect((await tenant.admin.api().post(`${path}/delete`, {})).status).toBe(400)
    expect((await tenant.admin.api().post(`${path}/delete`, { reason: 'left' })).status).toBe(204)
    await eventually(async () => expect((await mona.api.get('/api/v1/me')).status).toBe(401), { withinMs: 3000 })
    expect((await tenant.admin.api().get(path)).status).toBe(404)
    await expect(inKeycloak(mona.id)).rejects.toThrow('404')
  })

  it('of another tenant looks unknown, on every verb [S1] [CMS-29]', async () => {
    const { body } = await create({ send_invitation: false })
    const outcome = async (id: string) => {
      const path = `${users}/${id}`
      const as = other.admin.api()
      const answers = [
        await as.get(path),
        await as.patch(path, { first_name: 'X' }, { 'if-match': '"1"' }),
        ...(await Promise.all(['invite', 'disable', 'enable'].map((action) => as.post(`${path}/${action}`)))),
        await as.post(`${path}/delete`, { reason: 'x' }),
      ]
      return answers.map(({ status, body: { code, detail } }) => ({ status, code, detail }))
    }
    const unknown = await outcome(randomUUID())
    expect(unknown.every(({ status, code }) => status === 404 && code === 'USER_NOT_FOUND')).toBe(true)
    expect(await outcome(body.id)).toEqual(unknown)
  })
})

describe('GET /users', () => {
  it('pages the own people by name, and finds them by word, role, department and state [CMS-5:api]', async () => {
    const mark = `Zz${randomUUID().slice(0, 6)}`
    const make = (first: string, more: object) =>
      create({ first_name: first, last_name: mark, send_invitation: false, ...more })
    const made = [
      await make('Ada', { roles: ['auditor'] }),
      await make('Bea', { department_ids: [tenant.departments.billing] }),
      await make('Cem', { roles: ['auditor', 'manager'] }),
    ].map(({ body }) => body.id)
    const list = async (query: string) => (await tenant.admin.api().get(`${users}?q=${mark.slice(0, 5)}&${query}`)).body
    const first = await list('limit=2')
    const second = await list(`limit=2&cursor=${first.next_cursor}`)
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(made)
    expect(second.next_cursor).toBeNull()
    const idsOf = async (query: string) => (await list(query)).items.map(({ id }: { id: string }) => id)
    expect(await idsOf('role=auditor')).toEqual([made[0], made[2]])
    expect(await idsOf(`department=${tenant.departments.billing}`)).toEqual([made[1]])
    expect(await idsOf('active=false')).toEqual([])
    expect((await other.admin.api().get(`${users}?q=${mark}`)).body.items).toEqual([])
    expect((await tenant.admin.api().get(`${users}?limit=2&cursor=${first.next_cursor}`)).body.code).toBe(
      'INVALID_CURSOR',
    )
  })
})
