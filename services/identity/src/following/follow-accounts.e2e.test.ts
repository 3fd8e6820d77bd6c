import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { IdentityServiceDefinition } from '@redress/protos/identity/v1/IdentityService.ts'
import { eventually } from '../../../../test/harness/eventually.ts'
import { createRealm, type OwnRealm } from '../../../../test/harness/own-realm.ts'
import { tenantRoles } from '../../../../test/harness/role-grants.ts'
import { startTestService, type TestService } from '../../../../test/harness/start-service.ts'
import { startTcpProxy, type TcpProxy, through } from '../../../../test/harness/tcp-proxy.ts'
import { identity } from '../service.ts'

const pollMs = 300
const within = { withinMs: 15_000, everyMs: 50 }
let service: TestService<IdentityServiceDefinition>
let toKeycloak: TcpProxy
let realm: OwnRealm

beforeAll(async () => {
  realm = await createRealm()
  toKeycloak = await startTcpProxy({ target: new URL(realm.issuer).host })
  service = await startIdentity()
  await eventually(async () => expect(await watermark('events')).toBeDefined(), within)
}, 60_000)
afterAll(async () => {
  await service.stop()
  await toKeycloak.stop()
  await realm.remove()
})

function startIdentity() {
  const follow = { KEYCLOAK_ISSUER: through(toKeycloak, realm.issuer), KEYCLOAK_POLL_MS: String(pollMs) }
  return startTestService<IdentityServiceDefinition>(identity, {
    environment: (variables) => ({ ...variables, ...follow }),
  })
}

const watermark = async (name: string) =>
  (await service.database.rows<{ at: Date }>('select at from account_watermark where name = $1', [name]))[0]?.at
const keycloak = () => realm.directory

/** A tenant of this service alone, with its groups in the shared Keycloak. */
async function aTenant() {
  const slug = `f${randomBytes(5).toString('hex')}`
  await keycloak().addTenantGroups(slug, tenantRoles, ['billing', 'it'])
  const admin = (tenantId?: string) => service.context({ roles: ['platform_admin'], ...(tenantId && { tenantId }) })
  const { tenant } = await service.client.CreateTenant({ slug, name: slug }, await admin())
  const id = tenant?.tenant_id ?? ''
  const made = await service.client.CreateDepartment({ code: 'billing', name: 'Billing' }, await admin(id))
  return { id, slug, billing: made.department?.department_id ?? '' }
}

const person = (more: object) => {
  const username = `p${randomBytes(6).toString('hex')}`
  return { username, email: `${username}@people.example`, firstName: 'Mona', lastName: 'Salem', enabled: true, ...more }
}

/** As somebody makes a user in the console. */
async function consoleMakes(more: object) {
  const user = person(more)
  await keycloak().call('POST', '/users', user)
  const [made] = await keycloak().call<{ id: string }[]>('GET', `/users?username=${user.username}&exact=true`)
  return { ...user, ...made, id: made?.id ?? '' }
}

/** As somebody edits a user in the console: the whole form is sent. */
async function consoleEdits(id: string, change: object) {
  const form = await keycloak().call<object>('GET', `/users/${id}`)
  await keycloak().call('PUT', `/users/${id}`, { ...form, ...change })
}

async function groupId(path: string): Promise<string> {
  return (await keycloak().call<{ id: string }>('GET', `/group-by-path${path}`)).id
}
const joins = async (id: string, path: string) => keycloak().call('PUT', `/users/${id}/groups/${await groupId(path)}`)
const leaves = async (id: string, path: string) =>
  keycloak().call('DELETE', `/users/${id}/groups/${await groupId(path)}`)

const rowsOf = (userId: string) =>
  service.database.rows<Record<string, unknown>>(
    `select tenant_id, username, name, email, unverified_email, roles, department_ids, active, deleted_at is not null as deleted
     from user_account where user_id = $1`,
    [userId],
  )
const untilRows = (userId: string, expected: object[], time = within) =>
  eventually(async () => {
    const rows = await rowsOf(userId)
    expect(rows).toHaveLength(expected.length)
    expect(rows).toEqual(expect.arrayContaining(expected.map((row) => expect.objectContaining(row))))
  }, time)
const subjectOf = async (userId: string) =>
  (await service.database.rows('select * from subject where user_id = $1', [userId]))[0]
const factsOf = async (userId: string) =>
  (await service.eventsOf(userId)).filter(({ type }) => !type.endsWith('State')).map(({ type }) => type.split('.')[2])

