import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import type { UpdateComplaintRequest } from '@redress/protos/complaint/v1/UpdateComplaintRequest.ts'
import { canary, canaryMark } from '../../../../test/harness/canary.ts'
import { everyChange } from '../../../../test/harness/complaint-changes.ts'
import {
  type ComplaintDesk,
  file,
  refusalOf,
  seedPerson,
  seedTenant,
  seedUser,
} from '../../../../test/harness/complaint-desk.ts'
import type { CallerSpecimen } from '../../../../test/harness/context-tokens.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { complaint } from '../service.ts'

let desk: ComplaintDesk
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint)
})
afterAll(() => desk.stop())

describe('UpdateComplaint', () => {
  everyChange({
    desk: () => desk,
    permission: 'ticket.update',
    from: 'resolved',
    role: 'help_desk_agent',
    forbidden: ['support_staff', 'source_user', 'complainant', 'auditor'],
    impossible: ['closed'],
    event: 'complaint.v1.ComplaintUpdated',
    call: (complaint_id, context) =>
      desk.client.UpdateComplaint(
        { complaint_id, fields: ['title'], title: 'Another' },
        { ...context, expectedVersion: context.expectedVersion ?? 1 },
      ),
  })

  const setting = async (given: object = {}) => {
    const tenant = await seedTenant(desk)
    const agent = await seedUser(desk, tenant, 'help_desk_agent')
    const { complaint_id } = await file(desk, agent, given)
    const update = async (change: UpdateComplaintRequest, expectedVersion = 1, caller: CallerSpecimen = agent) =>
      desk.client.UpdateComplaint({ complaint_id, ...change }, await desk.context(caller, { expectedVersion }))
    return { tenant, agent, complaint_id, update }
  }

  it('OK: an assignee whom the case is about from now on is its assignee no more, in the same change, in every state', async () => {
    const { tenant, agent, complaint_id, update } = await setting()
    const [nurse, other, record] = [
      await seedUser(desk, tenant, 'manager'),
      await seedUser(desk, tenant, 'manager'),
      await seedPerson(desk, tenant.id, 'staff'),
    ]
    const own = await seedPerson(desk, tenant.id, 'staff', { user_id: nurse.userId })
    const assign = async (assignee_id: string) =>
      desk.client.AssignComplaint({ complaint_id, assignee_id }, await desk.context(agent))
    await assign(nurse.userId)
    const fields = ['involved_staff_ids']
    const named = await update({ fields, involved_staff_ids: [record] }, 2)
    expect(named.complaint?.assignee?.id).toBe(nurse.userId)
    const { complaint: freed } = await update({ fields, involved_staff_ids: [record, own] }, 3)
    expect(freed).toMatchObject({ status: 'in_progress', sub_status: 'working', version: 4 })
    expect(freed?.assignee).toBeFalsy()
    expect((await desk.eventsOf(complaint_id)).at(-1)).toMatchObject({
      type: 'complaint.v1.ComplaintUpdated',
      data: { changes: [{ field: 'involved_staff' }, { field: 'assignee', before: nurse.userId }] },
    })
    expect(await refusalOf(assign(nurse.userId))).toMatchObject({ reason: 'ASSIGNEE_UNSUITABLE' })

    await assign(other.userId)
    const otherRecord = await seedPerson(desk, tenant.id, 'staff', { user_id: other.userId })
    const solution = { complaint_id, text: 'Sorry.', outcome: 'upheld' }
    await desk.client.ResolveComplaint(solution, await desk.context(other))
    const { complaint: resolved } = await update({ fields, involved_staff_ids: [otherRecord] }, 6)
    expect([resolved?.status, resolved?.assignee ?? undefined]).toEqual(['resolved', undefined])
  })

  it('OK: what is named changes, what is named and absent is cleared, the rest stays; no text travels', async () => {
    const complainant = { name: canary(), phone: '+1', consent: true }
    const { tenant, complaint_id, update } = await setting({ complainant, severity: 'major', remedy_sought: canary() })
    const [staffId, patientId] = await Promise.all([
      seedPerson(desk, tenant.id, 'staff', { name: 'Nora' }),
      seedPerson(desk, tenant.id, 'patient', { name: 'Ahmed' }),
    ])
    const [title, email] = [canary(), `${canary()}@people.example`]
    const { billing } = tenant.departments
    const { complaint: changed } = await update({
      fields: [
        ...['title', 'severity', 'department_id', 'patient_id', 'involved_staff_ids', 'incident_date'],
        ...['complainant/email', 'complainant/phone'],
      ],
      ...{ title, department_id: billing.toUpperCase(), patient_id: patientId, involved_staff_ids: [staffId, staffId] },
      ...{ incident_date: '2026-01-02', complainant: { email }, description: 'not named' },
    })
    expect(changed).toMatchObject({
      ...{ title, version: 2, department: { id: billing }, patient: { id: patientId }, incident_date: '2026-01-02' },
      ...{
        involved_staff: [{ id: staffId, name: 'Nora' }],
        complainant: { name: complainant.name, email, consent: true },
      },
      remedy_sought: expect.any(String),
    })
    expect(changed?.severity).toBeFalsy()
    expect(changed?.complainant?.phone).toBeFalsy()
    expect(changed?.description).not.toBe('not named')
    const event = (await desk.eventsOf(complaint_id)).at(-1)
    expect(event?.data.changes).toEqual([
      { field: 'department', after: billing },
      { field: 'severity', before: 'major' },
      { field: 'patient', after: patientId },
      { field: 'involved_staff', after: JSON.stringify([staffId]) },
      ...[{ field: 'title' }, { field: 'incident_date' }, { field: 'complainant' }],
    ])
    expect(JSON.stringify(event)).not.toContain(canaryMark)
  })

  it('OK: nothing different is no change; all of the complainant can be cleared', async () => {
    const { complaint_id, update } = await setting({ complainant: { name: canary(), relation: 'self' } })
    const { complaint: seen } = await update({ fields: [] })
    expect(seen?.version).toBe(1)
    const same = { fields: ['title', 'complainant/relation'], title: seen?.title, complainant: { relation: 'self' } }
    expect((await update(same)).complaint?.version).toBe(1)
    expect((await update({ fields: ['complainant'] })).complaint).toMatchObject({ version: 2 })
    const [party] = await desk.database.rows('select name, relation from party where id = $1', [complaint_id])
    expect(party).toEqual({ name: null, relation: null })
    expect(await desk.eventsOf(complaint_id)).toHaveLength(2)
  })

  it('OK: who gives a case away that they then may not see gets its id and reference', async () => {
    const { tenant, complaint_id, update } = await setting()
    const { billing, surgery } = tenant.departments
    await update({ fields: ['department_id'], department_id: billing })
    const head = await seedUser(desk, tenant, 'department_manager', { departmentIds: [billing] })
    const { complaint: given } = await update({ fields: ['department_id'], department_id: surgery }, 2, head)
    expect(given).toMatchObject({ view: 'receipt', complaint_id })
    expect(await refusalOf(update({ fields: ['title'], title: 'x' }, 3, head))).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('FAILED_PRECONDITION: without the version that was seen', async () => {
    const { agent, complaint_id } = await setting()
    const call = desk.client.UpdateComplaint({ complaint_id, fields: ['title'], title: 'x' }, await desk.context(agent))
    expect(await refusalOf(call)).toMatchObject({ code: 'FAILED_PRECONDITION', reason: 'IF_MATCH_REQUIRED' })
    expect(await desk.eventsOf(complaint_id)).toHaveLength(1)
  })

  it('INVALID_ARGUMENT: every wrong field at once, and what another tenant knows is unknown [S1]', async () => {
    const { update } = await setting()
    const [other, theirs] = [await seedTenant(desk), await setting()]
    const staffId = await seedPerson(desk, theirs.tenant.id, 'staff')
    const wrong = await refusalOf(update({ fields: ['title', 'status', 'flags', 'category'], title: '', flags: ['x'] }))
    expect(wrong.violations.map(({ path, code }) => `${path} ${code}`)).toEqual([
      ...['/status UNKNOWN_FIELD', '/category REQUIRED', '/title REQUIRED'],
    ])
    const chosen = await refusalOf(update({ fields: ['flags', 'category'], flags: ['x'], category: 'none' }))
    expect(chosen.violations.map(({ path, code }) => `${path} ${code}`)).toEqual([
      ...['/category UNKNOWN_CATEGORY', '/flags/0 UNKNOWN_FLAG'],
    ])
    const fields = ['department_id', 'patient_id', 'involved_staff_ids']
    const foreign = { department_id: other.departments.billing, patient_id: staffId, involved_staff_ids: [staffId] }
    expect((await refusalOf(update({ fields, ...foreign }))).violations.map(({ path }) => path)).toEqual([
      ...['/department_id', '/patient_id', '/involved_staff_ids/0'],
    ])
  })
})
