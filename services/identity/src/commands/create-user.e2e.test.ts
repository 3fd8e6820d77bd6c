import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { aPerson } from '../../../../test/e2e/rows/users.ts'
import { eventually } from '../../../../test/harness/eventually.ts'
import { keycloakDirectory } from '../../../../test/harness/keycloak-directory.ts'
import { type LoginDesk, openLoginDesk } from '../../../../test/harness/login-desk.ts'

let desk: LoginDesk
let departmentId = ''
beforeAll(async () => {
  desk = await openLoginDesk()
  const context = await desk.as('platform_admin')
  const made = await desk.service.client.CreateDepartment({ code: 'billing', name: 'Billing' }, context)
  departmentId = made.department?.department_id ?? ''
}, 120_000)
beforeEach(async () => {
  await desk.service.database.rows('update tenant set provisioned_at = created_at where id = $1', [desk.tenantId])
})
afterAll(() => desk.stop())

const isCreation = /^POST \/admin\/realms\/redress\/users\/? /
const create = async (person: object, more: object = {}) =>
  desk.service.client.CreateUser(person, await desk.as('tenant_admin', undefined, { timeoutMs: 25_000, ...more }))
describe('CreateUser', () => {
  it('OK: one fact in the name of the caller, none with a word about the person', async () => {
    const { user } = await create(aPerson({ department_ids: [departmentId], locale: 'ar' }))
    const [fact] = await desk.service.eventsOf(user?.user_id ?? '')
    expect(fact).toMatchObject({ type: 'identity.v1.UserRegistered', actorid: desk.actor, tenantid: desk.tenantId })
    expect(JSON.stringify(fact)).not.toMatch(/Mona|people\.example/)
    expect(user).toMatchObject({ locale: 'ar', departments: [{ code: 'billing' }], active: true })
  })

  it('UNAVAILABLE at once while Keycloak does not answer; nothing is kept and everything else goes on', async () => {
    const person = aPerson()
    desk.toKeycloak.refuse()
    const refused = { code: 'UNAVAILABLE', reason: 'KEYCLOAK_UNAVAILABLE', retryAfterMs: expect.any(Number) }
    for (let attempt = 0; attempt < 3; attempt += 1) await expect(create(person)).rejects.toMatchObject(refused)
    const askedAt = performance.now()
    await expect(create(person)).rejects.toMatchObject(refused)
    expect(performance.now() - askedAt).toBeLessThan(1500)
    await expect(desk.service.client.ListUsers({}, await desk.as('tenant_admin'))).resolves.toBeDefined()
    expect(await desk.rowsOf(person.username)).toEqual([])
    desk.toKeycloak.accept()
    await eventually(() => create(person), { withinMs: 15_000, everyMs: 250 })
    expect(await desk.loginsOf(person.username)).toHaveLength(1)
  }, 60_000)

  it('the answer of the creation is lost: the login is found again, and is one', async () => {
    const person = aPerson()
    desk.ambush({ request: isCreation, happens: () => desk.toKeycloak.cut() })
    const { user } = await create(person)
    expect(desk.isWaiting()).toBe(false)
    expect(await desk.loginsOf(person.username)).toMatchObject([{ id: user?.user_id }])
    expect(await desk.rowsOf(person.username)).toMatchObject([{ user_id: user?.user_id, active: true }])
  }, 60_000)

  it('Keycloak goes away in the middle: said, never half a user, and the same key answers that user', async () => {
    const person = aPerson()
    const key = { idempotencyKey: randomUUID() }
    desk.ambush({ request: isCreation, happens: () => desk.toKeycloak.refuse() })
    await expect(create(person, key)).rejects.toMatchObject({ reason: 'KEYCLOAK_UNAVAILABLE' })
    expect(await desk.rowsOf(person.username)).toEqual([])
    desk.toKeycloak.accept()
    const { user } = await eventually(() => create(person, key), { withinMs: 20_000, everyMs: 250 })
    expect(await desk.loginsOf(person.username)).toMatchObject([{ id: user?.user_id }])
    expect(await create(person, key)).toMatchObject({ user: { user_id: user?.user_id } })
  }, 60_000)

  it('a refusal after Keycloak was asked takes the login back', async () => {
    const [one, two] = [aPerson(), aPerson()]
    const key = { idempotencyKey: randomUUID() }
    const outcomes = await Promise.allSettled([create(one, key), create(two, key)])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const logins = [...(await desk.loginsOf(one.username)), ...(await desk.loginsOf(two.username))]
    expect(logins).toHaveLength(1)
  }, 60_000)

  it('UNAVAILABLE: a login that belongs nowhere while the provisioner, who may take it over, is away', async () => {
    const person = aPerson()
    const orphan = { username: `${person.username}.old`, email: person.email, enabled: true }
    await keycloakDirectory().call('POST', '/users', orphan)
    await expect(create(person)).rejects.toMatchObject({ code: 'UNAVAILABLE', reason: 'KEYCLOAK_UNAVAILABLE' })
    expect(await desk.loginsOf(person.username)).toEqual([])
  })

  it('UNAVAILABLE within five seconds while Keycloak takes what is sent and never answers; then there is one user or none', async () => {
    const person = aPerson()
    const key = { idempotencyKey: randomUUID() }
    desk.ambush({ request: isCreation, happens: () => desk.toKeycloak.pause() })
    for (const asked of [() => create(person, key), () => create(aPerson())]) {
      const askedAt = performance.now()
      await expect(asked()).rejects.toMatchObject({ code: 'UNAVAILABLE', reason: 'KEYCLOAK_UNAVAILABLE' })
      expect(performance.now() - askedAt).toBeLessThan(5000)
    }
    expect(await desk.rowsOf(person.username)).toEqual([])
    desk.toKeycloak.resume()
    desk.toKeycloak.cut()
    const { user } = await eventually(() => create(person, key), { withinMs: 20_000, everyMs: 250 })
    expect(await desk.loginsOf(person.username)).toMatchObject([{ id: user?.user_id }])
    expect(await desk.rowsOf(person.username)).toMatchObject([{ user_id: user?.user_id, active: true }])
  }, 60_000)

  it('FAILED_PRECONDITION: a tenant, or a department, that is still being set up', async () => {
    const made = await desk.service.client.CreateDepartment(
      { code: 'later', name: 'Later' },
      await desk.as('platform_admin'),
    )
    await expect(create(aPerson({ department_ids: [made.department?.department_id] }))).rejects.toMatchObject({
      reason: 'TENANT_PROVISIONING',
    })
    await desk.service.database.rows('update tenant set provisioned_at = null where id = $1', [desk.tenantId])
    await expect(create(aPerson())).rejects.toMatchObject({
      code: 'FAILED_PRECONDITION',
      reason: 'TENANT_PROVISIONING',
    })
  })
})
