import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Clock } from '@redress/platform/clock.ts'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import {
  type ComplaintDesk,
  file,
  refusalOf,
  type SeededTenant,
  type SeededUser,
  seedTenant,
  seedUser,
} from '../../../../test/harness/complaint-desk.ts'
import { bytesOf, configure } from '../../../../test/harness/configuration-desk.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { complaint } from '../service.ts'

const clocks = new Map<string, Date>()
const clock: Clock = { now: (tenantId) => clocks.get(tenantId) ?? new Date() }
let desk: ComplaintDesk
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint, { clock })
})
afterAll(() => desk.stop())

const open = [['08:00', '16:30']]
const calendar = { zone: 'Asia/Riyadh', windows: { sun: open, mon: open, tue: open, wed: open, thu: open } }
const at = (text: string) => new Date(`2026-01-${text.replace(' ', 'T')}:00+03:00`)
const step = (kind: string, from: string, to: string, minutes: number) => ({
  ...{ kind, from: at(from).toISOString(), to: at(to).toISOString(), minutes },
})

interface Setting {
  tenant: SeededTenant
  admin: SeededUser
  now(text: string): void
  explain(complaint_id: string): Promise<Awaited<ReturnType<ComplaintDesk['client']['GetComplaintDue']>>>
}
async function setting(document: unknown = calendar): Promise<Setting> {
  const tenant = await seedTenant(desk)
  const admin = await seedUser(desk, tenant, 'tenant_admin')
  const now = (text: string) => void clocks.set(tenant.id, at(text))
  now('10 00:00')
  const call = await desk.context(admin, { expectedVersion: 1 })
  if (document) await desk.client.PutCalendarConfiguration({ document: bytesOf(document) }, call)
  const explain = async (complaint_id: string) =>
    desk.client.GetComplaintDue({ complaint_id }, await desk.context(admin))
  return { tenant, admin, now, explain }
}
const times = (values: Record<string, string>) => ({
  grievance_types: Object.entries(values).map(([name, resolution_times]) => ({ name, resolution_times })),
})

