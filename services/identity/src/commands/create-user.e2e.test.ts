import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { IdentityServiceDefinition } from '@redress/protos/identity/v1/IdentityService.ts'
import { testSecrets } from '../../../../deploy/local/secrets.ts'
import { eventually } from '../../../../test/harness/eventually.ts'
import { sharedStack } from '../../../../test/harness/facts.ts'
import { keycloakDirectory } from '../../../../test/harness/keycloak-directory.ts'
import { tenantRoles } from '../../../../test/harness/role-grants.ts'
import { startTestService, type TestService } from '../../../../test/harness/start-service.ts'
import { startTcpProxy, type TcpProxy, through } from '../../../../test/harness/tcp-proxy.ts'
import { provisionTenantIn } from '../provisioner/service.ts'
import { identity } from '../service.ts'

let service: TestService<IdentityServiceDefinition>
let toKeycloak: TcpProxy
/** What happens instead of the answer to the next creation. */
let onCreation: (() => void) | undefined
const slug = `c${randomBytes(5).toString('hex')}`
let tenantId = ''
let departmentId = ''

beforeAll(async () => {
  const { address, issuer } = sharedStack().keycloak
  toKeycloak = await startTcpProxy({ target: new URL(address).host, ...losingAnswers() })
  service = await startTestService<IdentityServiceDefinition>(identity, {
    environment: (variables) => ({
      ...variables,
      KEYCLOAK_ISSUER: through(toKeycloak, issuer),
      // after the first comparison nothing but what these tests ask for goes to Keycloak
      KEYCLOAK_POLL_MS: '600000',
    }),
  })
  const compared = () => service.database.rows('select from account_watermark')
  await eventually(async () => expect(await compared()).toHaveLength(2), { withinMs: 80_000, everyMs: 200 })
  const { tenant } = await service.client.CreateTenant({ slug, name: slug }, await as('platform_admin', ''))
  tenantId = tenant?.tenant_id ?? ''
  const made = await service.client.CreateDepartment({ code: 'billing', name: 'Billing' }, await as('platform_admin'))
  departmentId = made.department?.department_id ?? ''
  await keycloakDirectory().addTenantGroups(slug, tenantRoles, ['billing'])
  await provisionTenantIn(issuer, testSecrets().keycloak.clients.provisioner ?? '', slug)
}, 120_000)
beforeEach(async () => {
  await service.database.rows('update tenant set provisioned_at = created_at where id = $1', [tenantId])
})
afterAll(async () => {
  await service.stop()
  await toKeycloak.stop()
})

/** Lets a creation reach Keycloak and loses the answer. */
function losingAnswers() {
  let creating = false
  return {
    toServer: () => (chunk: Buffer) => {
      const isCreation = /^POST \/admin\/realms\/redress\/users\/? /.test(chunk.toString('latin1'))
      creating ||= onCreation !== undefined && isCreation
      return chunk
    },
    toClient: () => (chunk: Buffer) => {
      if (!creating) return chunk
      creating = false
      onCreation?.()
      onCreation = undefined
      return Buffer.alloc(0)
    },
  }
}

const actor = randomUUID()
const as = (role: string, tenant = tenantId, more = {}) =>
  service.context({ userId: actor, roles: [role], ...(tenant && { tenantId: tenant }) }, more)
function aPerson(more: object = {}) {
  const username = `u${randomBytes(6).toString('hex')}`
  const person = { username, email: `${username}@people.example`, first_name: 'Mona', last_name: 'Salem' }
  return { ...person, roles: ['manager'], ...more }
}
const create = async (person: object, more: object = {}) =>
  service.client.CreateUser(person, await as('tenant_admin', tenantId, { timeoutMs: 25_000, ...more }))
const loginsOf = (username: string) =>
  keycloakDirectory().call<{ id: string }[]>('GET', `/users?username=${username}&exact=true`)
const rowsOf = (username: string) =>
  service.database.rows<{ user_id: string; active: boolean }>('select * from user_account where username = $1', [
    username,
  ])

