import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import {
  type ComplaintDesk,
  file,
  type SeededUser,
  seedTenant,
  seedUser,
} from '../../../../test/harness/complaint-desk.ts'
import { configure } from '../../../../test/harness/configuration-desk.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { complaint } from '../service.ts'

let desk: ComplaintDesk
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint)
})
afterAll(() => desk.stop())

/** For every step what it says of category and flags. */
async function toldTo(who: SeededUser, complaint_id: string) {
  const { entries } = await desk.client.ListTimeline({ complaint_id }, await desk.context(who))
  const words = ['category', 'flags']
  return entries.map(({ details }) =>
    JSON.parse(details.toString()).changes.filter(({ field }: { field: string }) => words.includes(field)),
  )
}

describe('the timeline of a case that somebody sees again', () => {
  it('names no category and no flag that is not open to them, nor that there was one [GRV-37, GRV-39]', async () => {
    const tenant = await seedTenant(desk)
    const [admin, manager] = await Promise.all([
      seedUser(desk, tenant, 'tenant_admin'),
      seedUser(desk, tenant, 'manager'),
    ])
    await configure(desk, tenant, {
      grievance_types: ['complaint', { name: 'secret', permissions: ['ticket.delete'] }],
      grievance_flags: ['open', { name: 'hr_case', permissions: ['ticket.delete'] }],
    })
    const { complaint_id } = await file(desk, admin, { category: 'secret', flags: ['hr_case'] })
    const update = async (expectedVersion: number, change: object) =>
      desk.client.UpdateComplaint({ complaint_id, ...change }, await desk.context(admin, { expectedVersion }))
    await update(1, { fields: ['flags'], flags: ['hr_case', 'open'] })
    await update(2, { fields: ['category'], category: 'complaint' })
    await update(3, { fields: ['flags'], flags: ['open'] })

    const flags = (before: string[], after: string[]) => ({
      field: 'flags',
      ...(before.length > 0 && { before: JSON.stringify(before) }),
      after: JSON.stringify(after),
    })
    expect(await toldTo(admin, complaint_id)).toEqual([
      [{ field: 'category', after: 'secret' }, flags([], ['hr_case'])],
      [flags(['hr_case'], ['hr_case', 'open'])],
      [{ field: 'category', before: 'secret', after: 'complaint' }],
      [flags(['hr_case', 'open'], ['open'])],
    ])
    expect(await toldTo(manager, complaint_id)).toEqual([
      [],
      [flags([], ['open'])],
      [{ field: 'category', after: 'complaint' }],
      [],
    ])
  })

  it('names what the configuration no longer knows to tenant admins alone', async () => {
    const tenant = await seedTenant(desk)
    const [admin, manager] = await Promise.all([
      seedUser(desk, tenant, 'tenant_admin'),
      seedUser(desk, tenant, 'manager'),
    ])
    await configure(desk, tenant, { grievance_types: ['complaint'], grievance_flags: ['old'] })
    const { complaint_id } = await file(desk, admin, { flags: ['old'] })
    await desk.client.UpdateComplaint(
      { complaint_id, fields: ['flags'], flags: [] },
      await desk.context(admin, { expectedVersion: 1 }),
    )
    const category = { field: 'category', after: 'complaint' }
    const old = '["old"]'
    const told = [[category, { field: 'flags', after: old }], [{ field: 'flags', before: old }]]
    expect(await toldTo(manager, complaint_id)).toEqual(told)
    await configure(desk, tenant, { grievance_types: ['complaint'], grievance_flags: [] })
    expect(await toldTo(manager, complaint_id)).toEqual([[category], []])
    expect(await toldTo(admin, complaint_id)).toEqual(told)
  })
})
