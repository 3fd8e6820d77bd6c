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

describe('AcknowledgeComplaint', () => {
  everyChange({
    desk: () => desk,
    permission: 'ticket.status',
    from: 'open',
    role: 'help_desk_agent',
    forbidden: ['source_user', 'complainant', 'auditor'],
    impossible: ['in_progress', 'resolved', 'closed'],
    event: 'complaint.v1.ComplaintAcknowledged',
    call: (complaint_id, context) => desk.client.AcknowledgeComplaint({ complaint_id }, context),
  })

  it('OK: it stays open, and the complainant sees nothing of it [S4]', async () => {
    const tenant = await seedTenant(desk)
    const [agent, ahmed] = await Promise.all([
      seedUser(desk, tenant, 'help_desk_agent'),
      seedUser(desk, tenant, 'complainant'),
    ])
    const { complaint_id } = await file(desk, ahmed)
    const reason = canary()
    const context = () => desk.context(agent)
    const { complaint: changed } = await desk.client.AcknowledgeComplaint({ complaint_id, reason }, await context())
    expect(changed).toMatchObject({ status: 'open', sub_status: 'acknowledged', version: 2 })
    expect(changed?.actions).toEqual([
      'triage',
      'start',
      'assign',
      'comment',
      'note',
      'update',
      'change_source',
      'escalate',
    ])
    const again = desk.client.AcknowledgeComplaint({ complaint_id }, await context())
    expect(await refusalOf(again)).toMatchObject({ reason: 'INVALID_TRANSITION', metadata: { action: 'acknowledge' } })
    const seen = await desk.client.GetComplaint({ complaint_id }, await desk.context(ahmed))
    expect(seen.complaint).not.toHaveProperty('sub_status')
    const { entries } = await desk.client.ListTimeline({ complaint_id }, await desk.context(ahmed))
    expect(entries.map(({ action }) => action)).toEqual(['complaint.v1.ComplaintSubmitted'])
    expect(JSON.stringify([seen, entries])).not.toContain(reason)
  })

  it('INVALID_ARGUMENT: a reason that is too long', async () => {
    const tenant = await seedTenant(desk)
    const agent = await seedUser(desk, tenant, 'help_desk_agent')
    const { complaint_id } = await file(desk, agent)
    const call = desk.client.AcknowledgeComplaint({ complaint_id, reason: 'x'.repeat(2001) }, await desk.context(agent))
    expect((await refusalOf(call)).violations).toMatchObject([{ path: '/reason', code: 'TOO_LONG' }])
  })
})
