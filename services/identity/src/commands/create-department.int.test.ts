import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
import type { IdentityServiceDefinition } from '@redress/protos/identity/v1/IdentityService.ts'
import { startTestService, type TestService } from '../../../../test/harness/start-service.ts'
import { identity } from '../service.ts'

let service: TestService<IdentityServiceDefinition>
beforeAll(async () => {
  service = await startTestService<IdentityServiceDefinition>(identity)
})
afterAll(() => service.stop())

const userId = randomUUID()
const adminOf = (tenantId: string) => ({ userId, roles: ['tenant_admin'], tenantId })

describe('CreateDepartment', () => {
  const create = async (tenantId: string, request: object, more: object = {}) =>
    (await service.client.CreateDepartment(request, await service.context(adminOf(tenantId), more))).department

  it('OK: makes it and tells everybody', async () => {
    const tenantId = randomUUID()
    const department = await create(tenantId, { code: 'emergency', name: 'Emergency', name_ar: 'الطوارئ' })
    const department_id = department?.department_id ?? ''
    expect(department).toEqual({
      ...{ department_id, code: 'emergency', name: 'Emergency', name_ar: 'الطوارئ', active: true, version: 1 },
    })
    expect(await service.eventsOf(department_id)).toMatchObject([
      {
        ...{ type: 'identity.v1.DepartmentCreated', tenantid: tenantId, eventseq: 1, targetkind: 'department' },
        ...{ reference: 'emergency', actorid: userId, data: { code: 'emergency' } },
      },
      {
        ...{ type: 'identity.v1.DepartmentState', tenantid: tenantId, eventseq: 1 },
        data: { department_id, code: 'emergency', name: 'Emergency', active: true },
      },
    ])
  })

  it('a repeated request answers the same department', async () => {
    const tenantId = randomUUID()
    const more = { idempotencyKey: 'k' }
    const first = await create(tenantId, { code: 'billing', name: 'Billing' }, more)
    expect(await create(tenantId, { code: 'billing', name: 'Billing' }, more)).toEqual(first)
    const other = create(tenantId, { code: 'billing', name: 'Other' }, more)
    await expect(other).rejects.toMatchObject({ reason: 'IDEMPOTENCY_KEY_REUSED' })
  })

  it('ALREADY_EXISTS: a code is taken once in a tenant, and free in another', async () => {
    const tenantId = randomUUID()
    await create(tenantId, { code: 'it', name: 'IT' })
    const again = create(tenantId, { code: 'it', name: 'IT' })
    await expect(again).rejects.toMatchObject({ code: 'ALREADY_EXISTS', reason: 'CODE_TAKEN' })
    await expect(create(randomUUID(), { code: 'it', name: 'IT' })).resolves.toBeDefined()
  })

  it('INVALID_ARGUMENT: lists every wrong field', async () => {
    const wrong = create(randomUUID(), { code: 'It!', name: '', name_ar: 'x'.repeat(201) })
    await expect(wrong).rejects.toMatchObject({
      reason: 'INVALID_BODY',
      violations: [{ path: '/code' }, { path: '/name' }, { path: '/name_ar' }],
    })
  })

  it('FAILED_PRECONDITION: nothing is kept outside a tenant', async () => {
    const context = await service.context({ userId, roles: ['platform_admin'], tenantId: NIL_TENANT_ID })
    const settled = await Promise.allSettled([
      service.client.CreateDepartment({ code: 'it', name: 'IT' }, context),
      service.client.CreateSource({ code: 'it', name: 'IT' }, context),
      service.client.CreateStaff({ name: 'x' }, context),
      service.client.CreatePatient({ name: 'x' }, context),
      service.client.SetSourceUser({ source_id: randomUUID(), user_id: randomUUID() }, context),
    ])
    const refused = { code: 'FAILED_PRECONDITION', reason: 'TENANT_SELECTION_REQUIRED' }
    expect(settled).toMatchObject(settled.map(() => ({ status: 'rejected', reason: refused })))
  })
})

describe('CreateSource', () => {
  const create = async (tenantId: string, request: object, more: object = {}) =>
    (await service.client.CreateSource(request, await service.context(adminOf(tenantId), more))).source_id

  it('OK: makes it and tells everybody', async () => {
    const tenantId = randomUUID()
    const source_id = await create(tenantId, { code: 'call_center', name: 'Call Center' })
    expect(await service.eventsOf(source_id)).toMatchObject([
      { type: 'identity.v1.SourceCreated', tenantid: tenantId, eventseq: 1, data: { code: 'call_center' } },
      {
        ...{ type: 'identity.v1.SourceState', eventseq: 1 },
        data: { source_id, code: 'call_center', name: 'Call Center', active: true },
      },
    ])
  })

  it('a key that came with another operation is refused, though the words are the same', async () => {
    const tenantId = randomUUID()
    const more = { idempotencyKey: 'k' }
    const request = { code: 'portal', name: 'Portal' }
    await service.client.CreateDepartment(request, await service.context(adminOf(tenantId), more))
    await expect(create(tenantId, request, more)).rejects.toMatchObject({ reason: 'IDEMPOTENCY_KEY_REUSED' })
  })

  it('a repeated request answers the same source', async () => {
    const tenantId = randomUUID()
    const more = { idempotencyKey: 'k' }
    const first = await create(tenantId, { code: 'portal', name: 'Portal' }, more)
    expect(await create(tenantId, { code: 'portal', name: 'Portal' }, more)).toBe(first)
  })

  it('ALREADY_EXISTS: a code is taken once, also by two at the same moment', async () => {
    const tenantId = randomUUID()
    const request = { code: 'portal', name: 'Portal' }
    const settled = await Promise.allSettled([create(tenantId, request), create(tenantId, request)])
    const refused = settled.find((result) => result.status === 'rejected')
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(refused?.reason).toMatchObject({ reason: 'CODE_TAKEN' })
  })

  it('INVALID_ARGUMENT: lists every wrong field', async () => {
    await expect(create(randomUUID(), {})).rejects.toMatchObject({ violations: [{ path: '/code' }, { path: '/name' }] })
  })
})
