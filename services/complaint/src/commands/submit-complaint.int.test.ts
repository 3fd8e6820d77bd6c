import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Clock } from '@redress/platform/clock.ts'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import { aComplaint, canaryMark } from '../../../../test/harness/canary.ts'
import {
  type ComplaintDesk,
  file,
  refusalOf,
  type SeededTenant,
  seedPerson,
  seedTenant,
  seedUser,
} from '../../../../test/harness/complaint-desk.ts'
import { eventually } from '../../../../test/harness/eventually.ts'
import { patiently } from '../../../../test/harness/patiently.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { complaint } from '../service.ts'

const clocks = new Map<string, Date>()
const clock: Clock = { now: (tenantId) => clocks.get(tenantId) ?? new Date() }
let desk: ComplaintDesk
let tenant: SeededTenant
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint, { clock })
  tenant = await seedTenant(desk)
})
afterAll(() => desk.stop())

const wrongFields = async (call: Promise<unknown>) =>
  (await refusalOf(call)).violations.map(({ path, code }) => `${path} ${code}`)

describe('SubmitComplaint', () => {
  it('OK: staff file for somebody; they are creator and owner, the source is the built-in one', async () => {
    const agent = await seedUser(desk, tenant, 'help_desk_agent')
    const patientId = await seedPerson(desk, tenant.id, 'patient', { name: 'Ahmed' })
    const complainant = {
      name: 'Ahmed',
      phone: '+966500000000',
      email: 'a@EXAMPLE.org',
      relation: 'self',
      consent: true,
    }
    const department_id = tenant.departments.emergency.toUpperCase()
    const filed = await file(desk, agent, { complainant, patient_id: patientId, department_id, channel: 'phone' })
    expect(filed).toMatchObject({
      ...{ view: 'full', status: 'open', sub_status: 'new', priority: 'medium', category: 'complaint', cycle: 1 },
      ...{ channel: 'phone', created_by: agent.userId, created_by_name: agent.name, created_by_type: 'user' },
      owner_agent: { id: agent.userId, name: agent.name },
      source: { id: tenant.sources.staff, name: 'staff' },
      department: { id: tenant.departments.emergency, name: 'emergency' },
      patient: { id: patientId, name: 'Ahmed' },
      complainant: { ...complainant, email: 'a@example.org' },
      ...{ version: 1, overdue: false, clock: 'running', language: 'en' },
    })
    expect(Date.parse(filed.due_at) - Date.parse(filed.received_at)).toBe(5 * 24 * 60 * 60 * 1000)
  })

  it('OK: a source user files for their own source', async () => {
    const given = { sourceId: tenant.sources.call_center, canCreateComplaints: true }
    const agent = await seedUser(desk, tenant, 'source_user', given)
    expect(await file(desk, agent)).toMatchObject({
      ...{ view: 'full', created_by: agent.userId, source: { id: tenant.sources.call_center } },
      owner_agent: { id: agent.userId },
    })
    expect((await file(desk, agent, { source_id: tenant.sources.call_center })).source?.id).toBe(
      tenant.sources.call_center,
    )
  })

  it('OK: a complainant files for themselves through the portal and gets the public view alone [S4]', async () => {
    const patientId = await seedPerson(desk, tenant.id, 'patient')
    const ahmed = await seedUser(desk, tenant, 'complainant', { patientId })
    const filed = await file(desk, ahmed)
    expect(filed).toMatchObject({ view: 'public', status: 'open', actions: ['withdraw', 'comment'] })
    for (const field of ['tenant_id', 'source', 'created_by', 'owner_agent', 'complainant', 'patient'] as const)
      expect(filed[field] || undefined).toBeUndefined()
    const [row] = await desk.database.rows(
      `select created_by, owner_agent_id, patient_id, source_id, name, relation
       from complaint join party using (tenant_id, id) where id = $1`,
      [filed.complaint_id],
    )
    expect(row).toEqual({
      ...{
        created_by: ahmed.userId,
        owner_agent_id: null,
        patient_id: patientId,
        source_id: tenant.sources.patient_portal,
      },
      ...{ name: ahmed.name, relation: 'self' },
    })
  })

  it('OK: who may file but not see gets a receipt, also when the request comes again', async () => {
    const filer = await seedUser(desk, tenant, 'manager', { grants: { 'ticket.create': ['tenant'] } })
    const call = { idempotencyKey: randomUUID() }
    const input = aComplaint()
    const [first, second] = [await file(desk, filer, input, call), await file(desk, filer, input, call)]
    expect(first).toMatchObject({ view: 'receipt', reference: expect.stringMatching(/^CMP-/), title: '', status: '' })
    expect(second).toEqual(first)
  })

  it('OK: received long ago means late from the start', async () => {
    const manager = await seedUser(desk, tenant, 'manager')
    const filed = await file(desk, manager, { received_at: '2026-01-01T08:00:00+03:00' })
    expect(filed).toMatchObject({
      ...{ received_at: '2026-01-01T05:00:00.000Z', due_at: '2026-01-06T05:00:00.000Z', overdue: true },
      breached_at: filed.created_at,
    })
  })

  it("references count up without gap in tenant and year, the year being that of the tenant's zone", async () => {
    const riyadh = await seedTenant(desk, { zone: 'Asia/Riyadh' })
    const manager = await seedUser(desk, riyadh, 'manager')
    clocks.set(riyadh.id, new Date('2026-12-31T20:30:00Z'))
    expect((await file(desk, manager)).reference).toBe('CMP-2026-000001')
    clocks.set(riyadh.id, new Date('2026-12-31T21:30:00Z'))
    await expect(file(desk, manager, { department_id: randomUUID() })).rejects.toThrow()
    const filed = await Promise.all(Array.from({ length: 12 }, () => patiently(() => file(desk, manager))))
    expect(filed.map(({ reference }) => reference).sort()).toEqual(
      Array.from({ length: 12 }, (_, index) => `CMP-2027-${String(index + 1).padStart(6, '0')}`),
    )
  })

  it('the year is that of the zone of now, also of one that Postgres does not know, or by its name another', async () => {
    const moving = await seedTenant(desk)
    const manager = await seedUser(desk, moving, 'manager')
    const midnights = {
      'SystemV/EST5': '2027-01-01T05:00Z',
      'Asia/Tokyo': '2026-12-31T15:00Z',
      IST: '2026-12-31T18:30Z',
    }
    const references: string[] = []
    for (const [zone, midnight] of Object.entries(midnights)) {
      await desk.database.rows('update complaint.tenant set zone = $2 where tenant_id = $1', [moving.id, zone])
      for (const ms of [-1000, 0]) {
        clocks.set(moving.id, new Date(Date.parse(midnight) + ms))
        references.push((await file(desk, manager)).reference)
      }
    }
    expect(references).toEqual([1, 2, 3].flatMap((number) => [`CMP-2026-00000${number}`, `CMP-2027-00000${number}`]))
  })

  it('publishes ComplaintSubmitted once, with ids and words only, and writes the same on the timeline [S20]', async () => {
    const manager = await seedUser(desk, tenant, 'manager')
    const requestId = randomUUID()
    const complainant = { name: canaryMark, phone: canaryMark, email: `${canaryMark}@example.org` }
    const texts = { complainant, remedy_sought: canaryMark, external_reference: canaryMark }
    const filed = await file(desk, manager, texts, { requestId })
    const [event, ...more] = await desk.eventsOf(filed.complaint_id)
    expect(more).toEqual([])
    expect(event).toMatchObject({
      ...{
        type: 'complaint.v1.ComplaintSubmitted',
        source: '/redress/complaint',
        eventseq: 1,
        targetkind: 'complaint',
      },
      ...{ subject: filed.complaint_id, tenantid: tenant.id, reference: filed.reference, requestid: requestId },
      ...{ actorid: manager.userId, actorkind: 'user', actorroles: 'manager', time: filed.created_at },
      data: { complaint: { status: 'open', created_by: manager.userId, version: 1, watcher_ids: [] } },
    })
    expect(JSON.stringify(event)).not.toContain(canaryMark)
    expect(event?.data.changes).toContainEqual({ field: 'status', after: 'open' })
    const timeline = await desk.database.rows(
      'select id, action, public, details from timeline_entry where complaint_id = $1',
      [filed.complaint_id],
    )
    expect(timeline).toEqual([
      { id: event?.id, action: event?.type, public: true, details: { changes: event?.data.changes } },
    ])
    await eventually(async () => {
      const [row] = await desk.database.rows('select published_at from outbox where id = $1', [event?.id])
      expect(row?.published_at).not.toBeNull()
    })
  })

  it('the same Idempotency-Key 20 times at once: one complaint, one event, twenty answers', async () => {
    const manager = await seedUser(desk, tenant, 'manager')
    const input = aComplaint()
    const replays: string[] = []
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => {
        const key = { idempotencyKey: 'the key', onReplay: () => replays.push('again') }
        return patiently(() => file(desk, manager, input, key))
      }),
    )
    expect(new Set(answers.map(({ complaint_id }) => complaint_id)).size).toBe(1)
    expect(replays).toHaveLength(19)
    expect(await desk.eventsOf(answers[0]?.complaint_id ?? '')).toHaveLength(1)
  })

  it('ALREADY_EXISTS: the key came with another request; another caller may use it', async () => {
    const [manager, other] = await Promise.all([seedUser(desk, tenant, 'manager'), seedUser(desk, tenant, 'manager')])
    const call = { idempotencyKey: 'once' }
    const input = aComplaint()
    const filed = await file(desk, manager, input, call)
    expect(await refusalOf(file(desk, manager, aComplaint(), call))).toMatchObject({
      ...{ code: 'ALREADY_EXISTS', reason: 'IDEMPOTENCY_KEY_REUSED' },
    })
    expect((await file(desk, other, input, call)).complaint_id).not.toBe(filed.complaint_id)
  })

  it('INVALID_ARGUMENT: every wrong field with its path, and nothing is kept', async () => {
    const manager = await seedUser(desk, tenant, 'manager')
    const wrong = { title: '', severity: 'huge', complainant: { relation: 'boss' }, department_id: 'x' }
    expect(await refusalOf(file(desk, manager, wrong))).toMatchObject({
      code: 'INVALID_ARGUMENT',
      reason: 'INVALID_BODY',
    })
    expect(await wrongFields(file(desk, manager, wrong))).toEqual([
      ...['/title REQUIRED', '/severity UNKNOWN_VALUE', '/department_id INVALID'],
      '/complainant/relation UNKNOWN_VALUE',
    ])
  })

  it('INVALID_ARGUMENT: ids that the tenant does not know, those of another tenant among them [S1]', async () => {
    const [manager, foreign] = await Promise.all([seedUser(desk, tenant, 'manager'), seedTenant(desk)])
    const [foreignPatient, foreignStaff, gone, patient] = await Promise.all([
      seedPerson(desk, foreign.id, 'patient'),
      seedPerson(desk, foreign.id, 'staff'),
      seedPerson(desk, tenant.id, 'staff', { active: false }),
      seedPerson(desk, tenant.id, 'patient'),
    ])
    const unknown = {
      ...{ department_id: foreign.departments.billing, source_id: foreign.sources.staff, patient_id: foreignPatient },
      involved_staff_ids: [foreignStaff, gone, patient, randomUUID()],
    }
    expect(await wrongFields(file(desk, manager, unknown))).toEqual([
      ...['/department_id', '/patient_id', '/source_id'].map((path) => `${path} UNKNOWN_REFERENCE`),
      ...[0, 1, 2, 3].map((index) => `/involved_staff_ids/${index} UNKNOWN_REFERENCE`),
    ])
  })

  it('INVALID_ARGUMENT: what only staff may send, sent by a complainant; another source, by a source user', async () => {
    const complainant = await seedUser(desk, tenant, 'complainant')
    const { call_center, staff } = tenant.sources
    expect(await wrongFields(file(desk, complainant, { channel: 'web', severity: 'minor', source_id: staff }))).toEqual(
      [...['/channel NOT_ALLOWED', '/severity NOT_ALLOWED', '/source_id NOT_ALLOWED']],
    )
    const agent = await seedUser(desk, tenant, 'source_user', { sourceId: call_center, canCreateComplaints: true })
    expect(await wrongFields(file(desk, agent, { source_id: staff }))).toEqual(['/source_id NOT_ALLOWED'])
  })

  it.each(['department_manager', 'support_staff', 'auditor'] as const)('PERMISSION_DENIED: %s [S2]', async (role) => {
    const caller = await seedUser(desk, tenant, role, { departmentIds: [tenant.departments.emergency] })
    expect(await refusalOf(file(desk, caller))).toMatchObject({
      ...{ code: 'PERMISSION_DENIED', reason: 'OPERATION_NOT_ALLOWED' },
    })
  })

  it('PERMISSION_DENIED: a source user whose switch is off, also before the body is looked at', async () => {
    const agent = await seedUser(desk, tenant, 'source_user', { sourceId: tenant.sources.call_center })
    expect(await refusalOf(file(desk, agent, { title: '' }))).toMatchObject({ code: 'PERMISSION_DENIED' })
  })

  it('FAILED_PRECONDITION: the tenant is closed, or its copy has not arrived', async () => {
    const closed = await seedTenant(desk, { active: false })
    const manager = await seedUser(desk, closed, 'manager')
    const refused = { code: 'FAILED_PRECONDITION', reason: 'TENANT_NOT_READY' }
    expect(await refusalOf(file(desk, manager))).toMatchObject(refused)
    expect(await refusalOf(file(desk, { ...manager, tenantId: randomUUID() }))).toMatchObject(refused)
  })
})
