import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import { canary } from '../../../../test/harness/canary.ts'
import { everyChange } from '../../../../test/harness/complaint-changes.ts'
import {
  type ComplaintDesk,
  insertCases,
  refusalOf,
  seedTenant,
  seedUser,
} from '../../../../test/harness/complaint-desk.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { complaint } from '../service.ts'

let desk: ComplaintDesk
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint)
})
afterAll(() => desk.stop())

/** A case in each tenant that goes on. */
const targets = new Map<string, string>()
const tenantIn = (token: string): string =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString() || '{}').caller?.tenantId ?? ''

describe('MarkComplaintDuplicate', () => {
  everyChange({
    desk: () => desk,
    permission: 'ticket.reject',
    from: 'in_progress',
    role: 'manager',
    forbidden: ['help_desk_agent', 'support_staff', 'source_user', 'complainant', 'auditor'],
    impossible: ['resolved', 'closed'],
    event: 'complaint.v1.ComplaintClosed',
    prepare: async ({ tenantId }) => {
      const [target = ''] = await insertCases(desk, tenantId, [{}])
      targets.set(tenantId, target)
    },
    call: (complaint_id, context) => {
      const duplicate_of = targets.get(tenantIn(context.contextToken)) ?? randomUUID()
      return desk.client.MarkComplaintDuplicate({ complaint_id, duplicate_of, reason: 'The same.' }, context)
    },
  })

  const setting = async () => {
    const tenant = await seedTenant(desk)
    const manager = await seedUser(desk, tenant, 'manager')
    const mark = async (complaint_id: string, duplicate_of: string, caller = manager) =>
      desk.client.MarkComplaintDuplicate({ complaint_id, duplicate_of, reason: 'x' }, await desk.context(caller))
    const cases = async (count: number) =>
      (await insertCases(desk, tenant.id, Array(count).fill({}))) as [string, string, string]
    return { tenant, manager, mark, cases }
  }
  const unsuitable = { code: 'FAILED_PRECONDITION', reason: 'DUPLICATE_UNSUITABLE' }

  it('OK: closed as a duplicate that names the other; reopened it names nothing', async () => {
    const { manager, mark, cases } = await setting()
    const [one, other] = await cases(2)
    expect((await mark(one, other.toUpperCase())).complaint).toMatchObject({
      ...{ status: 'closed', closed_as: 'duplicate', duplicate_of: other, version: 2 },
    })
    const [event] = await desk.eventsOf(one)
    expect(event?.data).toMatchObject({ closed_as: 'duplicate', duplicate_of: other })
    const { complaint: reopened } = await desk.client.ReopenComplaint(
      { complaint_id: one, reason: canary() },
      await desk.context(manager),
    )
    expect(reopened).toMatchObject({ status: 'in_progress', cycle: 2 })
    expect(reopened?.duplicate_of).toBeUndefined()
  })

  it('FAILED_PRECONDITION: itself, or one that leads back over however many, even over one that is deleted', async () => {
    const { manager, mark, cases } = await setting()
    const [first, second, third] = await cases(3)
    expect(await refusalOf(mark(first, first))).toMatchObject(unsuitable)
    await mark(first, second)
    await mark(second, third)
    expect(await refusalOf(mark(third, first))).toMatchObject(unsuitable)
    const admin = await desk.context({ tenantId: manager.tenantId, roles: ['tenant_admin'] })
    await desk.client.DeleteComplaint({ complaint_id: second, reason: 'x' }, admin)
    expect(await refusalOf(mark(third, first))).toMatchObject(unsuitable)
  })

  it('FAILED_PRECONDITION: unknown, of another tenant, deleted, unseen: the same answer [S1]', async () => {
    const { tenant, manager, mark, cases } = await setting()
    const [one, gone] = await cases(2)
    const elsewhere = await setting().then((other) => other.cases(1))
    const admin = await desk.context({ tenantId: manager.tenantId, roles: ['tenant_admin'] })
    await desk.client.DeleteComplaint({ complaint_id: gone, reason: 'x' }, admin)
    const unknown = await refusalOf(mark(one, randomUUID()))
    expect(unknown).toMatchObject(unsuitable)
    for (const target of [elsewhere[0], gone]) expect(await refusalOf(mark(one, target))).toEqual(unknown)
    const { billing, surgery } = tenant.departments
    const [theirs = '', unseen = ''] = await insertCases(desk, tenant.id, [
      { department_id: billing },
      { department_id: surgery },
    ])
    const head = await seedUser(desk, tenant, 'department_manager', { departmentIds: [billing] })
    expect(await refusalOf(mark(theirs, unseen, head))).toEqual(unknown)
  })

  it('two that point at each other at the same time: one of them goes on', async () => {
    const { mark, cases } = await setting()
    for (let round = 0; round < 5; round++) {
      const [one, other] = await cases(2)
      const results = await Promise.allSettled([mark(one, other), mark(other, one)])
      const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
      expect(refused).toEqual([expect.objectContaining(unsuitable)])
    }
  })

  it('four in a ring at the same time: one of them goes on, and nobody waits for whom waits for them', async () => {
    const { mark, cases } = await setting()
    for (let round = 0; round < 5; round++) {
      const ring = await cases(4)
      const marked = ring.map((each, index) => mark(each, ring[(index + 1) % ring.length] ?? ''))
      const results = await Promise.allSettled(marked)
      const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
      expect(refused).toEqual([expect.objectContaining(unsuitable)])
    }
  })

  it('while many are changed at once, its target among them: both are done', async () => {
    const { tenant, manager, mark, cases } = await setting()
    for (let round = 0; round < 5; round++) {
      const ids = (await cases(40)).sort()
      const [target = '', last = ''] = [ids.at(0), ids.at(-1)]
      const bulk = { complaint_ids: ids.slice().reverse(), status: 'in_progress', reason: 'x' }
      const [, { items }] = await Promise.all([
        mark(last, target),
        desk.client.BulkChangeStatus(bulk, await desk.context({ ...manager, tenantId: tenant.id })),
      ])
      expect(items).toHaveLength(ids.length)
    }
  })

  it('INVALID_ARGUMENT: no id, no reason', async () => {
    const { manager, cases } = await setting()
    const [complaint_id] = await cases(1)
    const call = desk.client.MarkComplaintDuplicate({ complaint_id, duplicate_of: 'x' }, await desk.context(manager))
    expect((await refusalOf(call)).violations).toMatchObject([
      { path: '/duplicate_of', code: 'INVALID' },
      { path: '/reason', code: 'REQUIRED' },
    ])
  })
})
