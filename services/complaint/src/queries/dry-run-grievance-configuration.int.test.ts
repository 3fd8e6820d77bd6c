import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import {
  type ComplaintDesk,
  file,
  insertCases,
  refusalOf,
  type SeededTenant,
  seedTenant,
  seedUser,
} from '../../../../test/harness/complaint-desk.ts'
import { bytesOf, configurationOf, configure } from '../../../../test/harness/configuration-desk.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { complaint } from '../service.ts'

let desk: ComplaintDesk
let tenant: SeededTenant
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint)
  tenant = await seedTenant(desk)
})
afterAll(() => desk.stop())

const tryOut = async (document: unknown, roles = ['tenant_admin']) =>
  desk.client.DryRunGrievanceConfiguration(
    { document: bytesOf(document) },
    await desk.context({ tenantId: tenant.id, roles }),
  )

describe('DryRunGrievanceConfiguration', () => {
  it('OK: who gains, who loses, which open cases are due at another time; nothing changes', async () => {
    const [agent, auditor, manager] = await Promise.all([
      seedUser(desk, tenant, 'help_desk_agent', { name: 'A' }),
      seedUser(desk, tenant, 'auditor', { name: 'B' }),
      seedUser(desk, tenant, 'manager', { name: 'C' }),
    ])
    await configure(desk, tenant, {
      grievance_types: ['complaint', { name: 'quick', resolution_times: '1,0' }],
      grievance_flags: [{ name: 'vip', permissions: ['bulk'] }],
    })
    const moving = await file(desk, manager, { received_at: '2026-01-01T00:00:00Z' })
    const bySource = { source_id: tenant.sources.call_center, category: 'quick' }
    const other = await file(desk, manager, { ...bySource, received_at: '2026-01-01T00:00:00Z' })
    await file(desk, manager, { category: 'quick' })
    await insertCases(desk, tenant.id, [{ status: 'resolved', sub_status: null }])

    const effects = await tryOut({
      grievance_types: [
        { name: 'complaint', permissions: ['bulk'] },
        { name: 'quick', resolution_times: '1,0' },
      ],
      grievance_flags: [{ name: 'vip', permissions: ['ticket.status'] }],
      ...{ resolution_times: '3,0', source_resolution: { [tenant.sources.call_center]: '2,0' } },
    })
    const [category, flag] = [
      { kind: 'category', name: 'complaint' },
      { kind: 'flag', name: 'vip' },
    ]
    expect(effects.users).toEqual([
      { user_id: agent.userId, name: 'A', gains: [flag], loses: [category] },
      { user_id: auditor.userId, name: 'B', gains: [], loses: [category] },
    ])
    expect(effects).toMatchObject({ affected: 2, moved: 2 })
    expect(effects.cases).toEqual([
      {
        ...{ complaint_id: other.complaint_id, reference: other.reference },
        ...{ due_before: '2026-01-02T00:00:00.000Z', due_after: '2026-01-03T00:00:00.000Z' },
      },
      {
        ...{ complaint_id: moving.complaint_id, reference: moving.reference },
        ...{ due_before: '2026-01-06T00:00:00.000Z', due_after: '2026-01-04T00:00:00.000Z' },
      },
    ])
    expect(effects.changes.map(({ field }) => field).sort()).toEqual([
      ...['category complaint', 'flag vip', 'resolution_times', 'source_resolution'],
    ])
    expect(await configurationOf(desk, tenant)).toMatchObject({ version: 2 })
  })

  it('INVALID_ARGUMENT: what cannot be put; PERMISSION_DENIED: for config.edit alone', async () => {
    expect(await refusalOf(tryOut({}))).toMatchObject({
      ...{ reason: 'INVALID_BODY', violations: [{ path: '/grievance_types', code: 'REQUIRED' }] },
    })
    expect(await refusalOf(tryOut({ grievance_types: ['a'] }, ['manager']))).toMatchObject({
      reason: 'OPERATION_NOT_ALLOWED',
    })
  })
})
