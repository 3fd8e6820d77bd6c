import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import {
  type ComplaintDesk,
  insertCases,
  type SeededTenant,
  seedTenant,
  seedUser,
} from '../../../../test/harness/complaint-desk.ts'
import { bytesOf, configure } from '../../../../test/harness/configuration-desk.ts'
import type { CallerSpecimen } from '../../../../test/harness/context-tokens.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { complaint } from '../service.ts'

let desk: ComplaintDesk
let tenant: SeededTenant
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint)
})
afterAll(() => desk.stop())

const calendar = { zone: 'UTC', windows: { mon: [['08:00', '16:00']] } }
const ladder = { levels: [{ after: '0,0', target: { kind: 'role', role: 'manager' } }] }
const flags = [{ name: 'sealed', permissions: ['ticket.confirm'] }]
const grievance = { grievance_types: ['complaint'], grievance_flags: flags }

/** What each dry run counts, and the references that it lists. */
async function triedOutBy(caller: CallerSpecimen) {
  const context = await desk.context({ tenantId: tenant.id, ...caller })
  const document = bytesOf({ ...grievance, resolution_times: '9,0' })
  const [moved, late, times] = await Promise.all([
    desk.client.DryRunGrievanceConfiguration({ document }, context),
    desk.client.DryRunEscalationConfiguration({ document: bytesOf(ladder) }, context),
    desk.client.DryRunCalendarConfiguration({ document: bytesOf(calendar) }, context),
  ])
  const counted = [moved.moved, late.escalated, times.moved]
  const listed = [moved, late, times].map(({ cases }) => cases.map(({ reference }) => reference).sort())
  return { counted, listed }
}

describe('cases in dry runs', () => {
  it('all are counted, and only those listed that the caller sees in full [S1, GRV-38]', async () => {
    tenant = await seedTenant(desk)
    await configure(desk, tenant, grievance)
    const admin = await seedUser(desk, tenant, 'tenant_admin')
    const [staffId, patientId] = [randomUUID(), randomUUID()]
    const late = { breached_at: '2026-01-10T08:00:00Z' }
    await insertCases(desk, tenant.id, [
      { ...late, reference: 'CMP-plain' },
      { ...late, reference: 'CMP-about-me', involved_staff_ids: [staffId] },
      { ...late, reference: 'CMP-mine', involved_staff_ids: [staffId], patient_id: patientId },
      { ...late, reference: 'CMP-locked', flags: ['sealed'] },
    ])
    const counted = [4, 4, 4]
    const own = { roles: ['tenant_admin', 'complainant'], staffId, patientId }
    const open = ['CMP-about-me', 'CMP-mine', 'CMP-plain']
    expect(await triedOutBy(admin)).toEqual({ counted, listed: [open, open, open] })
    expect(await triedOutBy({ ...admin, ...own })).toEqual({ counted, listed: Array(3).fill(['CMP-plain']) })
    const all = ['CMP-about-me', 'CMP-locked', 'CMP-mine', 'CMP-plain']
    expect(await triedOutBy({ roles: ['platform_admin'] })).toEqual({ counted, listed: [all, all, all] })
  })

  it('the first hundred by their due time are listed, however many are hidden before them', async () => {
    tenant = await seedTenant(desk)
    const staffId = randomUUID()
    const admin = { roles: ['tenant_admin'], staffId }
    const cases = Array.from({ length: 260 }, (_, index) => ({
      reference: `CMP-${String(index).padStart(4, '0')}`,
      due_at: new Date(Date.parse('2026-02-01T00:00:00Z') + index * 60_000).toISOString(),
      breached_at: '2026-03-01T00:00:00Z',
      involved_staff_ids: index % 2 === 0 ? [staffId] : [],
    }))
    await insertCases(desk, tenant.id, cases)
    const { counted, listed } = await triedOutBy(admin)
    expect(counted).toEqual([260, 260, 260])
    const odd = cases.filter((_, index) => index % 2 === 1).slice(0, 100)
    expect(listed).toEqual(Array(3).fill(odd.map(({ reference }) => reference)))
  })
})
