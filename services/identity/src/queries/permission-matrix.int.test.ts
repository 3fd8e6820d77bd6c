import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { IdentityServiceDefinition } from '@redress/protos/identity/v1/IdentityService.ts'
import { matrixDesk } from '../../../../test/harness/matrix-desk.ts'
import { startTestService, type TestService } from '../../../../test/harness/start-service.ts'
import { identity } from '../service.ts'

let service: TestService<IdentityServiceDefinition>
beforeAll(async () => {
  service = await startTestService<IdentityServiceDefinition>(identity)
})
afterAll(() => service.stop())
const none: string[] = []

describe('DryRunPermissionMatrix', () => {
  it('OK: who gains and who loses what, by name and counted, and nothing is written', async () => {
    const desk = await matrixDesk(service)
    const [agent, manager, both] = [
      await desk.user('help_desk_agent'),
      await desk.user('manager'),
      await desk.user('help_desk_agent', 'tenant_admin'),
    ]
    await desk.user('auditor')
    const changed = { help_desk_agent: { 'ticket.resolve': ['tenant'] }, manager: { 'ticket.create': none } }
    const request = await desk.changed(changed)
    const answer = await service.client.DryRunPermissionMatrix(request, await service.context(desk.admin))
    expect(answer).toEqual({
      changes: [
        { field: 'manager ticket.create', before: '["tenant"]' },
        { field: 'help_desk_agent ticket.resolve', after: '["tenant"]' },
      ],
      affected: 2,
      users: [
        {
          ...{ user_id: agent, name: 'The help_desk_agent', loses: [] },
          gains: [{ permission: 'ticket.resolve', scopes: ['tenant'] }],
        },
        {
          ...{ user_id: manager, name: 'The manager', gains: [] },
          loses: [{ permission: 'ticket.create', scopes: ['tenant'] }],
        },
      ],
    })
    expect(answer.users.map(({ user_id }) => user_id)).not.toContain(both)
    expect(await desk.get()).toMatchObject({ version: 1 })
    expect(await service.database.rows('select from permission_matrix where tenant_id = $1', [desk.tenantId])).toEqual(
      [],
    )
  })

  it('counts all of many and names the first hundred; closed accounts and other tenants count for nothing', async () => {
    const [desk, other] = [await matrixDesk(service), await matrixDesk(service)]
    await other.user('auditor')
    await service.database.rows(
      `insert into user_account (id, tenant_id, user_id, username, name, locale, roles, department_ids, active, version, event_seq, created_at)
       select gen_random_uuid(), $1, gen_random_uuid(), n::text, 'Auditor ' || lpad(n::text, 3, '0'), 'en', '{manager,auditor}', '{}',
         n <= 130, 1, 0, '2026-01-01' from generate_series(1, 140) n returning id`,
      [desk.tenantId],
    )
    const request = await desk.changed({ auditor: { 'config.edit': ['tenant'] } })
    const answer = await service.client.DryRunPermissionMatrix(request, await service.context(desk.admin))
    expect(answer.affected).toBe(130)
    expect(answer.users.map(({ name }) => name)).toEqual(
      Array.from({ length: 100 }, (_, index) => `Auditor ${String(index + 1).padStart(3, '0')}`),
    )
  })

  it('refuses what putting it would refuse', async () => {
    const desk = await matrixDesk(service)
    const dryRun = async (roles: Parameters<typeof desk.changed>[0]) =>
      service.client.DryRunPermissionMatrix(await desk.changed(roles), await service.context(desk.admin))
    await expect(dryRun({ tenant_admin: { 'users.manage': none } })).rejects.toMatchObject({ reason: 'LAST_ADMIN' })
    await expect(dryRun({ manager: { fly: ['tenant'] } })).rejects.toMatchObject({
      violations: [{ path: '/roles/manager/fly', code: 'UNKNOWN_PERMISSION' }],
    })
  })
})

