import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { IdentityServiceDefinition } from '@redress/protos/identity/v1/IdentityService.ts'
import { startTestService, type TestService } from '../../../../test/harness/start-service.ts'
import { identity } from '../service.ts'

let service: TestService<IdentityServiceDefinition>
beforeAll(async () => {
  service = await startTestService<IdentityServiceDefinition>(identity)
})
afterAll(() => service.stop())

const px = { userId: randomUUID(), sessionId: 's', roles: ['platform_admin'] }
const create = async (more: object, call: object = {}) => {
  const slug = `t${randomUUID().slice(0, 8)}`
  const request = { slug, name: 'Acme', ...more }
  return (await service.client.CreateTenant(request, await service.context(px, call))).tenant?.tenant_id ?? ''
}
const admin = { username: 'nora', email: 'Nora@North.Example', first_name: 'Nora', last_name: 'North' }
const departments = [
  { code: 'er', name: 'Emergency', name_ar: 'الطوارئ' },
  { code: 'billing', name: 'Billing' },
]
const rowsOf = (table: string, tenantId: string) =>
  service.database.rows(`select * from ${table} where tenant_id = $1 order by created_at, id`, [tenantId])

describe('CreateTenant with departments and a first admin', () => {
  it('OK: departments are made with it, and who is to be invited is kept for the moment when its groups are there', async () => {
    const tenantId = await create({ departments, admin })
    const made = await rowsOf('department', tenantId)
    expect(made).toMatchObject([
      { code: 'er', name_ar: 'الطوارئ' },
      { code: 'billing', name_ar: null },
    ])
    for (const { id } of made)
      expect((await service.eventsOf(String(id))).map(({ type }) => type)).toEqual([
        'identity.v1.DepartmentCreated',
        'identity.v1.DepartmentState',
      ])
    expect(await rowsOf('first_admin', tenantId)).toMatchObject([
      { username: 'nora', email: 'Nora@north.example', first_name: 'Nora', last_name: 'North', refused: null },
    ])
  })

  it('a platform admin sees what becomes of the first admin, and nobody else does', async () => {
    const tenantId = await create({ admin })
    const asked = { tenant_id: tenantId }
    const get = async (caller: object) => service.client.GetTenant(asked, await service.context(caller))
    const own = { tenantId, roles: ['tenant_admin'] }
    expect((await get(px)).first_admin).toMatchObject({ state: 'pending' })
    await service.database.rows("update first_admin set refused = 'MAIL_TAKEN' where tenant_id = $1", [tenantId])
    expect((await get(px)).first_admin).toMatchObject({ state: 'refused', reason: 'MAIL_TAKEN' })
    expect((await get(own)).first_admin ?? null).toBeNull()
    await service.database.rows('delete from first_admin where tenant_id = $1', [tenantId])
    expect((await get(px)).first_admin ?? null).toBeNull()
  })

  it('no event tells who the first admin is to be', async () => {
    const tenantId = await create({ departments, admin })
    const payloads = await service.database.rows('select payload from outbox where tenant_id = $1', [tenantId])
    expect(payloads.length).toBeGreaterThan(3)
    expect(JSON.stringify(payloads)).not.toMatch(/nora/i)
  })

  it('a repeated request makes nothing twice', async () => {
    const call = { idempotencyKey: randomUUID() }
    const request = { slug: `t${randomUUID().slice(0, 8)}`, departments, admin }
    const first = await create(request, call)
    expect(await create(request, call)).toBe(first)
    expect(await rowsOf('department', first)).toHaveLength(2)
    expect(await rowsOf('first_admin', first)).toHaveLength(1)
  })

  it('INVALID_ARGUMENT: every wrong field by its path, and nothing is made', async () => {
    const wrong = {
      departments: [
        { code: 'ER', name: '' },
        { code: 'x1', name: 'X' },
        { code: 'x1', name: 'Y' },
      ],
      admin: { username: 'No Blanks', email: 'nora', first_name: '', last_name: 'North' },
    }
    const before = await service.database.rows('select count(*) from tenant')
    await expect(create(wrong)).rejects.toMatchObject({
      reason: 'INVALID_BODY',
      violations: [
        { path: '/departments/0/code', code: 'INVALID_FORMAT' },
        { path: '/departments/0/name', code: 'REQUIRED' },
        { path: '/departments/2/code', code: 'REPEATED' },
        { path: '/admin/username', code: 'INVALID_FORMAT' },
        { path: '/admin/email', code: 'INVALID_FORMAT' },
        { path: '/admin/first_name', code: 'REQUIRED' },
      ],
    })
    expect(await service.database.rows('select count(*) from tenant')).toEqual(before)
  })
})
