import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
import type { IdentityServiceDefinition } from '@redress/protos/identity/v1/IdentityService.ts'
import { startTestService, type TestService } from '../../../../test/harness/start-service.ts'
import { identity } from '../service.ts'

let service: TestService<IdentityServiceDefinition>
let tenantId: string
let slug: string
const platform = { userId: randomUUID(), sessionId: 's', roles: ['platform_admin'] }
const adminOf = (id: string) => ({ userId: randomUUID(), roles: ['tenant_admin'], tenantId: id })

beforeAll(async () => {
  service = await startTestService<IdentityServiceDefinition>(identity)
  ;({ tenantId, slug } = await aTenant())
})
afterAll(() => service.stop())

async function aTenant() {
  const name = `t${randomUUID().slice(0, 8)}`
  const { tenant } = await service.client.CreateTenant(
    { slug: name, name, locale: 'ar' },
    await service.context(platform),
  )
  return { tenantId: tenant?.tenant_id ?? '', slug: name }
}
const register = async (request: object, caller: object = adminOf(tenantId), more: object = {}) =>
  service.client.RegisterUser(request, await service.context(caller, more))
const aUser = (groups: string[], more: object = {}) => ({
  ...{ user_id: randomUUID(), username: 'john', name: 'John', email: ' John@ACME.example', groups },
  ...more,
})
const rowsOf = (userId: string) => service.database.rows('select * from user_account where user_id = $1', [userId])

describe('RegisterUser', () => {
  it('OK: puts a user of the tenant into the directory', async () => {
    const code = `d${randomUUID().slice(0, 8)}`
    const made = await service.client.CreateDepartment({ code, name: 'D' }, await service.context(adminOf(tenantId)))
    const user = aUser([`/t.${slug}/roles/support_staff`, `/t.${slug}/dept/${code}`])
    await register(user)
    const department_ids = [made.department?.department_id]
    expect(await rowsOf(user.user_id)).toMatchObject([
      { tenant_id: tenantId, email: 'John@acme.example', roles: ['support_staff'], department_ids, locale: 'ar' },
    ])
    expect(await service.eventsOf(user.user_id)).toMatchObject([
      { type: 'identity.v1.UserRegistered', tenantid: tenantId, eventseq: 1, actorkind: 'user' },
      { type: 'identity.v1.PersonState', eventseq: 1, data: { roles: ['support_staff'], department_ids } },
    ])
  })

  it('the first sign-in finds them and changes nothing', async () => {
    const user = aUser([`/t.${slug}/roles/auditor`])
    await register(user)
    const claims = { ...user, session_id: 's' }
    await service.client.ResolvePrincipal(claims, await service.context({ kind: 'bootstrap' }))
    expect(await service.eventsOf(user.user_id)).toHaveLength(2)
  })

  it('OK: platform staff are registered by the platform, outside tenants', async () => {
    const user = aUser(['/platform/admins'])
    await register(user, platform)
    expect(await rowsOf(user.user_id)).toMatchObject([{ tenant_id: NIL_TENANT_ID, roles: ['platform_admin'] }])
  })

  it('a repeated request changes nothing', async () => {
    const user = aUser([`/t.${slug}/roles/auditor`])
    const caller = adminOf(tenantId)
    const more = { idempotencyKey: randomUUID() }
    await register(user, caller, more)
    await register(user, caller, more)
    expect(await service.eventsOf(user.user_id)).toHaveLength(2)
  })

  it('ALREADY_EXISTS: a user whom the tenant knows', async () => {
    const user = aUser([`/t.${slug}/roles/auditor`])
    await register(user)
    await expect(register(user)).rejects.toMatchObject({ code: 'ALREADY_EXISTS', reason: 'USER_EXISTS' })
  })

  it('a registration and a first request at the same moment wait for each other instead of dying', async () => {
    const bootstrap = await service.context({ kind: 'bootstrap' })
    const reasons: string[] = []
    for (let round = 0; round < 40; round++) {
      const user = aUser([`/t.${slug}/roles/auditor`])
      const claims = { ...user, session_id: 's', issued_at: 1_800_000_000 }
      const outcomes = await Promise.allSettled([register(user), service.client.ResolvePrincipal(claims, bootstrap)])
      reasons.push(...outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? outcome.reason.reason : [])))
    }
    expect(reasons.filter((reason) => reason !== 'USER_EXISTS')).toEqual([])
  })

  it('does not tell whether another tenant knows a user, nor keeps them from it [S1]', async () => {
    const other = await aTenant()
    const user = aUser([`/t.${slug}/roles/auditor`])
    await register(user)
    await expect(register({ ...user, groups: [] }, adminOf(other.tenantId))).resolves.toEqual({})
    expect((await rowsOf(user.user_id)).map((row) => row.tenant_id).sort()).toEqual([tenantId, other.tenantId].sort())
  })

  it('INVALID_ARGUMENT: refuses groups of another tenant, of the platform, and what is no group', async () => {
    const groups = [`/t.${slug}/roles/manager`, '/t.techstart/roles/manager', '/platform/admins', '/roles/manager']
    await expect(register(aUser(groups))).rejects.toMatchObject({
      reason: 'INVALID_BODY',
      violations: [{ path: '/groups/1' }, { path: '/groups/2' }, { path: '/groups/3' }],
    })
    const members = register(aUser([`/t.${slug}/roles/manager`]), platform)
    await expect(members).rejects.toMatchObject({ violations: [{ path: '/groups/0' }] })
  })

  it('INVALID_ARGUMENT: lists every wrong field', async () => {
    const wrong = {
      user_id: 'x',
      username: '',
      name: 'a\nb',
      email: 'a@b.example,c@d.example',
      locale: 'fr',
      groups: [],
    }
    await expect(register(wrong)).rejects.toMatchObject({
      violations: ['/user_id', '/username', '/name', '/email', '/locale'].map((path) => ({ path })),
    })
  })

  it('PERMISSION_DENIED: members by who manages users, platform staff by who manages tenants [S2]', async () => {
    const denied = { code: 'PERMISSION_DENIED', reason: 'OPERATION_NOT_ALLOWED' }
    await expect(register(aUser([]), { ...adminOf(tenantId), roles: ['manager'] })).rejects.toMatchObject(denied)
    const onlyUsers = { ...platform, grants: { 'users.manage': ['tenant'] } }
    await expect(register(aUser(['/platform/admins']), onlyUsers)).rejects.toMatchObject(denied)
    const onlyTenants = { ...platform, tenantId, grants: { 'tenants.manage': ['tenant'] } }
    await expect(register(aUser([`/t.${slug}/roles/auditor`]), onlyTenants)).rejects.toMatchObject(denied)
  })
})

