import { join } from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { demoAccounts } from '../../deploy/local/accounts.ts'
import { root } from '../../deploy/local/processes.ts'
import { createTenant, type TestTenant, type TestUser } from '../harness/builders.ts'
import { api } from '../harness/caller.ts'
import { aComplaint } from '../harness/canary.ts'
import { eventually } from '../harness/eventually.ts'
import { sharedStack } from '../harness/facts.ts'
import { keycloakDirectory } from '../harness/keycloak-directory.ts'
import { signInAsDemo } from '../harness/tokens.ts'
import { gatewayBeside, usePlatform } from './use-platform.ts'

// identity compares the whole shared realm before it follows what happens
const soon = { withinMs: 80_000, everyMs: 100 }
const session = '/api/v1/session'

/** Variables of a process whose clock is so far ahead of Keycloak's. */
const clockAhead = (seconds: number) => ({
  TEST_CLOCK_SHIFT_MS: String(seconds * 1000),
  NODE_OPTIONS: `--import=${join(root, 'test/harness/shift-clock.ts')}`,
})

describe.each([-25, 25])('our clocks %i s ahead of Keycloak', (seconds) => {
  const platform = usePlatform({ environment: (_name, variables) => ({ ...variables, KEYCLOAK_POLL_MS: '300' }) })
  let tenant: TestTenant
  let user: TestUser
  let other: TestUser
  beforeAll(async () => {
    tenant = await createTenant({ stack: platform().facts })
    ;[user, other] = await Promise.all([tenant.user('manager'), tenant.user('manager')])
    // the harness makes people by the test's own clock
    for (const name of Object.keys(platform().processes)) await platform().restart(name, clockAhead(seconds))
  }, 90_000)

  const edit = async (change: object) => {
    const { call } = keycloakDirectory()
    await call('PUT', `/users/${user.id}`, { ...(await call<object>('GET', `/users/${user.id}`)), ...change })
  }
  const status = async (path = '/api/v1/complaints') => (await user.api().get(path)).status
  const untilStatus = (expected: number) => eventually(async () => expect(await status()).toBe(expected), soon)

  it('a token of this moment is accepted, and the services do what it asks', async () => {
    const now = Date.now()
    const answer = await user.api().get(session)
    expect([answer.status, answer.body.user.id]).toEqual([200, user.id])
    const filed = await user.api().post('/api/v1/complaints', aComplaint())
    expect(filed.status).toBe(201)
    expect(Math.abs(Date.parse(filed.body.created_at) - now - seconds * 1000)).toBeLessThan(10_000)
  })

  it('what is done in Keycloak is followed: who is closed loses access, who is opened has it again', async () => {
    await untilStatus(200)
    await edit({ enabled: false })
    await untilStatus(401)
    await edit({ enabled: true })
    const again = await user.signIn()
    await eventually(async () => expect((await again.api().get('/api/v1/complaints')).status).toBe(200), soon)
  }, 200_000)

  it('a group that is taken away is gone, also for a token that still names it', async () => {
    const { call } = keycloakDirectory()
    const list = async () => (await other.api().get('/api/v1/complaints')).status
    expect(await list()).toBe(200)
    const { id } = await call<{ id: string }>('GET', `/group-by-path/t.${tenant.slug}/roles/manager`)
    await call('DELETE', `/users/${other.id}/groups/${id}`)
    await eventually(async () => expect(await list()).toBe(403), soon)
    await call('PUT', `/users/${other.id}/groups/${id}`)
    await eventually(async () => expect(await list()).toBe(200), soon)
  }, 200_000)
})

describe('our clock 35 s behind Keycloak', () => {
  const platform = usePlatform(() => gatewayBeside(clockAhead(-35)))

  it('TOKEN_INVALID: a token of this moment is not accepted yet [S9]', async () => {
    const [{ username } = { username: '' }] = demoAccounts
    const { access_token } = await signInAsDemo(username)
    const early = api(access_token, platform().facts).get(session)
    expect(await early).toMatchObject({ status: 401, body: { code: 'TOKEN_INVALID' } })
    expect((await api(access_token, sharedStack()).get(session)).status).toBe(200)
  })
})
