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

describe('WithdrawComplaint', () => {
  everyChange({
    desk: () => desk,
    permission: 'ticket.withdraw',
    from: 'in_progress',
    role: 'complainant',
    forbidden: [
      ...(['tenant_admin', 'manager', 'department_manager', 'help_desk_agent', 'support_staff'] as const),
      ...(['source_user', 'auditor'] as const),
    ],
    impossible: ['resolved', 'closed'],
    event: 'complaint.v1.ComplaintClosed',
    call: (complaint_id, context) => desk.client.WithdrawComplaint({ complaint_id }, context),
  })

  it('OK: closed as withdrawn; the reason is kept as the word of the complainant', async () => {
    const tenant = await seedTenant(desk)
    const ahmed = await seedUser(desk, tenant, 'complainant')
    const { complaint_id } = await file(desk, ahmed)
    const reason = canary()
    const answer = await desk.client.WithdrawComplaint({ complaint_id, reason }, await desk.context(ahmed))
    expect(answer.complaint).toMatchObject({ view: 'public', status: 'closed', actions: ['reopen', 'comment'] })
    const [, event] = await desk.eventsOf(complaint_id)
    expect(event?.data).toMatchObject({ closed_as: 'withdrawn' })
    expect(JSON.stringify(event)).not.toContain(reason)
    const comments = 'select text, visibility, by_complainant from comment where complaint_id = $1'
    expect(await desk.database.rows(comments, [complaint_id])).toEqual([
      { text: reason, visibility: 'internal', by_complainant: true },
    ])
  })

  it('PERMISSION_DENIED: a platform admin, who holds everything but this [S2]', async () => {
    const tenant = await seedTenant(desk)
    const [ahmed, admin] = await Promise.all([
      seedUser(desk, tenant, 'complainant'),
      seedUser(desk, tenant, 'platform_admin'),
    ])
    const { complaint_id } = await file(desk, ahmed)
    const call = desk.client.WithdrawComplaint({ complaint_id }, await desk.context(admin))
    expect(await refusalOf(call)).toMatchObject({ code: 'PERMISSION_DENIED', reason: 'OPERATION_NOT_ALLOWED' })
  })
})
