import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Clock } from '@redress/platform/clock.ts'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import {
  type ComplaintDesk,
  file,
  type SeededTenant,
  type SeededUser,
  seedTenant,
  seedUser,
} from '../../../../test/harness/complaint-desk.ts'
import { bytesOf } from '../../../../test/harness/configuration-desk.ts'
import { eventually } from '../../../../test/harness/eventually.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { complaint } from '../service.ts'

const dayMs = 24 * 60 * 60 * 1000
const offsetsMs = new Map<string, number>()
const clock: Clock = { now: (tenantId) => new Date(Date.now() + (offsetsMs.get(tenantId) ?? 0)) }
let desk: ComplaintDesk
let tenant: SeededTenant
let manager: SeededUser
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint, { clock })
})
afterAll(() => desk.stop())

async function aTenant() {
  tenant = await seedTenant(desk)
  manager = await seedUser(desk, tenant, 'manager')
}
const role = (name: string, after = '1,0') => ({ after, target: { kind: 'role', role: name } })
async function ladder(...levels: object[]) {
  const admin = { tenantId: tenant.id, roles: ['tenant_admin'] }
  const { configuration } = await desk.client.GetEscalationConfiguration({}, await desk.context(admin))
  const context = await desk.context(admin, { expectedVersion: configuration?.version ?? 0 })
  await desk.client.PutEscalationConfiguration({ document: bytesOf({ levels }) }, context)
}
/** Time goes on for the tenant, and for what waits for it. */
async function advance(byMs: number) {
  offsetsMs.set(tenant.id, (offsetsMs.get(tenant.id) ?? 0) + byMs)
  await desk.database.rows(
    `update complaint_jobs.job set start_after = start_after - $2 * interval '1 ms'
     where data->>'tenant_id' = $1 and state in ('created', 'retry')`,
    [tenant.id, byMs],
  )
}
const stepsOf = async (id: string) =>
  (await desk.eventsOf(id))
    .filter(({ type }) => type === 'complaint.v1.ComplaintEscalated')
    .map(({ actorkind, time, data: { outcome, level, told, skipped_levels: skipped } }) => ({
      ...{ actorkind, at: Date.parse(time), outcome, level, told, skipped },
    }))
const afterSteps = (id: string, count: number) =>
  eventually(async () => {
    const steps = await stepsOf(id)
    expect(steps).toHaveLength(count)
    return steps
  })
/** Until nothing is left that could be done now. */
const settled = () =>
  eventually(async () => {
    const due = `select from complaint_jobs.job where data->>'tenant_id' = $1 and state in ('created', 'retry', 'active') and start_after < $2`
    expect(await desk.database.rows(due, [tenant.id, new Date()])).toEqual([])
  })
const call = async () => desk.context(manager)

