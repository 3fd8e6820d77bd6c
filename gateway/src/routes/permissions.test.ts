import { describe, expect, it } from '@jest/globals'
import { startApp, userId } from '../app-fixture.ts'

const path = '/api/v1/config/permissions'
const grants = [{ permission: 'users.manage', scopes: ['tenant'] }]
const roles = [{ role: 'manager', grants: [{ permission: 'ticket.view', scopes: ['tenant', 'own'] }] }]
const document = { roles: { manager: { 'ticket.view': ['tenant', 'own'] } } }
const matrix = { version: 3, roles, changed_at: '2026-11-28T10:00:00.000Z', changed_by: userId, restored_from: 1 }
const Put = () => ({ matrix })

const start = (fakes: Parameters<typeof startApp>[0]) => startApp({ principal: { grants }, ...fakes })

describe('/config/permissions', () => {
  it('answers the document that a PUT takes, with its version as ETag', async () => {
    const { app, get, callsOf } = await start({ fakes: { GetPermissionMatrix: Put, PutPermissionMatrix: Put } })
    const read = await get(path)
    expect([read.json(), read.headers.etag]).toEqual([document, '"3"'])
    const headers = { authorization: 'Bearer a', 'content-type': 'application/json', 'if-match': '"2"' }
    const put = await app.inject({ method: 'PUT', url: path, headers, payload: read.body })
    expect([put.json(), put.headers.etag]).toEqual([document, '"3"'])
    expect(callsOf('PutPermissionMatrix')).toMatchObject([{ request: { roles }, context: { expectedVersion: 2 } }])
  })

  it.each([
    ['another field', { ...document, version: 3 }, '/version', 'UNKNOWN_FIELD'],
    ['no document', {}, '/roles', 'REQUIRED'],
    ['a role that is a list', { roles: { manager: [] } }, '/roles/manager', 'WRONG_TYPE'],
    ['a scope that is none', { roles: { manager: { bulk: 'tenant' } } }, '/roles/manager/bulk', 'WRONG_TYPE'],
    ['a number in a list', { roles: { manager: { bulk: [1] } } }, '/roles/manager/bulk/0', 'WRONG_TYPE'],
    ['more scopes than there are', { roles: { a: { b: Array(11).fill('x') } } }, '/roles/a/b', 'TOO_MANY'],
    ['what is no word', { roles: { 'a/b': {} } }, '/roles/a~1b', 'UNKNOWN_FIELD'],
  ])('refuses %s with its path', async (_what, body, at, code) => {
    const { post } = await start({})
    const answer = await post(`${path}/dry_run`, body)
    expect([answer.statusCode, answer.json().errors[0]]).toEqual([400, expect.objectContaining({ path: at, code })])
  })

  it('tells what a dry run would change, and for whom', async () => {
    const gains = [{ permission: 'bulk', scopes: ['tenant'] }]
    const answer = {
      changes: [{ field: 'auditor bulk', after: '["tenant"]' }],
      affected: 7,
      users: [{ user_id: userId, name: 'Amal Haddad', gains, loses: [] }],
    }
    const { post, callsOf } = await start({ fakes: { DryRunPermissionMatrix: () => answer } })
    expect((await post(`${path}/dry_run`, document)).json()).toEqual({
      changes: [{ field: 'auditor bulk', before: null, after: '["tenant"]' }],
      affected: 7,
      users: [{ user: { id: userId, name: 'Amal Haddad' }, gains, loses: [] }],
    })
    expect(callsOf('DryRunPermissionMatrix')).toMatchObject([{ request: { roles } }])
  })

  it('reads and restores versions by number; what is no number is unknown', async () => {
    const { app, get, post, callsOf } = await start({
      fakes: { GetPermissionMatrix: Put, RestorePermissionMatrix: Put },
    })
    const read = await get(`${path}/versions/3`)
    const by = { id: userId, name: null }
    expect(read.json()).toEqual({
      version: 3,
      changed_at: matrix.changed_at,
      changed_by: by,
      restored_from: 1,
      ...document,
    })
    expect(read.headers.etag).toBe('"3"')
    for (const version of ['x', '0', '-1', '1.5', '99999999999', '%00']) await get(`${path}/versions/${version}`)
    expect(callsOf('GetPermissionMatrix').map(({ request }) => request.version)).toEqual([3, 0, 0, 0, 0, 0, 0])
    const headers = { authorization: 'Bearer a', 'idempotency-key': 'k', 'if-match': '"2"' }
    const url = `${path}/versions/1/restore`
    const restored = await app.inject({ method: 'POST', url, headers })
    expect([restored.statusCode, restored.json(), restored.headers.etag]).toEqual([200, document, '"3"'])
    expect(callsOf('RestorePermissionMatrix')).toMatchObject([
      { request: { version: 1 }, context: { idempotencyKey: 'k', expectedVersion: 2 } },
    ])
    expect((await post(url, {})).statusCode).toBe(200)
    expect((await post(url, { version: 2 })).json().errors).toMatchObject([{ path: '/version', code: 'UNKNOWN_FIELD' }])
  })

  it('lists versions', async () => {
    const page = { items: [Buffer.from('{"version":3}')], sort_keys: ['3'], next_page_token: 'abc' }
    const { get, callsOf } = await start({ fakes: { ListPermissionMatrixVersions: () => page } })
    const list = await get(`${path}/versions?limit=1&cursor=xyz`)
    expect(list.json()).toEqual({ items: [{ version: 3 }], next_cursor: 'abc' })
    expect(callsOf('ListPermissionMatrixVersions')).toMatchObject([{ request: { page_size: 1, page_token: 'xyz' } }])
    expect((await get(`${path}/versions?sort=version`)).json().code).toBe('INVALID_QUERY')
  })
})

