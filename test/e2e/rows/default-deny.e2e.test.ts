import { describe, expect, it } from '@jest/globals'
import { createTenant, platformAdmin } from '../../harness/builders.ts'
import { tenantRoles } from '../../harness/role-grants.ts'
import { at, change, complaints, file, listed, type Person, select, unknownCase } from './desk.ts'
import { strangerIn } from './logins.ts'
import { answersOf, tenantOperations } from './surface.ts'

/** Every operation that needs a tenant, with what it answers about the case. */
async function refusalsOf(person: Person, target: { id: string }) {
  const operations = await tenantOperations()
  expect(operations.length).toBeGreaterThanOrEqual(17)
  return Object.entries(await answersOf(person, operations, target))
}

describe('who belongs nowhere', () => {
  it('a user without a tenant gets nothing from any operation that needs one [TEN-23:complaint, TEN-24]', async () => {
    const tenant = await createTenant()
    const target = await file(await tenant.user('manager'))
    // the administration of Keycloak is no role either, and neither is a group of a tenant that does not exist
    const consoleOnly = [`/t.${tenant.slug}/console-admins`]
    for (const stranger of [await strangerIn([]), await strangerIn(consoleOnly)]) {
      const refused = { status: 403, body: { code: 'NO_TENANT', redirect_url: '/health/no-hospital/' } }
      for (const [operation, answer] of await refusalsOf(stranger, target))
        expect({ operation, ...answer }).toMatchObject({ operation, ...refused })
      expect(await stranger.api().get('/api/v1/tenants')).toMatchObject({ status: 200, body: { items: [] } })
      expect(await stranger.api().get('/api/v1/me')).toMatchObject({
        body: { tenant: null, roles: [], permissions: [] },
      })
    }
  })

  it('a platform admin without a selection gets no row from any operation that needs one [TEN-24]', async () => {
    const target = await file(await (await createTenant()).user('manager'))
    const refused = { status: 428, body: { code: 'TENANT_SELECTION_REQUIRED' } }
    for (const [operation, answer] of await refusalsOf(await platformAdmin(), target)) {
      expect({ operation, ...answer }).toMatchObject({ operation, ...refused })
      expect(JSON.stringify(answer.body)).not.toMatch(/items|CMP-|kanari/)
    }
  })

  it('a member of a tenant without a role gets nothing there, not even in their department [TEN-23:complaint]', async () => {
    const tenant = await createTenant()
    const target = await file(await tenant.user('manager'), { department_id: tenant.departments.emergency })
    const member = await strangerIn([`/t.${tenant.slug}/dept/emergency`])
    expect(await member.api().get('/api/v1/me')).toMatchObject({ body: { tenant: { id: tenant.id }, roles: [] } })
    const refused = { status: 403, body: { code: 'OPERATION_NOT_ALLOWED' } }
    for (const [operation, answer] of await refusalsOf(member, target))
      expect({ operation, ...answer }).toMatchObject({ operation, ...refused })
  })
})

describe('who has no department', () => {
  it.each(['department_manager', 'support_staff'] as const)(
    'a %s sees and does nothing [TEN-23:complaint]',
    async (role) => {
      const tenant = await createTenant()
      const [manager, placeless] = await Promise.all([tenant.user('manager'), tenant.user(role)])
      const cases = [await file(manager), await file(manager, { department_id: tenant.departments.emergency })]
      expect(await listed(manager)).toHaveLength(2)
      expect(await listed(placeless)).toEqual([])
      const inDepartment = `${complaints}?department=${tenant.departments.emergency}`
      expect(await placeless.api().get(inDepartment)).toMatchObject({ status: 200, body: { items: [] } })
      for (const target of cases) {
        for (const path of [at(target), at(target, '/timeline')])
          expect(await placeless.api().get(path)).toMatchObject({ status: 404, body: { code: 'COMPLAINT_NOT_FOUND' } })
        for (const name of ['start', 'resolve'] as const)
          expect(await change(placeless, target, name)).toMatchObject({ status: 404 })
        expect((await manager.api().get(at(target))).body).toMatchObject({ status: 'open', version: 1 })
      }
    },
  )
})

describe('the selector', () => {
  it.each(tenantRoles)('a %s notices nothing of it [TEN-26]', async (role) => {
    const [tenant, other] = await Promise.all([createTenant(), createTenant()])
    const user = await tenant.user(role)
    const unasked = { selection_required: false, last_tenant: null, redirect_url: '/', tenant: { id: tenant.id } }
    const session = () => user.api().get('/api/v1/session')
    expect(await session()).toMatchObject({ status: 200, body: unasked })
    for (const [operation, { status }] of await refusalsOf(user, unknownCase()))
      expect({ operation, status }).not.toEqual({ operation, status: 428 })
    const refused = { status: 403, body: { code: 'OPERATION_NOT_ALLOWED' } }
    expect(await select(user, other)).toMatchObject(refused)
    expect(await user.api().delete('/api/v1/session/tenant')).toMatchObject(refused)
    expect(await session()).toMatchObject({ status: 200, body: unasked })
    expect((await user.api().get('/api/v1/tenants')).body.items).toMatchObject([{ id: tenant.id }])
  })
})
