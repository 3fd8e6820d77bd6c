import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CallContext } from '@redress/platform/grpc/client.ts'
import type { BulkFlagComplaintsRequest } from '@redress/protos/complaint/v1/BulkFlagComplaintsRequest.ts'
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
import { configure } from '../../../../test/harness/configuration-desk.ts'
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
  await configure(desk, tenant, {
    grievance_types: ['complaint'],
    grievance_flags: ['late', { name: 'vip', priority: 'Critical' }, { name: 'secret', permissions: [127003] }],
  })
})
afterAll(() => desk.stop())

const flag = async (
  complaint_ids: string[],
  more: BulkFlagComplaintsRequest,
  caller: CallerSpecimen = manager,
  call: Partial<CallContext> = {},
) => desk.client.BulkFlagComplaints({ complaint_ids, reason: 'As agreed', ...more }, await desk.context(caller, call))
const stored = async (id: string) =>
  (await desk.database.rows('select flags, priority, version from complaint where id = $1', [id]))[0]

describe('BulkFlagComplaints', () => {
  it('OK: flags come and go, the priority follows, with one batch id; a foreign case is none [CRT-42:api]', async () => {
    const other = await seedTenant(desk)
    const [foreign = ''] = await insertCases(desk, other.id, [{}])
    const [plain = '', late = '', ended = ''] = await insertCases(desk, tenant.id, [
      ...[{}, { flags: ['late'] }, { status: 'closed', closed_as: 'auto' }],
    ])
    const { batch_id, items } = await flag([plain, late, ended, foreign], { add: ['vip'], remove: ['late'] })
    expect(items.map(({ done, code }) => code ?? done)).toEqual([
      ...[true, true, 'INVALID_TRANSITION', 'COMPLAINT_NOT_FOUND'],
    ])
    for (const id of [plain, late]) {
      expect(await stored(id)).toEqual({ flags: ['vip'], priority: 'critical', version: 2 })
      expect(await desk.eventsOf(id)).toMatchObject([
        { type: 'complaint.v1.ComplaintUpdated', data: { batch_id, comment_id: expect.any(String) } },
      ])
    }
    expect(await stored(foreign)).toMatchObject({ flags: [], version: 1 })
    const said = 'select visibility, text from comment where complaint_id = $1'
    expect(await desk.database.rows(said, [plain])).toEqual([{ visibility: 'internal', text: 'As agreed' }])
  })

  it('OK: what has the flags already keeps the reason; a dry run does nothing; repeated it is done once', async () => {
    const ids = await insertCases(desk, tenant.id, [{ flags: ['late'] }, {}])
    const wish = { add: ['late'] }
    expect((await flag(ids, { ...wish, dry_run: true })).items).toMatchObject([{ done: true }, { done: true }])
    expect(await stored(ids[1] ?? '')).toMatchObject({ flags: [], version: 1 })
    const call = { idempotencyKey: randomUUID() }
    expect(await flag(ids, wish, manager, call)).toEqual(await flag(ids, wish, manager, call))
    const types = async (id = '') => (await desk.eventsOf(id)).map(({ type }) => type)
    expect(await types(ids[0])).toEqual(['complaint.v1.ComplaintCommented'])
    expect(await types(ids[1])).toEqual(['complaint.v1.ComplaintUpdated'])
    expect(await stored(ids[1] ?? '')).toMatchObject({ flags: ['late'], version: 2 })
  })

  it('INVALID_ARGUMENT: a flag that is unknown, and one that is not open to the caller, alike', async () => {
    const [id = ''] = await insertCases(desk, tenant.id, [{}])
    for (const name of ['secret', 'nothing'])
      expect((await refusalOf(flag([id], { add: ['vip', name] }))).violations).toEqual([
        { path: '/add/1', code: 'UNKNOWN_FLAG', message: 'There is no such flag.' },
      ])
    expect((await refusalOf(flag([id], {}))).violations).toMatchObject([{ path: '/add', code: 'REQUIRED' }])
    expect(await stored(id)).toMatchObject({ flags: [], version: 1 })
  })

  it('OK: each case asks for ticket.update and for bulk in the reach of their grants', async () => {
    const { emergency, billing } = tenant.departments
    const ids = await insertCases(desk, tenant.id, [{ department_id: emergency }, { department_id: billing }])
    const grants = {
      ...{ 'ticket.view': ['tenant' as const], 'ticket.update': ['tenant' as const], bulk: ['department' as const] },
    }
    const { items } = await flag(ids, { add: ['vip'] }, { tenantId: tenant.id, grants, departmentIds: [billing] })
    expect(items.map(({ done, code }) => code ?? done)).toEqual(['NOT_ALLOWED_HERE', true])
  })

  it.each(tenantRoles.filter((role) => !('bulk' in grantsOfRole(role))))('PERMISSION_DENIED: %s [S2]', async (role) => {
    const caller = { tenantId: tenant.id, roles: [role] }
    expect(await refusalOf(flag([randomUUID()], { add: ['vip'] }, caller))).toMatchObject({
      reason: 'OPERATION_NOT_ALLOWED',
    })
  })
})
