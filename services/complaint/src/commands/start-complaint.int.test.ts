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

describe('StartComplaint', () => {
  everyChange({
    desk: () => desk,
    permission: 'ticket.status',
    from: 'open',
    role: 'help_desk_agent',
    forbidden: ['source_user', 'complainant', 'auditor'],
    impossible: ['in_progress', 'resolved', 'closed'],
    event: 'complaint.v1.ComplaintStarted',
    call: (complaint_id, context) => desk.client.StartComplaint({ complaint_id }, context),
  })

  it('OK: an open case is being worked on; the reason is an internal comment', async () => {
    const tenant = await seedTenant(desk)
    const agent = await seedUser(desk, tenant, 'help_desk_agent')
    const { complaint_id } = await file(desk, agent)
    const reason = canary()
    const answer = await desk.client.StartComplaint({ complaint_id, reason }, await desk.context(agent))
    expect(answer.complaint).toMatchObject({
      ...{
        status: 'in_progress',
        sub_status: 'working',
        version: 2,
        actions: ['assign', 'pause', 'comment', 'note', 'update', 'change_source', 'escalate'],
      },
    })
    const [, event] = await desk.eventsOf(complaint_id)
    const comments = await desk.database.rows(
      'select id, text, visibility, author_id from comment where complaint_id = $1',
      [complaint_id],
    )
    expect(comments).toEqual([
      { id: event?.data.comment_id, text: reason, visibility: 'internal', author_id: agent.userId },
    ])
    expect(JSON.stringify(event)).not.toContain(reason)
  })

  it('INVALID_ARGUMENT: a reason that is too long', async () => {
    const tenant = await seedTenant(desk)
    const agent = await seedUser(desk, tenant, 'help_desk_agent')
    const { complaint_id } = await file(desk, agent)
    const call = desk.client.StartComplaint({ complaint_id, reason: 'x'.repeat(2001) }, await desk.context(agent))
    expect(await refusalOf(call)).toMatchObject({
      ...{ code: 'INVALID_ARGUMENT', violations: [{ path: '/reason', code: 'TOO_LONG' }] },
    })
  })
})
