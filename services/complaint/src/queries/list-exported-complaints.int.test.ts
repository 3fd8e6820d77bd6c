import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ComplaintFilters } from '@redress/protos/complaint/v1/ComplaintFilters.ts'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import {
  type ComplaintDesk,
  insertCases,
  refusalOf,
  type SeededTenant,
  seedTenant,
} from '../../../../test/harness/complaint-desk.ts'
import type { CallerSpecimen } from '../../../../test/harness/context-tokens.ts'
import { grantsOf, grantsOfRole, tenantRoles } from '../../../../test/harness/role-grants.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { complaint } from '../service.ts'

let desk: ComplaintDesk
let tenant: SeededTenant
let ids: string[]
const me = randomUUID()
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint)
  tenant = await seedTenant(desk, { zone: 'Pacific/Kiritimati' })
  const { emergency, billing } = tenant.departments
  const rows = Array.from({ length: 1203 }, (_, index) => ({
    created_at: `2026-01-01T00:00:${String(index % 60).padStart(2, '0')}Z`,
    department_id: [emergency, billing, null][index % 3],
    ...(index % 4 === 0 ? { created_by: null, created_by_type: 'system' } : { created_by: me }),
  }))
  ids = await insertCases(desk, tenant.id, rows)
})
afterAll(() => desk.stop())

const manager = (): CallerSpecimen => ({ tenantId: tenant.id, roles: ['manager'], userId: me })

async function exported(caller: CallerSpecimen, filters: ComplaintFilters = {}) {
  const pages: { id: string; created_by: string | null; created_at: string }[][] = []
  for (let page_token = ''; ; ) {
    const page = await desk.client.ListExportedComplaints({ filters, page_token }, await desk.context(caller))
    pages.push(page.items.map((item) => JSON.parse(item.toString())))
    if (page.next_page_token === '') return pages
    page_token = page.next_page_token
  }
}
const idsOf = (pages: { id: string }[][]) => pages.flat().map(({ id }) => id)

describe('ListExportedComplaints', () => {
  it('OK: every case once, the oldest first, those without creator among them [CRT-39:complaint]', async () => {
    const pages = await exported(manager())
    expect(pages.map(({ length }) => length)).toEqual([...Array(12).fill(100), 3])
    expect(idsOf(pages).toSorted()).toEqual(ids.toSorted())
    const times = pages.flat().map(({ created_at }) => created_at)
    expect(times).toEqual(times.toSorted())
    expect(pages.flat().filter(({ created_by }) => created_by === null)).toHaveLength(301)
  })

  it('OK: filters and visibility are those of the list; the grant narrows further', async () => {
    const { emergency, billing } = tenant.departments
    expect((await exported(manager(), { department: [billing] })).flat()).toHaveLength(401)
    const head = { tenantId: tenant.id, roles: ['department_manager'], departmentIds: [emergency, billing] }
    expect((await exported(head)).flat()).toHaveLength(802)
    const grants = { 'ticket.view': ['tenant' as const], export: ['department' as const] }
    expect((await exported({ tenantId: tenant.id, grants, departmentIds: [emergency] })).flat()).toHaveLength(401)
    expect((await exported({ tenantId: tenant.id, grants, departmentIds: [] })).flat()).toEqual([])
  })

  it('OK: without a case of one’s own that is locked to the staff that one is as well', async () => {
    const [own, staffId] = [await seedTenant(desk), randomUUID()]
    const roles = ['manager', 'complainant']
    const caller = { tenantId: own.id, roles, grants: grantsOf(['manager', 'complainant']), userId: me, staffId }
    const rows = [[], [staffId]].map((involved_staff_ids) => ({ involved_staff_ids, created_by: me }))
    const [open] = await insertCases(desk, own.id, rows)
    expect((await desk.client.ListComplaints({}, await desk.context(caller))).items).toHaveLength(2)
    expect(idsOf(await exported(caller))).toEqual([open])
  })

  it('INVALID_ARGUMENT: the token of another export, wrong filters', async () => {
    const first = await desk.client.ListExportedComplaints({}, await desk.context(manager()))
    const page = { filters: { status: ['open'] }, page_token: first.next_page_token }
    expect(await refusalOf(desk.client.ListExportedComplaints(page, await desk.context(manager())))).toMatchObject({
      reason: 'INVALID_CURSOR',
    })
    expect(await refusalOf(exported(manager(), { status: ['x'] }))).toMatchObject({ reason: 'INVALID_BODY' })
  })

  it.each(tenantRoles.filter((role) => !('export' in grantsOfRole(role))))(
    'PERMISSION_DENIED: %s [S2]',
    async (role) => {
      const caller = { tenantId: tenant.id, roles: [role] }
      const denied = { reason: 'OPERATION_NOT_ALLOWED' }
      expect(await refusalOf(exported(caller))).toMatchObject(denied)
      const start = desk.client.StartExport({ format: 'csv' }, await desk.context(caller))
      expect(await refusalOf(start)).toMatchObject(denied)
    },
  )
})

describe('StartExport', () => {
  it('OK: who takes what away is a fact, with the names of the filters alone', async () => {
    const filters = { status: ['open'], created_by: [me] }
    const answer = await desk.client.StartExport({ filters, format: 'xlsx' }, await desk.context(manager()))
    expect(answer).toEqual({
      export_id: expect.any(String),
      tenant: { id: tenant.id, name: 'A tenant' },
      day: new Intl.DateTimeFormat('en-CA', { timeZone: 'Pacific/Kiritimati' }).format(new Date()),
    })
    expect(await desk.eventsOf(answer.export_id)).toMatchObject([
      {
        ...{ type: 'complaint.v1.CasesExported', tenantid: tenant.id, actorid: me, targetkind: 'export' },
        data: { format: 'xlsx', filters: ['created_by', 'status'] },
      },
    ])
  })

  it('INVALID_ARGUMENT: no such format, wrong filters; nothing is said to have happened', async () => {
    const before = await desk.database.rows("select id from outbox where subject like '%CasesExported%'")
    const start = desk.client.StartExport({ filters: { status: ['x'] }, format: 'pdf' }, await desk.context(manager()))
    expect((await refusalOf(start)).violations.map(({ path }) => path)).toEqual(['/format', '/status/0'])
    expect(await desk.database.rows("select id from outbox where subject like '%CasesExported%'")).toEqual(before)
  })
})
