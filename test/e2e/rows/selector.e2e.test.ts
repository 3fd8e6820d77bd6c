import { describe, expect, it } from '@jest/globals'
import { createTenant, platformAdmin, type TestTenant } from '../../harness/builders.ts'
import type { Answer } from '../../harness/caller.ts'
import { eventually } from '../../harness/eventually.ts'
import { sharedStack } from '../../harness/facts.ts'
import { sharedIdentityAdmin } from '../../harness/identity-admin.ts'
import { complaints, everyItem, listed, type Person, select, tenantWithCase, twoTenants } from './desk.ts'
import { claimsOf, renewableSession } from './logins.ts'

const session = '/api/v1/session'
const selection = `${session}/tenant`
const selector = '/health/select-hospital/'
const current = async (admin: Person) => (await admin.api().get(session)).body
const named = ({ id, slug, name }: TestTenant) => ({ id, slug, name })

/** Opens or closes a tenant, as a platform admin does. */
async function setActive({ id }: TestTenant, active: boolean) {
  const { client, contextIn } = sharedIdentityAdmin(sharedStack().services.identity ?? '')
  await client.SetTenantActive({ tenant_id: id, active }, await contextIn())
}

/** The whole list, on as many pages as it has. */
async function tenantsOf(admin: Person) {
  const items: Answer['body'][] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { body }: Answer = await admin.api().get(`/api/v1/tenants${cursor && `?cursor=${cursor}`}`)
    items.push(...body.items)
    cursor = body.next_cursor
  }
  return items
}

describe('the selector of tenants', () => {
  it('lists every tenant with its place, closed ones as such [TEN-11:api]', async () => {
    const [admin, open, closed] = await Promise.all([platformAdmin(), createTenant(), createTenant()])
    await setActive(closed, false)
    const items = await tenantsOf(admin)
    const place = { city: 'Riyadh', country: 'SA', zone: 'UTC' }
    expect(items.find(({ id }) => id === open.id)).toMatchObject({ ...named(open), ...place, active: true })
    expect(items.find(({ id }) => id === closed.id)).toMatchObject({ ...named(closed), ...place, active: false })
  })

  it('knows which of them is the current one, and which the last [TEN-12:api]', async () => {
    const [admin, one, two] = await Promise.all([platformAdmin(), createTenant(), createTenant()])
    for (const tenant of [one, two]) {
      await select(admin, tenant)
      const { tenant: chosen, last_tenant } = await current(admin)
      expect([chosen, last_tenant]).toEqual([named(tenant), named(tenant)])
      const items = await tenantsOf(admin)
      expect(items.filter(({ id }) => id === chosen.id)).toHaveLength(1)
    }
  })

  it.each([
    ['/complaints/42?tab=notes', '/complaints/42?tab=notes'],
    ['/', '/'],
    [undefined, '/'],
    ['https://evil.example/', '/'],
    ['//evil.example/', '/'],
    ['/\\evil.example', '/'],
    ['javascript:alert(1)', '/'],
  ])('a choice made on the way to %s leads back to %s [TEN-14:api]', async (return_to, redirect_url) => {
    const [admin, tenant] = await Promise.all([platformAdmin(), createTenant()])
    const answer = await admin.api().put(selection, { tenant_id: tenant.id, ...(return_to && { return_to }) })
    expect(answer).toMatchObject({ status: 200, body: { tenant: { id: tenant.id }, redirect_url } })
  })
})

