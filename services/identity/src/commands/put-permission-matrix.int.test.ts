import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
import type { IdentityServiceDefinition } from '@redress/protos/identity/v1/IdentityService.ts'
import type { RoleBundle__Output as RoleBundle } from '@redress/protos/identity/v1/RoleBundle.ts'
import { documentOf, matrixDesk } from '../../../../test/harness/matrix-desk.ts'
import { grantsOfRole, tenantRoles } from '../../../../test/harness/role-grants.ts'
import { startTestService, type TestService } from '../../../../test/harness/start-service.ts'
import { identity } from '../service.ts'

let service: TestService<IdentityServiceDefinition>
beforeAll(async () => {
  service = await startTestService<IdentityServiceDefinition>(identity)
})
afterAll(() => service.stop())

const aDesk = () => matrixDesk(service)
const none: string[] = []
const noAdmin = { tenant_admin: { 'users.manage': none } }
const lastAdmin = { code: 'FAILED_PRECONDITION', reason: 'LAST_ADMIN' }
const versions = async (tenantId: string) =>
  service.database.rows('select version, restored_from from permission_matrix where tenant_id = $1 order by version', [
    tenantId,
  ])

describe('PutPermissionMatrix', () => {
  it('OK: the document applies from now on, to the caller who signs in next, and everybody is told', async () => {
    const desk = await aDesk()
    const [agent, manager] = [await desk.user('help_desk_agent'), await desk.user('manager')]
    const matrix = await desk.put({
      help_desk_agent: { 'ticket.resolve': ['tenant'] },
      manager: { 'ticket.create': none },
    })
    expect(matrix).toMatchObject({ version: 2, changed_by: desk.admin.userId, changed_by_name: 'The tenant_admin' })
    expect(documentOf(matrix?.roles).help_desk_agent?.['ticket.resolve']).toEqual(['tenant'])

    const resolved = await desk.resolve(agent, 'help_desk_agent')
    expect(resolved).toMatchObject({ permissions_version: 2 })
    expect(resolved?.grants).toContainEqual({ permission: 'ticket.resolve', scopes: ['tenant'] })
    const names = (await desk.resolve(manager, 'manager'))?.grants.map(({ permission }) => permission)
    expect(names).toContain('ticket.view')
    expect(names).not.toContain('ticket.create')

    const events = (await service.eventsOf(desk.tenantId)).slice(-2)
    expect(events).toMatchObject([
      {
        ...{ type: 'identity.v1.MatrixChanged', tenantid: desk.tenantId, eventseq: 2, targetkind: 'tenant' },
        ...{ reference: desk.slug, actorid: desk.admin.userId },
        data: {
          permissions_version: 2,
          changes: [
            { field: 'manager ticket.create', before: '["tenant"]' },
            { field: 'help_desk_agent ticket.resolve', after: '["tenant"]' },
          ],
        },
      },
      { type: 'identity.v1.MatrixState', eventseq: 2, data: { permissions_version: 2 } },
    ])
    expect(documentOf(events[1]?.data.roles as RoleBundle[])).toMatchObject({
      help_desk_agent: { 'ticket.resolve': ['tenant'] },
      platform_admin: { 'tenants.manage': ['tenant'] },
    })
  })

  it('OK: another tenant keeps its own', async () => {
    const [desk, other] = [await aDesk(), await aDesk()]
    await desk.put({ manager: { 'ticket.create': none } })
    expect(await other.get()).toMatchObject({ version: 1 })
    for (const role of tenantRoles) expect(documentOf((await other.get())?.roles)[role]).toEqual(grantsOfRole(role))
    const manager = await other.user('manager')
    expect((await other.resolve(manager, 'manager'))?.grants).toContainEqual({
      permission: 'ticket.create',
      scopes: ['tenant'],
    })
  })

  it('OK: the same document again makes no version and no event', async () => {
    const desk = await aDesk()
    expect(await desk.put({})).toMatchObject({ version: 1 })
    await desk.put({ manager: { bulk: ['department'] } })
    expect(await desk.put({ manager: { bulk: ['department'] } })).toMatchObject({ version: 2 })
    expect(await versions(desk.tenantId)).toEqual([{ version: 2, restored_from: null }])
  })

  it('FAILED_PRECONDITION: it must be said what was seen; ABORTED: another version was', async () => {
    const desk = await aDesk()
    const more = { manager: { bulk: none } }
    const unseen = desk.put(more, { expectedVersion: undefined })
    await expect(unseen).rejects.toMatchObject({ code: 'FAILED_PRECONDITION', reason: 'IF_MATCH_REQUIRED' })
    const stale = desk.put(more, { expectedVersion: 2 })
    await expect(stale).rejects.toMatchObject({ reason: 'STALE_VERSION', metadata: { version: '1' } })
  })

  it('of two at the same moment with the same version seen one is refused', async () => {
    const desk = await aDesk()
    const settled = await Promise.allSettled([
      desk.put({ manager: { bulk: none } }, { expectedVersion: 1 }),
      desk.put({ auditor: { export: none } }, { expectedVersion: 1 }),
    ])
    expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(settled).toContainEqual({
      status: 'rejected',
      reason: expect.objectContaining({ reason: 'STALE_VERSION' }) as never,
    })
  })

  it('INVALID_ARGUMENT: every error with its path, and nothing is written', async () => {
    const desk = await aDesk()
    const wrong = desk.put({
      manager: { 'tenants.manage': ['tenant'], 'ticket.view': ['tenant', 'world'] },
      platform_admin: { 'ticket.view': ['tenant'] },
    })
    await expect(wrong).rejects.toMatchObject({
      reason: 'INVALID_BODY',
      violations: [
        { path: '/roles/manager/ticket.view/1', code: 'UNKNOWN_SCOPE' },
        { path: '/roles/manager/tenants.manage', code: 'NOT_ALLOWED' },
        { path: '/roles/platform_admin', code: 'NOT_ALLOWED' },
      ],
    })
    expect(await versions(desk.tenantId)).toEqual([])
  })

  it('FAILED_PRECONDITION: the last active admin keeps users.manage and config.edit', async () => {
    const desk = await aDesk()
    await expect(desk.put(noAdmin)).rejects.toMatchObject(lastAdmin)
    await expect(desk.put({ tenant_admin: { 'config.edit': none } })).rejects.toMatchObject(lastAdmin)
    // a manager who could do it is nobody's account yet
    const both = { 'users.manage': ['tenant'], 'config.edit': ['tenant'] }
    await expect(desk.put({ ...noAdmin, manager: both })).rejects.toMatchObject(lastAdmin)
    await desk.user('manager')
    expect(await desk.put({ ...noAdmin, manager: both })).toMatchObject({ version: 2 })
  })

  it('FAILED_PRECONDITION: a tenant without any user cannot be given a matrix that lets nobody in', async () => {
    const desk = await aDesk()
    await service.database.rows('update user_account set active = false where tenant_id = $1 returning id', [
      desk.tenantId,
    ])
    await expect(desk.put(noAdmin)).rejects.toMatchObject(lastAdmin)
    expect(await desk.put({ manager: { bulk: none } })).toMatchObject({ version: 2 })
  })

  it('PERMISSION_DENIED: for users.manage alone; FAILED_PRECONDITION: nothing is kept outside a tenant', async () => {
    const desk = await aDesk()
    const { client, context } = service
    const manager = { ...desk.admin, roles: ['manager'] }
    const denied = client.PutPermissionMatrix({ roles: [] }, await context(manager))
    await expect(denied).rejects.toMatchObject({ reason: 'OPERATION_NOT_ALLOWED' })
    const platform = await context({ roles: ['platform_admin'], tenantId: NIL_TENANT_ID })
    const outside = { reason: 'TENANT_SELECTION_REQUIRED' }
    await expect(client.PutPermissionMatrix({ roles: [] }, platform)).rejects.toMatchObject(outside)
    await expect(client.GetPermissionMatrix({}, platform)).rejects.toMatchObject(outside)
    await expect(client.RestorePermissionMatrix({ version: 1 }, platform)).rejects.toMatchObject(outside)
    await expect(client.DryRunPermissionMatrix({ roles: [] }, platform)).rejects.toMatchObject(outside)
    await expect(client.ListPermissionMatrixVersions({}, platform)).rejects.toMatchObject(outside)
    await expect(client.GetUserAccess({ user_id: randomUUID() }, platform)).rejects.toMatchObject(outside)
  })

  it('a platform admin changes it in the selected tenant and keeps their own bundle whatever it says', async () => {
    const desk = await aDesk()
    const platform = {
      userId: randomUUID() as string,
      sessionId: 'p',
      roles: ['platform_admin'],
      tenantId: desk.tenantId,
    }
    const request = await desk.changed({ manager: { 'ticket.view': none } })
    const context = await service.context(platform, { expectedVersion: 1 })
    const { matrix } = await service.client.PutPermissionMatrix(request, context)
    expect(matrix).toMatchObject({ version: 2, changed_by: platform.userId })
    expect(matrix).not.toHaveProperty('changed_by_name')
    await service.client.SelectTenant({ tenant_id: desk.tenantId }, await service.context(platform))
    const claims = { user_id: platform.userId, session_id: 'p', groups: ['/platform/admins'], username: 'p' }
    const { principal } = await service.client.ResolvePrincipal(claims, await service.context({ kind: 'bootstrap' }))
    expect(principal?.grants).toContainEqual({ permission: 'ticket.view', scopes: ['tenant'] })
  })

  it('versions are never changed by the service, and no other tenant’s are seen by it', async () => {
    const grants = await service.database.rows(
      "select privilege_type from information_schema.role_table_grants where grantee = 'identity_app' and table_name = 'permission_matrix' order by 1",
    )
    expect(grants).toEqual([{ privilege_type: 'INSERT' }, { privilege_type: 'SELECT' }])
  })
})

