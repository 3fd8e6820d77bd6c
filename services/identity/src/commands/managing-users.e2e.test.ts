import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { holdingLock } from '@redress/platform/persistence/advisory-lock.ts'
import { aPerson } from '../../../../test/e2e/rows/users.ts'
import { eventually } from '../../../../test/harness/eventually.ts'
import { keycloakDirectory } from '../../../../test/harness/keycloak-directory.ts'
import { type LoginDesk, openLoginDesk } from '../../../../test/harness/login-desk.ts'

let desk: LoginDesk
beforeAll(async () => {
  desk = await openLoginDesk()
}, 120_000)
afterAll(() => desk.stop())

const context = (more: object = {}) => desk.as('platform_admin', undefined, { timeoutMs: 25_000, ...more })
const client = () => desk.service.client
async function anAdmin(more: object = {}) {
  const { user } = await client().CreateUser(aPerson({ roles: ['tenant_admin'], ...more }), await context())
  return { user_id: user?.user_id ?? '', version: user?.version ?? 0 }
}
const login = (id: string) => keycloakDirectory().call<{ enabled: boolean }>('GET', `/users/${id}`)
const last = { code: 'FAILED_PRECONDITION', reason: 'LAST_ADMIN' }
const admins = () =>
  desk.service.database.rows<{ user_id: string }>(
    "select user_id from user_account where tenant_id = $1 and active and 'tenant_admin' = any(roles)",
    [desk.tenantId],
  )

describe('the last administrator', () => {
  it('FAILED_PRECONDITION: stays, here and in Keycloak', async () => {
    const { user_id, version } = await anAdmin()
    await expect(client().DisableUser({ user_id }, await context())).rejects.toMatchObject(last)
    await expect(client().DeleteUser({ user_id, reason: 'x' }, await context())).rejects.toMatchObject(last)
    const auditor = { user_id, roles: { roles: ['auditor'] } }
    const seen = await context({ expectedVersion: version })
    await expect(client().UpdateUser(auditor, seen)).rejects.toMatchObject(last)
    expect(await login(user_id)).toMatchObject({ enabled: true })
  }, 60_000)

  it('FAILED_PRECONDITION: also while the row of somebody who has moved on still says that they are one', async () => {
    const user_id = (await admins())[0]?.user_id ?? (await anAdmin()).user_id
    const { user_id: moved } = await anAdmin()
    const move = (to: string) =>
      desk.service.database.rows('update subject set tenant_id = $2 where user_id = $1', [moved, to])
    await move(randomUUID())
    await expect(client().DeleteUser({ user_id, reason: 'x' }, await context())).rejects.toMatchObject(last)
    expect(await login(user_id)).toMatchObject({ enabled: true })
    await move(desk.tenantId)
    await client().DeleteUser({ user_id: moved, reason: 'x' }, await context())
  }, 30_000)

  it('of the last two, whoever takes them away at the same moment, one is left: 20 rounds', async () => {
    const acts = [
      async (user_id: string) => client().DeleteUser({ user_id, reason: 'left' }, await context()),
      async (user_id: string) => client().DisableUser({ user_id }, await context()),
      async (user_id: string) => {
        const { user } = await client().GetUser({ user_id }, await context())
        const seen = await context({ expectedVersion: user?.version ?? 0 })
        return client().UpdateUser({ user_id, roles: { roles: ['auditor'] } }, seen)
      },
    ]
    for (let round = 0; round < 20; round += 1) {
      const [one] = await admins()
      const { user_id: two } = await anAdmin()
      const [first, second] = [acts[round % 3], acts[Math.floor(round / 3) % 3]]
      const outcomes = await Promise.allSettled([first?.(one?.user_id ?? ''), second?.(two)])
      const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
      expect(refused).toMatchObject([last])
      const left = await admins()
      expect(left).toHaveLength(1)
      expect(await login(left[0]?.user_id ?? '')).toMatchObject({ enabled: true })
    }
  }, 180_000)

  it('UNAVAILABLE CHANGING_ALREADY: who has waited for three seconds is told to come again', async () => {
    const { user_id } = await anAdmin()
    const lock = { name: `identity takes administrators ${desk.tenantId}`, waitMs: 1000 }
    const busy = { code: 'UNAVAILABLE', reason: 'CHANGING_ALREADY', retryAfterMs: expect.any(Number) }
    await holdingLock(desk.service.database.url, lock, async () =>
      expect(client().DisableUser({ user_id }, await context())).rejects.toMatchObject(busy),
    )
    expect(await login(user_id)).toMatchObject({ enabled: true })
    await client().DisableUser({ user_id }, await context())
  })
})

