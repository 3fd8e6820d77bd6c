import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Clock } from '@redress/platform/clock.ts'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import { canary } from '../../../../test/harness/canary.ts'
import { everyChange } from '../../../../test/harness/complaint-changes.ts'
import {
  type ComplaintDesk,
  file,
  refusalOf,
  seedPerson,
  seedTenant,
  seedUser,
} from '../../../../test/harness/complaint-desk.ts'
import { configure } from '../../../../test/harness/configuration-desk.ts'
import type { CallerSpecimen } from '../../../../test/harness/context-tokens.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { complaint } from '../service.ts'

const clocks = new Map<string, Date>()
const clock: Clock = { now: (tenantId) => clocks.get(tenantId) ?? new Date() }
const start = new Date('2026-03-01T08:00:00Z')
const days = (count: number) => new Date(start.getTime() + count * 24 * 60 * 60 * 1000)
let desk: ComplaintDesk
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint, { clock })
})
afterAll(() => desk.stop())

describe('ReopenComplaint', () => {
  everyChange({
    desk: () => desk,
    permission: 'ticket.reopen',
    from: 'closed',
    role: 'manager',
    forbidden: ['help_desk_agent', 'support_staff', 'source_user', 'auditor'],
    impossible: ['open', 'in_progress'],
    event: 'complaint.v1.ComplaintReopened',
    call: (complaint_id, context) => desk.client.ReopenComplaint({ complaint_id, reason: 'Not so.' }, context),
  })

  const setting = async () => {
    const tenant = await seedTenant(desk)
    const [ahmed, manager] = await Promise.all([
      seedUser(desk, tenant, 'complainant'),
      seedUser(desk, tenant, 'manager'),
    ])
    clocks.set(tenant.id, start)
    const { complaint_id } = await file(desk, ahmed)
    const assign = async (assignee_id: string) =>
      desk.client.AssignComplaint({ complaint_id, assignee_id }, await desk.context(manager))
    const resolve = async (text = 'Sorry.') =>
      desk.client.ResolveComplaint({ complaint_id, text, outcome: 'upheld' }, await desk.context(manager))
    const reopen = async (caller: CallerSpecimen, reason = 'x') =>
      desk.client.ReopenComplaint({ complaint_id, reason }, await desk.context(caller))
    return { tenant, ahmed, manager, complaint_id, assign, resolve, reopen }
  }

  it('OK: the next cycle, with clocks of its own and without a resolution; the history stays', async () => {
    const { tenant, ahmed, manager, complaint_id, assign, resolve, reopen } = await setting()
    await assign(manager.userId)
    const [text, reason] = [canary(), canary()]
    await resolve(text)
    clocks.set(tenant.id, days(6))
    expect((await reopen(ahmed, reason)).complaint).toMatchObject({ view: 'public', status: 'in_progress' })
    const { complaint: seen } = await desk.client.GetComplaint({ complaint_id }, await desk.context(manager))
    expect(seen).toMatchObject({
      ...{ status: 'in_progress', sub_status: 'working', cycle: 2, clock: 'running', overdue: false },
      ...{ assignee: { id: manager.userId }, due_at: days(11).toISOString(), received_at: start.toISOString() },
    })
    for (const field of ['resolution', 'closed_as', 'reopen_until'] as const) expect(seen?.[field]).toBeFalsy()
    const event = (await desk.eventsOf(complaint_id)).at(-1)
    expect(event?.data).toMatchObject({ by_complainant: true, complaint: { cycle: 2 } })
    expect(JSON.stringify(event)).not.toContain(reason)
    const { entries } = await desk.client.ListTimeline({ complaint_id }, await desk.context(manager))
    expect(entries.map(({ action, cycle }) => [action.split('.')[2], cycle])).toEqual([
      ['ComplaintSubmitted', 1],
      ['ComplaintAssigned', 1],
      ['ComplaintResolved', 1],
      ['ComplaintReopened', 2],
    ])
    const second = canary()
    expect((await resolve(second)).complaint?.resolution).toMatchObject({ text: second })
    const texts = 'select text, cycle from comment where complaint_id = $1 and is_resolution order by cycle'
    expect(await desk.database.rows(texts, [complaint_id])).toEqual([
      { text, cycle: 1 },
      { text: second, cycle: 2 },
    ])
  })

  it('OK: exactly at the end of the window; later it is over for the complainant, and comments do not extend it; staff may', async () => {
    const { tenant, ahmed, manager, complaint_id, resolve, reopen } = await setting()
    await resolve()
    clocks.set(tenant.id, days(14))
    await reopen(ahmed)
    await resolve()
    clocks.set(tenant.id, days(20))
    await desk.client.ConfirmComplaint({ complaint_id, comment: canary() }, await desk.context(ahmed))
    clocks.set(tenant.id, new Date(days(28).getTime() + 1))
    expect(await refusalOf(reopen(ahmed))).toMatchObject({
      ...{ code: 'FAILED_PRECONDITION', reason: 'REOPEN_WINDOW_OVER' },
      metadata: { reopen_until: days(28).toISOString() },
    })
    const { complaint: seen } = await desk.client.GetComplaint({ complaint_id }, await desk.context(ahmed))
    expect(seen).toMatchObject({ actions: ['comment'], reopen_until: days(28).toISOString() })
    expect((await reopen(manager)).complaint).toMatchObject({ status: 'in_progress', cycle: 3 })
  })

  it('FAILED_PRECONDITION: three times by the complainant, however often by staff', async () => {
    const { ahmed, manager, complaint_id, resolve, reopen } = await setting()
    for (const caller of [ahmed, manager, ahmed, ahmed]) {
      await resolve()
      await reopen(caller)
    }
    await resolve()
    expect(await refusalOf(reopen(ahmed))).toMatchObject({ reason: 'REOPEN_LIMIT_REACHED' })
    const { complaint: seen } = await desk.client.GetComplaint({ complaint_id }, await desk.context(ahmed))
    expect(seen?.actions).toEqual(['confirm', 'comment'])
    expect((await reopen(manager)).complaint).toMatchObject({ cycle: 6 })
  })

  it('OK: open, with nobody, when the assignee has become inactive', async () => {
    const { tenant, manager, assign, resolve, reopen } = await setting()
    const support = await seedUser(desk, tenant, 'support_staff')
    await assign(support.userId)
    await resolve()
    const gone = { id: support.userId, roles: ['support_staff'], active: false, version: 2 }
    await seedPerson(desk, tenant.id, 'user', gone)
    const { complaint: reopened } = await reopen(manager)
    expect(reopened).toMatchObject({ status: 'open', sub_status: 'new', cycle: 2 })
    expect(reopened?.assignee).toBeUndefined()
  })

  it('PERMISSION_DENIED: a complainant, while a category or flag locks the case; staff to whom it is open may', async () => {
    const { tenant, ahmed, manager, complaint_id, resolve, reopen } = await setting()
    await configure(desk, tenant, {
      grievance_types: ['complaint'],
      grievance_flags: [{ name: 'vip', permissions: ['bulk'] }],
    })
    await resolve()
    await desk.database.rows("update complaint set flags = '{vip}' where id = $1", [complaint_id])
    expect(await refusalOf(reopen(ahmed))).toMatchObject({ code: 'PERMISSION_DENIED', reason: 'NOT_ALLOWED_HERE' })
    const { complaint: seen } = await desk.client.GetComplaint({ complaint_id }, await desk.context(ahmed))
    expect(seen).toMatchObject({ view: 'public', actions: ['confirm', 'comment'] })
    expect((await reopen(manager)).complaint).toMatchObject({ status: 'in_progress', cycle: 2 })
  })

  it('NOT_FOUND: a complainant, when it is not their own; INVALID_ARGUMENT: without a reason', async () => {
    const { tenant, manager, reopen, resolve } = await setting()
    await resolve()
    const stranger = await seedUser(desk, tenant, 'complainant')
    expect(await refusalOf(reopen(stranger))).toMatchObject({ code: 'NOT_FOUND' })
    expect((await refusalOf(reopen(manager, ' '))).violations).toMatchObject([{ path: '/reason', code: 'REQUIRED' }])
  })
})