describe('ListPermissionMatrixVersions', () => {
  it('OK: newest first, page by page, down to the default', async () => {
    const desk = await matrixDesk(service)
    await desk.put({ manager: { bulk: none } })
    await service.client.RestorePermissionMatrix({ version: 1 }, await service.context(desk.admin))
    const page = async (page_token = '') =>
      service.client.ListPermissionMatrixVersions({ page_size: 2, page_token }, await service.context(desk.admin))
    const first = await page()
    const by = { id: desk.admin.userId, name: 'The tenant_admin' }
    const parsed = (items: readonly Buffer[]) => items.map((item) => JSON.parse(item.toString()))
    expect(parsed(first.items)).toMatchObject([
      { version: 3, changed_by: by, restored_from: 1 },
      { version: 2, changed_by: by, restored_from: null },
    ])
    const second = await page(first.next_page_token)
    expect(parsed(second.items)).toEqual([
      { version: 1, changed_at: expect.stringMatching(/Z$/), changed_by: null, restored_from: null },
    ])
    expect(second.next_page_token).toBe('')
    const other = await matrixDesk(service)
    const stolen = { page_size: 2, page_token: first.next_page_token }
    const elsewhere = service.client.ListPermissionMatrixVersions(stolen, await service.context(other.admin))
    await expect(elsewhere).rejects.toMatchObject({ reason: 'INVALID_CURSOR' })
    const [bound] = JSON.parse(Buffer.from(first.next_page_token, 'base64url').toString())
    for (const version of [2 ** 40, -1, 1.5, '2'])
      await expect(page(Buffer.from(JSON.stringify([bound, version])).toString('base64url'))).rejects.toMatchObject({
        reason: 'INVALID_CURSOR',
      })
    const large = service.client.ListPermissionMatrixVersions({ page_size: 101 }, await service.context(desk.admin))
    await expect(large).rejects.toMatchObject({ violations: [{ path: '/page_size' }] })
  })
})

describe('GetPermissionMatrix', () => {
  it('OK: any version of the own tenant; NOT_FOUND: one that it does not have, though another does', async () => {
    const [desk, other] = [await matrixDesk(service), await matrixDesk(service)]
    await desk.put({ manager: { bulk: none } })
    const get = async (admin: object, version: number) =>
      (await service.client.GetPermissionMatrix({ version }, await service.context(admin))).matrix
    expect(await get(desk.admin, 2)).toEqual(await desk.get())
    expect(await get(desk.admin, 1)).toMatchObject({ version: 1, roles: (await other.get())?.roles })
    await expect(get(other.admin, 2)).rejects.toMatchObject({ reason: 'VERSION_NOT_FOUND' })
  })
})