describe('DisableUser, EnableUser', () => {
  const refused = { reason: 'IDEMPOTENCY_KEY_REUSED' }

  /** Somebody else takes the key for another request, while the login is being changed. */
  function losesItsKey() {
    const idempotencyKey = randomUUID()
    const values = [randomUUID(), desk.tenantId, desk.actor, idempotencyKey, 'another', randomUUID()]
    const insert = `insert into idempotency (id, tenant_id, caller_id, key, request_hash, resource_id)
      values ($1, $2, $3, $4, $5, $6)`
    desk.ambush({
      ...{ request: /^PUT \/admin\/realms\/redress\/users\/[^/]+ /, passes: true },
      // what the command asks Keycloak next waits: else it could be done before the key is taken
      happens() {
        desk.toKeycloak.pause()
        void desk.service.database.rows(insert, values).finally(() => desk.toKeycloak.resume())
      },
    })
    return context({ idempotencyKey })
  }
  const aUser = async () => (await anAdmin({ roles: ['manager'] })).user_id

  it('what was refused is taken back, and who was disabled or enabled before stays so', async () => {
    const [user_id, other] = [await aUser(), await aUser()]
    await expect(client().DisableUser({ user_id }, await losesItsKey())).rejects.toMatchObject(refused)
    expect(await login(user_id)).toMatchObject({ enabled: true })
    await expect(client().EnableUser({ user_id }, await losesItsKey())).rejects.toMatchObject(refused)
    expect(await login(user_id)).toMatchObject({ enabled: true })
    await client().DisableUser({ user_id: other }, await context())
    await expect(client().DisableUser({ user_id: other }, await losesItsKey())).rejects.toMatchObject(refused)
    expect(await login(other)).toMatchObject({ enabled: false })
    await expect(client().EnableUser({ user_id: other }, await losesItsKey())).rejects.toMatchObject(refused)
    expect(await login(other)).toMatchObject({ enabled: false })
    expect(desk.isWaiting()).toBe(false)
  }, 60_000)
})

describe('DeleteUser', () => {
  const isDeletion = /^DELETE \/admin\/realms\/redress\/users\/[^/]+ /
  const deletions = async (id: string) =>
    (await desk.service.eventsOf(id)).filter(({ type }) => type === 'identity.v1.UserDeleted')

  it.each([
    ['the same key', { idempotencyKey: randomUUID() }],
    ['no key', {}],
  ])(
    'cut off after Keycloak has removed the login, it is finished when it comes again with %s',
    async (_how, key) => {
      const { user_id } = await anAdmin({ roles: ['manager'] })
      desk.ambush({ request: isDeletion, happens: () => desk.toKeycloak.refuse() })
      const remove = async () => client().DeleteUser({ user_id, reason: 'has left us' }, await context(key))
      await expect(remove()).rejects.toMatchObject({ reason: 'KEYCLOAK_UNAVAILABLE' })
      await expect(login(user_id)).rejects.toThrow('404')
      expect(await deletions(user_id)).toEqual([])
      desk.toKeycloak.accept()
      await eventually(remove, { withinMs: 20_000, everyMs: 250 })
      expect(await deletions(user_id)).toMatchObject([{ actorid: desk.actor, actorkind: 'user' }])
      const query = 'select deleted_reason, active from user_account where user_id = $1'
      expect(await desk.service.database.rows(query, [user_id])).toEqual([
        { deleted_reason: 'has left us', active: false },
      ])
      const again = remove()
      if ('idempotencyKey' in key) await again
      else await expect(again).rejects.toMatchObject({ reason: 'USER_NOT_FOUND' })
    },
    60_000,
  )
})
