import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import type { ListComplaintsRequest } from '@redress/protos/complaint/v1/ListComplaintsRequest.ts'
import type { StatisticsFrame } from '@redress/protos/complaint/v1/StatisticsFrame.ts'
import { canary } from '../../../../test/harness/canary.ts'
import {
  type ComplaintDesk,
  file,
  refusalOf,
  type SeededTenant,
  type SeededUser,
  seedTenant,
  seedUser,
} from '../../../../test/harness/complaint-desk.ts'
import type { CallerSpecimen } from '../../../../test/harness/context-tokens.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { complaint } from '../service.ts'

const admin: CallerSpecimen & { userId: string } = {
  ...{ userId: randomUUID(), roles: ['platform_admin'], aggregate: true },
  grants: { 'tenants.aggregate': ['tenant'] },
}
const denied = { code: 'PERMISSION_DENIED', reason: 'OPERATION_NOT_ALLOWED' }
let desk: ComplaintDesk
let tenants: SeededTenant[]
let managers: SeededUser[]
let filed: string[]
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint)
  tenants = await Promise.all([seedTenant(desk), seedTenant(desk), seedTenant(desk)])
  managers = await Promise.all(tenants.map((tenant) => seedUser(desk, tenant, 'manager')))
  filed = []
  for (const index of [0, 1, 2, 0, 1])
    filed.push((await file(desk, managers[index] as SeededUser, { title: `${canary()} ${index}` })).complaint_id)
})
afterAll(() => desk.stop())

const list = async (request: ListComplaintsRequest = {}, caller: CallerSpecimen = admin) => {
  const page = await desk.client.ListComplaints(request, await desk.context(caller))
  const items = page.items.map((item) => JSON.parse(item.toString()))
  return { items, ids: items.map(({ id }) => id as string), next: page.next_page_token }
}
const recorded = () =>
  desk.database.rows<{ payload: string }>(
    `select payload from outbox where subject = 'complaint.v1.CasesReadAcrossTenants.${NIL_TENANT_ID}' order by position`,
  )

describe('GetStatisticsSummary across tenants', () => {
  const sum = async (frame: StatisticsFrame = {}, caller: CallerSpecimen = admin) =>
    desk.client.GetStatisticsSummary({ frame }, await desk.context(caller))

  it('OK: the cases of all tenants together, by days of UTC; a fact says which filters [TEN-29:api]', async () => {
    const { tenant, figures } = await sum()
    expect([tenant, figures]).toMatchObject([null, { filed: 5, open: 5, resolved: 0 }])
    const [first] = managers as [SeededUser]
    expect((await sum({ filters: { created_by: [first.userId] } })).figures).toMatchObject({ filed: 2 })
    const today = new Date().toISOString().slice(0, 10)
    expect((await sum({ from_day: today, to_day: today })).figures).toMatchObject({ filed: 5 })
    expect((await sum({ to_day: '2026-01-01' })).figures).toMatchObject({ filed: 0 })
    // whatever else the token says
    const grants = { ...first.grants, ...admin.grants }
    expect((await sum({}, { ...admin, tenantId: tenants[0]?.id ?? '', grants })).figures).toMatchObject({ filed: 5 })
    const facts = (await recorded()).slice(-4, -1).map(({ payload }) => JSON.parse(payload).data.filters)
    expect(facts).toEqual([['created_by'], ['from', 'to'], ['to']])
  })

  it('INVALID_ARGUMENT: words; PERMISSION_DENIED: whoever does not hold tenants.aggregate [S2]', async () => {
    expect(await refusalOf(sum({ filters: { q: 'x' } }))).toMatchObject({ reason: 'INVALID_QUERY' })
    const grants = { 'stats.view': ['tenant' as const], 'ticket.view': ['tenant' as const] }
    expect(await refusalOf(sum({}, { ...admin, grants }))).toMatchObject(denied)
  })
})

