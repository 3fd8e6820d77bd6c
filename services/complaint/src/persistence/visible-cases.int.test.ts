import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import {
  type ComplaintDesk,
  insertCases,
  type SeededTenant,
  seedTenant,
} from '../../../../test/harness/complaint-desk.ts'
import type { CallerSpecimen } from '../../../../test/harness/context-tokens.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { complaint } from '../service.ts'

const userId = randomUUID()
const past = '2026-01-10T08:00:00Z'
const future = '2126-01-10T08:00:00Z'
const mine = { created_by: userId }
const paused = { status: 'in_progress', sub_status: 'awaiting_external' }
const cases = [
  { ...mine, title: 'late', due_at: past, breached_at: past },
  { ...mine, title: 'paused', due_at: past, ...paused },
  { ...mine, title: 'prolonged', due_at: future, breached_at: past },
  { ...mine, title: 'in time', due_at: future },
  { ...mine, title: 'ended late', due_at: past, breached_at: past, status: 'resolved', sub_status: null },
  { title: 'of somebody else', due_at: past, breached_at: past },
]
let desk: ComplaintDesk
let tenant: SeededTenant
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint)
  tenant = await seedTenant(desk)
  await insertCases(desk, tenant.id, cases)
})
afterAll(() => desk.stop())

/** Titles by view that the filter finds, and what the numbers say with and without it. */
async function foundBy(caller: CallerSpecimen, overdue: boolean) {
  const context = await desk.context({ tenantId: tenant.id, userId, ...caller })
  const [{ items }, counts, all] = await Promise.all([
    desk.client.ListComplaints({ page_size: 100, overdue }, context),
    desk.client.GetComplaintCounts({ filters: { overdue } }, context),
    desk.client.GetComplaintCounts({}, context),
  ])
  const found = items.map((item) => JSON.parse(item.toString()))
  const titles = (full: boolean) => found.filter(({ kind }) => Boolean(kind) === full).map(({ title }) => title)
  expect(counts.total).toBe(found.length)
  expect(all.overdue).toBe(overdue ? found.length : all.total - found.length)
  return { full: titles(true).sort(), public: titles(false).sort() }
}

describe('what is overdue', () => {
  it('is to its complainant what they see: work goes on past the due time; of pause and breach they learn nothing [S4]', async () => {
    const ahmed = { roles: ['complainant'] }
    expect(await foundBy(ahmed, true)).toEqual({ full: [], public: ['late', 'paused'] })
    expect(await foundBy(ahmed, false)).toEqual({ full: [], public: ['ended late', 'in time', 'prolonged'] })
  })

  it('is to staff what was late while work goes on, their own cases among them, each in one view', async () => {
    for (const roles of [['manager'], ['manager', 'complainant']]) {
      const late = ['late', 'of somebody else', 'prolonged']
      expect(await foundBy({ roles }, true)).toEqual({ full: late, public: [] })
      expect(await foundBy({ roles }, false)).toEqual({ full: ['ended late', 'in time', 'paused'], public: [] })
    }
  })

  it('is judged of each case by the view in which it is seen', async () => {
    const [about] = [randomUUID()]
    await insertCases(desk, tenant.id, [
      { ...mine, title: 'about me, paused', due_at: past, ...paused, involved_staff_ids: [about] },
      { ...mine, title: 'about me, prolonged', due_at: future, breached_at: past, involved_staff_ids: [about] },
    ])
    const both = { roles: ['manager', 'complainant'], staffId: about }
    expect(await foundBy(both, true)).toEqual({
      full: ['late', 'of somebody else', 'prolonged'],
      public: ['about me, paused'],
    })
    expect((await foundBy(both, false)).public).toEqual(['about me, prolonged'])
  })
})
