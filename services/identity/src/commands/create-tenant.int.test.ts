import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
import type { IdentityServiceDefinition } from '@redress/protos/identity/v1/IdentityService.ts'
import { startTestService, type TestService } from '../../../../test/harness/start-service.ts'
import { identity } from '../service.ts'

let service: TestService<IdentityServiceDefinition>
beforeAll(async () => {
  service = await startTestService<IdentityServiceDefinition>(identity)
})
afterAll(() => service.stop())

const admin = { userId: randomUUID(), sessionId: 's', roles: ['platform_admin'] }
const aSlug = () => `t${randomUUID().slice(0, 8)}`
const create = async (request: object, more: object = {}) =>
  (await service.client.CreateTenant(request, await service.context(admin, more))).tenant

describe('CreateTenant', () => {
  it('OK: makes the tenant with its built-in sources and tells everybody', async () => {
    const slug = aSlug()
    const details = { slug, name: 'Acme', name_ar: 'أكمي', city: 'Riyadh', city_ar: 'الرياض', country: 'SA' }
    const tenant = await create({ ...details, kind: 'organisation', zone: 'Asia/Riyadh', locale: 'ar' })
    const tenantId = tenant?.tenant_id ?? ''
    expect(tenant).toEqual({
      ...{ tenant_id: tenantId, ...details, kind: 'organisation', zone: 'Asia/Riyadh', locale: 'ar', active: true },
      ...{ provisioning: true, version: 1 },
    })
    const events = await service.eventsOf(tenantId)
    expect(events.map(({ type, tenantid, eventseq }) => [type, tenantid, eventseq])).toEqual([
      ['identity.v1.TenantCreated', tenantId, 1],
      ['identity.v1.TenantState', tenantId, 1],
      ['identity.v1.MatrixState', tenantId, 1],
    ])
    expect(events[0]).toMatchObject({ targetkind: 'tenant', reference: slug, actorid: admin.userId, actorkind: 'user' })
    const sources = await service.database.rows<{ id: string; code: string; name: string }>(
      'select id, code, name from source where tenant_id = $1 order by code',
      [tenantId],
    )
    expect(sources).toMatchObject([
      { code: 'patient_portal', name: 'Patient portal' },
      { code: 'staff', name: 'Staff' },
    ])
    for (const { id, code, name } of sources)
      expect(await service.eventsOf(id)).toMatchObject([
        { type: 'identity.v1.SourceCreated', tenantid: tenantId, eventseq: 1, data: { code } },
        { type: 'identity.v1.SourceState', eventseq: 1, data: { source_id: id, code, name, active: true } },
      ])
  })

  it('OK: fills in what is left out', async () => {
    expect(await create({ slug: aSlug(), name: ' Acme ' })).toMatchObject({
      ...{ name: 'Acme', kind: 'hospital', zone: 'UTC', locale: 'en', active: true },
    })
  })

  it('a repeated request answers the same tenant; another with its key is refused', async () => {
    const request = { slug: aSlug(), name: 'Acme' }
    const replays: string[] = []
    const more = { idempotencyKey: randomUUID(), onReplay: () => replays.push('replay') }
    const first = await create(request, more)
    expect(replays).toEqual([])
    expect(await create(request, more)).toEqual(first)
    expect(replays).toEqual(['replay'])
    const another = create({ ...request, slug: aSlug() }, more)
    await expect(another).rejects.toMatchObject({ code: 'ALREADY_EXISTS', reason: 'IDEMPOTENCY_KEY_REUSED' })
    expect(await service.eventsOf(first?.tenant_id ?? '')).toHaveLength(3)
  })

  it('of two at the same moment with one key both get the one tenant', async () => {
    const request = { slug: aSlug(), name: 'Acme' }
    const more = { idempotencyKey: randomUUID() }
    const [first, second] = await Promise.all([create(request, more), create(request, more)])
    expect(second).toEqual(first)
  })

  it('ALREADY_EXISTS: a slug is taken once, also by two at the same moment, and leaves nothing behind', async () => {
    const slug = aSlug()
    const count = async () => Number((await service.database.rows('select count(*) from outbox'))[0]?.count)
    const before = await count()
    const settled = await Promise.allSettled([create({ slug, name: 'A' }), create({ slug, name: 'B' })])
    expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = settled.find((result) => result.status === 'rejected')
    expect(refused?.reason).toMatchObject({ code: 'ALREADY_EXISTS', reason: 'SLUG_TAKEN' })
    expect((await count()) - before).toBe(7)
  })

  it('INVALID_ARGUMENT: lists every wrong field', async () => {
    const wrong = { slug: 'Acme', name: 'x'.repeat(201), name_ar: 'a\u0000b', city: 'a\nb', country: 'Saudi' }
    await expect(create({ ...wrong, kind: 'shop', zone: '+03:00', locale: 'fr' })).rejects.toMatchObject({
      ...{ code: 'INVALID_ARGUMENT', reason: 'INVALID_BODY' },
      violations: ['/slug', '/name', '/name_ar', '/city', '/country', '/kind', '/zone', '/locale'].map((path) => ({
        path,
      })),
    })
  })

  it('PERMISSION_DENIED: not for a tenant admin [S2]', async () => {
    const context = await service.context({ roles: ['tenant_admin'], tenantId: randomUUID() })
    const asking = service.client.CreateTenant({ slug: aSlug(), name: 'x' }, context)
    await expect(asking).rejects.toMatchObject({ code: 'PERMISSION_DENIED', reason: 'OPERATION_NOT_ALLOWED' })
  })
})

