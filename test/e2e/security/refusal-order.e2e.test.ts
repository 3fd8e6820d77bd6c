import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { createTenant } from '../../harness/builders.ts'
import type { Api } from '../../harness/caller.ts'
import { aComplaint } from '../../harness/canary.ts'
import { eventually } from '../../harness/eventually.ts'
import { type Callers, everyKindOfCaller, type Kind } from './callers.ts'

const path = '/api/v1/config/permissions'
const wrong = { king: true }
const stale = { 'if-match': '"99"' }

describe('what comes first is answered, however much else is wrong', () => {
  let callers: Callers
  let foreign: { 'x-tenant-id': string }
  let usedKey: { 'idempotency-key': string }
  let admin: Api
  beforeAll(async () => {
    const other = await createTenant()
    callers = await everyKindOfCaller()
    admin = callers.apis.tenant_admin
    foreign = { 'x-tenant-id': other.id }
    usedKey = { 'idempotency-key': randomUUID() }
    expect((await admin.post(`${path}/versions/1/restore`, undefined, usedKey)).status).toBe(200)
  }, 60_000)

  const everybody: [Kind, withForeignTenant: boolean, status: number, code: string][] = [
    ['bad token', true, 401, 'TOKEN_INVALID'],
    ['in two tenants', true, 403, 'ACCOUNT_MISCONFIGURED'],
    ['manager', true, 403, 'TENANT_FORBIDDEN'],
    ['platform_admin, nothing selected', false, 428, 'TENANT_SELECTION_REQUIRED'],
    ['platform_admin', true, 409, 'TENANT_SELECTION_CHANGED'],
    ['nobody', false, 403, 'NO_TENANT'],
    ['manager', false, 403, 'OPERATION_NOT_ALLOWED'],
    ['member without role', false, 403, 'OPERATION_NOT_ALLOWED'],
    ['tenant_admin', false, 400, 'INVALID_BODY'],
  ]
  it.each(everybody)('%s, of another tenant: %s: %i %s [S2]', async (kind, withForeignTenant, status, code) => {
    const headers = { ...stale, ...(withForeignTenant ? foreign : {}) }
    expect(await callers.apis[kind].put(path, wrong, headers)).toMatchObject({ status, body: { code } })
  })

  it('of a document: what is wrong in it, which version was seen, what it would do [S2]', async () => {
    const { body, headers } = await admin.get(path)
    const locking = { roles: { ...body.roles, tenant_admin: {} } }
    const unknown = { roles: { ...locking.roles, king: {} } }
    const seen = { 'if-match': headers.get('etag') ?? '' }
    const codes = await Promise.all([
      ...[admin.put(path, unknown), admin.put(path, locking), admin.put(path, locking, stale)],
      admin.put(path, locking, seen),
    ])
    expect(codes.map(({ status, body: { code } }) => [status, code])).toEqual([
      [400, 'INVALID_BODY'],
      [428, 'IF_MATCH_REQUIRED'],
      [412, 'STALE_VERSION'],
      [409, 'LAST_ADMIN'],
    ])
  })

  it('of a version: its body, whether there is one, the key, which version was seen [S2]', async () => {
    const { body, headers } = await admin.get(path)
    const roles = { ...body.roles, auditor: {} }
    expect((await admin.put(path, { roles }, { 'if-match': headers.get('etag') ?? '' })).status).toBe(200)
    const restore = (version: number, body: object | undefined, more: Record<string, string>) =>
      admin.post(`${path}/versions/${version}/restore`, body, { ...stale, ...more })
    const answers = await Promise.all([
      ...[restore(77, wrong, usedKey), restore(77, undefined, usedKey), restore(2, undefined, usedKey)],
      restore(2, undefined, {}),
    ])
    expect(answers.map(({ status, body: { code } }) => [status, code])).toEqual([
      [400, 'INVALID_BODY'],
      [404, 'VERSION_NOT_FOUND'],
      [409, 'IDEMPOTENCY_KEY_REUSED'],
      [412, 'STALE_VERSION'],
    ])
  })

  it('of a case: the body, whether it is seen, whether the permission reaches it, the key, the version, the state [S2]', async () => {
    const { body, headers } = await admin.get(path)
    const support = { ...body.roles.support_staff, 'ticket.view': ['tenant'] }
    const roles = { ...body.roles, support_staff: support }
    expect((await admin.put(path, { roles }, { 'if-match': headers.get('etag') ?? '' })).status).toBe(200)
    const { apis, tenant, users } = callers
    const file = async (code: string) => {
      const department_id = tenant.departments[code]
      return (await apis.manager.post('/api/v1/complaints', aComplaint({ department_id }))).body.id as string
    }
    const [elsewhere, theirs] = [await file('billing'), await file('emergency')]
    const assigned = await apis.manager.post(`/api/v1/complaints/${theirs}/assign`, {
      assignee_id: users.support_staff.id,
    })
    expect(assigned.status).toBe(200)
    const resolution = { text: 'Sorry.', outcome: 'upheld', public: true }
    const key = { 'idempotency-key': randomUUID() }
    const resolve = (id: string, body: object, headers: Record<string, string>) =>
      apis.support_staff.post(`/api/v1/complaints/${id}/resolution`, body, headers)
    await eventually(
      async () => expect((await apis.support_staff.get(`/api/v1/complaints/${elsewhere}`)).status).toBe(200),
      { withinMs: 12_000, everyMs: 100 },
    )
    expect((await resolve(theirs, resolution, key)).status).toBe(200)
    const other = { ...resolution, text: 'Very sorry.' }
    const answers = [
      await resolve(randomUUID(), wrong, { ...key, ...stale }),
      await resolve(randomUUID(), other, { ...key, ...stale }),
      await resolve(elsewhere, other, { ...key, ...stale }),
      await resolve(theirs, other, { ...key, ...stale }),
      await resolve(theirs, other, stale),
      await resolve(theirs, other, {}),
    ]
    expect(answers.map(({ status, body: { code } }) => [status, code])).toEqual([
      [400, 'INVALID_BODY'],
      [404, 'COMPLAINT_NOT_FOUND'],
      [403, 'NOT_ALLOWED_HERE'],
      [409, 'IDEMPOTENCY_KEY_REUSED'],
      [412, 'STALE_VERSION'],
      [409, 'INVALID_TRANSITION'],
    ])
  })
})
