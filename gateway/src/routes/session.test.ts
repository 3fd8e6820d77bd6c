import { describe, expect, it } from '@jest/globals'
import { acme, aPrincipal, otherTenantId, startApp, userId } from '../app-fixture.ts'
import { localPath } from './session.ts'

const tenant = {
  tenant_id: otherTenantId,
  slug: 'techstart',
  name: 'TechStart Inc',
  kind: 'organisation',
  zone: 'UTC',
  locale: 'en',
  active: true,
  provisioning: false,
  version: 1,
}
const names = { name_ar: null, city: null, city_ar: null, country: null }
const path = '/api/v1/session/tenant'
const headers = { authorization: 'Bearer px', 'content-type': 'application/json' }

/** Platform staff whose selection the fakes keep. */
async function startPlatform() {
  let selected: typeof tenant | undefined = { ...acme, city: undefined } as unknown as typeof tenant
  const app = await startApp({
    fakes: {
      ResolvePrincipal: () => {
        const { tenant: _own, ...principal } = aPrincipal({ roles: ['platform_admin'] })
        return {
          principal: selected ? { ...principal, tenant: selected } : { ...principal, standing: 'selection_required' },
        }
      },
      SelectTenant: () => {
        selected = tenant
        return { tenant }
      },
      ClearTenantSelection: () => {
        selected = undefined
        return {}
      },
    },
  })
  const tenantOfLastList = () => {
    const token = app.callsOf('ListComplaints').at(-1)?.context.contextToken ?? ''
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()).caller.tenantId
  }
  return { ...app, tenantOfLastList }
}

describe('GET /session', () => {
  it('answers who is signed in, where, and until when', async () => {
    const session = {
      ...{ user_id: userId, username: 'amal', name: 'Amal Haddad', locale: 'ar', roles: ['manager'], level: 1 },
      ...{ tenant: acme, departments: [{ department_id: userId, code: 'billing', name: 'Billing' }] },
      ...{ selection_required: false, redirect_url: '/' },
    }
    const { get } = await startApp({ fakes: { GetSession: () => session } })
    expect((await get('/api/v1/session')).json()).toEqual({
      user: { id: userId, username: 'amal', name: 'Amal Haddad', locale: 'ar' },
      ...{ roles: ['manager'], level: 1, tenant: { id: acme.tenant_id, slug: 'acme', name: 'Acme Corporation' } },
      ...{ departments: [{ id: userId, code: 'billing', name: 'Billing' }], selection_required: false },
      ...{ last_tenant: null, redirect_url: '/', expires_at: '2027-01-15T08:00:00.000Z' },
    })
  })

  it('names whoever the directory does not hold by their token, here and in GET /me', async () => {
    const unheld = {
      ...{ user_id: userId, username: '', name: 'Amal Haddad', locale: 'en', roles: [], level: 1, departments: [] },
      ...{ selection_required: false, redirect_url: '/' },
    }
    const { get } = await startApp({
      fakes: { GetSession: () => unheld, GetMe: () => ({ ...unheld, permissions: [] }) },
    })
    expect((await get('/api/v1/session')).json()).toMatchObject({ user: { username: 'amal' } })
    expect((await get('/api/v1/me')).json()).toMatchObject({ username: 'amal' })
  })
})

describe('PUT and DELETE /session/tenant', () => {
  it('the next request works in the new tenant, although the old one was known', async () => {
    const { app, get, tenantOfLastList } = await startPlatform()
    await get('/api/v1/complaints')
    expect(tenantOfLastList()).toBe(acme.tenant_id)
    const payload = { tenant_id: otherTenantId, return_to: '/complaints?status=open' }
    const { authorization } = { authorization: 'Bearer amal' }
    const answer = await app.inject({ method: 'PUT', url: path, payload, headers: { authorization } })
    expect([answer.statusCode, answer.json()]).toEqual([
      200,
      {
        tenant: {
          id: otherTenantId,
          slug: 'techstart',
          name: 'TechStart Inc',
          ...names,
          kind: 'organisation',
          zone: 'UTC',
          locale: 'en',
          active: true,
          provisioning: false,
          version: 1,
        },
        redirect_url: '/complaints?status=open',
      },
    ])
    await get('/api/v1/complaints')
    expect(tenantOfLastList()).toBe(otherTenantId)
  })

  it('after clearing it nothing is selected', async () => {
    const { app, get } = await startPlatform()
    await get('/api/v1/complaints')
    const answer = await app.inject({ method: 'DELETE', url: path, headers: { authorization: 'Bearer amal' } })
    expect([answer.statusCode, answer.body]).toEqual([204, ''])
    expect((await get('/api/v1/complaints')).json().code).toBe('TENANT_SELECTION_REQUIRED')
  })

  it('without a path of this site one lands at home', async () => {
    const { app } = await startPlatform()
    const payload = { tenant_id: otherTenantId, return_to: '//evil.example' }
    expect((await app.inject({ method: 'PUT', url: path, payload, headers })).json().redirect_url).toBe('/')
  })

  it('refuses what is no id', async () => {
    const { app, callsOf } = await startPlatform()
    expect((await app.inject({ method: 'PUT', url: path, payload: { tenant_id: 'acme' }, headers })).statusCode).toBe(
      400,
    )
    expect(callsOf('SelectTenant')).toEqual([])
  })
})

describe('localPath', () => {
  it.each(['/', '/complaints', '/complaints?status=open#top', '/a//b', '/%5Cx'])('"%s" is one', (path) => {
    expect(localPath(path)).toBe(path)
    expect(new URL(path, 'https://redress.example').host).toBe('redress.example')
  })

  it.each([
    ...[
      '',
      'complaints',
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      '\\\\evil.example',
      '/\t/evil.example',
    ],
    ...['/a\\b', '/ x', '/\nx', 'javascript:alert(1)', '/é', undefined, null],
  ])('"%s" is none', (path) => {
    expect(localPath(path)).toBeUndefined()
  })
})
