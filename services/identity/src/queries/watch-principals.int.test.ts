import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { IdentityServiceDefinition } from '@redress/protos/identity/v1/IdentityService.ts'
import type { WatchPrincipalsResponse__Output as PrincipalsChanged } from '@redress/protos/identity/v1/WatchPrincipalsResponse.ts'
import { eventually } from '../../../../test/harness/eventually.ts'
import { startTestService, type TestService } from '../../../../test/harness/start-service.ts'
import { startTcpProxy, type TcpProxy, through } from '../../../../test/harness/tcp-proxy.ts'
import { identity } from '../service.ts'

let service: TestService<IdentityServiceDefinition>
let nats: TcpProxy
const px = { userId: randomUUID(), sessionId: 'px', roles: ['platform_admin'] }
const everyone = new AbortController()

beforeAll(async () => {
  service = await startTestService<IdentityServiceDefinition>(identity, {
    async environment(variables) {
      nats = await startTcpProxy({ target: new URL(variables.NATS_URL ?? '').host })
      return { ...variables, NATS_URL: through(nats, variables.NATS_URL ?? '') }
    },
  })
})
afterAll(async () => {
  everyone.abort()
  await service.stop()
  await nats.stop()
})

/** A watcher, and all that it was told; ready once nothing is missed. */
async function aWatcher(signal = everyone.signal) {
  const context = { ...(await service.context({ kind: 'bootstrap' })), signal }
  const told: PrincipalsChanged[] = []
  const ended = (async () => {
    for await (const changed of service.client.WatchPrincipals({}, context)) told.push(changed)
  })()
  ended.catch(() => undefined)
  await eventually(async () => expect(told.length).toBeGreaterThan(0))
  return { told, ended }
}
async function aTenant() {
  const slug = `t${randomUUID().slice(0, 8)}`
  const { tenant } = await service.client.CreateTenant({ slug, name: slug }, await service.context(px))
  return { slug, tenant_id: tenant?.tenant_id ?? '' }
}
const resolve = async (request: object) =>
  service.client.ResolvePrincipal(request, await service.context({ kind: 'bootstrap' }))
/** Waits no longer than a cache may be wrong. */
const toldWithinASecond = ({ told }: Awaited<ReturnType<typeof aWatcher>>, changed: object) =>
  eventually(async () => expect(told).toContainEqual(expect.objectContaining(changed)), { withinMs: 1000, everyMs: 20 })

describe('WatchPrincipals', () => {
  it('OK: tells every watcher within a second whose principal changed', async () => {
    const [one, two] = await Promise.all([aWatcher(), aWatcher()])
    const { slug, tenant_id } = await aTenant()
    const user_id = randomUUID()
    const claims = { user_id, session_id: 's', username: 'mona', groups: [`/t.${slug}/roles/auditor`], issued_at: 1 }
    await resolve(claims)
    await resolve({ ...claims, groups: [`/t.${slug}/roles/manager`], issued_at: 2 })
    for (const watcher of [one, two]) await toldWithinASecond(watcher, { user_ids: [user_id] })

    await service.client.SetTenantActive({ tenant_id, active: false }, await service.context(px))
    for (const watcher of [one, two]) await toldWithinASecond(watcher, { tenant_ids: [tenant_id] })
  })

  it('tells of a link, a selection and an ended session', async () => {
    const watcher = await aWatcher()
    const { slug, tenant_id } = await aTenant()
    const user_id = randomUUID()
    await resolve({ user_id, session_id: 's', username: 'mona', groups: [`/t.${slug}/roles/auditor`], issued_at: 1 })
    await service.client.CreateStaff({ name: 'Mona', user_id }, await service.context({ ...px, tenantId: tenant_id }))
    await toldWithinASecond(watcher, { user_ids: [user_id] })
    const admin = { ...px, userId: randomUUID() }
    await service.client.SelectTenant({ tenant_id }, await service.context(admin))
    await toldWithinASecond(watcher, { user_ids: [admin.userId] })
    const session_id = randomUUID()
    const bootstrap = await service.context({ kind: 'bootstrap' })
    await service.client.EndSession({ user_id, session_id, token_id: randomUUID() }, bootstrap)
    await toldWithinASecond(watcher, { session_ids: [session_id] })
  })

  it('is heard of while nothing happens, so that silence means a lost stream', async () => {
    const { told } = await aWatcher()
    const before = told.length
    await eventually(async () => expect(told.length).toBeGreaterThan(before), { withinMs: 4000 })
  })

  it('tells that everything may have changed after NATS was away', async () => {
    const watcher = await aWatcher()
    nats.cut()
    await eventually(async () => expect(watcher.told).toContainEqual(expect.objectContaining({ everything: true })))
    const { tenant_id } = await aTenant()
    await service.client.SetTenantActive({ tenant_id, active: false }, await service.context(px))
    await eventually(async () =>
      expect(watcher.told).toContainEqual(expect.objectContaining({ tenant_ids: [tenant_id] })),
    )
  })

  it('goes on until its caller ends it, and other watchers notice nothing', async () => {
    const leaving = new AbortController()
    const [leaver, other] = await Promise.all([aWatcher(leaving.signal), aWatcher()])
    leaving.abort()
    await expect(leaver.ended).rejects.toMatchObject({ code: 'CANCELLED' })
    const { tenant_id } = await aTenant()
    await service.client.SetTenantActive({ tenant_id, active: false }, await service.context(px))
    await toldWithinASecond(other, { tenant_ids: [tenant_id] })
  })
})