describe('ListComplaints across tenants', () => {
  it('OK: those of every tenant, newest first, each with its tenant and the names of that one [TEN-29:api]', async () => {
    const { items, ids } = await list()
    expect(ids).toEqual(filed.toReversed())
    expect(items.map((item) => [item.tenant_id, item.tenant_name, item.created_by_name])).toEqual(
      [1, 0, 2, 1, 0].map((index) => [tenants[index]?.id, 'A tenant', managers[index]?.name]),
    )
    const { items: own } = await list({}, managers[0])
    expect(own.map(({ tenant_name: _, ...item }) => item)).toEqual(own)
    expect(
      items.filter(({ tenant_id }) => tenant_id === tenants[0]?.id).map(({ tenant_name: _, ...item }) => item),
    ).toEqual(own)
  })

  it('OK: a tenant that was copied before names were kept goes by its slug until its state comes again', async () => {
    const [{ id }] = tenants as [SeededTenant]
    await desk.database.rows('update tenant set name = null where id = $1', [id])
    const nameOf = async () => (await list({ page_size: 4 })).items.at(-1)?.tenant_name
    expect(await nameOf()).toBe('A tenant')
    const named = async () => (await list()).items.find(({ tenant_id }) => tenant_id === id)?.tenant_name
    expect(await named()).toBe(`t${id.slice(0, 8)}`)
    const data = { tenant_id: id, slug: 'same', name: 'Acme', zone: 'UTC', locale: 'en', active: true }
    await desk.publish({ type: 'identity.v1.TenantState', tenantId: id, subject: id, version: 1, data })
    expect(await named()).toBe('Acme')
  })

  it('OK: filters that name things of one tenant, and pages without gap or repetition', async () => {
    expect((await list({ created_by: [managers[1]?.userId ?? ''] })).ids).toEqual([filed[4], filed[1]])
    expect((await list({ source: [tenants[2]?.sources.staff ?? ''], status: ['open'] })).ids).toEqual([filed[2]])
    const first = await list({ page_size: 2, sort: 'created_at' })
    const second = await list({ page_size: 2, sort: 'created_at', page_token: first.next })
    const third = await list({ page_size: 2, sort: 'created_at', page_token: second.next })
    expect([...first.ids, ...second.ids, ...third.ids]).toEqual(filed)
    expect(third.next).toBe('')
  })

  it('OK: that it was read is committed before the answer, by whom and by which filters, with no value of them [S24]', async () => {
    const before = (await recorded()).length
    const assignee = randomUUID()
    await list({ assignee: [assignee], status: ['open'], overdue: false, sort: 'created_at' })
    const rows = (await recorded()).slice(before)
    expect(rows).toHaveLength(1)
    expect(rows[0]?.payload).not.toContain(assignee)
    expect(JSON.parse(rows[0]?.payload ?? '')).toMatchObject({
      ...{
        tenantid: NIL_TENANT_ID,
        actorid: admin.userId,
        actorroles: 'platform_admin',
        targetkind: 'read',
        eventseq: 1,
      },
      data: { filters: ['assignee', 'overdue', 'status'] },
    })
  })

  it('UNAVAILABLE or an error, and no answer, when the fact cannot be committed', async () => {
    await desk.database.rows('alter table outbox add constraint none check (position < 0) not valid')
    try {
      expect(await refusalOf(list())).toMatchObject({ code: 'INTERNAL' })
    } finally {
      await desk.database.rows('alter table outbox drop constraint none')
    }
  })

  it('INVALID_ARGUMENT: a sort without an index of its own, a cursor of a tenant, and a cursor of all in a tenant', async () => {
    expect(await refusalOf(list({ sort: 'due_at' }))).toMatchObject({ reason: 'INVALID_SORT' })
    const { next } = await list({ page_size: 1 })
    const { next: ofTenant } = await list({ page_size: 1 }, managers[0])
    const invalid = { code: 'INVALID_ARGUMENT', reason: 'INVALID_CURSOR' }
    expect(await refusalOf(list({ page_token: ofTenant }))).toMatchObject(invalid)
    expect(await refusalOf(list({ page_token: next }, managers[0]))).toMatchObject(invalid)
    expect(await refusalOf(list({ page_token: next }, { ...managers[0], tenantId: NIL_TENANT_ID }))).toMatchObject(
      invalid,
    )
    const before = (await recorded()).length
    await refusalOf(list({ sort: 'due_at' }))
    expect(await recorded()).toHaveLength(before)
  })

  it('PERMISSION_DENIED: without tenants.aggregate, whatever else is granted [S2]', async () => {
    const { grants } = managers[0] as SeededUser
    expect(await refusalOf(list({}, { ...admin, grants: grants ?? {} }))).toMatchObject(denied)
  })

  it('PERMISSION_DENIED: anything but the list and the summary: no change, no detail [S2]', async () => {
    const everything = { ...admin, roles: ['platform_admin'], tenantId: tenants[0]?.id ?? '' }
    const context = () => desk.context({ ...everything, grants: { ...managers[0]?.grants, ...admin.grants } })
    const complaint_id = filed[0] ?? ''
    const { client } = desk
    const calls = [
      client.SubmitComplaint({ title: 't', description: 'd' }, await context()),
      client.GetComplaint({ complaint_id }, await context()),
      client.ListTimeline({ complaint_id }, await context()),
      client.AssignComplaint({ complaint_id, assignee_id: managers[0]?.userId }, await context()),
      client.StartComplaint({ complaint_id }, await context()),
      client.ResolveComplaint({ complaint_id, text: 't', outcome: 'upheld' }, await context()),
      client.ConfirmComplaint({ complaint_id }, await context()),
      client.GetComplaintCounts({}, await context()),
      client.ListStatisticsOfCreators({}, await context()),
      client.ListStatisticsOfSources({}, await context()),
      client.BulkAssignComplaints({ complaint_ids: [complaint_id], reason: 'r' }, await context()),
      client.BulkChangeStatus({ complaint_ids: [complaint_id], status: 'in_progress', reason: 'r' }, await context()),
      client.StartExport({ format: 'csv' }, await context()),
      client.ListExportedComplaints({}, await context()),
    ]
    for (const call of calls) expect(await refusalOf(call as Promise<unknown>)).toMatchObject(denied)
  })
})
