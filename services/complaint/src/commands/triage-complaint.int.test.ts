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

describe('TriageComplaint', () => {
  everyChange({
    desk: () => desk,
    permission: 'ticket.status',
    from: 'open',
    subStatus: 'acknowledged',
    role: 'help_desk_agent',
    forbidden: ['source_user', 'complainant', 'auditor'],
    impossible: ['in_progress', 'resolved', 'closed'],
    event: 'complaint.v1.ComplaintTriaged',
    call: (complaint_id, context) => desk.client.TriageComplaint({ complaint_id }, context),
  })

  it('OK: it stays open; what has been looked through cannot become new again', async () => {
    const tenant = await seedTenant(desk)
    const agent = await seedUser(desk, tenant, 'help_desk_agent')
    const { complaint_id } = await file(desk, agent)
    const reason = canary()
    const { complaint: changed } = await desk.client.TriageComplaint(
      { complaint_id, reason },
      await desk.context(agent),
    )
    expect(changed).toMatchObject({ status: 'open', sub_status: 'triaged', version: 2 })
    const [, event] = await desk.eventsOf(complaint_id)
    expect(event?.data.changes).toEqual([{ field: 'sub_status', before: 'new', after: 'triaged' }])
    expect(JSON.stringify(event)).not.toContain(reason)
    const back = desk.client.AcknowledgeComplaint({ complaint_id }, await desk.context(agent))
    expect(await refusalOf(back)).toMatchObject({ reason: 'INVALID_TRANSITION' })
  })
})
