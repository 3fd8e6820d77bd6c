import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { createTenant, platformAdmin, type TestTenant, type TestUser } from '../../harness/builders.ts'
import { aComplaint } from '../../harness/canary.ts'
import { eventually } from '../../harness/eventually.ts'
import { grantsOfRole, tenantRoles } from '../../harness/role-grants.ts'
import { at, change, changed, complaints, file, problem, select } from './desk.ts'

const path = '/api/v1/config/permissions'
type Document = Record<string, Record<string, readonly string[]>>
const defaults = (): Document => Object.fromEntries(tenantRoles.map((role) => [role, { ...grantsOfRole(role) }]))
/** The default with other grants for some of its roles; no scope takes a permission away. */
const documentWith = (roles: Document) => ({
  roles: Object.fromEntries(Object.entries(defaults()).map(([role, grants]) => [role, { ...grants, ...roles[role] }])),
})
const refused = { status: 403, body: { code: 'OPERATION_NOT_ALLOWED' } }
// the slowest way that a change can take: a principal that was cached a moment before
const soon = { withinMs: 12_000, everyMs: 100 }

/** Puts a document in the place of the version that applies. */
async function put(admin: TestUser, roles: Document) {
  const { headers } = await admin.api().get(path)
  return admin.api().put(path, documentWith(roles), { 'if-match': headers.get('etag') ?? '' })
}

describe('what the roles of a tenant may do is the tenant’s own', () => {
  let tenant: TestTenant
  let admin: TestUser
  beforeAll(async () => {
    tenant = await createTenant()
    admin = await tenant.user('tenant_admin')
  })

  it('the help desk resolves and the manager files no more, without signing in again; another tenant is untouched [TEN-31:api, CMS-8]', async () => {
    const other = await createTenant()
    const [agent, manager, otherAgent, otherManager] = await Promise.all([
      ...[tenant.user('help_desk_agent'), tenant.user('manager')],
      ...[other.user('help_desk_agent'), other.user('manager')],
    ] as const)
    // everybody is known to the gateway by now, with the grants of before
    const [filed, elsewhere] = [await file(manager), await file(otherManager)]
    for (const [who, case_] of [[agent, filed] as const, [otherAgent, elsewhere] as const]) {
      await changed(who, case_, 'start')
      expect(await change(who, case_, 'resolve')).toMatchObject(refused)
    }
    const changed_ = { help_desk_agent: { 'ticket.resolve': ['tenant'] }, manager: { 'ticket.create': [] } }
    expect((await put(admin, changed_)).status).toBe(200)

    await eventually(async () => expect((await change(agent, filed, 'resolve')).status).toBe(200), soon)
    await eventually(
      async () => expect(await manager.api().post(complaints, aComplaint())).toMatchObject(refused),
      soon,
    )
    expect((await manager.api().get(at(filed))).body).toMatchObject({
      status: 'resolved',
      resolution: { by: { id: agent.id } },
    })
    expect((await agent.api().get('/api/v1/me')).body.permissions).toContain('ticket.resolve')
    expect(await change(otherAgent, elsewhere, 'resolve')).toMatchObject(refused)
    await file(otherManager)
  })

  it('a permission goes by its code, and a case can be given to whom the new matrix lets see it [GRV-22]', async () => {
    const [agent, support] = await Promise.all([
      tenant.user('help_desk_agent'),
      tenant.user('support_staff', { departments: ['emergency'] }),
    ])
    const filed = await file(agent, { department_id: tenant.departments.billing })
    const { 'ticket.view': _byName, ...others } = grantsOfRole('support_staff')
    const roles = { ...defaults(), support_staff: { ...others, 127000: ['created'], 127002: ['assigned'] } }
    const { headers } = await admin.api().get(path)
    const answer = await admin.api().put(path, { roles }, { 'if-match': headers.get('etag') ?? '' })
    expect(answer.body.roles.support_staff).toMatchObject({ 'ticket.view': ['created'], 'ticket.update': ['assigned'] })
    await eventually(
      async () => expect(await change(agent, filed, 'assign', support.id)).toMatchObject({ status: 422 }),
      soon,
    )
    await put(admin, {})
    await eventually(async () => expect((await change(agent, filed, 'assign', support.id)).status).toBe(200), soon)
  })
})

