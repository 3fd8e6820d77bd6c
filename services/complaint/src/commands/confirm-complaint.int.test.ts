import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import { canary } from '../../../../test/harness/canary.ts'
import { everyChange } from '../../../../test/harness/complaint-changes.ts'
import { type ComplaintDesk, file, refusalOf, seedTenant, seedUser } from '../../../../test/harness/complaint-desk.ts'
import { patiently } from '../../../../test/harness/patiently.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { complaint } from '../service.ts'

let desk: ComplaintDesk
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint)
})
afterAll(() => desk.stop())

const resolved = async () => {
  const tenant = await seedTenant(desk)
  const [ahmed, manager] = await Promise.all([seedUser(desk, tenant, 'complainant'), seedUser(desk, tenant, 'manager')])
  const { complaint_id } = await file(desk, ahmed)
  await desk.client.ResolveComplaint(
    { complaint_id, text: 'We are sorry.', outcome: 'upheld' },
    await desk.context(manager),
  )
  const confirm = async (rating?: number, comment?: string) =>
    desk.client.ConfirmComplaint(
      { complaint_id, ...(rating !== undefined && { rating }), ...(comment && { comment }) },
      await desk.context(ahmed),
    )
  return { tenant, ahmed, manager, complaint_id, confirm }
}

describe('ConfirmComplaint', () => {
  everyChange({
    desk: () => desk,
    permission: 'ticket.confirm',
    from: 'resolved',
    role: 'complainant',
    forbidden: [
      'tenant_admin',
      'manager',
      'department_manager',
      'help_desk_agent',
      'support_staff',
      'source_user',
      'auditor',
    ],
    impossible: ['open', 'in_progress', 'closed'],
    event: 'complaint.v1.ComplaintClosed',
    call: (complaint_id, context) => desk.client.ConfirmComplaint({ complaint_id }, context),
  })

  it('OK: closed as confirmed; rating and comment are kept, and only the rating travels', async () => {
    const { complaint_id, confirm } = await resolved()
    const comment = canary()
    const { complaint: closed } = await confirm(5, comment)
    expect(closed).toMatchObject({ view: 'public', status: 'closed', actions: ['reopen', 'comment'] })
    const event = (await desk.eventsOf(complaint_id)).at(-1)
    expect(event).toMatchObject({
      eventseq: 3,
      data: { closed_as: 'confirmed', rating: 5, comment_id: expect.any(String) },
    })
    expect(JSON.stringify(event)).not.toContain(comment)
    const [row] = await desk.database.rows(
      'select text, visibility from comment where complaint_id = $1 and not is_resolution',
      [complaint_id],
    )
    expect(row).toEqual({ text: comment, visibility: 'public' })
  })

  it('OK: fifty clicks at once: fifty equal answers, one event', async () => {
    const { complaint_id, confirm } = await resolved()
    const answers = await Promise.all(Array.from({ length: 50 }, () => patiently(() => confirm(3))))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await desk.eventsOf(complaint_id)).toHaveLength(3)
  })

  it('NOT_FOUND: another complainant of the same tenant [S1]', async () => {
    const { tenant, complaint_id } = await resolved()
    const stranger = await seedUser(desk, tenant, 'complainant', { patientId: '0199aaaa-0000-7000-8000-00000000000a' })
    const call = desk.client.ConfirmComplaint({ complaint_id }, await desk.context(stranger))
    expect(await refusalOf(call)).toMatchObject({ code: 'NOT_FOUND', reason: 'COMPLAINT_NOT_FOUND' })
  })

  it('PERMISSION_DENIED: a platform admin, who holds everything but this [S2]', async () => {
    const { tenant, complaint_id } = await resolved()
    const admin = await seedUser(desk, tenant, 'platform_admin')
    const call = desk.client.ConfirmComplaint({ complaint_id }, await desk.context(admin))
    expect(await refusalOf(call)).toMatchObject({ code: 'PERMISSION_DENIED', reason: 'OPERATION_NOT_ALLOWED' })
  })

  it.each([0, 6, -1])('INVALID_ARGUMENT: a rating of %i', async (rating) => {
    const { confirm } = await resolved()
    expect((await refusalOf(confirm(rating))).violations).toMatchObject([{ path: '/rating', code: 'OUT_OF_RANGE' }])
  })
})
