import { describe, expect, it } from '@jest/globals'
import type { Principal__Output as Principal } from '@redress/protos/identity/v1/Principal.ts'
import { acme, aPrincipal, complaintId, otherTenantId, startApp, userId } from '../app-fixture.ts'

const aggregate = [{ permission: 'tenants.aggregate', scopes: ['tenant'] }]
const platform: Partial<Principal> = { roles: ['platform_admin'], department_ids: ['d'], staff_id: 's' }
const { tenant: _acme, ...withoutTenant } = aPrincipal({ ...platform, grants: aggregate })
const unselected = { ...withoutTenant, standing: 'selection_required' }
const lists = [
  ['/api/v1/complaints', 'ListComplaints', 'complaint'],
  ['/api/complaints/', 'ListComplaints', 'complaint'],
  ['/api/v1/audit', 'ListEntries', 'audit'],
  ['/api/v1/complaints/statistics/summary', 'GetStatisticsSummary', 'complaint'],
] as const
const page = { items: [], sort_keys: [], next_page_token: '' }
const figures = { filed: 0, open: 0, resolved: 0, resolved_on_time: 0, reopened: 0 }
const answers = {
  ...{ ListComplaints: () => page, ListEntries: () => page },
  GetStatisticsSummary: () => ({ tenant: null, figures }),
}

const startAs = (principal: object) => startApp({ fakes: { ResolvePrincipal: () => ({ principal }), ...answers } })
const claimsIn = (token: string) => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())

describe('scope=all', () => {
  it.each(lists)(
    'GET %s needs no selection, and speaks for nobody in a tenant [TEN-29:api]',
    async (path, rpc, aud) => {
      const { get, callsOf } = await startAs(unselected)
      expect((await get(`${path}?scope=all`)).statusCode).toBe(200)
      const [call] = callsOf(rpc)
      expect(call?.request).not.toHaveProperty('scope')
      const { caller, ...claims } = claimsIn(call?.context.contextToken ?? '')
      expect(claims).toMatchObject({ aud })
      expect(caller).toEqual({
        ...{ kind: 'user', userId, sessionId: 'sid-of-amal', name: 'Amal Haddad', roles: ['platform_admin'] },
        ...{ tenantId: '00000000-0000-0000-0000-000000000000', grants: { 'tenants.aggregate': ['tenant'] } },
        ...{ permissionsVersion: 0, departmentIds: [], canCreateComplaints: false, canCreateInquiries: false },
        aggregate: true,
      })
    },
  )

  it.each(lists)('GET %s: the same session has another token for its tenant', async (path, rpc, _audience) => {
    const { get, callsOf } = await startAs(aPrincipal(platform))
    for (const query of ['', '?scope=all', '', '?scope=all']) await get(`${path}${query}`)
    const tokens = callsOf(rpc).map(({ context }) => context.contextToken)
    expect(tokens.map((token) => [claimsIn(token).caller.tenantId, claimsIn(token).caller.aggregate])).toEqual([
      [acme.tenant_id, undefined],
      ['00000000-0000-0000-0000-000000000000', true],
      [acme.tenant_id, undefined],
      ['00000000-0000-0000-0000-000000000000', true],
    ])
    expect(new Set(tokens).size).toBe(2)
  })

  it.each<[string, object, Record<string, string>, string]>([
    ['a tenant admin', aPrincipal({ grants: aPrincipal().grants.slice(0, -1) }), {}, 'OPERATION_NOT_ALLOWED'],
    ['platform staff without the permission', { ...unselected, grants: [] }, {}, 'OPERATION_NOT_ALLOWED'],
    [
      'a permission at no scope',
      { ...unselected, grants: [{ ...aggregate[0], scopes: [] }] },
      {},
      'OPERATION_NOT_ALLOWED',
    ],
    [
      'somebody without a tenant',
      { ...unselected, roles: [], grants: [], standing: 'no_tenant' },
      {},
      'OPERATION_NOT_ALLOWED',
    ],
    ['a misconfigured account', { ...unselected, standing: 'misconfigured' }, {}, 'ACCOUNT_MISCONFIGURED'],
    ['a member who means another tenant', aPrincipal(), { 'x-tenant-id': otherTenantId }, 'TENANT_FORBIDDEN'],
  ])('is 403 for %s [S2]', async (_name, principal, headers, code) => {
    const { get, calls } = await startAs(principal)
    for (const [path] of lists)
      expect((await get(`${path}?scope=all`, headers)).json()).toMatchObject({ status: 403, code })
    expect(calls.every(({ rpc }) => rpc === 'ResolvePrincipal')).toBe(true)
  })

  it.each(['scope=', 'scope=ALL', 'scope=mine', 'scope=all&scope=all'])('?%s is 400', async (query) => {
    const { get } = await startAs(aPrincipal(platform))
    for (const [path] of lists)
      expect((await get(`${path}?${query}`)).json()).toMatchObject({ status: 400, code: 'INVALID_QUERY' })
  })

  it('is an unknown parameter of every other operation', async () => {
    const { app, calls } = await startAs(aPrincipal(platform))
    const one = `/api/v1/complaints/${complaintId}`
    const others = [
      ...['/api/v1/session', '/api/v1/me', '/api/v1/tenants', one, `${one}/timeline`].map((url) => ['GET', url]),
      ...[`${one}/assign`, `${one}/status`, '/api/v1/complaints'].map((url) => ['POST', url]),
      ['PUT', '/api/v1/session/tenant'],
    ] as ['GET' | 'POST' | 'PUT', string][]
    for (const [method, url] of others) {
      const headers = { authorization: 'Bearer amal', ...(method !== 'GET' && { 'content-type': 'application/json' }) }
      const payload = method === 'GET' ? {} : { payload: '{}' }
      const answer = await app.inject({ method, url: `${url}?scope=all`, headers, ...payload })
      expect([url, answer.json()]).toMatchObject([url, { status: 400 }])
      const { errors } = answer.json()
      expect([url, method === 'GET' && errors]).toEqual([
        url,
        method === 'GET' && [{ path: '/scope', code: 'UNKNOWN_FIELD', message: expect.any(String) }],
      ])
    }
    expect(calls.every(({ rpc }) => rpc === 'ResolvePrincipal')).toBe(true)
  })
})