describe('/config/permissions', () => {
  let tenant: TestTenant
  let admin: TestUser
  beforeAll(async () => {
    tenant = await createTenant()
    admin = await tenant.user('tenant_admin')
  })

  it('the document is read with its version and changed by who has seen it [TEN-31:api]', async () => {
    const read = await admin.api().get(path)
    expect([read.status, read.headers.get('etag'), read.body]).toEqual([200, '"1"', documentWith({})])
    expect(await admin.api().put(path, read.body)).toMatchObject({ status: 428, body: { code: 'IF_MATCH_REQUIRED' } })
    expect(await admin.api().put(path, read.body, { 'if-match': '"7"' })).toMatchObject({
      ...{ status: 412, body: { code: 'STALE_VERSION', version: 1 } },
    })
    const same = await admin.api().put(path, read.body, { 'if-match': '"1"' })
    expect([same.status, same.headers.get('etag')]).toEqual([200, '"1"'])
  })

  it('every error has its path; permissions and people of the platform are beyond it [TEN-31:api]', async () => {
    const roles = {
      ...defaults(),
      manager: { 'tenants.manage': ['tenant'], 'ticket.view': ['tenant', 'world'], 'ticket.confirm': ['tenant'] },
      ...{ platform_admin: {}, king: {} },
    }
    for (const { method, at: where } of [
      { method: 'PUT', at: path },
      { method: 'POST', at: `${path}/dry_run` },
    ]) {
      const answer = await admin.api().request(method, where, { roles }, { 'if-match': '"1"' })
      expect(answer).toMatchObject({ status: 400, body: { code: 'INVALID_BODY' } })
      expect(answer.body.errors.map(({ path: at, code }: { path: string; code: string }) => `${at} ${code}`)).toEqual([
        '/roles/manager/tenants.manage NOT_ALLOWED',
        '/roles/manager/ticket.view/1 UNKNOWN_SCOPE',
        '/roles/manager/ticket.confirm/0 NOT_ALLOWED',
        '/roles/platform_admin NOT_ALLOWED',
        '/roles/king UNKNOWN_ROLE',
      ])
    }
  })

  it('nobody locks the tenant out, a platform admin neither [TEN-31:api]', async () => {
    const platform = await platformAdmin()
    await select(platform, tenant)
    for (const who of [admin, platform])
      for (const permission of ['users.manage', 'config.edit'])
        expect(await put(who, { tenant_admin: { [permission]: [] } })).toMatchObject({
          ...{ status: 409, body: { code: 'LAST_ADMIN' } },
        })
  })

  it('a dry run tells who would gain and lose what, and changes nothing; versions are kept and restored [TEN-31:api]', async () => {
    const auditor = await tenant.user('auditor')
    const wanted = { auditor: { export: [], bulk: ['department'] } }
    const dry = await admin.api().post(`${path}/dry_run`, documentWith(wanted))
    expect(dry.body).toEqual({
      changes: [
        { field: 'auditor export', before: '["tenant"]', after: null },
        { field: 'auditor bulk', before: null, after: '["department"]' },
      ],
      affected: 1,
      users: [
        {
          user: { id: auditor.id, name: auditor.name },
          gains: [{ permission: 'bulk', scopes: ['department'] }],
          loses: [{ permission: 'export', scopes: ['tenant'] }],
        },
      ],
    })
    expect((await admin.api().get(path)).headers.get('etag')).toBe('"1"')
    expect((await put(admin, wanted)).headers.get('etag')).toBe('"2"')
    const key = { 'idempotency-key': randomUUID() }
    const restored = await admin.api().post(`${path}/versions/1/restore`, undefined, key)
    expect([restored.status, restored.headers.get('etag'), restored.body]).toEqual([200, '"3"', documentWith({})])
    const again = await admin.api().post(`${path}/versions/1/restore`, undefined, key)
    expect([again.headers.get('etag'), again.headers.get('idempotency-replayed')]).toEqual(['"3"', 'true'])
    const by = { id: admin.id, name: admin.name }
    const { items, next_cursor } = (await admin.api().get(`${path}/versions`)).body
    expect([items, next_cursor]).toMatchObject([
      [
        { version: 3, changed_by: by, restored_from: 1 },
        { version: 2, changed_by: by, restored_from: null },
        { version: 1, changed_by: null, restored_from: null },
      ],
      null,
    ])
    expect((await admin.api().get(`${path}/versions/2`)).body).toMatchObject({
      version: 2,
      ...documentWith({}),
      roles: { auditor: { bulk: ['department'] } },
    })
    expect(await admin.api().get(`${path}/versions/9`)).toMatchObject({
      status: 404,
      body: { code: 'VERSION_NOT_FOUND' },
    })
  })

  it('every change of it is an audit entry that says what changed [TEN-31:api]', async () => {
    await put(admin, { manager: { bulk: [] } })
    const entries = await eventually(async () => {
      const { body } = await admin
        .api()
        .get(`/api/v1/audit?action=identity.v1.MatrixChanged&entity=${tenant.id}&limit=1`)
      expect(body.items[0]?.changes).toEqual([{ field: 'manager bulk', before: '["tenant"]' }])
      return body.items
    })
    expect(entries).toMatchObject([{ actor: { id: admin.id }, target: { kind: 'tenant', id: tenant.id } }])
  })
})

describe('access, explained', () => {
  it('says where each grant comes from, to oneself and to who manages users; of others’ users nothing [CMS-8]', async () => {
    const [tenant, other] = await Promise.all([createTenant(), createTenant()])
    const [admin, john, stranger] = await Promise.all([
      ...[tenant.user('tenant_admin'), tenant.user('source_user', { canCreateInquiries: false })],
      other.user('manager'),
    ] as const)
    const mine = await john.api().get('/api/v1/me/access')
    const source = { id: tenant.sources.call_center, name: 'Call Center' }
    expect(mine).toMatchObject({
      status: 200,
      body: {
        ...{ user: { id: john.id, name: john.name }, active: true, tenant_id: tenant.id, permissions_version: 1 },
        ...{ roles: ['source_user'], source },
        withheld: [{ permission: 'inquiry.create', role: 'source_user', source }],
      },
    })
    expect(mine.body.grants).toContainEqual({
      ...{ permission: 'ticket.create', scopes: ['switch'] },
      from: [{ kind: 'switch', role: 'source_user', scope: 'switch', source }],
    })
    const permissions = mine.body.grants.map(({ permission }: { permission: string }) => permission)
    expect(permissions).toEqual((await john.api().get('/api/v1/me')).body.permissions)
    expect((await admin.api().get(`/api/v1/users/${john.id}/access`)).body).toEqual(mine.body)

    const unknown = await admin.api().get(`/api/v1/users/${randomUUID()}/access`)
    expect(unknown).toMatchObject({ status: 404, body: { code: 'USER_NOT_FOUND' } })
    for (const id of [stranger.id, 'nobody'])
      expect(problem(await admin.api().get(`/api/v1/users/${id}/access`))).toEqual(problem(unknown))
    expect(await john.api().get(`/api/v1/users/${john.id}/access`)).toMatchObject(refused)
  })
})
