import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CallContext } from '@redress/platform/grpc/client.ts'
import type { BulkAssignComplaintsRequest } from '@redress/protos/complaint/v1/BulkAssignComplaintsRequest.ts'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import { canary } from '../../../../test/harness/canary.ts'
import {
  type ComplaintDesk,
  file,
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
let [john, sarah]: SeededUser[] = []
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint)
  tenant = await seedTenant(desk)
  manager = await seedUser(desk, tenant, 'manager')
  john = await seedUser(desk, tenant, 'source_user')
  sarah = await seedUser(desk, tenant, 'source_user')
})
afterAll(() => desk.stop())

const bulk = async (
  complaint_ids: string[],
  more: BulkAssignComplaintsRequest,
  caller: CallerSpecimen = manager,
  call: Partial<CallContext> = {},
) =>
  desk.client.BulkAssignComplaints(
    { complaint_ids, reason: 'Sarah is back', ...more },
    await desk.context(caller, call),
  )
const agent = () => ({ assignee_id: manager.userId })
const changesOf = async (id: string) =>
  (await desk.eventsOf(id)).map(({ type, data }) => [type, data.changes, data.batch_id])
const stored = (id: string) =>
  desk.database
    .rows('select status, assignee_id, owner_agent_id, version, event_seq from complaint where id = $1', [id])
    .then(([row]) => row)