describe('following what is done in the console', () => {
  it('a user made there is known with the roles and departments of the groups [CMS-17]', async () => {
    const { id, slug, billing } = await aTenant()
    const groups = [`/t.${slug}/roles/manager`, `/t.${slug}/dept/billing`]
    const mona = await consoleMakes({ groups })
    await untilRows(mona.id, [
      {
        ...{ tenant_id: id, username: mona.username, name: 'Mona Salem', email: null, unverified_email: mona.email },
        ...{ roles: ['manager'], department_ids: [billing], active: true, deleted: false },
      },
    ])
    const [fact] = await service.eventsOf(mona.id)
    expect(fact).toMatchObject({ type: 'identity.v1.UserRegistered', tenantid: id, actorkind: 'system' })
    expect(JSON.stringify(fact)).not.toMatch(/Mona|people\.example/)
  })

  it('names, mail, groups, closing and opening, and the end are followed, each as one fact', async () => {
    const { id, slug } = await aTenant()
    const mona = await consoleMakes({ groups: [`/t.${slug}/roles/manager`] })
    await untilRows(mona.id, [{ tenant_id: id, roles: ['manager'] }])
    await consoleEdits(mona.id, { lastName: 'Haddad', emailVerified: true })
    await untilRows(mona.id, [{ name: 'Mona Haddad', email: mona.email, unverified_email: null }])
    await joins(mona.id, `/t.${slug}/roles/auditor`)
    await leaves(mona.id, `/t.${slug}/roles/manager`)
    await untilRows(mona.id, [{ roles: ['auditor'] }])
    await consoleEdits(mona.id, { enabled: false })
    await untilRows(mona.id, [{ active: false }])
    expect(await subjectOf(mona.id)).toMatchObject({ closed_at: expect.any(Date) })
    await consoleEdits(mona.id, { enabled: true })
    await untilRows(mona.id, [{ active: true }])
    expect(await subjectOf(mona.id)).toMatchObject({ closed_at: null, tenant_id: id })
    await keycloak().call('DELETE', `/users/${mona.id}`)
    await untilRows(mona.id, [{ active: false, deleted: true, roles: [] }])
    expect(await subjectOf(mona.id)).toMatchObject({ closed_at: expect.any(Date) })
    const facts = await factsOf(mona.id)
    expect([facts[0], facts.at(-1)]).toEqual(['UserRegistered', 'UserDeleted'])
    expect(facts.slice(1, -1).every((fact) => fact === 'UserChanged')).toBe(true)
    expect((await service.eventsOf(mona.id)).at(-1)).toMatchObject({ data: { active: false, roles: [] } })
  })

  it('who moves to another tenant keeps nothing in the one before [CMS-29]', async () => {
    const [from, to] = [await aTenant(), await aTenant()]
    const mona = await consoleMakes({ groups: [`/t.${from.slug}/roles/manager`] })
    await untilRows(mona.id, [{ tenant_id: from.id, roles: ['manager'] }])
    await leaves(mona.id, `/t.${from.slug}/roles/manager`)
    await joins(mona.id, `/t.${to.slug}/roles/auditor`)
    await untilRows(mona.id, [
      { tenant_id: from.id, roles: [] },
      { tenant_id: to.id, roles: ['auditor'] },
    ])
    expect(await subjectOf(mona.id)).toMatchObject({ tenant_id: to.id, misconfigured: false })
  })

  it('a login in two tenants is reported once in each and good for nothing until it is mended [CMS-29]', async () => {
    const [one, two] = [await aTenant(), await aTenant()]
    const mona = await consoleMakes({ groups: [`/t.${one.slug}/roles/manager`] })
    await untilRows(mona.id, [{ tenant_id: one.id, roles: ['manager'] }])
    await joins(mona.id, `/t.${two.slug}/roles/manager`)
    await untilRows(mona.id, [
      { tenant_id: one.id, roles: [] },
      { tenant_id: two.id, roles: [] },
    ])
    expect(await subjectOf(mona.id)).toMatchObject({ misconfigured: true })
    await joins(mona.id, `/t.${two.slug}/roles/auditor`)
    await leaves(mona.id, `/t.${two.slug}/roles/manager`)
    await leaves(mona.id, `/t.${two.slug}/roles/auditor`)
    await untilRows(mona.id, [
      { tenant_id: one.id, roles: ['manager'] },
      { tenant_id: two.id, roles: [] },
    ])
    expect(await subjectOf(mona.id)).toMatchObject({ misconfigured: false, tenant_id: one.id })
    const reported = (await service.eventsOf(mona.id)).filter(({ type }) => type === 'identity.v1.AccountMisconfigured')
    expect(reported.map(({ tenantid }) => tenantid).sort()).toEqual([one.id, two.id].sort())
  })

  it('platform staff in a tenant group are reported too', async () => {
    const { id, slug } = await aTenant()
    const mona = await consoleMakes({ groups: [`/t.${slug}/roles/manager`, '/platform/admins'] })
    await untilRows(mona.id, [{ tenant_id: id, roles: [] }])
    expect(await subjectOf(mona.id)).toMatchObject({ misconfigured: true })
  })

  it('a group that is renamed gives nothing, and gives again under its old name', async () => {
    const { slug } = await aTenant()
    const mona = await consoleMakes({ groups: [`/t.${slug}/roles/manager`] })
    await untilRows(mona.id, [{ roles: ['manager'] }])
    const id = await groupId(`/t.${slug}/roles/manager`)
    await keycloak().call('PUT', `/groups/${id}`, { name: 'chief' })
    await untilRows(mona.id, [{ roles: [] }])
    await keycloak().call('PUT', `/groups/${id}`, { name: 'manager' })
    await untilRows(mona.id, [{ roles: ['manager'] }])
  }, 60_000)

  it('200 users come in one poll', async () => {
    const { id, slug } = await aTenant()
    const users = Array.from({ length: 200 }, () => ({
      id: randomUUID(),
      ...person({ groups: [`/t.${slug}/roles/auditor`] }),
    }))
    await keycloak().call('POST', '/partialImport', { ifResourceExists: 'FAIL', users })
    await eventually(
      async () => {
        const [row] = await service.database.rows<{ count: number }>(
          "select count(*)::int as count from user_account where tenant_id = $1 and roles = '{auditor}'",
          [id],
        )
        expect(row?.count).toBe(200)
      },
      { withinMs: 50_000, everyMs: 100 },
    )
  }, 60_000)

  it('nothing is lost while Keycloak does not answer, and the service goes on', async () => {
    const { slug } = await aTenant()
    const mona = await consoleMakes({ groups: [`/t.${slug}/roles/manager`] })
    await untilRows(mona.id, [{ roles: ['manager'] }])
    toKeycloak.refuse()
    await consoleEdits(mona.id, { enabled: false })
    await eventually(() => expect(service.logged).toContainEqual(expect.objectContaining({ level: 'warn' })), within)
    await service.client.ListTenants({}, await service.context({ roles: ['platform_admin'] }))
    expect(await rowsOf(mona.id)).toMatchObject([{ active: true }])
    toKeycloak.accept()
    await untilRows(mona.id, [{ active: false }])
  }, 60_000)

  it('a service ends at once, also in the middle of a comparison that Keycloak does not answer', async () => {
    toKeycloak.pause()
    const other = await startIdentity()
    const since = performance.now()
    await other.stop()
    expect(performance.now() - since).toBeLessThan(8000)
    toKeycloak.resume()
  }, 60_000)

  it('who is registered ahead of the login is not taken for deleted', async () => {
    const { id, slug } = await aTenant()
    const registered = { user_id: randomUUID(), username: slug, name: 'Mona', groups: [`/t.${slug}/roles/manager`] }
    await service.client.RegisterUser(registered, await service.context({ roles: ['platform_admin'], tenantId: id }))
    const before = await watermark('comparison')
    await service.database.rows(
      "update account_watermark set at = at - interval '2 days' where name = 'comparison' returning at",
    )
    await eventually(
      async () => expect((await watermark('comparison'))?.getTime()).toBeGreaterThan(Number(before)),
      within,
    )
    expect(await rowsOf(registered.user_id)).toMatchObject([{ active: true, deleted: false, roles: ['manager'] }])
    expect(await subjectOf(registered.user_id)).toMatchObject({ closed_at: null })
  }, 60_000)

  it('an hour of lost events is repaired by the comparison, both ways', async () => {
    const { slug } = await aTenant()
    const [gone, changed] = [
      await consoleMakes({ groups: [`/t.${slug}/roles/manager`] }),
      await consoleMakes({ groups: [`/t.${slug}/roles/manager`] }),
    ]
    for (const { id } of [gone, changed]) await untilRows(id, [{ roles: ['manager'] }])
    // known as of a moment after the comparison's, which has no parts of a second: what is read now is newer all the same
    await service.database.rows(
      "update subject set as_of = as_of + interval '10 s' where user_id = any($1) returning 1",
      [[gone.id, changed.id]],
    )
    // as if what happens from now on had been forgotten before it was read
    await service.database.rows(
      "update account_watermark set at = at + interval '1 hour' where name = 'events' returning at",
    )
    await keycloak().call('DELETE', `/users/${gone.id}`)
    await consoleEdits(changed.id, { lastName: 'Haddad' })
    const made = await consoleMakes({ groups: [`/t.${slug}/roles/auditor`] })
    await service.database.rows(
      "update account_watermark set at = at - interval '2 days' where name = 'comparison' returning at",
    )
    await untilRows(gone.id, [{ deleted: true }])
    await untilRows(changed.id, [{ name: 'Mona Haddad' }])
    await untilRows(made.id, [{ roles: ['auditor'] }])
    await service.database.rows(
      "update account_watermark set at = at - interval '1 hour' where name = 'events' returning at",
    )
  }, 60_000)
})