describe('a choice of tenant', () => {
  it('lasts for the session: through new tokens, time and other sessions of the same admin [TEN-13:api]', async () => {
    const [user, [one, two]] = await Promise.all([platformAdmin(), twoTenants()])
    const [laptop, phone] = [await renewableSession(user), await renewableSession(user)]
    expect(claimsOf(laptop.token()).sid).not.toBe(claimsOf(phone.token()).sid)
    await select(laptop, one.tenant)
    await select(phone, two.tenant)
    for (let round = 0; round < 3; round++) {
      await laptop.renew()
      expect(await listed(laptop)).toEqual([one.filed.id])
      expect(await listed(phone)).toEqual([two.filed.id])
    }
    await phone.api().delete(selection)
    expect(await phone.api().get(complaints)).toMatchObject({ status: 428 })
    expect(await listed(laptop)).toEqual([one.filed.id])
  })

  it('two tabs of one session share it: the one that has not heard of a switch is told [TEN-13:api]', async () => {
    const [admin, [one, two]] = await Promise.all([platformAdmin(), twoTenants()])
    const tab = (tenant: TestTenant) => ({ 'x-tenant-id': tenant.id })
    await select(admin, one.tenant)
    expect(await admin.api().get(complaints, tab(one.tenant))).toMatchObject({ status: 200 })
    await select(admin, two.tenant)
    const stale = { status: 409, body: { code: 'TENANT_SELECTION_CHANGED' } }
    expect(await admin.api().get(complaints, tab(one.tenant))).toMatchObject(stale)
    const filing = { title: 'In the wrong tab', description: 'Meant for the other hospital.' }
    expect(await admin.api().post(complaints, filing, tab(one.tenant))).toMatchObject(stale)
    expect(await listed(admin)).toEqual([two.filed.id])
    expect(await admin.api().get(complaints, tab(two.tenant))).toMatchObject({ status: 200 })
  })

  it('is remembered for the next session, where it is proposed and not entered [TEN-27:api]', async () => {
    const [user, { tenant }] = await Promise.all([platformAdmin(), tenantWithCase()])
    const yesterday = await renewableSession(user)
    expect(await current(yesterday)).toMatchObject({ last_tenant: null })
    await select(yesterday, tenant)
    const today = await renewableSession(user)
    expect(await current(today)).toMatchObject({
      ...{ tenant: null, selection_required: true, redirect_url: selector, last_tenant: named(tenant) },
    })
    expect(await today.api().get(complaints)).toMatchObject({ status: 428 })
    expect(await current(await renewableSession(await platformAdmin()))).toMatchObject({ last_tenant: null })
  })

  it('counts as none once its tenant is closed, in the middle of the session, and again when it is open [TEN-9]', async () => {
    const [admin, { tenant, filed }] = await Promise.all([platformAdmin(), tenantWithCase()])
    await select(admin, tenant)
    expect(await listed(admin)).toEqual([filed.id])
    await setActive(tenant, false)
    await eventually(
      async () =>
        expect(await admin.api().get(complaints)).toMatchObject({
          ...{ status: 428, body: { code: 'TENANT_SELECTION_REQUIRED', redirect_url: selector } },
        }),
      { withinMs: 15_000, everyMs: 100 },
    )
    expect(await current(admin)).toMatchObject({ tenant: null, selection_required: true, redirect_url: selector })
    expect(await select(admin, tenant)).toMatchObject({ status: 404, body: { code: 'TENANT_NOT_FOUND' } })
  })

  it('is an entry in the audit of the tenant that was entered and of the one that was left [TEN-30]', async () => {
    const [admin, one, two] = await Promise.all([platformAdmin(), createTenant(), createTenant()])
    const [keeper, other] = await Promise.all([one.user('tenant_admin'), two.user('tenant_admin')])
    await select(admin, one)
    await select(admin, two)
    await admin.api().delete(selection)
    const trail = async (reader: Person) => {
      const entries = await everyItem(reader, `actor=${admin.id}`, '/api/v1/audit')
      return entries
        .map(({ action, actor, target }) => ({ action, actor: actor.id, target: target.reference }))
        .reverse()
    }
    const steps = ({ slug }: TestTenant) =>
      ['TenantSelected', 'TenantSelectionCleared'].map((name) => ({
        ...{ action: `identity.v1.${name}`, actor: admin.id, target: slug },
      }))
    await eventually(async () => expect(await trail(keeper)).toEqual(steps(one)))
    await eventually(async () => expect(await trail(other)).toEqual(steps(two)))
  })
})
