import { describe, expect, it } from '@jest/globals'
import { acme, startApp, userId } from '../app-fixture.ts'

const acmeJson = {
  ...{ id: acme.tenant_id, slug: 'acme', name: 'Acme Corporation', name_ar: null, city: 'Riyadh', city_ar: null },
  ...{ country: null, kind: 'hospital', zone: 'Asia/Riyadh', locale: 'en', active: true },
  ...{ provisioning: false, version: 1 },
}

describe('GET /tenants', () => {
  it('answers a page of tenants', async () => {
    const { get } = await startApp({ fakes: { ListTenants: () => ({ tenants: [acme], next_page_token: '' }) } })
    expect((await get('/api/v1/tenants')).json()).toEqual({ items: [acmeJson], next_cursor: null })
  })
})

describe('GET /tenants/{id}', () => {
  it('tells what becomes of the first admin as long as there is something to tell', async () => {
    const asked = `/api/v1/tenants/${acme.tenant_id}`
    const told = async (first_admin?: object) => {
      const { get } = await startApp({ fakes: { GetTenant: () => ({ tenant: acme, first_admin }) } })
      return (await get(asked)).json()
    }
    expect(await told()).toEqual(acmeJson)
    expect(await told({ state: 'pending' })).toEqual({ ...acmeJson, first_admin: { state: 'pending' } })
    const refused = { state: 'refused', reason: 'MAIL_TAKEN' }
    expect(await told(refused)).toEqual({ ...acmeJson, first_admin: refused })
  })
})

describe('POST /tenants', () => {
  it('says how a mail address and a country are written', async () => {
    const { app, calls } = await startApp()
    const ask = async (body: object) => {
      const headers = { authorization: 'Bearer amal', 'content-type': 'application/json' }
      const payload = JSON.stringify({ slug: 'north', name: 'North', ...body })
      return (await app.inject({ method: 'POST', url: '/api/v1/tenants', headers, payload })).json().errors
    }
    const admin = { username: 'nora', email: 'nora', first_name: 'Nora', last_name: 'North' }
    expect(await ask({ admin })).toMatchObject([
      { path: '/admin/email', message: 'Must be a mail address such as nora@north.example.' },
    ])
    expect(await ask({ country: 'KSA' })).toMatchObject([{ path: '/country', message: 'At most 2 characters.' }])
    expect(calls.filter(({ rpc }) => rpc === 'CreateTenant')).toEqual([])
  })
})

describe('GET /me', () => {
  it('answers the own record, what is absent as null', async () => {
    const source = { source_id: userId, name: 'Call Center', can_create_complaints: true, can_create_inquiries: false }
    const me = {
      ...{ user_id: userId, username: 'amal', name: 'Amal Haddad', locale: 'en', tenant: acme, roles: ['source_user'] },
      ...{ departments: [], source, permissions: ['ticket.create'] },
    }
    const { get } = await startApp({ fakes: { GetMe: () => me } })
    expect((await get('/api/v1/me')).json()).toEqual({
      ...{ id: userId, username: 'amal', name: 'Amal Haddad', email: null, locale: 'en', tenant: acmeJson },
      ...{ roles: ['source_user'], departments: [], staff_id: null, patient_id: null, permissions: ['ticket.create'] },
      source: { id: userId, name: 'Call Center', can_create_complaints: true, can_create_inquiries: false },
    })
  })
})