describe('CreateUser', () => {
  it('OK: one fact in the name of the caller, none with a word about the person', async () => {
    const { user } = await create(aPerson({ department_ids: [departmentId], locale: 'ar' }))
    const [fact] = await service.eventsOf(user?.user_id ?? '')
    expect(fact).toMatchObject({ type: 'identity.v1.UserRegistered', actorid: actor, tenantid: tenantId })
    expect(JSON.stringify(fact)).not.toMatch(/Mona|people\.example/)
    expect(user).toMatchObject({ locale: 'ar', departments: [{ code: 'billing' }], active: true })
  })

  it('UNAVAILABLE at once while Keycloak does not answer; nothing is kept and everything else goes on', async () => {
    const person = aPerson()
    toKeycloak.refuse()
    const refused = { code: 'UNAVAILABLE', reason: 'KEYCLOAK_UNAVAILABLE', retryAfterMs: expect.any(Number) }
    for (let attempt = 0; attempt < 3; attempt += 1) await expect(create(person)).rejects.toMatchObject(refused)
    const askedAt = performance.now()
    await expect(create(person)).rejects.toMatchObject(refused)
    expect(performance.now() - askedAt).toBeLessThan(500)
    await expect(service.client.ListUsers({}, await as('tenant_admin'))).resolves.toBeDefined()
    expect(await rowsOf(person.username)).toEqual([])
    toKeycloak.accept()
    await eventually(() => create(person), { withinMs: 15_000, everyMs: 250 })
    expect(await loginsOf(person.username)).toHaveLength(1)
  }, 60_000)

  it('the answer of the creation is lost: the login is found again, and is one', async () => {
    const person = aPerson()
    onCreation = () => toKeycloak.cut()
    const { user } = await create(person)
    expect(onCreation).toBeUndefined()
    expect(await loginsOf(person.username)).toMatchObject([{ id: user?.user_id }])
    expect(await rowsOf(person.username)).toMatchObject([{ user_id: user?.user_id, active: true }])
  }, 60_000)

  it('Keycloak goes away in the middle: said, never half a user, and the same key answers that user', async () => {
    const person = aPerson()
    const key = { idempotencyKey: randomUUID() }
    onCreation = () => toKeycloak.refuse()
    await expect(create(person, key)).rejects.toMatchObject({ reason: 'KEYCLOAK_UNAVAILABLE' })
    expect(await rowsOf(person.username)).toEqual([])
    toKeycloak.accept()
    const { user } = await eventually(() => create(person, key), { withinMs: 20_000, everyMs: 250 })
    expect(await loginsOf(person.username)).toMatchObject([{ id: user?.user_id }])
    expect(await create(person, key)).toMatchObject({ user: { user_id: user?.user_id } })
  }, 60_000)

  it('a refusal after Keycloak was asked takes the login back', async () => {
    const [one, two] = [aPerson(), aPerson()]
    const key = { idempotencyKey: randomUUID() }
    const outcomes = await Promise.allSettled([create(one, key), create(two, key)])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const logins = [...(await loginsOf(one.username)), ...(await loginsOf(two.username))]
    expect(logins).toHaveLength(1)
  }, 60_000)

  it('ALREADY_EXISTS: a mail address, even of a login that belongs nowhere and that Keycloak lets nobody take over', async () => {
    const person = aPerson()
    const orphan = {
      username: `${person.username}.old`,
      email: person.email,
      firstName: 'O',
      lastName: 'N',
      enabled: true,
    }
    await keycloakDirectory().call('POST', '/users', orphan)
    await expect(create(person)).rejects.toMatchObject({ code: 'ALREADY_EXISTS', reason: 'MAIL_TAKEN' })
    expect(await loginsOf(person.username)).toEqual([])
  })

  it('FAILED_PRECONDITION: a tenant, or a department, that is still being set up', async () => {
    const made = await service.client.CreateDepartment({ code: 'later', name: 'Later' }, await as('platform_admin'))
    await expect(create(aPerson({ department_ids: [made.department?.department_id] }))).rejects.toMatchObject({
      reason: 'TENANT_PROVISIONING',
    })
    await service.database.rows('update tenant set provisioned_at = null where id = $1', [tenantId])
    await expect(create(aPerson())).rejects.toMatchObject({
      code: 'FAILED_PRECONDITION',
      reason: 'TENANT_PROVISIONING',
    })
  })
})

describe('DisableUser, UpdateUser, DeleteUser', () => {
  it('FAILED_PRECONDITION: the last administrator stays, here and in Keycloak', async () => {
    const context = () => as('platform_admin', tenantId, { timeoutMs: 25_000 })
    const { user } = await service.client.CreateUser(aPerson({ roles: ['tenant_admin'] }), await context())
    const user_id = user?.user_id ?? ''
    const last = { code: 'FAILED_PRECONDITION', reason: 'LAST_ADMIN' }
    await expect(service.client.DisableUser({ user_id }, await context())).rejects.toMatchObject(last)
    await expect(service.client.DeleteUser({ user_id, reason: 'x' }, await context())).rejects.toMatchObject(last)
    const seen = await as('platform_admin', tenantId, { expectedVersion: user?.version, timeoutMs: 25_000 })
    await expect(service.client.UpdateUser({ user_id, roles: { roles: ['auditor'] } }, seen)).rejects.toMatchObject(
      last,
    )
    const login = await keycloakDirectory().call<object>('GET', `/users/${user_id}`)
    expect(login).toMatchObject({ enabled: true })
    await service.client.CreateUser(aPerson({ roles: ['tenant_admin'] }), await context())
    await expect(service.client.DisableUser({ user_id }, await context())).resolves.toMatchObject({
      user: { active: false },
    })
  }, 60_000)
})