describe('the ladder of a late case', () => {
  it('is climbed level by level: by itself, each in its time, also without an assignee', async () => {
    await aTenant()
    const [chief, admin] = [
      await seedUser(desk, tenant, 'department_manager', { departmentIds: [tenant.departments.emergency] }),
      await seedUser(desk, tenant, 'tenant_admin'),
    ]
    const { complaint_id, due_at, version } = await file(desk, manager, { department_id: tenant.departments.emergency })
    const due = Date.parse(due_at)
    await advance(due - Date.now() - 60_000)
    await settled()
    expect(await stepsOf(complaint_id)).toEqual([])
    await advance(60_000 + 10)
    const [first] = await afterSteps(complaint_id, 1)
    expect(first).toMatchObject({ actorkind: 'system', outcome: 'told', level: 1, told: [chief.userId], skipped: [] })
    expect(first?.at).toBeGreaterThan(due)
    await advance(dayMs - 60_000)
    await settled()
    expect(await stepsOf(complaint_id)).toHaveLength(1)
    await advance(60_000)
    const [, second] = await afterSteps(complaint_id, 2)
    expect(second).toMatchObject({ level: 2, told: [admin.userId] })
    expect(second?.at).toBeGreaterThanOrEqual(due + dayMs)
    const { complaint: seen } = await desk.client.GetComplaint({ complaint_id }, await call())
    expect(seen).toMatchObject({ version, status: 'open' })
    const { entries } = await desk.client.ListTimeline({ complaint_id }, await call())
    expect(entries.map(({ action, public: isPublic }) => [action.split('.').at(-1), isPublic])).toEqual([
      ...[
        ['ComplaintSubmitted', true],
        ['ComplaintBreached', false],
      ],
      ...Array(2).fill(['ComplaintEscalated', false]),
    ])
  })

  it('after a downtime only the highest level that is due is done; what lies below is overtaken', async () => {
    await aTenant()
    await ladder(role('department_manager', '0,0'), role('manager'), role('tenant_admin'))
    const { complaint_id, due_at } = await file(desk, manager)
    const jobs = "complaint_jobs.job where data->>'complaint_id' = $1"
    const [job] = await desk.database.rows<{ id: string; name: string; data: object }>(
      `delete from ${jobs} returning *`,
      [complaint_id],
    )
    await advance(Date.parse(due_at) - Date.now() + dayMs)
    await desk.database.rows('insert into complaint_jobs.job (name, data) values ($1, $2)', [job?.name, job?.data])
    const [step] = await afterSteps(complaint_id, 1)
    expect(step).toMatchObject({ level: 2, told: [manager.userId], skipped: [{ level: 1, reason: 'overtaken' }] })
  })

  it('a case that is filed late begins at its foot', async () => {
    await aTenant()
    await ladder(role('manager', '0,0'), role('tenant_admin'))
    const received_at = new Date(Date.now() - 30 * dayMs).toISOString()
    const { complaint_id } = await file(desk, manager, { received_at })
    expect(await afterSteps(complaint_id, 1)).toMatchObject([{ level: 1, told: [manager.userId], skipped: [] }])
  })

  it('stands still while the case is paused, and after it is resolved', async () => {
    await aTenant()
    await ladder(role('manager', '0,1'))
    const [paused, resolved] = await Promise.all([file(desk, manager), file(desk, manager)])
    await advance(Date.parse(paused.due_at) - Date.now() + 1000)
    const { complaint_id } = paused
    await desk.client.StartComplaint({ complaint_id }, await call())
    await desk.client.PauseComplaint({ complaint_id, sub_status: 'awaiting_external', reason: 'r' }, await call())
    const answer = { complaint_id: resolved.complaint_id, text: 'x', outcome: 'upheld' }
    await desk.client.ResolveComplaint(answer, await call())
    await advance(dayMs)
    await settled()
    expect(await stepsOf(complaint_id)).toEqual([])
    expect(await stepsOf(resolved.complaint_id)).toEqual([])
    await desk.client.ResumeComplaint({ complaint_id, reason: 'r' }, await call())
    await advance(60 * 60 * 1000)
    await afterSteps(complaint_id, 1)
    expect(await stepsOf(resolved.complaint_id)).toEqual([])
  })

  it('another ladder applies to cases that are late already, without telling of a level twice', async () => {
    await aTenant()
    await ladder(role('manager', '0,0'), role('tenant_admin', '9,0'))
    const admin = await seedUser(desk, tenant, 'tenant_admin')
    const { complaint_id, due_at } = await file(desk, manager)
    await advance(Date.parse(due_at) - Date.now() + 1000)
    await afterSteps(complaint_id, 1)
    await settled()
    await ladder(role('support_staff', '0,0'), role('tenant_admin', '0,0'))
    const [, second] = await afterSteps(complaint_id, 2)
    expect(second).toMatchObject({ level: 2, told: [admin.userId] })
    await settled()
    expect(await stepsOf(complaint_id)).toHaveLength(2)
  })

  it('keeps the tenant’s calendar: another one applies to cases that are late already', async () => {
    await aTenant()
    await ladder(role('manager', '0,0'), role('tenant_admin', '1,0'))
    const admin = await seedUser(desk, tenant, 'tenant_admin')
    const { complaint_id, due_at } = await file(desk, manager)
    await advance(Date.parse(due_at) - Date.now() + 1000)
    await afterSteps(complaint_id, 1)
    const windows = Object.fromEntries(
      ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'].map((day) => [day, [['00:00', '24:00']]]),
    )
    const calendar = { zone: 'UTC', windows, nominal_day_minutes: 60 }
    const context = await desk.context({ tenantId: tenant.id, roles: ['tenant_admin'] }, { expectedVersion: 1 })
    await desk.client.PutCalendarConfiguration({ document: bytesOf(calendar) }, context)
    await settled()
    expect(await stepsOf(complaint_id)).toHaveLength(1)
    await advance(60 * 60 * 1000)
    const [, second] = await afterSteps(complaint_id, 2)
    expect(second).toMatchObject({ level: 2, told: [admin.userId] })
  })

  it('a step by hand is the next one; the ladder goes on above it', async () => {
    await aTenant()
    await ladder(role('manager', '0,0'), role('tenant_admin', '0,0'), role('platform_admin', '0,1'))
    const { complaint_id, due_at } = await file(desk, manager)
    await Promise.all([seedUser(desk, tenant, 'tenant_admin'), seedUser(desk, tenant, 'platform_admin')])
    for (const reason of ['one', 'two']) await desk.client.EscalateComplaint({ complaint_id, reason }, await call())
    await advance(Date.parse(due_at) - Date.now() + 1000)
    await settled()
    expect(await stepsOf(complaint_id)).toHaveLength(2)
    await advance(60 * 60 * 1000)
    const steps = await afterSteps(complaint_id, 3)
    expect(steps.map(({ level, actorkind }) => [level, actorkind])).toEqual([
      [1, 'user'],
      [2, 'user'],
      [3, 'system'],
    ])
  })

  it('each level once, however often its timer comes', async () => {
    await aTenant()
    await ladder(role('manager', '0,0'))
    const { complaint_id, due_at } = await file(desk, manager)
    await advance(Date.parse(due_at) - Date.now() + 1000)
    await afterSteps(complaint_id, 1)
    await desk.database.rows(
      `insert into complaint_jobs.job (name, data) select name, data from complaint_jobs.job, generate_series(1, 20)
       where data->>'complaint_id' = $1 and name = 'escalate'`,
      [complaint_id],
    )
    await settled()
    expect(await stepsOf(complaint_id)).toHaveLength(1)
  })
})
