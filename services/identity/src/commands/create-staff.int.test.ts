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

const actor = randomUUID()
const contextIn = (tenantId: string, more: object = {}) =>
  service.context({ userId: actor, roles: ['tenant_admin'], tenantId }, more)

/** A tenant of which only its people matter: row-level security needs no row of it. */
async function aTenant() {
  const tenantId = randomUUID()
  const user_id = randomUUID()
  await service.client.RegisterUser({ user_id, username: 'mona', name: 'Mona', groups: [] }, await contextIn(tenantId))
  return { tenantId, user_id }
}

describe('CreateStaff', () => {
  const create = async (tenantId: string, request: object, more: object = {}) =>
    (await service.client.CreateStaff(request, await contextIn(tenantId, more))).staff_id

  it('OK: with department, superior and login, without a word of personal data in the fact', async () => {
    const { tenantId, user_id } = await aTenant()
    const made = await service.client.CreateDepartment({ code: 'it', name: 'IT' }, await contextIn(tenantId))
    const department_id = made.department?.department_id ?? ''
    const reports_to = await create(tenantId, { name: 'Boss' })
    const person = { name: 'Mona Manager', email: 'Mona@ACME.example', department_id, reports_to, user_id }
    const staff_id = await create(tenantId, person)
    const [fact, state] = await service.eventsOf(staff_id)
    expect(fact).toMatchObject({ type: 'identity.v1.StaffCreated', tenantid: tenantId, eventseq: 1, actorid: actor })
    expect(fact?.data).toEqual({
      changes: [
        { field: 'name' },
        { field: 'email' },
        { field: 'department_id', after: department_id },
        { field: 'reports_to', after: reports_to },
        { field: 'user_id', after: user_id },
      ],
    })
    expect(state).toMatchObject({ type: 'identity.v1.PersonState', eventseq: 1 })
    expect(state?.data).toEqual({
      ...{ person_id: staff_id, kind: 'staff', name: 'Mona Manager', email: 'Mona@acme.example', active: true },
      ...{ roles: [], department_ids: [department_id], reports_to, user_id },
    })
  })

  it('a repeated request answers the same record', async () => {
    const { tenantId } = await aTenant()
    const more = { idempotencyKey: 'k' }
    const first = await create(tenantId, { name: 'Sam' }, more)
    expect(await create(tenantId, { name: 'Sam' }, more)).toBe(first)
    await expect(create(tenantId, { name: 'Sue' }, more)).rejects.toMatchObject({ reason: 'IDEMPOTENCY_KEY_REUSED' })
  })

  it('ALREADY_EXISTS: a user is one member of staff', async () => {
    const { tenantId, user_id } = await aTenant()
    await create(tenantId, { name: 'Mona', user_id })
    const again = create(tenantId, { name: 'Mona', user_id })
    await expect(again).rejects.toMatchObject({ code: 'ALREADY_EXISTS', reason: 'USER_LINKED' })
  })

  it('NOT_FOUND: what belongs to another tenant looks unknown [S1]', async () => {
    const { tenantId } = await aTenant()
    const other = await aTenant()
    const made = await service.client.CreateDepartment({ code: 'it', name: 'IT' }, await contextIn(other.tenantId))
    const superior = await create(other.tenantId, { name: 'Boss' })
    const outcome = (request: object) =>
      create(tenantId, { name: 'x', ...request }).catch(({ code, reason, message }) => ({ code, reason, message }))
    const pairs = [
      ['department_id', made.department?.department_id, 'DEPARTMENT_NOT_FOUND'],
      ['reports_to', superior, 'STAFF_NOT_FOUND'],
      ['user_id', other.user_id, 'USER_NOT_FOUND'],
    ] as const
    for (const [field, foreign, reason] of pairs) {
      const unknown = await outcome({ [field]: randomUUID() })
      expect(unknown).toMatchObject({ code: 'NOT_FOUND', reason })
      expect(await outcome({ [field]: foreign })).toEqual(unknown)
    }
  })

  it('INVALID_ARGUMENT: lists every wrong field', async () => {
    const wrong = { name: ' ', email: 'x', department_id: 'x', reports_to: '', user_id: '1' }
    await expect(create(randomUUID(), wrong)).rejects.toMatchObject({
      violations: ['/name', '/email', '/department_id', '/reports_to', '/user_id'].map((path) => ({ path })),
    })
  })

  it('PERMISSION_DENIED: only who manages users [S2]', async () => {
    const context = await service.context({ roles: ['manager'], tenantId: randomUUID() })
    const denied = { code: 'PERMISSION_DENIED', reason: 'OPERATION_NOT_ALLOWED' }
    await expect(service.client.CreateStaff({ name: 'x' }, context)).rejects.toMatchObject(denied)
    await expect(service.client.CreatePatient({ name: 'x' }, context)).rejects.toMatchObject(denied)
  })
})

