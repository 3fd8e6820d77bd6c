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

const waiting = { sub_status: 'awaiting_external', reason: 'The laboratory has the sample.' }

describe('PauseComplaint', () => {
  everyChange({
    desk: () => desk,
    permission: 'ticket.status',
    from: 'in_progress',
    role: 'help_desk_agent',
    forbidden: ['source_user', 'complainant', 'auditor'],
    impossible: ['open', 'resolved', 'closed'],
    event: 'complaint.v1.ComplaintPaused',
    call: (complaint_id, context) => desk.client.PauseComplaint({ complaint_id, ...waiting }, context),
  })

  const started = async () => {
    const tenant = await seedTenant(desk)
    const agent = await seedUser(desk, tenant, 'help_desk_agent')
    const { complaint_id } = await file(desk, agent)
    await desk.client.StartComplaint({ complaint_id }, await desk.context(agent))
    const pause = async (sub_status: string, reason: string) =>
      desk.client.PauseComplaint({ complaint_id, sub_status, reason }, await desk.context(agent))
    return { complaint_id, pause }
  }

  it('OK: the clock is paused; for another it goes on waiting; for the same it keeps the reason and nothing else', async () => {
    const { complaint_id, pause } = await started()
    const reasons = [canary(), canary(), canary()]
    expect((await pause('awaiting_complainant', reasons[0] ?? '')).complaint).toMatchObject({
      ...{ status: 'in_progress', sub_status: 'awaiting_complainant', clock: 'paused', version: 3 },
      actions: ['assign', 'pause', 'resume', 'comment', 'note', 'update', 'change_source', 'escalate'],
    })
    await pause('awaiting_external', reasons[1] ?? '')
    expect((await pause('awaiting_external', reasons[2] ?? '')).complaint).toMatchObject({ version: 4 })
    const events = await desk.eventsOf(complaint_id)
    expect(events.slice(2).map(({ type }) => type.split('.')[2])).toEqual([
      ...['ComplaintPaused', 'ComplaintPaused', 'ComplaintCommented'],
    ])
    const comments = await desk.database.rows<{ text: string }>(
      "select text from comment where complaint_id = $1 and visibility = 'internal' order by created_at",
      [complaint_id],
    )
    expect(comments.map(({ text }) => text)).toEqual(reasons)
  })

  it('INVALID_ARGUMENT: without a reason, and for an explanation, which has its own events', async () => {
    const { pause } = await started()
    expect((await refusalOf(pause('awaiting_explanation', ' '))).violations).toMatchObject([
      { path: '/sub_status', code: 'UNKNOWN_VALUE' },
      { path: '/reason', code: 'REQUIRED' },
    ])
  })
})
