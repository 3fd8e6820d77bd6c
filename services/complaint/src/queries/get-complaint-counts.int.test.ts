import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ComplaintFilters } from '@redress/protos/complaint/v1/ComplaintFilters.ts'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import type { Count__Output as Count } from '@redress/protos/complaint/v1/Count.ts'
import fc from 'fast-check'
import {
  type CaseRow,
  type ComplaintDesk,
  insertCases,
  refusalOf,
  type SeededTenant,
  seedTenant,
} from '../../../../test/harness/complaint-desk.ts'
import type { CallerSpecimen } from '../../../../test/harness/context-tokens.ts'
import { tenantRoles } from '../../../../test/harness/role-grants.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { sayTestSeed, testSeed } from '../../../../test/harness/test-seed.ts'
import { complaint } from '../service.ts'

const users = Array.from({ length: 3 }, (_, index) => `0199aaaa-0000-7000-8000-00000000000${index}`)
const patient = '0199bbbb-0000-7000-8000-000000000000'
const hourMs = 60 * 60 * 1000

let desk: ComplaintDesk
let tenants: (SeededTenant & { zone: string })[]
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint)
  const zones = ['Asia/Riyadh', 'Pacific/Auckland', 'America/Los_Angeles']
  tenants = await Promise.all(zones.map(async (zone) => ({ ...(await seedTenant(desk, { zone })), zone })))
  for (const tenant of tenants) {
    const rows = caseRows(tenant)
    const ids = await insertCases(desk, tenant.id, rows)
    for (const [index, row] of rows.entries()) if (isOverdue(row)) overdue.add(ids[index])
  }
})
afterAll(() => desk.stop())

/** Cases that are late while work on them goes on: their timers are not set, and nothing but what is stored says so. */
const overdue = new Set<unknown>()
const isOverdue = ({ status, sub_status, breached_at, due_at }: CaseRow) =>
  ['open', 'in_progress'].includes(String(status)) &&
  (breached_at !== null || (sub_status !== 'awaiting_external' && Date.parse(String(due_at)) < Date.now()))

/** 60 cases of every state, received and due within two days around now. */
function caseRows({ departments }: SeededTenant): CaseRow[] {
  const now = Date.now()
  const orNull = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values))
  const around = fc.integer({ min: -48, max: 48 }).map((hours) => new Date(now + hours * hourMs).toISOString())
  const states = fc.constantFrom(
    ...[
      { status: 'open', sub_status: 'new' },
      { status: 'open', sub_status: 'triaged' },
    ],
    ...[
      { status: 'in_progress', sub_status: 'working' },
      { status: 'in_progress', sub_status: 'awaiting_external' },
      { status: 'resolved', sub_status: null },
    ],
    { status: 'closed', sub_status: null, closed_as: 'auto' },
  )
  const facts = fc.record({
    department_id: orNull(Object.values(departments)),
    ...{ assignee_id: orNull(users), owner_agent_id: orNull(users), created_by: orNull(users) },
    patient_id: orNull([patient]),
    priority: fc.constantFrom('low', 'medium', 'high', 'critical'),
    ...{ received_at: around, due_at: around, breached_at: fc.option(around) },
    flags: fc.subarray(['a', 'b']),
  })
  const rows = fc.tuple(states, facts).map(([state, more]) => ({ ...state, ...more }))
  return fc.sample(rows, { numRuns: 60, seed: testSeed })
}

type Item = Record<string, unknown> & { status: string; priority: string; received_at: string; due_at: string }

async function everyItem(caller: CallerSpecimen, filters: ComplaintFilters) {
  const items: Item[] = []
  for (let page_token = ''; ; ) {
    const asked = { ...filters, page_size: 9, page_token }
    const page = await desk.client.ListComplaints(asked, await desk.context(caller))
    items.push(...page.items.map((item) => JSON.parse(item.toString()) as Item))
    if (page.next_page_token === '') return items
    page_token = page.next_page_token
  }
}

const count = async (caller: CallerSpecimen, filters: ComplaintFilters = {}) =>
  desk.client.GetComplaintCounts({ filters }, await desk.context(caller))
const numbers = (counts: readonly Count[] = []) => Object.fromEntries(counts.map(({ name, count }) => [name, count]))