describe('SetSourceUser', () => {
  const switches = { can_create_complaints: true, can_create_inquiries: false }
  async function aSourceAndUser() {
    const context = await service.context(adminOf(tenantId))
    const user = aUser([`/t.${slug}/roles/source_user`])
    await service.client.RegisterUser(user, context)
    const code = `s${user.user_id.slice(0, 8)}`
    const { source_id } = await service.client.CreateSource({ code, name: 'Calls' }, context)
    return { source_id, user_id: user.user_id }
  }
  const set = async (request: object, caller: object = adminOf(tenantId), more: object = {}) =>
    service.client.SetSourceUser(request, await service.context(caller, more))

  it('OK: links, then changes one switch; a second time changes nothing', async () => {
    const link = await aSourceAndUser()
    await set({ ...link, ...switches })
    await set({ ...link, ...switches })
    await set({ ...link, ...switches, can_create_inquiries: true })
    const { source_id, user_id } = link
    expect((await service.eventsOf(user_id)).slice(2)).toMatchObject([
      { type: 'identity.v1.SourceUserChanged', tenantid: tenantId, eventseq: 2, data: { source_id } },
      { type: 'identity.v1.PersonState', eventseq: 2, data: { person_id: user_id, source_id } },
      {
        ...{ type: 'identity.v1.SourceUserChanged', eventseq: 3 },
        data: { changes: [{ field: 'can_create_inquiries', before: 'false', after: 'true' }] },
      },
      { type: 'identity.v1.PersonState', eventseq: 3 },
    ])
  })

  it('a repeated request is recognised, whatever happened since', async () => {
    const link = await aSourceAndUser()
    const caller = adminOf(tenantId)
    const more = { idempotencyKey: randomUUID() }
    await set({ ...link, ...switches }, caller, more)
    await set({ ...link, can_create_complaints: false })
    await set({ ...link, ...switches }, caller, more)
    expect(
      await service.database.rows('select * from source_user where source_id = $1', [link.source_id]),
    ).toMatchObject([{ can_create_complaints: false }])
  })

  it('NOT_FOUND: source and user of another tenant look like unknown ones [S1]', async () => {
    const link = await aSourceAndUser()
    const other = await aTenant()
    const outcome = (request: object, caller: object) =>
      set(request, caller).catch(({ code, reason, message }) => ({ code, reason, message }))
    const foreign = await outcome(link, adminOf(other.tenantId))
    expect(foreign).toMatchObject({ code: 'NOT_FOUND', reason: 'SOURCE_NOT_FOUND' })
    expect(await outcome({ ...link, source_id: randomUUID() }, adminOf(tenantId))).toEqual(foreign)
    const unknown = await outcome({ ...link, user_id: randomUUID() }, adminOf(tenantId))
    expect(unknown).toMatchObject({ reason: 'USER_NOT_FOUND' })
    const foreignUser = aUser([])
    await register(foreignUser, adminOf(other.tenantId))
    expect(await outcome({ ...link, user_id: foreignUser.user_id }, adminOf(tenantId))).toEqual(unknown)
  })

  it('INVALID_ARGUMENT: lists every wrong field', async () => {
    await expect(set({ source_id: 'x' })).rejects.toMatchObject({
      violations: [{ path: '/source_id' }, { path: '/user_id' }],
    })
  })

  it('PERMISSION_DENIED: only who manages users [S2]', async () => {
    const manager = { ...adminOf(tenantId), roles: ['manager'] }
    await expect(set(await aSourceAndUser(), manager)).rejects.toMatchObject({ reason: 'OPERATION_NOT_ALLOWED' })
  })
})
