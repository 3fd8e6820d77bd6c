import { describe, expect, it } from '@jest/globals'
import { createTenant, platformAdmin } from '../../harness/builders.ts'
import { eventually } from '../../harness/eventually.ts'
import {
  at,
  change,
  changed,
  complaints,
  everyItem,
  file,
  idsOf,
  listed,
  type Person,
  select,
  tenantWithCase,
  twoTenants,
  unknownCase,
} from './desk.ts'
import { claimsOf, renewableSession } from './logins.ts'

const session = '/api/v1/session'
const current = async (admin: Person) => (await admin.api().get(session)).body
const auditOf = async (admin: Person, { id }: { id: string }) => everyItem(admin, `entity=${id}`, '/api/v1/audit')

describe('the selection of a platform admin', () => {
  it('comes before any data, and the selector is where they are sent until then [TEN-1:api, TEN-8:api]', async () => {
    const [admin, { tenant, filed }] = await Promise.all([platformAdmin(), tenantWithCase()])
    expect(await current(admin)).toMatchObject({
      ...{ tenant: null, selection_required: true, redirect_url: '/health/select-hospital/' },
    })
    for (const path of [complaints, at(filed), at(filed, '/timeline'), '/api/complaints/', '/api/v1/audit'])
      expect(await admin.api().get(path)).toMatchObject({
        status: 428,
        body: { code: 'TENANT_SELECTION_REQUIRED', redirect_url: '/health/select-hospital/' },
      })
    await select(admin, tenant)
    expect(await admin.api().get(at(filed))).toMatchObject({ status: 200, body: { id: filed.id } })
  })

  it('is answered with the tenant, and an unknown one changes nothing [TEN-33:api]', async () => {
    const [admin, { tenant, filed }] = await Promise.all([platformAdmin(), tenantWithCase()])
    expect(await select(admin, tenant)).toMatchObject({
      status: 200,
      body: { tenant: { id: tenant.id, name: tenant.name }, redirect_url: '/' },
    })
    expect(await select(admin, unknownCase())).toMatchObject({ status: 404, body: { code: 'TENANT_NOT_FOUND' } })
    expect(await listed(admin)).toEqual([filed.id])
  })

  it('is known while it lasts, and gone when it is cleared [TEN-3:api]', async () => {
    const [admin, tenant] = await Promise.all([platformAdmin(), createTenant()])
    await select(admin, tenant)
    const chosen = { id: tenant.id, slug: tenant.slug, name: tenant.name }
    expect(await current(admin)).toMatchObject({ tenant: chosen, selection_required: false, redirect_url: '/' })
    expect(await admin.api().delete('/api/v1/session/tenant')).toMatchObject({ status: 204 })
    expect(await current(admin)).toMatchObject({ tenant: null, selection_required: true, last_tenant: chosen })
    expect(await admin.api().get(complaints)).toMatchObject({ status: 428 })
  })

  it('can be switched, at once and as often as one likes [TEN-2:api, TEN-35:api]', async () => {
    const [admin, [one, two]] = await Promise.all([platformAdmin(), twoTenants()])
    for (const { tenant, filed } of [one, two, one]) {
      expect(await select(admin, tenant)).toMatchObject({ status: 200 })
      expect((await current(admin)).tenant.id).toBe(tenant.id)
      expect(await listed(admin)).toEqual([filed.id])
    }
    expect(await admin.api().get(at(two.filed))).toMatchObject({ status: 404 })
  })

  it('is the only tenant of every list, whatever the list is asked for [TEN-4:complaint]', async () => {
    const [admin, [one, two]] = await Promise.all([platformAdmin(), twoTenants()])
    await select(admin, one.tenant)
    const { manager, tenant, filed } = two
    const filters = ['', 'status=open', 'sort=due_at', 'sort=-priority', 'overdue=false', 'category=complaint']
    for (const filter of filters) expect([filter, await listed(admin, filter)]).toEqual([filter, [one.filed.id]])
    for (const filter of [`created_by=${manager.id}`, `source=${tenant.sources.staff}`])
      expect([filter, await listed(admin, filter)]).toEqual([filter, []])
    expect(await auditOf(admin, filed)).toEqual([])
    await eventually(async () => expect(await auditOf(admin, one.filed)).toHaveLength(1))
  })

  it('is followed by every operation: what is filed, read and changed [TEN-39:complaint]', async () => {
    const [admin, [one, two]] = await Promise.all([platformAdmin(), twoTenants()])
    const work = async ({ tenant, manager, filed }: typeof one) => {
      expect(await select(admin, tenant)).toMatchObject({ status: 200 })
      const own = await file(admin)
      expect(own).toMatchObject({ tenant_id: tenant.id, created_by: admin.id })
      expect(await listed(admin)).toEqual(idsOf([filed, own]))
      expect(await admin.api().get(at(own))).toMatchObject({ status: 200, body: { tenant_id: tenant.id } })
      expect((await admin.api().get(at(own, '/timeline'))).body.items).toHaveLength(1)
      await changed(admin, filed, 'start')
      await changed(admin, filed, 'assign', manager.id)
      await changed(admin, filed, 'resolve')
      const trail = await eventually(async () => {
        const entries = await auditOf(admin, filed)
        expect(entries).toHaveLength(4)
        return entries
      })
      for (const entry of trail) expect(entry.tenant_id).toBe(tenant.id)
      return own
    }
    const ownInOne = await work(one)
    await work(two)
    for (const elsewhere of [one.filed, ownInOne]) await expectNothingOf(elsewhere, admin, two.manager)
  })

  async function expectNothingOf(target: { id: string }, admin: Person, { id: assigneeId }: { id: string }) {
    for (const path of [at(target), at(target, '/timeline'), `/api/complaints/${target.id}/`])
      expect(await admin.api().get(path)).toMatchObject({ status: 404, body: { code: 'COMPLAINT_NOT_FOUND' } })
    for (const name of ['assign', 'start', 'resolve'] as const)
      expect(await change(admin, target, name, assigneeId)).toMatchObject({ status: 404 })
    expect(await auditOf(admin, target)).toEqual([])
  }

  it('survives a new token of the same login session and reaches no other one [TEN-40:api]', async () => {
    const [user, [one, two]] = await Promise.all([platformAdmin(), twoTenants()])
    const [here, there] = [await renewableSession(user), await renewableSession(user)]
    const sees = async (admin: Person, { filed }: { filed: { id: string } }) =>
      expect(await listed(admin)).toEqual([filed.id])
    const before = here.token()
    await select(here, one.tenant)
    await here.renew()
    expect(here.token()).not.toBe(before)
    expect(claimsOf(here.token()).sid).toBe(claimsOf(before).sid)
    await sees(here, one)
    expect(await current(there)).toMatchObject({ tenant: null, selection_required: true })
    expect(await there.api().get(complaints)).toMatchObject({ status: 428 })
    await select(there, two.tenant)
    await sees(there, two)
    await sees(here, one)
  })
})
