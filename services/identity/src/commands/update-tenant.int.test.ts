import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
import { refusalOf, startDirectory } from '../../../../test/harness/directory-desk.ts'

let directory: Awaited<ReturnType<typeof startDirectory>>
beforeAll(async () => {
  directory = await startDirectory()
})
afterAll(() => directory.service.stop())

const platform = (more: object = {}) => directory.as(NIL_TENANT_ID, { roles: ['platform_admin'] }, more)
const aSlug = () => `t${randomUUID().slice(0, 8)}`
async function tenant(name: string, more: object = {}) {
  const { tenant: made } = await directory.client.CreateTenant({ slug: aSlug(), name, ...more }, await platform())
  return made?.tenant_id ?? ''
}

describe('UpdateTenant', () => {
  const update = async (request: object, expectedVersion: number | undefined = 1) =>
    (await directory.client.UpdateTenant(request, await platform({ expectedVersion }))).tenant

  it('OK: names and city in both languages, country, zone, locale, kind; the slug stays', async () => {
    const tenant_id = await tenant('Before', { city: 'Jeddah' })
    const changes = {
      ...{ name: 'After', name_ar: 'بعد', city_ar: 'الرياض', country: 'SA', kind: 'organisation' },
      ...{ zone: 'Asia/Riyadh', locale: 'ar' },
    }
    const changed = await update({ tenant_id, fields: [...Object.keys(changes), 'city'], ...changes })
    expect(changed).toMatchObject({ ...changes, active: true, version: 2, slug: expect.stringMatching(/^t/) })
    expect(changed?.city).toBeUndefined()
    const [fact, state] = (await directory.service.eventsOf(tenant_id)).slice(-2)
    expect(fact).toMatchObject({
      ...{ type: 'identity.v1.TenantChanged', tenantid: tenant_id },
      data: { changes: expect.arrayContaining([{ field: 'city', before: 'Jeddah' }]) },
    })
    expect(state).toMatchObject({ type: 'identity.v1.TenantState', data: { name: 'After', zone: 'Asia/Riyadh' } })
  })

  it('FAILED_PRECONDITION: without a version; ABORTED: with an old one, also when it is closed', async () => {
    const tenant_id = await tenant('Hospital')
    const request = { tenant_id, fields: ['name'], name: 'Clinic' }
    const unversioned = directory.client.UpdateTenant(request, await platform())
    await expect(unversioned).rejects.toMatchObject({ reason: 'IF_MATCH_REQUIRED' })
    await update(request)
    await expect(update(request)).rejects.toMatchObject({ reason: 'STALE_VERSION', metadata: { version: '2' } })
    const closing = directory.client.SetTenantActive(
      { tenant_id, active: false },
      await platform({ expectedVersion: 1 }),
    )
    await expect(closing).rejects.toMatchObject({ reason: 'STALE_VERSION' })
  })

  it('INVALID_ARGUMENT: lists every wrong field; the slug is none of them', async () => {
    const wrong = { name: ' ', country: 'sa', kind: 'x', zone: '+03:00', locale: 'fr' }
    const request = { tenant_id: await tenant('Hospital'), fields: [...Object.keys(wrong), 'slug'], ...wrong }
    await expect(update(request)).rejects.toMatchObject({
      violations: ['/name', '/country', '/kind', '/zone', '/locale', '/fields/5'].map((path) => ({ path })),
    })
  })

  it('NOT_FOUND: unknown; PERMISSION_DENIED: for everybody of a tenant [S2]', async () => {
    const request = { tenant_id: randomUUID(), fields: ['name'], name: 'x' }
    await expect(update(request)).rejects.toMatchObject({ code: 'NOT_FOUND', reason: 'TENANT_NOT_FOUND' })
    const tenant_id = await tenant('Hospital')
    const own = directory.client.UpdateTenant({ ...request, tenant_id }, await directory.admin(tenant_id))
    await expect(own).rejects.toMatchObject({ code: 'PERMISSION_DENIED', reason: 'OPERATION_NOT_ALLOWED' })
  })
})

describe('ListTenants', () => {
  const names = async (request: object, context: Parameters<typeof directory.client.ListTenants>[1]) =>
    (await directory.client.ListTenants(request, context)).tenants.map(({ name }) => name)

  it('platform admins find every tenant by either name, in pages, whatever they have selected', async () => {
    const mark = randomUUID().slice(0, 8).replaceAll(/\d/g, 'x')
    const one = await tenant(`${mark} One`, { name_ar: 'مستشفى الأمل' })
    for (const name of [`Two ${mark}`, `${mark} Three`]) await tenant(name)
    expect(await names({ q: mark }, await platform())).toEqual([`${mark} One`, `${mark} Three`, `Two ${mark}`])
    const inside = await directory.as(one, { roles: ['platform_admin'] })
    expect(await names({ q: 'الامل مستشفي' }, inside)).toEqual([`${mark} One`])
    const first = await directory.client.ListTenants({ q: mark, page_size: 2 }, await platform())
    const rest = { q: mark, page_size: 2, page_token: first.next_page_token }
    expect(await names(rest, await platform())).toHaveLength(1)
    expect((await names({ page_size: 100 }, inside)).length).toBeGreaterThanOrEqual(3)
  })

  it('everybody else gets their own tenant, or nothing [S1]', async () => {
    const [own, other] = [await tenant('Own Hospital'), await tenant('Other Hospital')]
    const member = await directory.as(own, { roles: ['tenant_admin'] })
    expect([await names({}, member), await names({ q: 'own' }, member)]).toEqual([['Own Hospital'], ['Own Hospital']])
    expect(await names({ q: 'other' }, member)).toEqual([])
    expect(await names({}, await directory.as(NIL_TENANT_ID, {}))).toEqual([])
    const get = (tenant_id: string) => directory.client.GetTenant({ tenant_id }, member)
    expect((await get(own)).tenant).toMatchObject({ name: 'Own Hospital', version: 1 })
    expect(await refusalOf(get(other))).toEqual(await refusalOf(get(randomUUID())))
    expect((await directory.client.GetTenant({ tenant_id: other }, await platform())).tenant?.name).toBe(
      'Other Hospital',
    )
  })
})