describe('CreatePatient', () => {
  const create = async (tenantId: string, request: object, more: object = {}) =>
    (await service.client.CreatePatient(request, await contextIn(tenantId, more))).patient_id

  it('OK: number and phone stay in the directory', async () => {
    const { tenantId, user_id } = await aTenant()
    const person = { name: 'Ahmed Salem', mrn: 'MRN-1', phone: '+966 50 000 0001', email: 'a@acme.example', user_id }
    const patient_id = await create(tenantId, person)
    const [fact, state] = await service.eventsOf(patient_id)
    expect(fact).toMatchObject({ type: 'identity.v1.PatientCreated', eventseq: 1, targetkind: 'patient' })
    expect(fact?.data).toEqual({
      changes: [
        { field: 'name' },
        { field: 'mrn' },
        { field: 'phone' },
        { field: 'email' },
        { field: 'user_id', after: user_id },
      ],
    })
    expect(state?.data).toEqual({
      ...{ person_id: patient_id, kind: 'patient', name: 'Ahmed Salem', email: 'a@acme.example', active: true },
      ...{ roles: [], department_ids: [], user_id },
    })
    expect(await service.database.rows('select mrn, phone from patient where id = $1', [patient_id])).toEqual([
      { mrn: 'MRN-1', phone: '+966 50 000 0001' },
    ])
  })

  it('a repeated request answers the same record', async () => {
    const { tenantId } = await aTenant()
    const more = { idempotencyKey: 'k' }
    const first = await create(tenantId, { name: 'Ahmed' }, more)
    expect(await create(tenantId, { name: 'Ahmed' }, more)).toBe(first)
  })

  it('ALREADY_EXISTS: number and login are taken once in a tenant; many have no number', async () => {
    const { tenantId, user_id } = await aTenant()
    await create(tenantId, { name: 'A', mrn: 'MRN-1', user_id })
    await expect(create(tenantId, { name: 'B', mrn: 'MRN-1' })).rejects.toMatchObject({ reason: 'MRN_TAKEN' })
    await expect(create(tenantId, { name: 'B', user_id })).rejects.toMatchObject({ reason: 'USER_LINKED' })
    await create(tenantId, { name: 'C' })
    await create(tenantId, { name: 'D', mrn: ' ' })
    await expect(create(randomUUID(), { name: 'E', mrn: 'MRN-1' })).resolves.toBeDefined()
  })

  it('NOT_FOUND: a login of another tenant looks unknown [S1]', async () => {
    const { user_id } = await aTenant()
    const foreign = create(randomUUID(), { name: 'A', user_id })
    await expect(foreign).rejects.toMatchObject({ code: 'NOT_FOUND', reason: 'USER_NOT_FOUND' })
  })

  it('INVALID_ARGUMENT: lists every wrong field', async () => {
    const wrong = { name: '', mrn: 'x'.repeat(65), phone: '1\n2', email: 'x', user_id: 'x' }
    await expect(create(randomUUID(), wrong)).rejects.toMatchObject({
      violations: ['/name', '/mrn', '/phone', '/email', '/user_id'].map((path) => ({ path })),
    })
  })
})
