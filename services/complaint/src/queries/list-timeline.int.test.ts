import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import {
  type ComplaintDesk,
  file,
  refusalOf,
  type SeededTenant,
  seedTenant,
  seedUser,
} from '../../../../test/harness/complaint-desk.ts'
import type { CallerSpecimen } from '../../../../test/harness/context-tokens.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { complaint } from '../service.ts'

let desk: ComplaintDesk
let tenant: SeededTenant
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint)
  tenant = await seedTenant(desk)
})
afterAll(() => desk.stop())

const timelineOf = async (caller: CallerSpecimen, complaint_id: string) => {
  const { entries } = await desk.client.ListTimeline({ complaint_id }, await desk.context(caller))
  return entries.map(({ action, actor, public: isPublic, details }) => ({
    action: action.replace('complaint.v1.Complaint', ''),
    ...{ actor, isPublic, details: JSON.parse(details.toString()) },
  }))
}

describe('ListTimeline', () => {
  it('OK: staff see every step with its actor; the complainant the public ones, without actor and only the status [S4]', async () => {
    const [ahmed, manager] = await Promise.all([
      seedUser(desk, tenant, 'complainant'),
      seedUser(desk, tenant, 'manager'),
    ])
    const { complaint_id } = await file(desk, ahmed)
    const context = () => desk.context(manager)
    await desk.client.AssignComplaint({ complaint_id, assignee_id: manager.userId, note: 'n' }, await context())
    await desk.client.ResolveComplaint({ complaint_id, text: 'Sorry.', outcome: 'upheld' }, await context())

    const full = await timelineOf(manager, complaint_id)
    expect(full).toMatchObject([
      { action: 'Submitted', actor: { id: ahmed.userId, name: ahmed.name }, isPublic: true },
      { action: 'Assigned', actor: { id: manager.userId, name: manager.name }, isPublic: false },
      { action: 'Resolved', actor: { id: manager.userId, name: manager.name }, isPublic: true },
    ])
    expect(full[1]?.details).toEqual({ changes: expect.any(Array), comment_id: expect.any(String) })

    const seen = await timelineOf(ahmed, complaint_id)
    expect(seen).toEqual([
      {
        action: 'Submitted',
        actor: undefined,
        isPublic: true,
        details: { changes: [{ field: 'status', after: 'open' }] },
      },
      {
        ...{ action: 'Resolved', actor: undefined, isPublic: true },
        details: { changes: [{ field: 'status', before: 'in_progress', after: 'resolved' }] },
      },
    ])
  })

  it('NOT_FOUND: unknown, unseen, of another tenant: the same answer [S1]', async () => {
    const [manager, stranger, other] = await Promise.all([
      seedUser(desk, tenant, 'manager'),
      seedUser(desk, tenant, 'source_user'),
      seedTenant(desk),
    ])
    const foreigner = await seedUser(desk, other, 'tenant_admin')
    const { complaint_id } = await file(desk, manager)
    const unknown = await refusalOf(timelineOf(manager, randomUUID()))
    expect(unknown).toMatchObject({ code: 'NOT_FOUND', reason: 'COMPLAINT_NOT_FOUND' })
    for (const caller of [stranger, foreigner])
      expect(await refusalOf(timelineOf(caller, complaint_id))).toEqual(unknown)
  })

  it('PERMISSION_DENIED: a user without any role [S2]', async () => {
    expect(await refusalOf(timelineOf({ tenantId: tenant.id }, randomUUID()))).toMatchObject({
      code: 'PERMISSION_DENIED',
    })
  })
})