describe('SetTenantActive', () => {
  const setActive = async (tenant_id: string, active: boolean, more: object = {}) =>
    service.client.SetTenantActive({ tenant_id, active }, await service.context(admin, more))

  it('OK: closes and opens; a second time changes nothing', async () => {
    const { tenant_id = '' } = (await create({ slug: aSlug(), name: 'Acme' })) ?? {}
    expect((await setActive(tenant_id, false)).tenant).toMatchObject({ tenant_id, active: false })
    await setActive(tenant_id, false)
    await setActive(tenant_id, true)
    const events = (await service.eventsOf(tenant_id)).slice(3)
    expect(events).toMatchObject([
      {
        ...{ type: 'identity.v1.TenantChanged', tenantid: tenant_id, eventseq: 2 },
        data: { changes: [{ field: 'active', before: 'true', after: 'false' }] },
      },
      { type: 'identity.v1.TenantState', eventseq: 2, data: { active: false } },
      { type: 'identity.v1.TenantChanged', eventseq: 3 },
      { type: 'identity.v1.TenantState', eventseq: 3, data: { active: true } },
    ])
  })

  it('a repeated request is recognised, whatever happened since', async () => {
    const { tenant_id = '' } = (await create({ slug: aSlug(), name: 'Acme' })) ?? {}
    const more = { idempotencyKey: randomUUID() }
    await setActive(tenant_id, false, more)
    await setActive(tenant_id, true)
    expect((await setActive(tenant_id, false, more)).tenant).toMatchObject({ active: true })
  })

  it('NOT_FOUND: an unknown tenant', async () => {
    await expect(setActive(randomUUID(), false)).rejects.toMatchObject({ reason: 'TENANT_NOT_FOUND' })
  })

  it('INVALID_ARGUMENT: refuses what is no id', async () => {
    await expect(setActive('acme', false)).rejects.toMatchObject({ violations: [{ path: '/tenant_id' }] })
  })

  it('PERMISSION_DENIED: not for a tenant admin of that tenant [S2]', async () => {
    const { tenant_id = '' } = (await create({ slug: aSlug(), name: 'Acme' })) ?? {}
    const context = await service.context({ roles: ['tenant_admin'], tenantId: tenant_id })
    const asking = service.client.SetTenantActive({ tenant_id, active: false }, context)
    await expect(asking).rejects.toMatchObject({ reason: 'OPERATION_NOT_ALLOWED' })
  })
})

describe('ListTenants', () => {
  it('lists all by name for a platform admin, the own for others, none for nobody [S1]', async () => {
    const own = await create({ slug: aSlug(), name: 'Zeta' })
    await create({ slug: aSlug(), name: 'Alpha' })
    const list = async (caller: object) => (await service.client.ListTenants({}, await service.context(caller))).tenants
    const names = (await list(admin)).map(({ name }) => name)
    expect(names).toEqual([...names].sort())
    expect(names).toEqual(expect.arrayContaining(['Alpha', 'Zeta']))
    expect(await list({ roles: ['complainant'], tenantId: own?.tenant_id })).toEqual([own])
    expect(await list({ tenantId: NIL_TENANT_ID })).toEqual([])
  })
})
