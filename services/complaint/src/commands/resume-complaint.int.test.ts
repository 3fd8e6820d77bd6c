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

describe('ResumeComplaint', () => {
  everyChange({
    desk: () => desk,
    permission: 'ticket.status',
    from: 'in_progress',
    subStatus: 'awaiting_external',
    role: 'help_desk_agent',
    forbidden: ['source_user', 'complainant', 'auditor'],
    impossible: ['open', 'resolved', 'closed'],
    event: 'complaint.v1.ComplaintResumed',
    call: (complaint_id, context) => desk.client.ResumeComplaint({ complaint_id, reason: 'It came.' }, context),
  })

  it('OK: it is being worked on and the clock runs; who does not wait cannot go on; a reason is needed', async () => {
    const tenant = await seedTenant(desk)
    const agent = await seedUser(desk, tenant, 'help_desk_agent')
    const { complaint_id } = await file(desk, agent)
    const context = () => desk.context(agent)
    const resume = async (reason: string) => desk.client.ResumeComplaint({ complaint_id, reason }, await context())
    await desk.client.StartComplaint({ complaint_id }, await context())
    expect(await refusalOf(resume('x'))).toMatchObject({ reason: 'INVALID_TRANSITION', metadata: { action: 'resume' } })
    const sub_status = 'awaiting_complainant'
    await desk.client.PauseComplaint({ complaint_id, sub_status, reason: canary() }, await context())
    expect((await refusalOf(resume(''))).violations).toMatchObject([{ path: '/reason', code: 'REQUIRED' }])
    expect((await resume(canary())).complaint).toMatchObject({ sub_status: 'working', clock: 'running', version: 4 })
  })
})