describe('access, explained', () => {
  const source = { source_id: userId, name: 'Call Center', can_create_complaints: true, can_create_inquiries: false }
  const access = {
    ...{ user_id: userId, name: 'Amal Haddad', active: true, tenant_id: userId, permissions_version: 2 },
    ...{ roles: ['source_user'], departments: [], source },
    grants: [
      {
        ...{ permission: 'ticket.create', scopes: ['switch'] },
        origins: [{ kind: 'switch', role: 'source_user', scope: 'switch', source }],
      },
    ],
    withheld: [{ permission: 'inquiry.create', role: 'source_user', source }],
  }
  const named = { id: userId, name: 'Call Center' }
  const json = {
    ...{ user: { id: userId, name: 'Amal Haddad' }, active: true, tenant_id: userId, permissions_version: 2 },
    ...{ roles: ['source_user'], departments: [], source: named },
    grants: [
      {
        ...{ permission: 'ticket.create', scopes: ['switch'] },
        from: [{ kind: 'switch', role: 'source_user', scope: 'switch', source: named }],
      },
    ],
    withheld: [{ permission: 'inquiry.create', role: 'source_user', source: named }],
  }

  it('is told to everybody of themselves, and of others to who manages users', async () => {
    const { get, callsOf } = await start({
      fakes: { GetMyAccess: () => ({ access }), GetUserAccess: () => ({ access }) },
    })
    expect((await get('/api/v1/me/access')).json()).toEqual(json)
    expect((await get(`/api/v1/users/${userId}/access`)).json()).toEqual(json)
    await get('/api/v1/users/nobody/access')
    const nobody = '00000000-0000-0000-0000-000000000000'
    expect(callsOf('GetUserAccess').map(({ request }) => request.user_id)).toEqual([userId, nobody])
    const { get: asManager } = await startApp({})
    expect((await asManager(`/api/v1/users/${userId}/access`)).json().code).toBe('OPERATION_NOT_ALLOWED')
  })
})
