import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { IdentityServiceDefinition } from '@redress/protos/identity/v1/IdentityService.ts'
import { eventually } from '../../../../test/harness/eventually.ts'
import { startTestService, type TestService } from '../../../../test/harness/start-service.ts'
import { startTcpProxy, type TcpProxy, through } from '../../../../test/harness/tcp-proxy.ts'
import { identity } from '../service.ts'

let service: TestService<IdentityServiceDefinition>
let postgres: TcpProxy
let slug: string
beforeAll(async () => {
  service = await startTestService<IdentityServiceDefinition>(identity, {
    async environment(variables) {
      const url = variables.POSTGRES_APP_URL ?? ''
      postgres = await startTcpProxy({ target: new URL(url).host })
      // nothing but the calls of this test speaks while they are counted
      return { ...variables, POSTGRES_APP_URL: through(postgres, url), KEYCLOAK_POLL_MS: '999999' }
    },
  })
  // the first look at a Keycloak that is not there is over
  await eventually(() => expect(service.logged).toContainEqual(expect.objectContaining({ level: 'warn' })))
  slug = `t${randomUUID().slice(0, 8)}`
  const admin = { userId: randomUUID(), sessionId: 's', roles: ['platform_admin'] }
  await service.client.CreateTenant({ slug, name: slug }, await service.context(admin))
})
afterAll(async () => {
  await service.stop()
  await postgres.stop()
})

/** Round trips to Postgres of a principal whose token brings nothing new. */
async function roundTripsOf(groups: string[], issued_at = 2) {
  const claims = { user_id: randomUUID(), session_id: 's', username: 'mona', groups }
  const ask = async (issuedAt: number) =>
    service.client.ResolvePrincipal({ ...claims, issued_at: issuedAt }, await service.context({ kind: 'bootstrap' }))
  // the first makes the user known, the others prepare the statements on the connection
  for (let time = 0; time < 3; time++) await ask(2)
  const before = postgres.roundTrips()
  await ask(issued_at)
  return postgres.roundTrips() - before
}

describe('round trips to Postgres of a cold principal', () => {
  it.each([
    ['a newer token', 3],
    ['the same token', 2],
    ['an older token', 1],
  ])('%s: two for a member, one for platform staff and for nobody', async (_name, issuedAt) => {
    expect(await roundTripsOf([`/t.${slug}/roles/manager`], issuedAt)).toBe(2)
    expect(await roundTripsOf(['/platform/admins'], issuedAt)).toBe(1)
    expect(await roundTripsOf([], issuedAt)).toBe(1)
  })
})
