import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Clock } from '@redress/platform/clock.ts'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import { canary } from '../../../../test/harness/canary.ts'
import { everyChange } from '../../../../test/harness/complaint-changes.ts'
import { type ComplaintDesk, file, refusalOf, seedTenant, seedUser } from '../../../../test/harness/complaint-desk.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { complaint } from '../service.ts'

const clocks = new Map<string, Date>()
const clock: Clock = { now: (tenantId) => clocks.get(tenantId) ?? new Date() }
let desk: ComplaintDesk
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint, { clock })
})
afterAll(() => desk.stop())

const setting = async () => {
  const tenant = await seedTenant(desk)
  const manager = await seedUser(desk, tenant, 'manager')
  const resolve = async (complaint_id: string, text: string, outcome = 'upheld') =>
    desk.client.ResolveComplaint({ complaint_id, text, outcome }, await desk.context(manager))
  return { tenant, manager, resolve }
}

describe('ResolveComplaint', () => {
  everyChange({
    desk: () => desk,
    permission: 'ticket.resolve',
    from: 'in_progress',
    role: 'manager',
    forbidden: ['help_desk_agent', 'source_user', 'complainant', 'auditor'],
    impossible: ['resolved', 'closed'],
    event: 'complaint.v1.ComplaintResolved',
    call: (complaint_id, context) =>
      desk.client.ResolveComplaint({ complaint_id, text: 'We are sorry.', outcome: 'upheld' }, context),
  })

  it('OK: the text is the public resolution of the cycle, the clock stops, the complainant has 14 days', async () => {
    const { manager, resolve } = await setting()
    const { complaint_id } = await file(desk, manager)
    const text = canary()
    const { complaint: resolved } = await resolve(complaint_id, text, 'partly_upheld')
    expect(resolved).toMatchObject({
      ...{ status: 'resolved', clock: 'stopped', overdue: false, version: 2 },
      resolution: { text, outcome: 'partly_upheld', by: { id: manager.userId, name: manager.name } },
    })
    const { reopen_until = '', resolution } = resolved ?? {}
    expect(Date.parse(reopen_until) - Date.parse(resolution?.at ?? '')).toBe(14 * 24 * 60 * 60 * 1000)
    const comments = await desk.database.rows(
      'select text, visibility, is_resolution, cycle from comment where complaint_id = $1',
      [complaint_id],
    )
    expect(comments).toEqual([{ text, visibility: 'public', is_resolution: true, cycle: 1 }])
    const [, event] = await desk.eventsOf(complaint_id)
    expect(event?.data).toMatchObject({ outcome: 'partly_upheld', comment_id: expect.any(String) })
    expect(JSON.stringify(event)).not.toContain(text)
  })

  it('OK: exactly when it is due is on time; a second later is late since the due time', async () => {
    const { tenant, manager, resolve } = await setting()
    clocks.set(tenant.id, new Date('2026-03-01T08:00:00Z'))
    const [onTime, late] = [await file(desk, manager), await file(desk, manager)]
    clocks.set(tenant.id, new Date('2026-03-06T08:00:00Z'))
    expect((await resolve(onTime.complaint_id, 'x')).complaint?.breached_at).toBeUndefined()
    clocks.set(tenant.id, new Date('2026-03-06T08:00:01Z'))
    expect((await resolve(late.complaint_id, 'x')).complaint?.breached_at).toBe('2026-03-06T08:00:00.000Z')
  })

  it('two at once: one resolution, and the other is told that the case is resolved', async () => {
    const { manager, resolve } = await setting()
    const { complaint_id } = await file(desk, manager)
    const results = await Promise.allSettled(['one', 'two', 'three'].map((text) => resolve(complaint_id, text)))
    const refused = results.filter((result) => result.status === 'rejected').map(({ reason }) => reason.reason)
    expect(refused).toEqual(['INVALID_TRANSITION', 'INVALID_TRANSITION'])
    expect(await desk.eventsOf(complaint_id)).toHaveLength(2)
  })

  it('INVALID_ARGUMENT: without text, with another outcome', async () => {
    const { manager, resolve } = await setting()
    const { complaint_id } = await file(desk, manager)
    expect((await refusalOf(resolve(complaint_id, ' ', 'won'))).violations).toMatchObject([
      { path: '/text', code: 'REQUIRED' },
      { path: '/outcome', code: 'UNKNOWN_VALUE' },
    ])
  })
})
