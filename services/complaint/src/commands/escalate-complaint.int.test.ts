import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import { everyChange } from '../../../../test/harness/complaint-changes.ts'
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
import { bytesOf } from '../../../../test/harness/configuration-desk.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { complaint } from '../service.ts'

let desk: ComplaintDesk
let tenant: SeededTenant
let manager: SeededUser
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint)
})
afterAll(() => desk.stop())

async function aTenant(...targets: object[]) {
  tenant = await seedTenant(desk)
  manager = await seedUser(desk, tenant, 'manager')
  if (targets.length === 0) return
  const document = bytesOf({ levels: targets.map((target) => ({ after: '0,0', target })) })
  const admin = await desk.context({ tenantId: tenant.id, roles: ['tenant_admin'] }, { expectedVersion: 1 })
  await desk.client.PutEscalationConfiguration({ document }, admin)
}
const role = (name: string) => ({ kind: 'role', role: name })
const escalate = async (complaint_id: string, by: SeededUser = manager) =>
  (await desk.client.EscalateComplaint({ complaint_id, reason: 'It burns.' }, await desk.context(by))).complaint
const stepsOf = async (id: string) =>
  (await desk.eventsOf(id))
    .filter(({ type }) => type === 'complaint.v1.ComplaintEscalated')
    .map(({ data: { complaint: _, changes: _changes, comment_id: _comment, ...said } }) => said)
const inEmergency = () => ({ departmentIds: [tenant.departments.emergency] })
const filed = (more: object = {}) => file(desk, manager, { department_id: tenant.departments.emergency, ...more })

