import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
import type { IdentityServiceDefinition } from '@redress/protos/identity/v1/IdentityService.ts'
import { startTestService, type TestService } from '../../../../test/harness/start-service.ts'
import { identity } from '../service.ts'

let service: TestService<IdentityServiceDefinition>
let tenantId: string
let slug: string
const admin = { userId: randomUUID(), sessionId: 'admin', roles: ['platform_admin'] }
const inTenant = () => ({ ...admin, tenantId })

beforeAll(async () => {
  service = await startTestService<IdentityServiceDefinition>(identity)
  ;({ tenantId, slug } = await aTenant())
})
afterAll(() => service.stop())

async function aTenant() {
  const name = `t${randomUUID().slice(0, 8)}`
  const { tenant } = await service.client.CreateTenant({ slug: name, name, locale: 'ar' }, await service.context(admin))
  return { tenantId: tenant?.tenant_id ?? '', slug: name }
}

const claimsOf = (groups: string[], more: object = {}) => ({
  ...{ user_id: randomUUID(), session_id: 's1', username: 'mona', name: 'Mona', email: 'Mona@ACME.example', groups },
  ...more,
})

let lastIssuedAt = 1_800_000_000
const later = (seconds: number) => {
  lastIssuedAt += seconds
  return lastIssuedAt
}
/** By default with the newest token of all. */
async function resolve(claims: ReturnType<typeof claimsOf> & { issued_at?: number }) {
  const request = { issued_at: later(1), ...claims }
  const { principal } = await service.client.ResolvePrincipal(request, await service.context({ kind: 'bootstrap' }))
  if (!principal) throw new Error('no principal')
  return principal
}

const rowsOf = (userId: string) =>
  service.database.rows('select * from user_account where user_id = $1 order by created_at', [userId])
const typesOf = async (userId: string) =>
  (await service.eventsOf(userId)).map(({ type, tenantid, eventseq }) => [type, tenantid, eventseq])