describe('BulkAssignComplaints', () => {
  it('OK: the cases of one agent go to another, with history, and one batch id [CRT-42:api]', async () => {
    const filed = await Promise.all([file(desk, manager), file(desk, manager)])
    const ids = filed.map(({ complaint_id }) => complaint_id)
    await bulk(ids, { owner_agent_id: john?.userId })
    const reason = canary()
    const answer = await bulk(ids, { owner_agent_id: sarah?.userId, reason })
    expect(answer).toEqual({
      batch_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      items: ids.map((complaint_id) => ({ complaint_id, done: true })),
    })
    for (const id of ids) {
      const { complaint: found } = await desk.client.GetComplaint({ complaint_id: id }, await desk.context(manager))
      expect(found).toMatchObject({
        ...{ owner_agent: { id: sarah?.userId, name: sarah?.name }, created_by: manager.userId },
        ...{ status: 'open', version: 3 },
      })
      expect((await changesOf(id)).at(-1)).toEqual([
        'complaint.v1.ComplaintOwnerChanged',
        [{ field: 'owner_agent', before: john?.userId, after: sarah?.userId }],
        answer.batch_id,
      ])
      expect(JSON.stringify(await desk.eventsOf(id))).not.toContain(reason)
      const { entries } = await desk.client.ListTimeline({ complaint_id: id }, await desk.context(manager))
      expect(JSON.parse(entries.at(-1)?.details.toString() ?? '')).toMatchObject({ batch_id: answer.batch_id })
      expect(entries.at(-1)).toMatchObject({ actor: { id: manager.userId }, public: false })
      const comments = 'select text, visibility, author_id from comment where complaint_id = $1 order by created_at'
      expect((await desk.database.rows(comments, [id])).at(-1)).toEqual({
        ...{ text: reason, visibility: 'internal', author_id: manager.userId },
      })
    }
  })

  it('OK: what cannot be done keeps nothing else, and is told as it would be alone [S1]', async () => {
    const other = await seedTenant(desk)
    const [foreign = ''] = await insertCases(desk, other.id, [{}])
    const [open = '', closed = '', working = ''] = await insertCases(desk, tenant.id, [
      ...[{}, { status: 'closed', closed_as: 'auto' }, { status: 'in_progress', assignee_id: manager.userId }],
    ])
    const unknown = randomUUID()
    const { items } = await bulk([unknown, open.toUpperCase(), closed, foreign, working], agent())
    expect(items).toEqual([
      { complaint_id: unknown, done: false, code: 'COMPLAINT_NOT_FOUND' },
      { complaint_id: open, done: true },
      { complaint_id: closed, done: false, code: 'INVALID_TRANSITION' },
      { complaint_id: foreign, done: false, code: 'COMPLAINT_NOT_FOUND' },
      { complaint_id: working, done: true },
    ])
    expect(await stored(open)).toMatchObject({ status: 'in_progress', assignee_id: manager.userId, version: 2 })
    expect(await stored(closed)).toMatchObject({ status: 'closed', assignee_id: null, version: 1 })
    // whose it was already: the reason is kept
    expect((await changesOf(working)).map(([type]) => type)).toEqual(['complaint.v1.ComplaintCommented'])
    expect(await desk.eventsOf(foreign)).toEqual([])
  })

  it('OK: each case asks for both permissions in the reach of their grants', async () => {
    const { emergency, billing } = tenant.departments
    const ids = await insertCases(desk, tenant.id, [{ department_id: emergency }, { department_id: billing }, {}])
    const ticket = { 'ticket.view': ['tenant' as const], 'ticket.assign': ['tenant' as const] }
    const wide = {
      tenantId: tenant.id,
      grants: { ...ticket, bulk: ['department' as const] },
      departmentIds: [emergency],
    }
    const codes = async (caller: CallerSpecimen) =>
      (await bulk(ids, { ...agent(), dry_run: true }, caller)).items.map(({ code }) => code)
    expect(await codes(wide)).toEqual([undefined, 'NOT_ALLOWED_HERE', 'NOT_ALLOWED_HERE'])
    const head = { tenantId: tenant.id, roles: ['department_manager'], departmentIds: [billing] }
    expect(await codes(head)).toEqual(['COMPLAINT_NOT_FOUND', undefined, 'COMPLAINT_NOT_FOUND'])
    const without = { tenantId: tenant.id, grants: { 'ticket.view': ['tenant' as const], bulk: ['tenant' as const] } }
    expect(await codes(without)).toEqual(Array(3).fill('NOT_ALLOWED_HERE'))
  })

  it('OK: who could not have it alone does not get it here, and the case is as it was', async () => {
    const ids = await insertCases(desk, tenant.id, [{ department_id: tenant.departments.surgery }])
    const support = await seedUser(desk, tenant, 'complainant')
    for (const wish of [{ assignee_id: support.userId }, { owner_agent_id: randomUUID() }])
      expect((await bulk(ids, wish)).items).toMatchObject([{ done: false, code: 'ASSIGNEE_UNSUITABLE' }])
    expect(await stored(ids[0] ?? '')).toMatchObject({ status: 'open', assignee_id: null, version: 1 })
  })

  it('OK: a dry run says the same and does nothing', async () => {
    const ids = await insertCases(desk, tenant.id, [{}, { status: 'closed', closed_as: 'auto' }])
    const { batch_id, items } = await bulk(ids, { ...agent(), dry_run: true }, manager, {
      idempotencyKey: randomUUID(),
    })
    expect([batch_id, items.map(({ done }) => done)]).toEqual([undefined, [true, false]])
    for (const id of ids) expect(await desk.eventsOf(id)).toEqual([])
    expect(await stored(ids[0] ?? '')).toMatchObject({ status: 'open', version: 1 })
  })

  it('OK: repeated with its Idempotency-Key it is done once and answered the same, whatever came between', async () => {
    const ids = [...(await insertCases(desk, tenant.id, [{}])), randomUUID()]
    const call = { idempotencyKey: randomUUID() }
    const first = await bulk(ids, agent(), manager, call)
    const second = await seedUser(desk, tenant, 'manager')
    await bulk(ids, { assignee_id: second.userId })
    expect(await bulk(ids, agent(), manager, call)).toEqual(first)
    expect(await desk.eventsOf(ids[0] ?? '')).toHaveLength(2)
    expect(await refusalOf(bulk(ids, { ...agent(), reason: 'x' }, manager, call))).toMatchObject({
      reason: 'IDEMPOTENCY_KEY_REUSED',
    })
  })

  it('OK: what was done is kept as long as a key can ask for it, and then goes with the next change', async () => {
    const fresh = await seedTenant(desk)
    const boss = await seedUser(desk, fresh, 'manager')
    const kept = async (of: string) =>
      (await desk.database.rows<{ id: string }>('select id from bulk_change where tenant_id = $1', [of])).map(
        ({ id }) => id,
      )
    const add = async (of: string, hours: number) => {
      const id = randomUUID()
      const at = new Date(Date.now() - hours * 60 * 60 * 1000)
      await desk.database.rows(
        "insert into bulk_change (id, tenant_id, items, at) values ($1, $2, '[]', $3) returning id",
        [id, of, at],
      )
      return id
    }
    await add(fresh.id, 24 * 5)
    const [young, foreign] = [await add(fresh.id, 73), await add(tenant.id, 24 * 5)]
    const { complaint_id } = await file(desk, boss)
    const { batch_id } = await bulk([complaint_id], { assignee_id: boss.userId }, boss)
    expect((await kept(fresh.id)).sort()).toEqual([young, batch_id].sort())
    expect(await kept(tenant.id)).toContain(foreign)
  })

  it('OK: two batches over the same cases at once, in different order: both are done', async () => {
    const ids = await insertCases(
      desk,
      tenant.id,
      Array.from({ length: 40 }, () => ({})),
    )
    const second = await seedUser(desk, tenant, 'manager')
    const answers = await Promise.all([bulk(ids, agent()), bulk(ids.toReversed(), { assignee_id: second.userId })])
    for (const { items } of answers) expect(items.every(({ done }) => done)).toBe(true)
    for (const id of ids) expect(await stored(id)).toMatchObject({ version: 3, event_seq: expect.any(Number) })
  })

  it('OK: found by a filter are the cases that the list shows, and no other', async () => {
    const { emergency, billing } = tenant.departments
    const creator = { created_by: john?.userId ?? '' }
    const [here = ''] = await insertCases(desk, tenant.id, [
      ...[
        { ...creator, department_id: emergency },
        { ...creator, department_id: billing },
      ],
    ])
    const filter = { created_by: [creator.created_by] }
    const given = { departmentIds: [emergency] }
    const head = await seedUser(desk, tenant, 'department_manager', given)
    const wish = { owner_agent_id: sarah?.userId, filter }
    expect((await bulk([], { ...wish, dry_run: true }, head)).items).toEqual([{ complaint_id: here, done: true }])
    const call = { idempotencyKey: randomUUID() }
    const first = await bulk([], wish, head, call)
    await insertCases(desk, tenant.id, [{ ...creator, department_id: emergency }])
    expect(await bulk([], wish, head, call)).toEqual(first)
    const { items } = await bulk([], { ...wish, filter: { ...filter, status: ['closed'] } }, head)
    expect(items).toEqual([])
  })

  it('INVALID_ARGUMENT: a filter finds more than five hundred', async () => {
    const big = await seedTenant(desk)
    const chief = await seedUser(desk, big, 'manager')
    await insertCases(
      desk,
      big.id,
      Array.from({ length: 501 }, () => ({})),
    )
    const wish = bulk([], { owner_agent_id: chief.userId, filter: { status: ['open'] } }, chief)
    expect((await refusalOf(wish)).violations).toMatchObject([{ path: '/filter', code: 'OUT_OF_RANGE' }])
  })

  it('OK: five hundred at once', async () => {
    const ids = await insertCases(
      desk,
      tenant.id,
      Array.from({ length: 500 }, () => ({})),
    )
    await bulk(ids, { owner_agent_id: john?.userId })
    const { items } = await bulk(ids, agent())
    expect(items.filter(({ done }) => done)).toHaveLength(500)
  })

  it('INVALID_ARGUMENT: no ids, too many, one twice, no id; nobody or two; no reason', async () => {
    const pathsOf = async (ids: string[], more: BulkAssignComplaintsRequest) =>
      (await refusalOf(bulk(ids, more))).violations.map(({ path, code }) => `${path} ${code}`)
    expect(await pathsOf([], agent())).toEqual(['/ids OUT_OF_RANGE'])
    expect(
      await pathsOf(
        Array.from({ length: 501 }, () => randomUUID()),
        agent(),
      ),
    ).toEqual(['/ids OUT_OF_RANGE'])
    const id = randomUUID()
    expect(await pathsOf([id, id.toUpperCase(), 'x'], agent())).toEqual(['/ids/1 NOT_UNIQUE', '/ids/2 INVALID'])
    expect(await pathsOf([id], {})).toEqual(['/assignee_id REQUIRED'])
    expect(await pathsOf([id], { ...agent(), owner_agent_id: id })).toEqual(['/assignee_id REQUIRED'])
    expect(await pathsOf([id], { ...agent(), reason: ' ' })).toEqual(['/reason REQUIRED'])
  })

  it.each(tenantRoles.filter((role) => !('bulk' in grantsOfRole(role))))('PERMISSION_DENIED: %s [S2]', async (role) => {
    const caller = { tenantId: tenant.id, roles: [role] }
    expect(await refusalOf(bulk([randomUUID()], agent(), caller))).toMatchObject({ reason: 'OPERATION_NOT_ALLOWED' })
  })
})
