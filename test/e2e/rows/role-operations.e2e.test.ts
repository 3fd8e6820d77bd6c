import { beforeAll, describe, expect, it } from '@jest/globals'
import { createTenant, platformAdmin, type TestTenant, type TestUser } from '../../harness/builders.ts'
import { aComplaint } from '../../harness/canary.ts'
import { grantsOfRole, type Role, tenantRoles } from '../../harness/role-grants.ts'
import { at, change, changed, changes, complaints, file, idsOf, listed, select, unknownCase } from './desk.ts'

const refused = { status: 403, body: { code: 'OPERATION_NOT_ALLOWED' } }
const unseen = { status: 404, body: { code: 'COMPLAINT_NOT_FOUND' } }
const roles: Role[] = [...tenantRoles, 'platform_admin']

describe('every role and every operation', () => {
  let tenant: TestTenant
  beforeAll(async () => {
    tenant = await createTenant()
  })
  const { assign, start, resolve, confirm } = changes(unknownCase().id)
  const target = at(unknownCase())
  const operations: [string, string, string, object?][] = [
    ['ticket.view', 'GET', complaints],
    ['ticket.view', 'GET', target],
    ['ticket.view', 'GET', `${target}/timeline`],
    ['ticket.view', 'GET', `${target}/due`],
    ['ticket.create', 'POST', complaints, aComplaint()],
    ['ticket.assign', 'POST', `${target}${assign.action}`, assign.body],
    ['ticket.status', 'POST', `${target}${start.action}`, start.body],
    ['ticket.resolve', 'POST', `${target}${resolve.action}`, resolve.body],
    ['ticket.confirm', 'POST', `${target}${confirm.action}`, confirm.body],
    ['ticket.view', 'GET', `${complaints}/counts`],
    ['stats.view', 'GET', `${complaints}/statistics/summary`],
    ['stats.view', 'GET', `${complaints}/statistics/creators`],
    ['stats.view', 'GET', `${complaints}/statistics/sources`],
    ['export', 'GET', `${complaints}/export?format=csv`],
    ['bulk', 'POST', `${complaints}/bulk/assign`, { ids: [unknownCase().id], ...assign.body, reason: 'r' }],
    ['bulk', 'POST', `${complaints}/bulk/status`, { ids: [unknownCase().id], ...start.body, reason: 'r' }],
    [
      'bulk',
      'POST',
      `${complaints}/bulk/owner`,
      { ids: [unknownCase().id], owner_agent_id: unknownCase().id, reason: 'r' },
    ],
    ['bulk', 'POST', `${complaints}/bulk/flag`, { ids: [unknownCase().id], remove: ['none'], reason: 'r' }],
    ['audit.view', 'GET', '/api/v1/audit'],
    ['tenants.manage', 'PUT', '/api/v1/session/tenant', { tenant_id: unknownCase().id }],
  ]

  it.each(roles)('%s: exactly what the matrix gives is let through [CMS-8]', async (role) => {
    const user = role === 'platform_admin' ? await platformAdmin() : await tenant.user(role)
    if (role === 'platform_admin') await select(user, tenant)
    for (const [permission, method, path, body] of operations) {
      const answer = await user.api().request(method, path, body)
      const allowed = permission in grantsOfRole(role)
      expect([permission, path, answer.body.code === 'OPERATION_NOT_ALLOWED']).toEqual([permission, path, !allowed])
      if (!allowed) expect(answer).toMatchObject(refused)
      else expect([200, 201, 404]).toContain(answer.status)
    }
    expect((await user.api().get('/api/v1/me')).body.permissions).toEqual(Object.keys(grantsOfRole(role)).sort())
  })
})

