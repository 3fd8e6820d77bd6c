import { describe, expect, it } from '@jest/globals'
import type { Principal__Output as Principal } from '@redress/protos/identity/v1/Principal.ts'
import { acme, aPrincipal, otherTenantId, startApp } from '../app-fixture.ts'

const nobody = { standing: 'no_tenant', roles: [], grants: [], redirect_url: '/health/no-hospital/' }
const { tenant: _acme, ...withoutTenant } = aPrincipal()
const homeless: Partial<Principal> = { ...withoutTenant, ...nobody }
const unselected: Partial<Principal> = {
  ...withoutTenant,
  roles: ['platform_admin'],
  standing: 'selection_required',
  redirect_url: '/health/select-hospital/',
}
const platform: Partial<Principal> = { roles: ['platform_admin'] }
const idle: Partial<Principal> = { grants: [{ permission: 'stats.view', scopes: ['tenant'] }] }
const misconfigured: Partial<Principal> = { ...withoutTenant, standing: 'misconfigured', roles: [], grants: [] }
const foreign = { 'x-tenant-id': otherTenantId }

async function startAs(changes: Partial<Principal>) {
  // the key "tenant" must be absent, not undefined, for whoever has none
  const { tenant, ...principal } = { ...aPrincipal(), ...changes }
  const answer = { principal: 'standing' in changes && !('tenant' in changes) ? principal : { ...principal, tenant } }
  return startApp({
    fakes: {
      ResolvePrincipal: () => answer,
      GetSession: () => {
        throw new Error('reached')
      },
    },
  })
}

describe('order of refusals: what comes first is answered, however much else is wrong [S5]', () => {
  it.each<[string, Partial<Principal>, Record<string, string>, number, string]>([
    ['misconfigured before a foreign tenant', misconfigured, foreign, 403, 'ACCOUNT_MISCONFIGURED'],
    ['a member with a foreign tenant', {}, foreign, 403, 'TENANT_FORBIDDEN'],
    ['a member with a malformed tenant', {}, { 'x-tenant-id': 'acme' }, 403, 'TENANT_FORBIDDEN'],
    ['a member with an empty tenant', {}, { 'x-tenant-id': '' }, 403, 'TENANT_FORBIDDEN'],
    [
      'a member with two tenants, one their own',
      {},
      { 'x-tenant-id': `${acme.tenant_id}, ${otherTenantId}` },
      403,
      'TENANT_FORBIDDEN',
    ],
    ['a foreign tenant before the operation', idle, foreign, 403, 'TENANT_FORBIDDEN'],
    ['nobody with a foreign tenant', homeless, foreign, 403, 'TENANT_FORBIDDEN'],
    ['platform staff with a malformed tenant', platform, { 'x-tenant-id': 'acme' }, 403, 'TENANT_FORBIDDEN'],
    [
      'platform staff without selection and with a malformed tenant',
      unselected,
      { 'x-tenant-id': '*' },
      403,
      'TENANT_FORBIDDEN',
    ],
    ['platform staff without selection', unselected, {}, 428, 'TENANT_SELECTION_REQUIRED'],
    ['platform staff without selection, whatever they mean', unselected, foreign, 428, 'TENANT_SELECTION_REQUIRED'],
    ['platform staff who mean another tenant', platform, foreign, 409, 'TENANT_SELECTION_CHANGED'],
    ['nobody', homeless, {}, 403, 'NO_TENANT'],
    ['a tenant that does not count', { standing: 'no_tenant', tenant: acme }, {}, 403, 'NO_TENANT'],
    ['a standing that nobody has heard of', { standing: 'new', tenant: acme }, {}, 403, 'NO_TENANT'],
    ['no tenant before the operation', { ...homeless, grants: [] }, {}, 403, 'NO_TENANT'],
    ['the operation before the body', idle, {}, 403, 'OPERATION_NOT_ALLOWED'],
    ['the body at last', {}, {}, 400, 'MALFORMED_BODY'],
    ['the body at last, tenant stated', {}, { 'x-tenant-id': acme.tenant_id.toUpperCase() }, 400, 'MALFORMED_BODY'],
    [
      'the body at last for platform staff who state it',
      platform,
      { 'x-tenant-id': acme.tenant_id },
      400,
      'MALFORMED_BODY',
    ],
  ])('%s [S5]', async (_name, principal, headers, status, code) => {
    const { post, calls } = await startAs(principal)
    const answer = await post('/api/v1/complaints', '{"title":', headers)
    expect([answer.statusCode, answer.json().code]).toEqual([status, code])
    expect(calls.map(({ rpc }) => rpc)).toEqual(['ResolvePrincipal'])
  })

  it.each([
    ['a selection', unselected, '/health/select-hospital/'],
    ['a tenant', homeless, '/health/no-hospital/'],
  ])('who lacks %s is told where to go', async (_name, principal, redirectUrl) => {
    const { get } = await startAs(principal)
    expect((await get('/api/v1/complaints')).json().redirect_url).toBe(redirectUrl)
  })
})

describe('operations that need no tenant', () => {
  it.each<[string, Partial<Principal>, Record<string, string>, number]>([
    ['open to nobody', homeless, {}, 500],
    ['open without a selection', unselected, {}, 500],
    ['open to platform staff who mean another tenant', platform, foreign, 500],
    ['closed to a misconfigured account', misconfigured, {}, 403],
    ['closed to a member with a foreign tenant', {}, foreign, 403],
    ['closed to nobody with a foreign tenant', homeless, foreign, 403],
    ['closed to platform staff with a malformed tenant', platform, { 'x-tenant-id': 'x' }, 403],
  ])('%s [S5]', async (_name, principal, headers, status) => {
    const { get } = await startAs(principal)
    expect((await get('/api/v1/session', headers)).statusCode).toBe(status)
  })

  it('a selection is not for members', async () => {
    const { app } = await startAs(idle)
    const headers = { authorization: 'Bearer amal' }
    const answer = await app.inject({ method: 'DELETE', url: '/api/v1/session/tenant', headers })
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'OPERATION_NOT_ALLOWED'])
  })
})

describe('a permission at no scope', () => {
  it('is no permission [S2]', async () => {
    const { get } = await startAs({ grants: [{ permission: 'ticket.view', scopes: [] }] })
    expect((await get('/api/v1/complaints')).json().code).toBe('OPERATION_NOT_ALLOWED')
  })
})
