import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
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
import { startTestService } from '../../../../test/harness/start-service.ts'
import { complaint } from '../service.ts'

let desk: ComplaintDesk
let tenant: SeededTenant
let manager: SeededUser
let more: { department_id: string; patient_id: string; source_id: string; involved_staff_ids: string[] }
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint)
})
afterAll(() => desk.stop())

// each begins with a case by which everything is remembered
beforeEach(async () => {
  tenant = await seedTenant(desk)
  manager = await seedUser(desk, tenant, 'manager')
  more = {
    department_id: tenant.departments.billing,
    patient_id: await seedPerson(desk, tenant.id, 'patient', { name: 'Ahmed' }),
    source_id: tenant.sources.call_center,
    involved_staff_ids: [await seedPerson(desk, tenant.id, 'staff', { name: 'Noor' })],
  }
  await file(desk, manager, more)
})

/** As another replica would change it. */
const change = (statement: string, ...values: unknown[]) => desk.database.rows(statement, values)
const wrongFields = async () => (await refusalOf(file(desk, manager, more))).violations.map(({ path }) => path)
const references = async () =>
  (await change('select reference from complaint.complaint where tenant_id = $1 order by 1', tenant.id)).map(
    (row) => (row as { reference: string }).reference,
  )

describe('what is remembered of a tenant', () => {
  it.each([
    ['a department', 'update complaint.department set active = false where id = $1', 'department_id', '/department_id'],
    ['a source', 'update complaint.source set active = false where id = $1', 'source_id', '/source_id'],
    ['a patient', 'update complaint.person set active = false where person_id = $1', 'patient_id', '/patient_id'],
    [
      'staff',
      'update complaint.person set active = false where person_id = ($1::text[])[1]::uuid',
      'involved_staff_ids',
      '/involved_staff_ids/0',
    ],
  ] as const)(
    '%s that is closed: the next case cannot name it, and no number is lost',
    async (_what, statement, field, path) => {
      await change(statement, more[field])
      expect(await wrongFields()).toEqual([path])
      expect(await references()).toEqual(['CMP-2026-000001'])
    },
  )

  it.each([
    ['the filer', () => manager.userId, ({ created_by_name }: Filed) => created_by_name],
    ['the patient', () => more.patient_id, ({ patient }: Filed) => patient?.name],
    ['staff', () => more.involved_staff_ids[0], ({ involved_staff }: Filed) => involved_staff[0]?.name],
  ])('%s is renamed: the next case has the new name, and is found by it', async (_who, id, nameOf) => {
    await change("update complaint.person set name = 'Zainab', words = '{zainab}' where person_id = $1", id())
    const filed = await file(desk, manager, more)
    expect(nameOf(filed)).toBe('Zainab')
    const { items } = await desk.client.ListComplaints({ q: 'zainab' }, await desk.context(manager))
    expect(items.map((item) => JSON.parse(item.toString()).id)).toEqual([filed.complaint_id])
  })

  it('a patient who gets a login: the next case has no code', async () => {
    const submit = async () =>
      desk.client.SubmitComplaint({ title: 't', description: 'd', ...more }, await desk.context(manager))
    expect((await submit()).tracking_code).toEqual(expect.any(String))
    await change('update complaint.person set user_id = $2 where person_id = $1', more.patient_id, randomUUID())
    expect((await submit()).tracking_code).toBeUndefined()
  })

  it('the tenant closes: the next case is refused; it moves to another zone and language: the next case is there', async () => {
    await change('update complaint.tenant set active = false where tenant_id = $1', tenant.id)
    expect(await refusalOf(file(desk, manager, more))).toMatchObject({ reason: 'TENANT_NOT_READY' })
    await change("update complaint.tenant set active = true, locale = 'ar' where tenant_id = $1", tenant.id)
    expect(await file(desk, manager, more)).toMatchObject({ language: 'ar', reference: 'CMP-2026-000002' })
  })

  it('a configuration, and the calendar: the next case goes by them', async () => {
    const admin = await seedUser(desk, tenant, 'tenant_admin')
    const configuration = { grievance_types: ['lost'], default_category: 'lost', resolution_times: '2,0' }
    const document = Buffer.from(JSON.stringify(configuration))
    await desk.client.PutGrievanceConfiguration({ document }, await desk.context(admin, { expectedVersion: 1 }))
    const filed = await file(desk, manager, more)
    expect(filed.category).toBe('lost')
    expect(Date.parse(filed.due_at) - Date.parse(filed.received_at)).toBe(2 * 24 * 60 * 60 * 1000)
  })

  it('of platform staff, whose names are in no tenant, nothing is remembered', async () => {
    const userId = await seedPerson(desk, NIL_TENANT_ID, 'user', { name: 'Sami' })
    const sami = { tenantId: tenant.id, roles: ['platform_admin'], userId, name: 'Sami' }
    expect((await file(desk, sami, more)).created_by_name).toBe('Sami')
    await change("update complaint.person set name = 'Samia' where person_id = $1", userId)
    expect((await file(desk, sami, more)).created_by_name).toBe('Samia')
  })

  it('cases filed while it changes all the time have each number once and the name of somewhere in between', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `Name ${index}`)
    const renaming = (async () => {
      for (const name of names)
        await change('update complaint.department set name = $2 where id = $1', more.department_id, name)
    })()
    const filed = await Promise.all(Array.from({ length: 30 }, () => file(desk, manager, more)))
    await renaming
    for (const { department } of filed) expect(['billing', ...names]).toContain(department?.name)
    expect(await references()).toEqual(
      Array.from({ length: 31 }, (_, index) => `CMP-2026-${String(index + 1).padStart(6, '0')}`),
    )
    expect((await file(desk, manager, more)).department?.name).toBe(names.at(-1))
  })
})

type Filed = Awaited<ReturnType<typeof file>>

describe('a case that is written before its reference is known', () => {
  it('has it wherever it stands: the answer, the row, the event, what the case is found by', async () => {
    const filed = await file(desk, manager, more)
    expect(filed.reference).toBe('CMP-2026-000002')
    const mark = filed.complaint_id.replaceAll('-', '')
    const [event] = await desk.eventsOf(filed.complaint_id)
    expect(event).toMatchObject({ reference: filed.reference, data: { complaint: { reference: filed.reference } } })
    expect(JSON.stringify(event)).not.toContain(mark)
    const [row] = await change(
      `select c.reference, p.words::text as words, e.details::text as details from complaint.complaint c
       join complaint.party p using (tenant_id, id) join complaint.timeline_entry e on e.complaint_id = c.id where c.id = $1`,
      filed.complaint_id,
    )
    expect(row).toMatchObject({ reference: filed.reference })
    expect(JSON.stringify(row)).not.toContain(mark)
    for (const q of [filed.reference, '000002', 'cmp 000002']) {
      const { items } = await desk.client.ListComplaints({ q }, await desk.context(manager))
      expect(items.map((item) => JSON.parse(item.toString()).reference)).toEqual([filed.reference])
    }
  })
})