describe('RestorePermissionMatrix', () => {
  it('OK: an older document applies again, as a new version that says so', async () => {
    const desk = await aDesk()
    await desk.put({ manager: { bulk: none } })
    await desk.put({ manager: { export: none } })
    const restore = async (version: number, more: object = {}) =>
      (await service.client.RestorePermissionMatrix({ version }, await service.context(desk.admin, more))).matrix
    const matrix = await restore(2)
    expect(matrix).toMatchObject({ version: 4, restored_from: 2 })
    const manager = documentOf(matrix?.roles).manager
    expect([manager?.bulk, manager?.export]).toEqual([undefined, ['tenant']])
    expect((await service.eventsOf(desk.tenantId)).at(-2)).toMatchObject({
      type: 'identity.v1.MatrixChanged',
      data: { permissions_version: 4, restored_from: 2, changes: [{ field: 'manager export', after: '["tenant"]' }] },
    })
    expect(documentOf((await restore(1))?.roles).manager).toEqual(grantsOfRole('manager'))
    expect(await restore(1)).toMatchObject({ version: 5 })
  })

  it('a repeated request restores once; ABORTED and NOT_FOUND as for every change', async () => {
    const desk = await aDesk()
    await desk.put({ manager: { bulk: none } })
    const restore = async (version: number, more: object = {}) =>
      (await service.client.RestorePermissionMatrix({ version }, await service.context(desk.admin, more))).matrix
    await expect(restore(1, { expectedVersion: 1 })).rejects.toMatchObject({ reason: 'STALE_VERSION' })
    for (const version of [0, 3, -1])
      await expect(restore(version)).rejects.toMatchObject({ code: 'NOT_FOUND', reason: 'VERSION_NOT_FOUND' })
    expect(await restore(1, { idempotencyKey: 'k' })).toMatchObject({ version: 3 })
    await desk.put({ manager: { bulk: none } })
    expect(await restore(1, { idempotencyKey: 'k' })).toMatchObject({ version: 4, roles: (await desk.get())?.roles })
  })

  it('FAILED_PRECONDITION: also an older document may not lock everybody out', async () => {
    const desk = await aDesk()
    const both = { 'users.manage': ['tenant'], 'config.edit': ['tenant'] }
    await desk.user('manager')
    await desk.put({ ...noAdmin, manager: both })
    await desk.put({ tenant_admin: { 'users.manage': ['tenant'] } })
    const { database, client, context } = service
    const byRole = 'update user_account set active = false where tenant_id = $1 and $2 = any(roles) returning id'
    await database.rows(byRole, [desk.tenantId, 'manager'])
    const restoring = client.RestorePermissionMatrix({ version: 2 }, await context(desk.admin))
    await expect(restoring).rejects.toMatchObject(lastAdmin)
  })
})
