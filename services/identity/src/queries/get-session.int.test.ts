import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { IdentityServiceDefinition } from '@redress/protos/identity/v1/IdentityService.ts'
import type { CallerSpecimen } from '../../../../test/harness/context-tokens.ts'
import { startTestService, type TestService } from '../../../../test/harness/start-service.ts'
import { identity } from '../service.ts'

let service: TestService<IdentityServiceDefinition>
let tenantId: string
let departmentId: string
let sourceId: string
const john = { userId: randomUUID(), sessionId: 's', roles: ['source_user', 'department_manager'] }
const px = { userId: randomUUID(), sessionId: 'px', roles: ['platform_admin'] }
const nobody = { userId: randomUUID(), sessionId: 's', roles: [] }

beforeAll(async () => {
  service = await startTestService<IdentityServiceDefinition>(identity)
  const { client, context } = service
  const { tenant } = await client.CreateTenant({ slug: 'acme', name: 'Acme' }, await context(px))
  tenantId = tenant?.tenant_id ?? ''
  const there = await context({ ...px, tenantId })
  const made = await client.CreateDepartment({ code: 'it', name: 'IT' }, there)
  departmentId = made.department?.department_id ?? ''
  sourceId = (await client.CreateSource({ code: 'calls', name: 'Calls' }, there)).source_id
  const bootstrap = await context({ kind: 'bootstrap' })
  const people = [
    [john, 'john', 'John', ['/t.acme/roles/source_user', '/t.acme/roles/department_manager', '/t.acme/dept/it']],
    [px, 'px', 'Pia', ['/platform/admins']],
    [nobody, 'nobody', 'Noor', []],
  ] as const
  for (const [{ userId, sessionId }, username, name, groups] of people) {
    const claims = { user_id: userId, session_id: sessionId, username, name, email: `${username}@acme.example` }
    await client.ResolvePrincipal({ ...claims, groups: [...groups] }, bootstrap)
  }
})
afterAll(() => service.stop())

const member = (): CallerSpecimen => ({
  ...john,
  tenantId,
  departmentIds: [departmentId],
  sourceId,
  canCreateComplaints: true,
})

describe('GetSession', () => {
  const session = async (caller: CallerSpecimen) => service.client.GetSession({}, await service.context(caller))

  it('OK: a member sees tenant, departments and level', async () => {
    expect(await session(member())).toEqual({
      ...{ user_id: john.userId, username: 'john', name: 'John', locale: 'en', roles: john.roles, level: 2 },
      tenant: expect.objectContaining({ tenant_id: tenantId, slug: 'acme' }),
      departments: [{ department_id: departmentId, code: 'it', name: 'IT', active: true, version: 1 }],
      ...{ selection_required: false, redirect_url: '/' },
    })
  })

  it('OK: a platform admin is sent to the selector, and remembered inside a tenant', async () => {
    const outside = await session(px)
    expect(outside).toMatchObject({ username: 'px', level: 4, selection_required: true, departments: [] })
    expect(outside.redirect_url).toBe('/health/select-hospital/')
    expect(outside).not.toHaveProperty('tenant')
    const inside = await session({ ...px, tenantId })
    expect(inside).toMatchObject({
      username: 'px',
      selection_required: false,
      tenant: { slug: 'acme' },
      redirect_url: '/',
    })
  })

  it('OK: somebody without a tenant is told so', async () => {
    const answer = await session(nobody)
    expect(answer).toMatchObject({ username: 'nobody', name: 'Noor', level: 1, selection_required: false, roles: [] })
    expect(answer.redirect_url).toBe('/health/no-hospital/')
  })

  it('forgets a last tenant that was closed', async () => {
    const { client, context } = service
    const { tenant } = await client.CreateTenant({ slug: 'closing', name: 'Closing' }, await context(px))
    const tenant_id = tenant?.tenant_id ?? ''
    await client.SelectTenant({ tenant_id }, await context(px))
    expect(await session(px)).toMatchObject({ last_tenant: { tenant_id } })
    await client.SetTenantActive({ tenant_id, active: false }, await context(px))
    expect(await session(px)).not.toHaveProperty('last_tenant')
  })

  it('shows no department of another tenant, whatever the token names [S1]', async () => {
    const answer = await session({ ...john, tenantId: randomUUID(), departmentIds: [departmentId] })
    expect(answer).toMatchObject({ username: '', departments: [] })
    expect(answer).not.toHaveProperty('tenant')
  })
})

describe('GetMe', () => {
  const me = async (caller: CallerSpecimen) => service.client.GetMe({}, await service.context(caller))

  it('OK: a member sees links, switches and permissions', async () => {
    const answer = await me({
      ...member(),
      staffId: 'st',
      patientId: 'pa',
      grants: { 'ticket.view': ['created'], bulk: [] },
    })
    expect(answer).toEqual({
      ...{ user_id: john.userId, username: 'john', name: 'John', email: 'john@acme.example', locale: 'en' },
      tenant: expect.objectContaining({ tenant_id: tenantId }),
      roles: john.roles,
      departments: [{ department_id: departmentId, code: 'it', name: 'IT', active: true, version: 1 }],
      ...{ staff_id: 'st', patient_id: 'pa', permissions: ['ticket.view'] },
      source: { source_id: sourceId, name: 'Calls', can_create_complaints: true, can_create_inquiries: false },
    })
  })

  it('OK: a platform admin and somebody without a tenant have a record too', async () => {
    expect(await me({ ...px, tenantId })).toMatchObject({ username: 'px', name: 'Pia', tenant: { slug: 'acme' } })
    const answer = await me(nobody)
    expect(answer).toMatchObject({ username: 'nobody', email: 'nobody@acme.example', permissions: [] })
    expect(answer).not.toHaveProperty('source')
  })
})
