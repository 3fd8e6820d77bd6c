import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
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

describe('DeleteComplaint', () => {
  everyChange({
    desk: () => desk,
    permission: 'ticket.delete',
    from: 'closed',
    role: 'tenant_admin',
    forbidden: [
      ...(['manager', 'department_manager', 'help_desk_agent', 'support_staff', 'source_user'] as const),
      ...(['complainant', 'auditor'] as const),
    ],
    impossible: [],
    event: 'complaint.v1.ComplaintDeleted',
    call: (complaint_id, context) => desk.client.DeleteComplaint({ complaint_id, reason: 'A test.' }, context),
  })

  it('OK: afterwards it is unknown on every way, to everybody, and still in the database [S1]', async () => {
    const tenant = await seedTenant(desk)
    const [admin, ahmed] = await Promise.all([
      seedUser(desk, tenant, 'tenant_admin'),
      seedUser(desk, tenant, 'complainant'),
    ])
    const [{ complaint_id }, kept] = [await file(desk, ahmed), await file(desk, ahmed)]
    const reason = canary()
    const remove = async () => desk.client.DeleteComplaint({ complaint_id, reason }, await desk.context(admin))
    expect(await remove()).toEqual({})
    const unknown = { code: 'NOT_FOUND', reason: 'COMPLAINT_NOT_FOUND' }
    expect(await refusalOf(remove())).toMatchObject(unknown)
    for (const caller of [admin, ahmed]) {
      const context = await desk.context(caller)
      for (const call of [
        desk.client.GetComplaint({ complaint_id }, context),
        desk.client.ListTimeline({ complaint_id }, context),
        desk.client.ReopenComplaint({ complaint_id, reason }, context),
      ])
        expect(await refusalOf(call)).toMatchObject(unknown)
      const { items } = await desk.client.ListComplaints({}, context)
      expect(items.map((item) => JSON.parse(item.toString()).id)).toEqual([kept.complaint_id])
    }
    const across = await desk.context({ tenantId: NIL_TENANT_ID, roles: ['platform_admin'], aggregate: true })
    const { items } = await desk.client.ListComplaints({ page_size: 100 }, across)
    const listed = items.map((item) => JSON.parse(item.toString()).id)
    expect([listed.includes(complaint_id), listed.includes(kept.complaint_id)]).toEqual([false, true])
    const rows = await desk.database.rows('select deleted_at is not null as gone from complaint where id = $1', [
      complaint_id,
    ])
    expect(rows).toEqual([{ gone: true }])
    expect(JSON.stringify(await desk.eventsOf(complaint_id))).not.toContain(reason)
  })

  it('NOT_FOUND: afterwards also to who saw it and might not have done what they ask [S1]', async () => {
    const tenant = await seedTenant(desk)
    const admin = await seedUser(desk, tenant, 'tenant_admin')
    const other = await seedUser(desk, tenant, 'manager', { roles: ['manager', 'complainant'] })
    const { complaint_id } = await file(desk, admin)
    const both = await desk.context(other)
    const withdraw = () => refusalOf(desk.client.WithdrawComplaint({ complaint_id, reason: 'x' }, both))
    expect(await withdraw()).toMatchObject({ reason: 'NOT_ALLOWED_HERE' })
    await desk.client.DeleteComplaint({ complaint_id, reason: 'x' }, await desk.context(admin))
    expect(await withdraw()).toMatchObject({ code: 'NOT_FOUND', reason: 'COMPLAINT_NOT_FOUND' })
  })

  it('INVALID_ARGUMENT: without a reason', async () => {
    const tenant = await seedTenant(desk)
    const admin = await seedUser(desk, tenant, 'tenant_admin')
    const { complaint_id } = await file(desk, admin)
    const call = desk.client.DeleteComplaint({ complaint_id }, await desk.context(admin))
    expect((await refusalOf(call)).violations).toMatchObject([{ path: '/reason', code: 'REQUIRED' }])
  })
})