describe('EscalateComplaint', () => {
  everyChange({
    desk: () => desk,
    permission: 'ticket.escalate',
    ...{ from: 'open', role: 'manager', forbidden: ['source_user', 'complainant', 'auditor'], impossible: ['closed'] },
    event: 'complaint.v1.ComplaintEscalated',
    call: (complaint_id, context) => desk.client.EscalateComplaint({ complaint_id, reason: 'r' }, context),
  })

  it('OK: whoever is told watches the case from now on and sees it; it stays with its assignee, in its version', async () => {
    await aTenant()
    const [chief, elsewhere] = [
      await seedUser(desk, tenant, 'department_manager', inEmergency()),
      await seedUser(desk, tenant, 'department_manager', { departmentIds: [tenant.departments.billing] }),
    ]
    const { complaint_id, version } = await filed()
    // by another department than the case is in, only a watcher sees it
    const asChief = await desk.context({ ...chief, departmentIds: [tenant.departments.billing] })
    expect(await refusalOf(desk.client.GetComplaint({ complaint_id }, asChief))).toMatchObject({ code: 'NOT_FOUND' })

    expect(await escalate(complaint_id)).toMatchObject({ version, status: 'open' })
    expect(await stepsOf(complaint_id)).toEqual([
      { outcome: 'told', level: 1, told: [chief.userId], passed_over: [], skipped_levels: [], manual: true },
    ])
    const [event] = (await desk.eventsOf(complaint_id)).slice(-1)
    expect(event?.data).toMatchObject({
      complaint: { watcher_ids: [chief.userId], version },
      changes: [{ field: 'watchers', after: JSON.stringify([chief.userId]) }],
    })
    const seen = await desk.client.GetComplaint({ complaint_id }, asChief)
    expect(seen.complaint).toMatchObject({ view: 'full', actions: ['comment', 'note'] })
    const { items } = await desk.client.ListComplaints({}, asChief)
    expect(items.map((item) => JSON.parse(item.toString()).id)).toEqual([complaint_id])
    const notes = await desk.client.ListComments({ complaint_id }, asChief)
    expect(notes.comments).toMatchObject([
      { text: 'It burns.', visibility: 'internal', author: { id: manager.userId } },
    ])
    await desk.client.AddComment({ complaint_id, text: 'I see.', visibility: 'internal' }, asChief)
    const other = await desk.context(elsewhere)
    expect(await refusalOf(desk.client.GetComplaint({ complaint_id }, other))).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('OK: the complainant hears nothing of it', async () => {
    await aTenant(role('manager'))
    const patient = await seedUser(desk, tenant, 'complainant')
    const { complaint_id } = await file(desk, patient)
    await escalate(complaint_id)
    const { entries } = await desk.client.ListTimeline({ complaint_id }, await desk.context(patient))
    expect(entries.map(({ action }) => action)).toEqual(['complaint.v1.ComplaintSubmitted'])
  })

  it('OK: step by step up the line of the assignee, past who has no login, then to the role', async () => {
    await aTenant(
      { kind: 'reports_to' },
      { kind: 'reports_to', role: 'tenant_admin' },
      { kind: 'reports_to', role: 'manager' },
    )
    const [worker, boss, admin] = await Promise.all([
      seedUser(desk, tenant, 'support_staff', inEmergency()),
      seedUser(desk, tenant, 'department_manager'),
      seedUser(desk, tenant, 'tenant_admin'),
    ])
    const top = await seedPerson(desk, tenant.id, 'staff', { user_id: boss.userId })
    const between = await seedPerson(desk, tenant.id, 'staff', { reports_to: top })
    await seedPerson(desk, tenant.id, 'staff', { user_id: worker.userId, reports_to: between })
    const { complaint_id } = await filed()
    const assigned = { complaint_id, assignee_id: worker.userId }
    await desk.client.AssignComplaint(assigned, await desk.context(manager))
    for (let step = 0; step < 3; step += 1) await escalate(complaint_id)
    const noLogin = { staff_id: between, reason: 'no_login' }
    const told = (userId: string, level: number) => ({ level, user_id: userId, reason: 'already_told' })
    expect(await stepsOf(complaint_id)).toMatchObject([
      { level: 1, told: [boss.userId], passed_over: [{ level: 1, ...noLogin }] },
      { level: 2, told: [admin.userId], passed_over: [{ level: 2, ...noLogin }, told(boss.userId, 2)] },
      { level: 3, told: [manager.userId], passed_over: [{ level: 3, ...noLogin }, told(boss.userId, 3)] },
    ])
  })

  it('OK: who is inactive, involved or may not see the case is passed over; nobody at a level, the next one', async () => {
    await aTenant(role('department_manager'), role('support_staff'), role('platform_admin'))
    const [left, involved, platform] = await Promise.all([
      seedUser(desk, tenant, 'department_manager', inEmergency()),
      seedUser(desk, tenant, 'support_staff', inEmergency()),
      seedUser(desk, tenant, 'platform_admin'),
    ])
    const gone = { id: left.userId, active: false, roles: ['department_manager'], version: 2 }
    await seedPerson(desk, tenant.id, 'user', { ...gone, department_ids: [tenant.departments.emergency] })
    const staffId = await seedPerson(desk, tenant.id, 'staff', { user_id: involved.userId })
    const { complaint_id } = await filed({ involved_staff_ids: [staffId] })
    await escalate(complaint_id)
    expect(await stepsOf(complaint_id)).toMatchObject([
      {
        ...{ level: 3, told: expect.arrayContaining([platform.userId]) },
        passed_over: [
          { level: 1, user_id: left.userId, reason: 'inactive' },
          { level: 2, user_id: involved.userId, reason: 'conflict' },
        ],
        skipped_levels: [
          { level: 1, reason: 'nobody' },
          { level: 2, reason: 'nobody' },
        ],
      },
    ])
    const rows = await desk.database.rows(
      'select level, outcome from escalation_step where complaint_id = $1 order by level',
      [complaint_id],
    )
    expect(rows).toEqual([
      { level: 1, outcome: 'nobody' },
      { level: 2, outcome: 'nobody' },
      { level: 3, outcome: 'told' },
    ])
  })

  it('OK: nobody at all is said, and never silence; then, and after the last level: FAILED_PRECONDITION', async () => {
    await aTenant(role('support_staff'), { kind: 'reports_to' })
    const { complaint_id } = await filed()
    await escalate(complaint_id)
    expect(await stepsOf(complaint_id)).toMatchObject([
      { outcome: 'escalation_no_target', told: [], skipped_levels: [{ level: 1 }, { level: 2, reason: 'nobody' }] },
    ])
    const { entries } = await desk.client.ListTimeline({ complaint_id }, await desk.context(manager))
    expect(JSON.parse(String(entries.at(-1)?.details))).toMatchObject({ outcome: 'escalation_no_target' })
    expect(await refusalOf(escalate(complaint_id))).toMatchObject({
      ...{ code: 'FAILED_PRECONDITION', reason: 'ESCALATION_EXHAUSTED' },
    })
  })

  it('OK: a new cycle begins at the foot of the ladder, and tells the same people again', async () => {
    await aTenant(role('manager'))
    const { complaint_id } = await filed()
    await escalate(complaint_id)
    const context = await desk.context(manager)
    await desk.client.ResolveComplaint({ complaint_id, text: 'x', outcome: 'upheld' }, context)
    await desk.client.ReopenComplaint({ complaint_id, reason: 'r' }, context)
    await escalate(complaint_id)
    expect(await stepsOf(complaint_id)).toMatchObject([
      { level: 1, told: [manager.userId] },
      { level: 1, told: [manager.userId] },
    ])
    const watchers = 'select user_id from watcher where complaint_id = $1'
    expect(await desk.database.rows(watchers, [complaint_id])).toEqual([{ user_id: manager.userId }])
  })

  it('INVALID_ARGUMENT: the reason is missing or too long', async () => {
    await aTenant()
    const { complaint_id } = await filed()
    const context = await desk.context(manager)
    for (const reason of ['', ' ', 'x'.repeat(2001)]) {
      const { violations } = await refusalOf(desk.client.EscalateComplaint({ complaint_id, reason }, context))
      expect(violations.map(({ path }) => path)).toEqual(['/reason'])
    }
  })
})
