import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CallContext } from '@redress/platform/grpc/client.ts'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import {
  type ComplaintDesk,
  insertCases,
  refusalOf,
  type SeededTenant,
  type SeededUser,
  seedTenant,
  seedUser,
} from '../../../../test/harness/complaint-desk.ts'
import type { CallerSpecimen } from '../../../../test/harness/context-tokens.ts'
import { grantsOfRole, tenantRoles } from '../../../../test/harness/role-grants.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { complaint } from '../service.ts'

let desk: ComplaintDesk
let tenant: SeededTenant
let manager: SeededUser
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint)
  tenant = await seedTenant(desk)
  manager = await seedUser(desk, tenant, 'manager')
})
afterAll(() => desk.stop())

const start = async (
  complaint_ids: string[],
  { caller = manager, ...more }: { caller?: CallerSpecimen; status?: string; dry_run?: boolean } = {},
  call: Partial<CallContext> = {},
) =>
  desk.client.BulkChangeStatus(
    { complaint_ids, status: 'in_progress', reason: 'All hands', ...more },
    await desk.context(caller, call),
  )
const stored = async (id: string) =>
  (await desk.database.rows('select status, sub_status, version from complaint where id = $1', [id]))[0]

describe('BulkChangeStatus', () => {
  it('OK: open cases are taken up with one batch id; others are told apart and left alone [CRT-42:api]', async () => {
    const other = await seedTenant(desk)
    const [foreign = ''] = await insertCases(desk, other.id, [{}])
    const [open = '', working = ''] = await insertCases(desk, tenant.id, [{}, { status: 'in_progress' }])
    const { batch_id, items } = await start([open, working, foreign])
    expect(items).toEqual([
      { complaint_id: open, done: true },
      { complaint_id: working, done: false, code: 'INVALID_TRANSITION' },
      { complaint_id: foreign, done: false, code: 'COMPLAINT_NOT_FOUND' },
    ])
    expect(await stored(open)).toEqual({ status: 'in_progress', sub_status: 'working', version: 2 })
    expect(await stored(working)).toMatchObject({ version: 1 })
    expect(await desk.eventsOf(open)).toMatchObject([{ type: 'complaint.v1.ComplaintStarted', data: { batch_id } }])
    expect(await desk.eventsOf(foreign)).toEqual([])
  })

  it('OK: a dry run does nothing; a repeated request does it once', async () => {
    const ids = await insertCases(desk, tenant.id, [{}, {}])
    expect(await start(ids, { dry_run: true })).toMatchObject({ items: [{ done: true }, { done: true }] })
    expect(await stored(ids[0] ?? '')).toMatchObject({ status: 'open', version: 1 })
    const call = { idempotencyKey: randomUUID() }
    expect(await start(ids, {}, call)).toEqual(await start(ids, {}, call))
    expect(await desk.eventsOf(ids[0] ?? '')).toHaveLength(1)
  })

  it.each([
    ['acknowledged', { status: 'open', sub_status: 'new' }, 'ComplaintAcknowledged'],
    ['triaged', { status: 'open', sub_status: 'new' }, 'ComplaintTriaged'],
    ['awaiting_external', { status: 'in_progress', sub_status: 'working' }, 'ComplaintPaused'],
    [
      'working',
      { status: 'in_progress', sub_status: 'awaiting_external', pauses: [{ from: '2026-01-06T08:00:00Z' }] },
      'ComplaintResumed',
    ],
  ])('OK: %s is the step of one case, of each that admits it', async (status, before, event) => {
    const [fit = '', ended = ''] = await insertCases(desk, tenant.id, [before, { status: 'closed', closed_as: 'auto' }])
    const { batch_id, items } = await start([fit, ended], { status })
    expect(items.map(({ done, code }) => code ?? done)).toEqual([true, 'INVALID_TRANSITION'])
    expect(await stored(fit)).toMatchObject({ sub_status: status, version: 2 })
    expect(await desk.eventsOf(fit)).toMatchObject([{ type: `complaint.v1.${event}`, data: { batch_id } }])
  })

  it('OK: who waits for the same already keeps the reason', async () => {
    const waits = { status: 'in_progress', sub_status: 'awaiting_external', pauses: [{ from: '2026-01-06T08:00:00Z' }] }
    const [id = ''] = await insertCases(desk, tenant.id, [waits])
    expect((await start([id], { status: 'awaiting_external' })).items).toMatchObject([{ done: true }])
    expect((await desk.eventsOf(id)).map(({ type }) => type)).toEqual(['complaint.v1.ComplaintCommented'])
  })

  it('INVALID_ARGUMENT: another status, no ids', async () => {
    expect((await refusalOf(start([], { status: 'closed' }))).violations.map(({ path }) => path)).toEqual([
      ...['/ids', '/status'],
    ])
  })

  it.each(tenantRoles.filter((role) => !('bulk' in grantsOfRole(role))))('PERMISSION_DENIED: %s [S2]', async (role) => {
    const caller = { tenantId: tenant.id, roles: [role] }
    expect(await refusalOf(start([randomUUID()], { caller }))).toMatchObject({ reason: 'OPERATION_NOT_ALLOWED' })
  })
})