describe('a tenant with two departments', () => {
  let tenant: TestTenant
  let john: TestUser
  let ahmed: TestUser
  let support: TestUser
  beforeAll(async () => {
    tenant = await createTenant()
    ;[john, ahmed, support] = await Promise.all([
      tenant.user('source_user'),
      tenant.user('complainant', { patient: true }),
      tenant.user('support_staff', { departments: ['emergency'] }),
    ])
  })
  const inDepartment = (code: string) => ({ department_id: tenant.departments[code] })
  const everyCase = async () => [
    ...[await file(john, inDepartment('emergency')), await file(john), await file(ahmed, inDepartment('billing'))],
  ]

  it.each([
    ['platform_admin', 'CRT-16:complaint'],
    ['tenant_admin', 'CRT-17:complaint, TEN-36:complaint'],
  ] as const)(
    'a %s sees every case of the tenant and of no other, works on each, and files any [%s]',
    async (role, _rows) => {
      const [elsewhere, cases] = await Promise.all([createTenant(), everyCase()])
      const admin = role === 'platform_admin' ? await platformAdmin() : await tenant.user(role)
      const foreign = await file(await elsewhere.user('manager'))
      if (role === 'platform_admin') await select(admin, tenant)
      const before = await listed(admin)
      expect(before).toEqual(expect.arrayContaining(idsOf(cases)))
      expect(before).not.toContain(foreign.id)
      for (const each of cases) {
        await changed(admin, each, 'start')
        expect(await changed(admin, each, 'assign', support.id)).toMatchObject({ assignee: { id: support.id } })
        expect(await changed(admin, each, 'resolve')).toMatchObject({
          status: 'resolved',
          resolution: { by: { id: admin.id } },
        })
      }
      const any = { ...inDepartment('billing'), patient_id: ahmed.patientId, source_id: tenant.sources.call_center }
      expect(await file(admin, any)).toMatchObject({
        ...{ created_by: admin.id, department: { id: tenant.departments.billing }, patient: { id: ahmed.patientId } },
      })
      expect(await admin.api().get(at(foreign))).toMatchObject(unseen)
      expect(await change(admin, foreign, 'resolve')).toMatchObject(unseen)
    },
  )

  it('a department manager sees and manages the department alone, and files nothing [CRT-18:complaint, TEN-37:complaint]', async () => {
    const [head, elsewhere] = await Promise.all([
      tenant.user('department_manager', { departments: ['emergency'] }),
      createTenant(),
    ])
    const [own, , billing] = await everyCase()
    const admin = await tenant.user('tenant_admin')
    // another hospital has an emergency too
    const foreign = await file(await elsewhere.user('manager'), { department_id: elsewhere.departments.emergency })
    expect(await listed(head)).toEqual(await listed(admin, `department=${tenant.departments.emergency}`))
    expect(await listed(head)).toContain(own.id)
    expect(await listed(head, `department=${tenant.departments.billing}`)).toEqual([])
    for (const hidden of [billing, await file(john), foreign]) {
      for (const path of [at(hidden), at(hidden, '/timeline')]) expect(await head.api().get(path)).toMatchObject(unseen)
      for (const name of ['start', 'assign', 'resolve'] as const)
        expect(await change(head, hidden, name, support.id)).toMatchObject(unseen)
    }
    await changed(head, own, 'start')
    await changed(head, own, 'assign', support.id)
    expect(await changed(head, own, 'resolve')).toMatchObject({ status: 'resolved' })
    expect(await head.api().post(complaints, aComplaint(inDepartment('emergency')))).toMatchObject(refused)
  })

  it.each([
    ['source_user', 'CRT-19:complaint'],
    ['complainant', 'CRT-20:complaint'],
  ] as const)('a %s files and follows their own cases, sees no other and works on none [%s]', async (role, _rows) => {
    const [filer, manager] = await Promise.all([tenant.user(role), tenant.user('manager')])
    const others = await everyCase()
    const own = [await file(filer, inDepartment('emergency')), await file(filer)]
    await changed(manager, own[0], 'assign', support.id)
    expect(await listed(filer)).toEqual(idsOf(own))
    for (const { id } of own) expect(await filer.api().get(at({ id }))).toMatchObject({ status: 200, body: { id } })
    for (const other of others) expect(await filer.api().get(at(other))).toMatchObject(unseen)
    for (const name of ['assign', 'start', 'resolve'] as const)
      expect(await change(filer, own[1], name, filer.id)).toMatchObject(refused)
    expect((await manager.api().get(at(own[1]))).body).toMatchObject({ created_by: filer.id, version: 1 })
  })
})