describe('GetMyAccess and GetUserAccess', () => {
  it('OK: the grants and where each comes from, a switch with its source, to the user and to who manages users', async () => {
    const desk = await matrixDesk(service)
    const { client, context } = service
    const john = await desk.user('source_user', 'auditor')
    const inTenant = await context(desk.admin)
    const { source_id } = await client.CreateSource({ code: 'call_center', name: 'Call Center' }, inTenant)
    const switches = { can_create_complaints: true, can_create_inquiries: false }
    await client.SetSourceUser({ source_id, user_id: john, ...switches }, inTenant)
    const { access } = await client.GetUserAccess({ user_id: john }, inTenant)
    const source = { source_id, name: 'Call Center', ...switches }
    expect(access).toMatchObject({
      ...{ user_id: john, name: 'The source_user and auditor', active: true, tenant_id: desk.tenantId },
      ...{ permissions_version: 1, roles: ['auditor', 'source_user'], source },
      withheld: [{ permission: 'inquiry.create', role: 'source_user', source }],
    })
    expect(access?.grants).toContainEqual({
      ...{ permission: 'ticket.create', scopes: ['switch'] },
      origins: [{ kind: 'switch', role: 'source_user', scope: 'switch', source }],
    })
    expect(access?.grants).toContainEqual({
      ...{ permission: 'ticket.view', scopes: ['tenant', 'created'] },
      origins: [
        { kind: 'role', role: 'auditor', scope: 'tenant' },
        { kind: 'role', role: 'source_user', scope: 'created' },
      ],
    })
    const caller = {
      ...{ userId: john, name: access?.name ?? '', tenantId: desk.tenantId, roles: ['auditor', 'source_user'] },
      ...{ sourceId: source_id, canCreateComplaints: true, canCreateInquiries: false },
    }
    expect((await client.GetMyAccess({}, await context(caller))).access).toEqual(access)
    const principal = await desk.resolve(john, 'source_user', 'auditor')
    const held = principal?.grants.map(({ permission, scopes }) => ({ permission, scopes }))
    expect(access?.grants.map(({ permission, scopes }) => ({ permission, scopes }))).toEqual(
      expect.arrayContaining(held ?? []),
    )
    expect(access?.grants).toHaveLength(held?.length ?? 0)
  })

  it('OK: by the tenant’s own matrix; a caller’s by the version that gave the call its grants', async () => {
    const desk = await matrixDesk(service)
    const manager = await desk.user('manager')
    await desk.put({ manager: { 'config.edit': ['tenant'] } })
    const origin = { kind: 'role', role: 'manager', scope: 'tenant' }
    const given = { permission: 'config.edit', scopes: ['tenant'], origins: [origin] }
    const { access } = await service.client.GetUserAccess({ user_id: manager }, await service.context(desk.admin))
    expect(access?.grants).toContainEqual(given)
    const mine = async (permissionsVersion: number) => {
      const caller = { userId: manager, roles: ['manager'], tenantId: desk.tenantId, permissionsVersion }
      return (await service.client.GetMyAccess({}, await service.context(caller))).access?.grants
    }
    expect(await mine(2)).toContainEqual(given)
    expect(await mine(1)).not.toContainEqual(given)
  })

  it.each([
    ['closed in Keycloak', 'closed_at = as_of'],
    ['in two tenants', 'misconfigured = true'],
    ['of another tenant by now', 'tenant_id = gen_random_uuid()'],
  ])('OK: an account %s holds nothing, and is no administrator who could be left', async (_what, news) => {
    const desk = await matrixDesk(service)
    const auditor = await desk.user('auditor', 'tenant_admin')
    await desk.resolve(auditor, 'auditor', 'tenant_admin')
    await service.database.rows(`update subject set ${news} where user_id = $1 returning user_id`, [auditor])
    const { access } = await service.client.GetUserAccess({ user_id: auditor }, await service.context(desk.admin))
    expect(access).toMatchObject({ active: false, roles: ['auditor', 'tenant_admin'], grants: [] })
    const request = await desk.changed({ auditor: { 'audit.view': none }, tenant_admin: { 'audit.view': none } })
    const dry = await service.client.DryRunPermissionMatrix(request, await service.context(desk.admin))
    expect(dry.users.map(({ user_id }) => user_id)).toEqual([desk.admin.userId])
    const moved = {
      auditor: { 'users.manage': ['tenant'], 'config.edit': ['tenant'] },
      tenant_admin: { 'config.edit': none },
    }
    await expect(desk.put(moved)).rejects.toMatchObject({ reason: 'LAST_ADMIN' })
  })

  it('OK: a closed account holds nothing', async () => {
    const desk = await matrixDesk(service)
    const auditor = await desk.user('auditor')
    await service.database.rows('update user_account set active = false where user_id = $1 returning id', [auditor])
    const { access } = await service.client.GetUserAccess({ user_id: auditor }, await service.context(desk.admin))
    expect(access).toMatchObject({ active: false, roles: ['auditor'], grants: [] })
  })

  it('OK: platform staff hold what the platform gives, outside a tenant only what reaches over them', async () => {
    const desk = await matrixDesk(service)
    const mine = async (more: object) =>
      (await service.client.GetMyAccess({}, await service.context({ roles: ['platform_admin'], ...more }))).access
    const outside = await mine({ permissionsVersion: 0 })
    expect(outside?.grants.map(({ permission }) => permission)).toEqual(['tenants.aggregate', 'tenants.manage'])
    const inside = await mine({ tenantId: desk.tenantId })
    expect(inside?.grants).toContainEqual({
      ...{ permission: 'audit.view', scopes: ['tenant'] },
      origins: [{ kind: 'platform', role: 'platform_admin', scope: 'tenant' }],
    })
  })

  it('NOT_FOUND: a user of another tenant looks like one that there is not', async () => {
    const [desk, other] = [await matrixDesk(service), await matrixDesk(service)]
    const ask = async (user_id: string) =>
      service.client
        .GetUserAccess({ user_id }, await service.context(desk.admin))
        .catch(({ code, reason, message }) => ({ code, reason, message }))
    const foreign = await ask(await other.user('manager'))
    expect(foreign).toMatchObject({ code: 'NOT_FOUND', reason: 'USER_NOT_FOUND' })
    expect(foreign).toEqual(await ask(randomUUID()))
  })
})