describe('ResolvePrincipal', () => {
  it('OK: a member gets tenant, role, departments and grants, and enters the directory', async () => {
    const code = `d${randomUUID().slice(0, 8)}`
    const made = await service.client.CreateDepartment({ code, name: 'Night' }, await service.context(inTenant()))
    const claims = claimsOf([`/t.${slug}/roles/department_manager`, `/t.${slug}/dept/${code}`, `/t.${slug}/dept/none`])
    const principal = await resolve(claims)
    expect(principal).toMatchObject({
      ...{ user_id: claims.user_id, standing: 'ready', name: 'Mona', roles: ['department_manager'], redirect_url: '/' },
      ...{ tenant: { tenant_id: tenantId, slug }, department_ids: [made.department?.department_id] },
      ...{ permissions_version: 1 },
    })
    expect(principal.grants).toContainEqual({ permission: 'ticket.view', scopes: ['department'] })
    expect(principal.grants.map(({ permission }) => permission)).not.toContain('ticket.create')
    expect(await rowsOf(claims.user_id)).toMatchObject([
      { tenant_id: tenantId, email: 'Mona@acme.example', roles: ['department_manager'], locale: 'ar', version: 1 },
    ])
    const [registered, state] = await service.eventsOf(claims.user_id)
    expect(registered).toMatchObject({ type: 'identity.v1.UserRegistered', tenantid: tenantId, eventseq: 1 })
    expect(registered).toMatchObject({ targetkind: 'user', actorkind: 'system' })
    expect(JSON.stringify(registered)).not.toMatch(/mona/i)
    expect(state).toMatchObject({
      ...{ type: 'identity.v1.PersonState', eventseq: 1 },
      data: { kind: 'user', name: 'Mona', email: 'Mona@acme.example', department_ids: principal.department_ids },
    })
  })

  it('writes nothing while the claims bring nothing new', async () => {
    const claims = claimsOf([`/t.${slug}/roles/auditor`])
    const first = await resolve(claims)
    // a lock would be seen in xmax, a write in xmin
    const touched = () =>
      service.database.rows('select xmin, xmax, ctid from user_account where user_id = $1', [claims.user_id])
    const before = await touched()
    expect(await resolve({ ...claims, groups: [...claims.groups, `/t.${slug}/roles/king`] })).toEqual(first)
    expect(await touched()).toEqual(before)
    expect(await typesOf(claims.user_id)).toHaveLength(2)
  })

  it('keeps the profile in step: name, mail, roles; the locale stays the user’s own', async () => {
    const claims = claimsOf([`/t.${slug}/roles/auditor`], { locale: 'en' })
    await resolve(claims)
    const changed = { ...claims, name: 'Mona M', email: '', locale: 'ar', groups: [`/t.${slug}/roles/manager`] }
    expect(await resolve(changed)).toMatchObject({ name: 'Mona M', roles: ['manager'] })
    expect(await rowsOf(claims.user_id)).toMatchObject([
      { name: 'Mona M', email: null, roles: ['manager'], locale: 'en', version: 2 },
    ])
    const [, , fact, state] = await service.eventsOf(claims.user_id)
    expect(fact).toMatchObject({
      ...{ type: 'identity.v1.UserChanged', eventseq: 2 },
      data: {
        changes: [
          { field: 'name' },
          { field: 'email' },
          { field: 'roles', before: '["auditor"]', after: '["manager"]' },
        ],
      },
    })
    expect(state).toMatchObject({ type: 'identity.v1.PersonState', eventseq: 2, data: { name: 'Mona M' } })
    expect(state?.data).not.toHaveProperty('email')
  })

  it('ten first requests at the same moment make one user and one event', async () => {
    const claims = claimsOf([`/t.${slug}/roles/complainant`])
    const principals = await Promise.all(Array.from({ length: 10 }, () => resolve(claims)))
    expect(new Set(principals.map((principal) => JSON.stringify(principal))).size).toBe(1)
    expect(await rowsOf(claims.user_id)).toHaveLength(1)
    expect(await typesOf(claims.user_id)).toEqual([
      ['identity.v1.UserRegistered', tenantId, 1],
      ['identity.v1.PersonState', tenantId, 1],
    ])
  })

  it('ten changes at the same moment are counted without a gap', async () => {
    const claims = claimsOf([`/t.${slug}/roles/complainant`])
    await resolve(claims)
    await Promise.all(Array.from({ length: 10 }, (_, index) => resolve({ ...claims, name: `Mona ${index % 2}` })))
    const events = await service.eventsOf(claims.user_id)
    for (const type of ['identity.v1.PersonState', 'identity.v1.UserRegistered, identity.v1.UserChanged']) {
      const seqs = events.filter((event) => type.includes(event.type)).map(({ eventseq }) => eventseq)
      expect(seqs).toEqual(seqs.map((_, index) => index + 1))
    }
  })

  it('finds staff, patient, source and switches', async () => {
    const claims = claimsOf([`/t.${slug}/roles/source_user`, `/t.${slug}/roles/complainant`])
    await resolve(claims)
    const context = await service.context(inTenant())
    const user_id = claims.user_id
    const { staff_id } = await service.client.CreateStaff({ name: 'Mona', user_id }, context)
    const { patient_id } = await service.client.CreatePatient({ name: 'Mona', user_id }, context)
    const { source_id } = await service.client.CreateSource({ code: `s${user_id.slice(0, 8)}`, name: 'Calls' }, context)
    const switches = { can_create_complaints: true, can_create_inquiries: false }
    await service.client.SetSourceUser({ source_id, user_id, ...switches }, context)
    const principal = await resolve(claims)
    expect(principal).toMatchObject({ staff_id, patient_id, source: { source_id, name: 'Calls', ...switches } })
    expect(principal.grants).toContainEqual({ permission: 'ticket.create', scopes: ['own', 'switch'] })
    expect(principal.grants).toContainEqual({ permission: 'inquiry.create', scopes: ['own'] })
  })

  it.each<[string, () => string[]]>([
    ['nobody', () => []],
    ['a tenant that is unknown', () => ['/t.nowhere/roles/tenant_admin']],
    ['a console without role and department', () => [`/t.${slug}/console-admins`]],
    ['an unknown role and an unknown department', () => [`/t.${slug}/roles/king`, `/t.${slug}/dept/none`]],
    ['a platform role inside a tenant', () => [`/t.${slug}/roles/platform_admin`]],
    ['a role without a tenant', () => ['/roles/tenant_admin', 'tenant_admin']],
  ])('grants nothing to %s', async (_title, groups) => {
    const claims = claimsOf(groups())
    expect(await resolve(claims)).toMatchObject({
      ...{ standing: 'no_tenant', roles: [], grants: [], department_ids: [], redirect_url: '/health/no-hospital/' },
    })
    expect(await resolve(claims)).not.toHaveProperty('tenant')
    expect(await typesOf(claims.user_id)).toEqual([['identity.v1.UserRegistered', NIL_TENANT_ID, 1]])
  })

  it('lets a department without a role in, with no grants', async () => {
    const code = `d${randomUUID().slice(0, 8)}`
    await service.client.CreateDepartment({ code, name: 'Night' }, await service.context(inTenant()))
    expect(await resolve(claimsOf([`/t.${slug}/dept/${code}`]))).toMatchObject({ standing: 'ready', grants: [] })
  })

  it('lets nobody into a closed tenant, and in again when it opens', async () => {
    const closing = await aTenant()
    const claims = claimsOf([`/t.${closing.slug}/roles/tenant_admin`])
    expect(await resolve(claims)).toMatchObject({ standing: 'ready' })
    const setActive = async (active: boolean) =>
      service.client.SetTenantActive({ tenant_id: closing.tenantId, active }, await service.context(admin))
    await setActive(false)
    expect(await resolve(claims)).toMatchObject({ standing: 'no_tenant', roles: [], grants: [] })
    await setActive(true)
    expect(await resolve(claims)).toMatchObject({ standing: 'ready', roles: ['tenant_admin'] })
  })

  it('bars whom the directory has closed', async () => {
    const claims = claimsOf([`/t.${slug}/roles/manager`])
    await resolve(claims)
    await service.database.rows('update user_account set active = false where user_id = $1', [claims.user_id])
    expect(await resolve(claims)).toMatchObject({ standing: 'no_tenant', grants: [] })
  })

  it('speaks for nobody while an account has two tenants, and stores nothing of it', async () => {
    const claims = claimsOf([`/t.${slug}/roles/manager`, '/t.techstart/roles/auditor'])
    expect(await resolve(claims)).toMatchObject({ standing: 'misconfigured', roles: [], grants: [] })
    const platform = claimsOf([`/t.${slug}/roles/manager`, '/platform/admins'])
    expect(await resolve(platform)).toMatchObject({ standing: 'misconfigured', roles: [], grants: [] })
    expect(await rowsOf(claims.user_id)).toEqual([])
  })

  it('lets somebody move to another tenant; what they did in the first stays under their name', async () => {
    const next = await aTenant()
    const claims = claimsOf([`/t.${slug}/roles/manager`])
    await resolve(claims)
    const moved = { ...claims, groups: [`/t.${next.slug}/roles/auditor`] }
    expect(await resolve(moved)).toMatchObject({ standing: 'ready', roles: ['auditor'], tenant: { slug: next.slug } })
    expect((await rowsOf(claims.user_id)).map((row) => row.tenant_id)).toEqual([tenantId, next.tenantId])
  })

  it('whoever moves, or loses every group, keeps no role where they were, also when their token tells it first', async () => {
    const next = await aTenant()
    const home = async (userId: string, id: string) => (await rowsOf(userId)).find((row) => row.tenant_id === id)
    const mover = claimsOf([`/t.${slug}/roles/tenant_admin`])
    const leaver = claimsOf([`/t.${slug}/roles/manager`])
    const promoted = claimsOf(['/platform/admins'])
    for (const claims of [mover, leaver, promoted]) await resolve(claims)
    await resolve({ ...mover, name: 'Mona Salem', groups: [`/t.${next.slug}/roles/auditor`] })
    await resolve({ ...leaver, groups: [] })
    await resolve({ ...promoted, groups: [`/t.${slug}/roles/auditor`] })
    expect(await home(mover.user_id, tenantId)).toMatchObject({ roles: [], name: 'Mona' })
    expect(await home(leaver.user_id, tenantId)).toMatchObject({ roles: [] })
    expect(await home(promoted.user_id, NIL_TENANT_ID)).toMatchObject({ roles: [] })
    const left = (await service.eventsOf(mover.user_id)).filter(({ tenantid }) => tenantid === tenantId)
    expect(left.at(-2)).toMatchObject({ type: 'identity.v1.UserChanged' })
    expect(left.at(-1)).toMatchObject({ type: 'identity.v1.PersonState', data: { name: 'Mona', roles: [] } })
  })

  it('a platform admin may nothing in tenants until one is selected, then everything but a complainant’s own', async () => {
    const claims = claimsOf(['/platform/admins'], { session_id: 'px' })
    const before = await resolve(claims)
    expect(before).toMatchObject({ standing: 'selection_required', redirect_url: '/health/select-hospital/' })
    expect(before.grants.map(({ permission }) => permission).sort()).toEqual(['tenants.aggregate', 'tenants.manage'])
    expect(await typesOf(claims.user_id)).toEqual([
      ['identity.v1.UserRegistered', NIL_TENANT_ID, 1],
      ['identity.v1.PersonState', NIL_TENANT_ID, 1],
    ])
    const caller = { ...admin, userId: claims.user_id, sessionId: 'px' }
    await service.client.SelectTenant({ tenant_id: tenantId }, await service.context(caller))
    const after = await resolve(claims)
    expect(after).toMatchObject({ standing: 'ready', tenant: { tenant_id: tenantId }, redirect_url: '/' })
    expect(after.grants).toContainEqual({ permission: 'ticket.delete', scopes: ['tenant'] })
    expect(after.grants.map(({ permission }) => permission)).not.toContain('ticket.confirm')
    expect(await resolve({ ...claims, session_id: 'other' })).toMatchObject({ standing: 'selection_required' })
  })

  it('publishes the state of a platform admin who is none any more', async () => {
    const claims = claimsOf(['/platform/admins'])
    await resolve(claims)
    await resolve({ ...claims, groups: [] })
    expect((await service.eventsOf(claims.user_id)).at(-1)).toMatchObject({
      ...{ type: 'identity.v1.PersonState', eventseq: 2, data: { roles: [] } },
    })
  })

  const subjectOf = async (userId: string) =>
    (await service.database.rows('select * from subject where user_id = $1', [userId]))[0]
  const at = (seconds: number) => new Date(seconds * 1000)

  it('an older token speaks for the directory: what was taken away since does not come back with it', async () => {
    const issued_at = later(10)
    const old = { ...claimsOf([`/t.${slug}/roles/tenant_admin`]), issued_at }
    await resolve(old)
    const newer = { ...old, name: 'Mona M', groups: [`/t.${slug}/roles/auditor`], issued_at: issued_at + 5 }
    const principal = await resolve(newer)
    expect(principal).toMatchObject({ name: 'Mona M', roles: ['auditor'] })
    expect(await subjectOf(old.user_id)).toMatchObject({ tenant_id: tenantId, as_of: at(issued_at + 5) })
    for (const issued of [0, issued_at, issued_at + 4, issued_at + 5])
      expect(await resolve({ ...old, issued_at: issued })).toEqual(principal)
    expect(await typesOf(old.user_id)).toHaveLength(4)
  })

  it('a newer token that brings nothing leaves the directory as it is', async () => {
    const claims = claimsOf([`/t.${slug}/roles/auditor`])
    await resolve(claims)
    const before = await subjectOf(claims.user_id)
    await resolve(claims)
    expect(await subjectOf(claims.user_id)).toEqual(before)
  })

  it('an older token of a former platform admin, and of somebody who moved, gives nothing back', async () => {
    const issued_at = later(10)
    const platform = { ...claimsOf(['/platform/admins']), issued_at }
    await resolve(platform)
    expect(await resolve({ ...platform, issued_at })).toMatchObject({ roles: ['platform_admin'] })
    const moved = await resolve({ ...platform, groups: [`/t.${slug}/roles/auditor`], issued_at: issued_at + 1 })
    expect(moved).toMatchObject({ roles: ['auditor'], tenant: { tenant_id: tenantId } })
    expect(await resolve(platform)).toEqual(moved)
    await resolve({ ...platform, groups: [], issued_at: issued_at + 2 })
    expect(await resolve(platform)).toMatchObject({ standing: 'no_tenant', grants: [] })
  })

  it('of tokens that come at the same moment the newest decides, in whatever order', async () => {
    const issued_at = later(100)
    const claims = claimsOf([`/t.${slug}/roles/auditor`])
    const roles = ['manager', 'auditor', 'complainant', 'help_desk_agent']
    const tokens = Array.from({ length: 12 }, (_, index) => {
      const age = (index * 7) % 12
      const role = age === 0 ? 'support_staff' : roles[index % 4]
      return { ...claims, groups: [`/t.${slug}/roles/${role}`], issued_at: issued_at - age }
    })
    await Promise.all(tokens.map(resolve))
    const role = 'support_staff'
    expect(await rowsOf(claims.user_id)).toMatchObject([{ roles: [role] }])
    expect(await resolve({ ...claims, groups: [], issued_at })).toMatchObject({ roles: [role] })
  })

  it('signs out whoever is disabled or deleted, whatever token they bring, until they are opened again', async () => {
    const claims = claimsOf([`/t.${slug}/roles/manager`])
    await resolve(claims)
    const close = (closed_at: Date | null) =>
      service.database.rows('update subject set closed_at = $2 where user_id = $1', [claims.user_id, closed_at])
    await close(new Date())
    expect(await resolve(claims)).toMatchObject({ standing: 'signed_out', roles: [], grants: [] })
    await close(null)
    expect(await resolve(claims)).toMatchObject({ standing: 'ready', roles: ['manager'] })
  })

  it('signs out a login session that was ended, and no other one', async () => {
    const claims = claimsOf([`/t.${slug}/roles/manager`], { session_id: randomUUID() })
    await resolve(claims)
    const ended = 'insert into ended_session (session_id, user_id, ended_at, until) values ($1, $2, $3, $3)'
    await service.database.rows(ended, [claims.session_id, claims.user_id, at(0)])
    expect(await resolve(claims)).toMatchObject({ standing: 'signed_out', roles: [], grants: [] })
    expect(await resolve({ ...claims, session_id: 'another' })).toMatchObject({ standing: 'ready' })
  })

  it('a subject that is known to be misconfigured stays so until a newer token is in order', async () => {
    const issued_at = later(10)
    const claims = { ...claimsOf([`/t.${slug}/roles/manager`]), issued_at }
    await resolve(claims)
    const known = 'update subject set misconfigured = true, as_of = $2 where user_id = $1'
    await service.database.rows(known, [claims.user_id, at(issued_at + 1)])
    expect(await resolve(claims)).toMatchObject({ standing: 'misconfigured', grants: [] })
    expect(await resolve({ ...claims, issued_at: issued_at + 2 })).toMatchObject({ standing: 'ready' })
    expect(await subjectOf(claims.user_id)).toMatchObject({ misconfigured: false })
    const twice = [...claims.groups, '/t.techstart/roles/auditor']
    expect(await resolve({ ...claims, groups: twice })).toMatchObject({ standing: 'ready', roles: ['manager'] })
  })

  it('a first token counts against who was registered before', async () => {
    const groups = [`/t.${slug}/roles/auditor`]
    const claims = claimsOf([`/t.${slug}/roles/manager`])
    const { user_id, username, name } = claims
    await service.client.RegisterUser({ user_id, username, name, groups }, await service.context(inTenant()))
    expect(await subjectOf(user_id)).toMatchObject({ tenant_id: tenantId, as_of: at(0) })
    expect(await resolve(claims)).toMatchObject({ roles: ['manager'] })
  })

  it('a closed tenant gets no news of its people', async () => {
    const closing = await aTenant()
    const claims = claimsOf([`/t.${closing.slug}/roles/tenant_admin`])
    await resolve(claims)
    const request = { tenant_id: closing.tenantId, active: false }
    await service.client.SetTenantActive(request, await service.context(admin))
    expect(await resolve({ ...claims, name: 'Mona M' })).toMatchObject({ standing: 'no_tenant' })
    expect(await rowsOf(claims.user_id)).toMatchObject([{ tenant_id: closing.tenantId, name: 'Mona' }])
  })

  it('INVALID_ARGUMENT: refuses claims without user and session', async () => {
    const context = await service.context({ kind: 'bootstrap' })
    await expect(service.client.ResolvePrincipal({ username: 'x' }, context)).rejects.toMatchObject({
      reason: 'INVALID_BODY',
      violations: [{ path: '/user_id' }, { path: '/session_id' }],
    })
  })

  it('PERMISSION_DENIED: users cannot ask, whatever they may [S6]', async () => {
    const context = await service.context(inTenant())
    const asking = service.client.ResolvePrincipal(claimsOf([]), context)
    await expect(asking).rejects.toMatchObject({ code: 'PERMISSION_DENIED', reason: 'OPERATION_NOT_ALLOWED' })
  })
})
