import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { IdentityServiceDefinition } from '@redress/protos/identity/v1/IdentityService.ts'
import { eventually } from '../../../../test/harness/eventually.ts'
import { startTestService, type TestService } from '../../../../test/harness/start-service.ts'
import { identity } from '../service.ts'

let service: TestService<IdentityServiceDefinition>
let aheadMs = 0
const hour = 60 * 60 * 1000
beforeAll(async () => {
  service = await startTestService<IdentityServiceDefinition>(identity, {
    clock: { now: () => new Date(Date.now() + aheadMs) },
    environment: (variables) => ({ ...variables, SESSION_PURGE_SECONDS: '1' }),
  })
})
afterAll(() => service.stop())

const anAdmin = () => ({ userId: randomUUID() as string, sessionId: randomUUID() as string, roles: ['platform_admin'] })
const rows = (text: string, values: unknown[]) => service.database.rows(text, values)
async function aTenant() {
  const slug = `t${randomUUID().slice(0, 8)}`
  const { tenant } = await service.client.CreateTenant({ slug, name: slug }, await service.context(anAdmin()))
  return tenant?.tenant_id ?? ''
}
const select = async (admin: ReturnType<typeof anAdmin>, tenant_id: string) =>
  service.client.SelectTenant({ tenant_id }, await service.context(admin))
const end = async (user_id: string, session_id: string, token_id: string) =>
  service.client.EndSession({ user_id, session_id, token_id }, await service.context({ kind: 'bootstrap' }))

describe('what is over', () => {
  it('an ended session is forgotten when its tokens have expired, its logout token an hour later', async () => {
    const [user, session, token] = [randomUUID(), randomUUID(), randomUUID()] as const
    await end(user, session, token)
    const ended = () => rows('select from ended_session where session_id = $1', [session])
    const used = () => rows('select from logout_token where jti = $1', [token])
    // a later one is purged, and by then so much has this one been looked at
    const canary = randomUUID()
    await rows('insert into logout_token (jti, until) values ($1, to_timestamp(0))', [canary])
    await eventually(async () => expect(await rows('select from logout_token where jti = $1', [canary])).toEqual([]))
    expect([await ended(), await used()]).toEqual([[{}], [{}]])
    aheadMs += 7 * 60_000
    await eventually(async () => expect(await ended()).toEqual([]))
    expect(await used()).toEqual([{}])
    aheadMs += hour
    await eventually(async () => expect(await used()).toEqual([]))
  })

  it('a selection is cleared when no session can be so old, its tenant is told, and the last tenant is remembered', async () => {
    const [admin, one, two] = [anAdmin(), await aTenant(), await aTenant()]
    const later = { ...admin, sessionId: randomUUID() as string }
    await select(admin, one)
    aheadMs += hour
    await select(later, two)
    const selections = () =>
      rows('select tenant_id, last_tenant_id from tenant_selection where user_id = $1', [admin.userId])
    aheadMs += 22 * hour
    const young = anAdmin()
    await select(young, one)
    expect(await selections()).toHaveLength(2)
    aheadMs += 3 * hour
    await eventually(async () => expect(await selections()).toEqual([{ tenant_id: null, last_tenant_id: two }]))
    const cleared = (await service.eventsOf(one)).filter(({ type }) => type === 'identity.v1.TenantSelectionCleared')
    expect(cleared).toMatchObject([{ tenantid: one, actorkind: 'system' }])
    const session = await service.client.GetSession({}, await service.context({ ...admin, sessionId: randomUUID() }))
    expect(session.last_tenant).toMatchObject({ tenant_id: two })
    const kept = await rows('select tenant_id from tenant_selection where user_id = $1', [young.userId])
    expect(kept).toEqual([{ tenant_id: one }])
  })
})