describe('GetComplaintDue', () => {
  it.each([
    ['14 15:00', '1,0', '15 15:00'],
    ['15 16:00', '0,4', '18 11:30'],
    ['16 10:00', '0,4', '18 12:00'],
  ])('filed %s for %s: due %s by the calendar, and the steps add up [GRV-9]', async (filed, value, due) => {
    const { tenant, admin, now, explain } = await setting()
    await configure(desk, tenant, times({ complaint: value }))
    now(filed)
    const { complaint_id, due_at } = await file(desk, admin)
    expect(due_at).toBe(at(due).toISOString())
    const explained = await explain(complaint_id)
    expect(explained).toMatchObject({
      due_at,
      clock: 'running',
      rule: { source: 'category', path: 'complaint', value },
    })
    expect(explained.earlier_left_out).toBe(false)
    expect(JSON.parse(explained.calendar?.toString() ?? '')).toEqual(calendar)
    const ran = explained.steps.filter(({ kind }) => kind === 'running').reduce((sum, { minutes }) => sum + minutes, 0)
    const [days = 0, hours = 0] = value.split(',').map(Number)
    expect(ran).toBe(days * 510 + hours * 60)
  })

  it('without a calendar a day has 24 hours [GRV-9]', async () => {
    const { tenant, admin, now, explain } = await setting(null)
    await configure(desk, tenant, times({ complaint: '2,12' }))
    now('15 16:00')
    const { complaint_id } = await file(desk, admin)
    expect(await explain(complaint_id)).toMatchObject({
      ...{ due_at: at('18 04:00').toISOString(), steps: [step('running', '15 16:00', '18 04:00', 3600)] },
    })
    expect((await explain(complaint_id)).calendar).toBeUndefined()
  })

  it('a pause while it goes on, and when it is over', async () => {
    const { tenant, admin, now, explain } = await setting()
    await configure(desk, tenant, times({ complaint: '1,0' }))
    now('18 08:00')
    const { complaint_id } = await file(desk, admin)
    const context = await desk.context(admin)
    await desk.client.StartComplaint({ complaint_id }, context)
    now('18 12:00')
    const waits = { complaint_id, sub_status: 'awaiting_complainant', reason: 'x' }
    await desk.client.PauseComplaint(waits, context)
    now('19 10:00')
    expect(await explain(complaint_id)).toMatchObject({
      ...{ clock: 'paused', due_at: at('18 16:30').toISOString() },
      steps: [
        step('running', '18 08:00', '18 12:00', 240),
        step('paused', '18 12:00', '18 16:30', 270),
        step('closed', '18 16:30', '19 08:00', 930),
        step('paused', '19 08:00', '19 10:00', 120),
      ],
    })
    const { items } = await desk.client.ListComplaints({ overdue: true }, context)
    expect(items).toEqual([])
    const { complaint: resumed } = await desk.client.ResumeComplaint({ complaint_id, reason: 'x' }, context)
    expect(resumed).toMatchObject({ due_at: at('19 14:30').toISOString(), overdue: false })
    const { steps } = await explain(complaint_id)
    expect(steps.at(-1)).toEqual(step('running', '19 10:00', '19 14:30', 270))
    const resume = (await desk.eventsOf(complaint_id)).at(-1)
    expect(resume?.data.changes).toContainEqual({
      ...{ field: 'due_at', before: at('18 16:30').toISOString(), after: at('19 14:30').toISOString() },
    })
  })

  it('of a case that waits since 1900 the last steps are told', async () => {
    const { admin, now, explain } = await setting()
    now('18 12:00')
    const { complaint_id } = await file(desk, admin, { received_at: '1900-01-14T08:00:00Z' })
    const context = await desk.context(admin)
    await desk.client.StartComplaint({ complaint_id }, context)
    await desk.client.PauseComplaint({ complaint_id, sub_status: 'awaiting_external', reason: 'x' }, context)
    now('19 10:00')
    const { steps, earlier_left_out } = await explain(complaint_id)
    expect([steps.length, earlier_left_out]).toEqual([500, true])
    expect(steps.at(-1)).toEqual(step('paused', '19 08:00', '19 10:00', 120))
  })

  it('awaiting an explanation is no pause, and nobody can set it', async () => {
    const { admin } = await setting()
    const { complaint_id } = await file(desk, admin)
    const context = await desk.context(admin)
    await desk.client.StartComplaint({ complaint_id }, context)
    const waits = { complaint_id, sub_status: 'awaiting_explanation', reason: 'x' }
    expect(await refusalOf(desk.client.PauseComplaint(waits, context))).toMatchObject({ code: 'INVALID_ARGUMENT' })
  })

  it('another category: from the start; late by it already, it is late since the change [GRV-16, GRV-18]', async () => {
    const { tenant, admin, now, explain } = await setting()
    await configure(desk, tenant, times({ complaint: '1,0', short: '0,6', shorter: '0,3' }))
    now('18 08:00')
    const { complaint_id, version } = await file(desk, admin)
    now('18 12:00')
    const move = async (category: string, expectedVersion: number) =>
      desk.client.UpdateComplaint(
        { complaint_id, fields: ['category'], category },
        await desk.context(admin, { expectedVersion }),
      )
    expect((await move('short', version)).complaint).toMatchObject({
      ...{ due_at: at('18 14:00').toISOString(), overdue: false },
    })
    expect((await move('shorter', version + 1)).complaint).toMatchObject({
      ...{ due_at: at('18 11:00').toISOString(), breached_at: at('18 12:00').toISOString(), overdue: true },
    })
    expect((await move('complaint', version + 2)).complaint).toMatchObject({
      ...{ due_at: at('18 16:30').toISOString(), breached_at: at('18 12:00').toISOString(), overdue: true },
    })
    expect(await explain(complaint_id)).toMatchObject({ rule: { path: 'complaint', value: '1,0' } })
  })

  it('the policy of a source comes before the category, and a change of source brings it [GRV-18]', async () => {
    const { tenant, admin, now, explain } = await setting()
    const { call_center } = tenant.sources
    await configure(desk, tenant, { ...times({ complaint: '1,0' }), source_resolution: { [call_center]: '0,2' } })
    now('18 08:00')
    const { complaint_id } = await file(desk, admin)
    expect(await explain(complaint_id)).toMatchObject({ rule: { source: 'category' } })
    now('18 09:00')
    const to = { complaint_id, source_id: call_center, reason: 'x' }
    const { complaint: moved } = await desk.client.ChangeComplaintSource(to, await desk.context(admin))
    expect(moved).toMatchObject({ due_at: at('18 10:00').toISOString() })
    expect(await explain(complaint_id)).toMatchObject({ rule: { source: 'source_policy', value: '0,2' } })
  })

  it('reopened: the next cycle has its own clock', async () => {
    const { tenant, admin, now, explain } = await setting()
    await configure(desk, tenant, times({ complaint: '0,4' }))
    now('18 08:00')
    const { complaint_id } = await file(desk, admin)
    const context = await desk.context(admin)
    now('18 13:00')
    await desk.client.ResolveComplaint({ complaint_id, text: 'x', outcome: 'upheld' }, context)
    expect(await explain(complaint_id)).toMatchObject({ clock: 'stopped', breached_at: at('18 12:00').toISOString() })
    now('22 16:00')
    await desk.client.ReopenComplaint({ complaint_id, reason: 'x' }, context)
    const explained = await explain(complaint_id)
    expect(explained).toMatchObject({ clock: 'running', due_at: at('25 11:30').toISOString() })
    expect(explained.breached_at).toBeUndefined()
    expect(explained.steps[0]).toEqual(step('running', '22 16:00', '22 16:30', 30))
  })

  it('a complainant gets the time alone; who does not see the case: NOT_FOUND', async () => {
    const { tenant, now } = await setting()
    now('18 08:00')
    const patient = await seedUser(desk, tenant, 'complainant')
    const { complaint_id, due_at } = await file(desk, patient, { channel: undefined })
    const seen = await desk.client.GetComplaintDue({ complaint_id }, await desk.context(patient))
    expect(seen).toMatchObject({ view: 'public', due_at, steps: [], rule: null })
    const stranger = { tenantId: tenant.id, roles: ['complainant'], userId: randomUUID() }
    const call = desk.client.GetComplaintDue({ complaint_id }, await desk.context(stranger))
    expect(await refusalOf(call)).toMatchObject({ code: 'NOT_FOUND', reason: 'COMPLAINT_NOT_FOUND' })
  })
})