/** What the answer must say, counted item by item. */
function countedFrom(items: readonly Item[], { zone, day, me }: { zone: string; day: string; me: string }) {
  const words = (field: string, of: readonly Item[]) => {
    const found: Record<string, number> = {}
    for (const item of of) if (item[field]) found[String(item[field])] = (found[String(item[field])] ?? 0) + 1
    return found
  }
  const dayOf = (time: string) => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date(time))
  const full = items.filter(({ tenant_id }) => tenant_id !== undefined)
  const isPast = (time: string) => Date.parse(time) < Date.now()
  const atWork = ({ status }: Item) => status === 'open' || status === 'in_progress'
  const size = (of: readonly Item[], test: (item: Item) => boolean) => of.filter(test).length
  const assigned = ({ assignee }: Item) => (assignee as { id: string } | null)?.id
  return {
    total: items.length,
    status: { open: 0, in_progress: 0, resolved: 0, closed: 0, ...words('status', items) },
    priority: { low: 0, medium: 0, high: 0, critical: 0, ...words('priority', items) },
    overdue: size(items, (item) => (full.includes(item) ? overdue.has(item.id) : atWork(item) && isPast(item.due_at))),
    received_today: size(items, ({ received_at }) => dayOf(received_at) === day),
    due_today: size(items, (item) => atWork(item) && dayOf(item.due_at) === day),
    desk: {
      sub_status: words('sub_status', full),
      breached: size(full, ({ breached_at }) => breached_at !== null),
      unassigned: size(full, (item) => atWork(item) && !assigned(item)),
      mine: size(full, (item) => atWork(item) && assigned(item) === me),
    },
  }
}

const everybody = [...tenantRoles.map((role) => [role]), ['support_staff', 'source_user', 'complainant']]
const filterSets: ComplaintFilters[] = [
  ...[{}, { status: ['open', 'resolved'] }, { priority: ['high'], overdue: false }, { overdue: true }],
  { received_from: new Date(Date.now() - 24 * hourMs).toISOString() },
]

describe('GetComplaintCounts', () => {
  beforeAll(() => void sayTestSeed('counts'))

  it.each(everybody)(
    'OK: %s %s %s: every number is what paging through the list gives, under the same filters [CRT-6:complaint]',
    async (...roles) => {
      for (const tenant of tenants)
        for (const [index, filters] of filterSets.entries()) {
          const { emergency, billing } = tenant.departments
          const me = users[index % users.length] as string
          const caller = {
            ...{
              tenantId: tenant.id,
              roles: roles.filter((role) => role !== undefined),
              userId: me,
              patientId: patient,
            },
            departmentIds: [emergency, billing],
          } as CallerSpecimen
          const answer = await count(caller, filters)
          const { by_status, by_priority, desk: atDesk, tenant: named, day, ...rest } = answer
          const { desk: expectedDesk, ...expected } = countedFrom(await everyItem(caller, filters), {
            ...{ zone: tenant.zone, day, me },
          })
          expect(named).toEqual({ id: tenant.id, name: 'A tenant' })
          expect(day).toBe(new Intl.DateTimeFormat('en-CA', { timeZone: tenant.zone }).format(new Date()))
          expect({ ...rest, status: numbers(by_status), priority: numbers(by_priority) }).toEqual(expected)
          if (roles.every((role) => role === undefined || role === 'complainant')) expect(atDesk).toBeUndefined()
          else {
            const { by_sub_status, ...others } = atDesk ?? { by_sub_status: [] }
            expect({ sub_status: numbers(by_sub_status), ...others }).toEqual(expectedDesk)
          }
        }
    },
  )

  it('OK: whom no grant reaches anything counts nothing', async () => {
    const [tenant] = tenants
    const nowhere = { tenantId: tenant?.id ?? '', roles: ['department_manager'], departmentIds: [] }
    expect(await count(nowhere)).toMatchObject({ total: 0, overdue: 0, desk: { mine: 0, by_sub_status: [] } })
  })

  it('INVALID_ARGUMENT: a filter on what a complainant does not see, and wrong values with their paths [S4]', async () => {
    const [tenant] = tenants
    const complainant = { tenantId: tenant?.id ?? '', roles: ['complainant'], userId: users[0] as string }
    expect(await refusalOf(count(complainant, { assignee: users }))).toMatchObject({
      ...{ code: 'INVALID_ARGUMENT', reason: 'INVALID_QUERY', violations: [{ path: '/assignee' }] },
    })
    const manager = { tenantId: tenant?.id ?? '', roles: ['manager'] }
    const refused = await refusalOf(count(manager, { status: ['x'], department: ['x'], received_to: 'x' }))
    expect(refused.violations.map(({ path }) => path)).toEqual(['/status/0', '/department/0', '/received_to'])
  })

  it('PERMISSION_DENIED: a user without any role [S2]', async () => {
    expect(await refusalOf(count({ roles: [] }))).toMatchObject({ reason: 'OPERATION_NOT_ALLOWED' })
  })
})
