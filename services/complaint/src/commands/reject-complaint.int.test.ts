import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import { canary } from '../../../../test/harness/canary.ts'
import { everyChange } from '../../../../test/harness/complaint-changes.ts'
import { type ComplaintDesk, file, refusalOf, seedTenant, seedUser } from '../../../../test/harness/complaint-desk.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { complaint } from '../service.ts'

let desk: ComplaintDesk
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint)
})
afterAll(() => desk.stop())

describe('RejectComplaint', () => {
  everyChange({
    desk: () => desk,
    permission: 'ticket.reject',
    from: 'open',
    role: 'manager',
    forbidden: ['help_desk_agent', 'support_staff', 'source_user', 'complainant', 'auditor'],
    impossible: ['resolved', 'closed'],
    event: 'complaint.v1.ComplaintClosed',
    call: (complaint_id, context) => desk.client.RejectComplaint({ complaint_id, reason: 'No complaint.' }, context),
  })

  it('OK: closed as rejected; the reason stays inside the desk, and the complainant may object for 14 days [S4]', async () => {
    const tenant = await seedTenant(desk)
    const [manager, ahmed] = await Promise.all([
      seedUser(desk, tenant, 'manager'),
      seedUser(desk, tenant, 'complainant'),
    ])
    const { complaint_id } = await file(desk, ahmed)
    const reason = canary()
    const answer = await desk.client.RejectComplaint({ complaint_id, reason }, await desk.context(manager))
    expect(answer.complaint).toMatchObject({
      ...{ status: 'closed', closed_as: 'rejected', clock: 'stopped', version: 2 },
      actions: ['reopen', 'comment', 'note'],
    })
    const [, event] = await desk.eventsOf(complaint_id)
    expect(event?.data).toMatchObject({ closed_as: 'rejected', comment_id: expect.any(String) })
    const { complaint: seen } = await desk.client.GetComplaint({ complaint_id }, await desk.context(ahmed))
    expect(seen).toMatchObject({ status: 'closed', actions: ['reopen', 'comment'], reopen_until: expect.any(String) })
    const { entries } = await desk.client.ListTimeline({ complaint_id }, await desk.context(ahmed))
    expect(JSON.stringify([event, seen, entries])).not.toContain(reason)
    expect(entries).toHaveLength(2)
  })

  it('INVALID_ARGUMENT: without a reason', async () => {
    const tenant = await seedTenant(desk)
    const manager = await seedUser(desk, tenant, 'manager')
    const { complaint_id } = await file(desk, manager)
    const call = desk.client.RejectComplaint({ complaint_id }, await desk.context(manager))
    expect((await refusalOf(call)).violations).toMatchObject([{ path: '/reason', code: 'REQUIRED' }])
  })
})
