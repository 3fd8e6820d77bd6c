import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { IdentityServiceDefinition } from '@redress/protos/identity/v1/IdentityService.ts'
import { startTestService, type TestService } from '../../../../test/harness/start-service.ts'
import { identity } from '../service.ts'

let service: TestService<IdentityServiceDefinition>
beforeAll(async () => {
  service = await startTestService<IdentityServiceDefinition>(identity)
})
afterAll(() => service.stop())

const anAdmin = () => ({ userId: randomUUID() as string, sessionId: randomUUID() as string, roles: ['platform_admin'] })
type Admin = ReturnType<typeof anAdmin>

async function aTenant(active = true) {
  const slug = `t${randomUUID().slice(0, 8)}`
  const context = await service.context(anAdmin())
  const { tenant } = await service.client.CreateTenant({ slug, name: slug }, context)
  const tenant_id = tenant?.tenant_id ?? ''
  if (!active) await service.client.SetTenantActive({ tenant_id, active }, context)
  return tenant_id
}
const select = async (admin: Admin, tenant_id: string) =>
  service.client.SelectTenant({ tenant_id }, await service.context(admin))
const clear = async (admin: Admin) => service.client.ClearTenantSelection({}, await service.context(admin))
const session = async (admin: Admin) => service.client.GetSession({}, await service.context(admin))
const selectionEvents = async (tenantId: string) =>
  (await service.eventsOf(tenantId)).filter(({ type }) => type.includes('Selec'))

describe('SelectTenant', () => {
  it('OK: answers the tenant and tells it who works there', async () => {
    const admin = anAdmin()
    const tenantId = await aTenant()
    const { tenant } = await select(admin, tenantId)
    expect(tenant).toMatchObject({ tenant_id: tenantId, active: true })
    expect(await selectionEvents(tenantId)).toMatchObject([
      { type: 'identity.v1.TenantSelected', tenantid: tenantId, actorid: admin.userId, targetkind: 'tenant', data: {} },
    ])
  })

  it('selecting it again changes nothing and publishes nothing', async () => {
    const admin = anAdmin()
    const tenantId = await aTenant()
    await select(admin, tenantId)
    await select(admin, tenantId)
    expect(await selectionEvents(tenantId)).toHaveLength(1)
  })

  it('switching tells both tenants, each in its own events', async () => {
    const admin = anAdmin()
    const [first, second] = [await aTenant(), await aTenant()]
    await select(admin, first)
    await select(admin, second)
    expect(await selectionEvents(first)).toMatchObject([
      { type: 'identity.v1.TenantSelected', tenantid: first, eventseq: 2 },
      { type: 'identity.v1.TenantSelectionCleared', tenantid: first, eventseq: 3 },
    ])
    expect(await selectionEvents(second)).toMatchObject([
      { type: 'identity.v1.TenantSelected', tenantid: second, data: { previous_tenant_id: first } },
    ])
  })

  it('counts for one login session alone, also of the same admin', async () => {
    const admin = anAdmin()
    const tenantId = await aTenant()
    await select(admin, tenantId)
    await select({ ...admin, sessionId: 'second' }, tenantId)
    await clear(admin)
    const rows = await service.database.rows('select session_id, tenant_id from tenant_selection where user_id = $1', [
      admin.userId,
    ])
    expect(rows).toEqual(
      expect.arrayContaining([
        { session_id: admin.sessionId, tenant_id: null },
        { session_id: 'second', tenant_id: tenantId },
      ]),
    )
  })

  it('many at once, across each other’s way, all succeed and are counted without a gap', async () => {
    const [first, second] = [await aTenant(), await aTenant()]
    const admins = Array.from({ length: 6 }, anAdmin)
    await Promise.all(admins.map((admin, index) => select(admin, index % 2 ? first : second)))
    await Promise.all(admins.map((admin, index) => select(admin, index % 2 ? second : first)))
    for (const tenantId of [first, second]) {
      const seqs = (await selectionEvents(tenantId)).map(({ eventseq }) => eventseq)
      expect(seqs).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10])
    }
  })

  it('NOT_FOUND: an unknown and a closed tenant look the same', async () => {
    const admin = anAdmin()
    const closed = await select(admin, await aTenant(false)).catch((error) => error)
    const unknown = await select(admin, randomUUID()).catch((error) => error)
    expect(closed).toMatchObject({ code: 'NOT_FOUND', reason: 'TENANT_NOT_FOUND' })
    expect({ message: unknown.message, reason: unknown.reason }).toEqual({
      message: closed.message,
      reason: closed.reason,
    })
  })

  it('INVALID_ARGUMENT: refuses what is no id', async () => {
    await expect(select(anAdmin(), 'acme')).rejects.toMatchObject({ violations: [{ path: '/tenant_id' }] })
  })

  it('PERMISSION_DENIED: nobody else selects [S2]', async () => {
    const tenantId = await aTenant()
    const context = await service.context({ ...anAdmin(), roles: ['tenant_admin'], tenantId })
    const denied = { code: 'PERMISSION_DENIED', reason: 'OPERATION_NOT_ALLOWED' }
    await expect(service.client.SelectTenant({ tenant_id: tenantId }, context)).rejects.toMatchObject(denied)
    await expect(service.client.ClearTenantSelection({}, context)).rejects.toMatchObject(denied)
  })

  it('UNAUTHENTICATED: refuses a caller without a login session', async () => {
    const context = await service.context({ userId: randomUUID(), roles: ['platform_admin'] })
    const asking = service.client.SelectTenant({ tenant_id: await aTenant() }, context)
    await expect(asking).rejects.toMatchObject({ reason: 'CONTEXT_TOKEN_INVALID' })
  })
})

describe('ClearTenantSelection', () => {
  it('OK: leaves the tenant, tells it so once, and remembers it as the last', async () => {
    const admin = anAdmin()
    const tenantId = await aTenant()
    await select(admin, tenantId)
    await clear(admin)
    await clear(admin)
    expect((await selectionEvents(tenantId)).map(({ type }) => type)).toEqual([
      'identity.v1.TenantSelected',
      'identity.v1.TenantSelectionCleared',
    ])
    expect(await session(admin)).toMatchObject({ selection_required: true, last_tenant: { tenant_id: tenantId } })
    expect(await session({ ...admin, sessionId: 'new' })).toMatchObject({ last_tenant: { tenant_id: tenantId } })
    expect(await session(anAdmin())).not.toHaveProperty('last_tenant')
  })

  it('without a selection there is nothing to clear', async () => {
    await expect(clear(anAdmin())).resolves.toEqual({})
  })
})
