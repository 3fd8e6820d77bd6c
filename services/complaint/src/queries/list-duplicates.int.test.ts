import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import type { SubmitComplaintRequest } from '@redress/protos/complaint/v1/SubmitComplaintRequest.ts'
import {
  type ComplaintDesk,
  file,
  refusalOf,
  type SeededTenant,
  type SeededUser,
  seedPerson,
  seedTenant,
  seedUser,
} from '../../../../test/harness/complaint-desk.ts'
import type { CallerSpecimen } from '../../../../test/harness/context-tokens.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { complaint } from '../service.ts'

let desk: ComplaintDesk
let tenant: SeededTenant
let manager: SeededUser
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint)
  tenant = await seedTenant(desk)
  manager = await seedUser(desk, tenant, 'manager')
})
afterAll(() => desk.stop())

const story = { title: 'Waited four hours', description: 'Nobody came to the counter, and the nurse was rude.' }
const again = { title: 'I waited four hours!', description: 'Nobody came to the counter. The nurse was very rude.' }
const another = { title: 'The bill', description: 'It is wrong by three hundred riyal.' }

const suggested = async (caller: CallerSpecimen, complaint_id: string) => {
  const { suggestions } = await desk.client.ListDuplicates({ complaint_id }, await desk.context(caller))
  return suggestions.map(({ complaint: item, similarity, same }) => ({
    ...{ id: JSON.parse(item.toString()).id as string, similarity, same },
  }))
}
const filed = async (more: SubmitComplaintRequest, by: CallerSpecimen = manager) =>
  (await file(desk, by, more)).complaint_id

describe('ListDuplicates', () => {
  it('OK: what the same patient said in similar words, as an item of the list; nothing of others, and not the case itself', async () => {
    const patient_id = await seedPerson(desk, tenant.id, 'patient')
    const first = await filed({ ...story, patient_id })
    const second = await filed({ ...again, patient_id })
    await filed({ ...another, patient_id })
    await filed(story)
    expect(await suggested(manager, second)).toEqual([{ id: first, similarity: expect.any(Number), same: ['patient'] }])
    const [{ similarity } = { similarity: 0 }] = await suggested(manager, first.toUpperCase())
    expect(similarity).toBeGreaterThan(0.5)
    expect(similarity).toBeLessThan(1)
  })

  it.each([
    ['+966 55 123 4567', '0551234567', true],
    ['٠٥٥١٢٣٤٥٦٧', '00966551234567', true],
    ['0551234567', '0551234568', false],
    ['1234', '1234', false],
  ])('the phone %s and the phone %s: the same is %s', async (left, right, same) => {
    const fresh = await seedTenant(desk)
    const by = await seedUser(desk, fresh, 'manager')
    const first = await filed({ ...story, complainant: { phone: left } }, by)
    const second = await filed({ ...again, complainant: { phone: right } }, by)
    expect((await suggested(by, second)).map(({ id, same: what }) => [id, what])).toEqual(
      same ? [[first, ['phone']]] : [],
    )
  })

  it('the same complainant; but staff who file for many are not who complains', async () => {
    const karim = await seedUser(desk, tenant, 'complainant')
    const first = await filed(story, karim)
    expect(await suggested(manager, await filed(again, karim))).toMatchObject([{ id: first, same: ['creator'] }])
    await filed(story)
    expect(await suggested(manager, await filed(again))).toEqual([])
  })

  it('thirty days around it, and no longer; what is a duplicate already or deleted is none', async () => {
    const patient_id = await seedPerson(desk, tenant.id, 'patient')
    const on = (day: string) => filed({ ...story, patient_id, received_at: `2026-0${day}T08:00:00Z` })
    const subject = await on('5-01')
    const [before, after] = [await on('4-01'), await on('5-31')]
    await on('3-31')
    await on('6-01')
    const [duplicate, gone] = [await on('5-02'), await on('5-03')]
    const context = await desk.context(manager)
    const marked = { complaint_id: duplicate, duplicate_of: subject, reason: 'r' }
    await desk.client.MarkComplaintDuplicate(marked, context)
    const admin = await desk.context(await seedUser(desk, tenant, 'tenant_admin'))
    await desk.client.DeleteComplaint({ complaint_id: gone, reason: 'r' }, admin)
    expect((await suggested(manager, subject)).map(({ id }) => id).sort()).toEqual([before, after].sort())
  })

  it('only what the caller sees in full: another department, another tenant, the public view [S1, S4]', async () => {
    const { billing, surgery } = tenant.departments
    const patient = await seedUser(desk, tenant, 'complainant', {
      patientId: await seedPerson(desk, tenant.id, 'patient'),
    })
    const more = { patient_id: patient.patientId ?? '' }
    const first = await filed({ ...story, ...more, department_id: billing })
    const second = await filed({ ...again, ...more, department_id: surgery })
    const head = { tenantId: tenant.id, roles: ['department_manager'], departmentIds: [surgery] }
    expect(await suggested(head, second)).toEqual([])
    expect(await suggested({ ...head, departmentIds: [surgery, billing] }, second)).toMatchObject([{ id: first }])
    expect(await suggested(patient, second)).toEqual([])
  })

  it('NOT_FOUND: unknown, not visible, of another tenant, no id [S1]', async () => {
    const complaint_id = await filed({ ...story, department_id: tenant.departments.billing })
    const head = { tenantId: tenant.id, roles: ['department_manager'], departmentIds: [tenant.departments.surgery] }
    const stranger = await seedUser(desk, await seedTenant(desk), 'manager')
    for (const [caller, id] of [
      [manager, randomUUID()],
      [manager, 'x'],
      [head, complaint_id],
      [stranger, complaint_id],
    ] as const)
      expect(await refusalOf(suggested(caller, id))).toMatchObject({ code: 'NOT_FOUND', reason: 'COMPLAINT_NOT_FOUND' })
    expect(await refusalOf(suggested({ roles: [] }, complaint_id))).toMatchObject({ code: 'PERMISSION_DENIED' })
  })
})
