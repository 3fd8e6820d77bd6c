import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createReadPool } from '@redress/platform/persistence/read-pool.ts'
import type { Statement } from '@redress/platform/persistence/statement.ts'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import type { ListComplaintsRequest__Output as ListRequest } from '@redress/protos/complaint/v1/ListComplaintsRequest.ts'
import {
  type CaseRow,
  type ComplaintDesk,
  file,
  insertCases,
  type SeededTenant,
  type SeededUser,
  seedPerson,
  seedTenant,
  seedUser,
} from '../../../test/harness/complaint-desk.ts'
import { callerFrom } from '../../../test/harness/context-tokens.ts'
import { planOf as planAsRead } from '../../../test/harness/plan-of.ts'
import { type Role, tenantRoles } from '../../../test/harness/role-grants.ts'
import { rowsRead } from '../../../test/harness/rows-read.ts'
import { startTestService } from '../../../test/harness/start-service.ts'
import { startTcpProxy, type TcpProxy, through } from '../../../test/harness/tcp-proxy.ts'
import { noFilters } from './domain/list-input.ts'
import { countsStatement } from './persistence/counts-statement.ts'
import { listStatement } from './persistence/list-statement.ts'
import { summaryStatement } from './persistence/summary-statement.ts'
import { complaint } from './service.ts'

let desk: ComplaintDesk
let proxy: TcpProxy
let appUrl = ''
let aggregateUrl = ''
let tenant: SeededTenant
let manager: SeededUser
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint, {
    async environment(variables) {
      appUrl = variables.POSTGRES_APP_URL ?? ''
      aggregateUrl = variables.POSTGRES_AGGREGATE_URL ?? ''
      proxy = await startTcpProxy({ target: new URL(appUrl).host })
      return {
        ...variables,
        POSTGRES_APP_URL: through(proxy, appUrl),
        POSTGRES_AGGREGATE_URL: through(proxy, aggregateUrl),
      }
    },
  })
  tenant = await seedTenant(desk)
  manager = await seedUser(desk, tenant, 'manager')
})
afterAll(async () => {
  await desk.stop()
  await proxy.stop()
})

describe('round trips to Postgres', () => {
  it.each<[string, (caller: SeededUser) => Partial<SeededUser>]>([
    ['one branch', () => ({})],
    [
      'many branches',
      ({ userId }) => ({
        ...{ roles: ['support_staff', 'source_user', 'complainant'], userId },
        departmentIds: Object.values(tenant.departments),
      }),
    ],
  ])('a list with %s: one [CRT-14:api]', async (_name, more) => {
    const caller = callerFrom({ tenantId: tenant.id, roles: ['manager'], ...more(manager) })
    const context = await desk.context(caller)
    expect(await proxy.roundTripsOf(() => desk.client.ListComplaints({ status: ['open'] }, context))).toBe(1)
  })

  it('a list across tenants: one, and one for the fact that it was read', async () => {
    const grants = { 'tenants.aggregate': ['tenant' as const] }
    const context = await desk.context({ roles: ['platform_admin'], aggregate: true, grants })
    expect(await proxy.roundTripsOf(() => desk.client.ListComplaints({ status: ['open'] }, context))).toBe(2)
  })

  it('a complaint, and its timeline: one each', async () => {
    const { complaint_id } = await file(desk, manager)
    const context = await desk.context(manager)
    expect(await proxy.roundTripsOf(() => desk.client.GetComplaint({ complaint_id }, context))).toBe(1)
    expect(await proxy.roundTripsOf(() => desk.client.ListTimeline({ complaint_id }, context))).toBe(1)
  })

  it('counts, and statistics of each kind: one each', async () => {
    const context = await desk.context(manager)
    const { client } = desk
    for (const ask of [
      () => client.GetComplaintCounts({}, context),
      () => client.GetStatisticsSummary({ frame: { from_day: '2026-01-01' } }, context),
      () => client.ListStatisticsOfCreators({}, context),
      () => client.ListStatisticsOfSources({}, context),
      () => client.ListExportedComplaints({}, context),
    ])
      expect(await proxy.roundTripsOf(ask as () => Promise<unknown>)).toBe(1)
  })

  it('many cases are handed over in as many as few', async () => {
    const agents = [await seedUser(desk, tenant, 'help_desk_agent'), await seedUser(desk, tenant, 'help_desk_agent')]
    const context = await desk.context(manager)
    const tripsFor = async (cases: number) => {
      const complaint_ids = await insertCases(desk, tenant.id, Array<CaseRow>(cases).fill({}))
      let turn = 0
      return proxy.roundTripsOf(() => {
        turn += 1
        const assignee_id = agents[turn % 2]?.userId ?? ''
        return desk.client.BulkAssignComplaints({ complaint_ids, assignee_id, reason: 'x' }, context)
      })
    }
    const few = await tripsFor(2)
    // what the relay has to publish meanwhile is among them
    expect(await tripsFor(200)).toBeLessThanOrEqual(few + 5)
  })

  it('filing a complaint with every field, as others were filed before: one, and one more with a key', async () => {
    const patient_id = await seedPerson(desk, tenant.id, 'patient')
    const more = {
      ...{ patient_id, department_id: tenant.departments.billing, complainant: { name: 'N' } },
      involved_staff_ids: [await seedPerson(desk, tenant.id, 'staff')],
    }
    expect(await proxy.roundTripsOf(() => file(desk, manager, more))).toBe(1)
    const withKey = () => file(desk, manager, more, { idempotencyKey: randomUUID() })
    expect(await proxy.roundTripsOf(withKey)).toBe(2)
    const rename = 'update complaint.department set name = $2 where id = $1'
    const renamed = async () => {
      await desk.database.rows(rename, [tenant.departments.billing, randomUUID()])
      await file(desk, manager, more)
    }
    expect(await proxy.roundTripsOf(renamed)).toBe(3)
  })
})

describe('the plan of a list on 100,000 complaints', () => {
  const [me, patientId] = [randomUUID(), randomUUID()]
  beforeAll(async () => {
    // one case in 50 is mine in some way, in 20 tenants, three departments and none
    await desk.database.rows(
      `insert into complaint (id, tenant_id, reference, title, description, language, category, flags, priority, channel,
         involved_staff_ids, status, created_by_type, received_at, due_at, cycle, version, event_seq, created_at, updated_at,
         department_id, assignee_id, owner_agent_id, created_by, patient_id)
       select gen_random_uuid(), case when n % 2 = 0 then $1::uuid else md5((n % 40)::text)::uuid end, n::text, 't', 'd', 'en',
         'complaint', '{}', (array['low', 'medium', 'high', 'critical'])[1 + n % 4]::priority, 'web', '{}', 'open', 'user',
         at, at + interval '5 days', 1, 1, 1, at, at, ($2::uuid[])[1 + n % 4],
         case n % 100 when 0 then $3::uuid when 2 then null else md5((n % 977)::text)::uuid end,
         case n % 100 when 4 then $3::uuid else md5((n % 977)::text)::uuid end,
         case n % 100 when 6 then $3::uuid when 8 then null else md5((n % 977)::text)::uuid end,
         case n % 100 when 10 then $4::uuid end
       from (select n, timestamptz '2026-01-01' + n * interval '1 minute' as at from generate_series(1, 100000) n) numbered`,
      [tenant.id, Object.values(tenant.departments), me, patientId],
    )
    // nothing is known of the parties: the plan must not depend on it
    await desk.database.rows('analyze complaint')
  }, 60_000)

  const request = (more: Partial<ListRequest> = {}): ListRequest => ({
    ...{ status: [], category: [], flag: [], priority: [], department: [], source: [], assignee: [], created_by: [] },
    ...{ created_by_type: [], page_size: 0, page_token: '', ...more },
  })
  const caller = (role: Role) =>
    callerFrom({
      ...{ tenantId: tenant.id, roles: [role], userId: me, patientId },
      departmentIds: [tenant.departments.emergency, tenant.departments.billing],
    })

  /** The nodes of the generic plan, as the service's own connections get it under row-level security. */
  async function planOf(role: Role, more?: Partial<ListRequest>, aggregate?: true) {
    const who = { ...caller(role), ...(aggregate && { aggregate }) }
    const statement = listStatement(request(more), who, new Date())
    if (!statement) throw new Error(`${role} sees nothing`)
    const lists = statement.values.map(Array.isArray)
    const literals = statement.values.map((value) => (Array.isArray(value) ? `'{${value}}'` : `'${value}'`))
    const types = lists.map((isList) => (isList ? 'text[]' : 'uuid'))
    const reads = createReadPool(aggregate ? aggregateUrl : appUrl, 1)
    const [, , plan] = await reads.read(
      tenant.id,
      [
        'set local plan_cache_mode = force_generic_plan',
        `prepare listed ${types.length === 0 ? '' : `(${types})`} as ${statement.text}`,
        `explain (analyze, timing off, format json) execute listed ${literals.length === 0 ? '' : `(${literals})`}`,
      ].map((text) => ({ name: '', text, values: [] })),
    )
    await reads.close()
    const [row] = plan as { 'QUERY PLAN': { Plan: PlanNode }[] }[]
    return flatten(row?.['QUERY PLAN'][0]?.Plan as PlanNode)
  }

  it.each([...tenantRoles, 'platform_admin'] as Role[])(
    '%s: index scans of a page each, never the table, never a sort of more than the pages',
    async (role) => {
      const nodes = await planOf(role)
      const pageRows = 26
      expect(nodes.map((node) => node['Node Type'])).not.toContain('Seq Scan')
      const ofParties = nodes.filter((node) => node['Relation Name'] === 'party')
      expect(ofParties.map((node) => node['Node Type'])).toEqual(['Index Scan'])
      const ofComplaints = nodes.filter((node) => node['Relation Name'] === 'complaint')
      expect(ofComplaints.length).toBeGreaterThan(0)
      for (const scan of ofComplaints) {
        expect(scan['Node Type']).toBe('Index Scan')
        expect(scan['Actual Rows']).toBeLessThanOrEqual(pageRows)
        expect(scan['Rows Removed by Filter'] ?? 0).toBe(0)
      }
      const sorted = nodes.filter((node) => /Sort/.test(node['Node Type']))
      for (const sort of sorted) expect(sort['Actual Rows']).toBeLessThanOrEqual(pageRows * ofComplaints.length)
    },
  )

  it.each(['created_at', '-received_at', 'due_at', '-priority'])(
    'sort %s in the scope of the tenant: an index scan',
    async (sort) => {
      const nodes = await planOf('manager', { sort })
      const [scan, ...more] = nodes.filter((node) => node['Relation Name'] === 'complaint')
      expect(more).toEqual([])
      expect(scan).toMatchObject({ 'Node Type': 'Index Scan', 'Actual Rows': 26 })
    },
  )

  it.each(['-created_at', 'created_at'])(
    'of all tenants, by %s: one page of one index, which begins with no tenant; only names are sorted',
    async (order) => {
      const nodes = await planOf('platform_admin', { sort: order }, true)
      const scans = nodes.filter((node) => node['Relation Name'] === 'complaint')
      expect(scans).toMatchObject([{ 'Index Name': 'aggregate_created', 'Actual Rows': 26 }])
      for (const sort of nodes.filter((node) => /Sort/.test(node['Node Type'])))
        expect((sort.Plans ?? []).map((sorted) => sorted['Relation Name'])).toEqual(['person'])
    },
  )

  it('whom escalations have told of thousands of cases: a page of one index of theirs, then one case each', async () => {
    await desk.database.rows(
      `insert into watcher (tenant_id, complaint_id, user_id, created_at)
       select tenant_id, id, $2, created_at from complaint where tenant_id = $1 order by created_at limit 5000 returning id`,
      [tenant.id, me],
    )
    await desk.database.rows('analyze watcher')
    const nodes = await planOf('support_staff')
    const [watched, ...more] = nodes.filter((node) => node['Relation Name'] === 'watcher')
    expect([watched?.['Index Name'], more]).toEqual(['watcher_of_user', []])
    expect(watched?.['Actual Rows']).toBeLessThanOrEqual(26)
    const looped = nodes.filter((node) => (node['Actual Loops'] ?? 0) > 1 && node['Relation Name'] === 'complaint')
    expect(looped).toMatchObject([{ 'Node Type': 'Index Scan', 'Actual Rows': 1 }])
    await desk.database.rows('delete from watcher returning id')
  })

  const planOfSummary = (role: Role, frame: Parameters<typeof summaryStatement>[0]) =>
    planOfStatement(summaryStatement(frame, caller(role), new Date()))

  /** The nodes of the plan of a statement. */
  async function planOfStatement(statement: Statement | undefined) {
    if (!statement) throw new Error('nothing is seen')
    const reads = createReadPool(appUrl, 1)
    const plan = await planAsRead(reads, tenant.id, statement)
    await reads.close()
    return flatten(plan as PlanNode)
  }

  it.each(['manager', 'department_manager'] as const)(
    'statistics of a few days as %s: index scans of those days, never the table',
    async (role) => {
      const nodes = await planOfSummary(role, { from_day: '2026-02-01', to_day: '2026-02-02', filters: noFilters })
      const scans = nodes.filter((node) => node['Relation Name'] === 'complaint')
      expect(new Set(scans.map((node) => node['Index Name']))).toEqual(new Set(['complaint_received']))
      // two days of a case a minute, half of them this tenant's
      for (const scan of scans) expect(scan['Actual Rows']).toBeLessThanOrEqual(1440)
    },
  )

  it.each([{}, { from_day: '2025-12-31' }, { from_day: '2026-01-01', to_day: '2026-03-12' }])(
    'statistics of %j: of the cases those that are not counted yet, by an index',
    async (days) => {
      // as if all but two days were, and none of them hers
      await desk.database.rows(
        "update statistics_fold set folded_before = '2026-03-10T12:00:00Z' where tenant_id = $1 returning id",
        [tenant.id],
      )
      await desk.database.rows(
        `insert into statistics_month (tenant_id, about, month, category, flags, filed, open, on_time, reopened, appended)
       values ($1, '00000000-0000-0000-0000-000000000000', '2026-01-01', 'complaint', '{}', 50000, 0, 0, 0, false) returning id`,
        [tenant.id],
      )
      const nodes = await planOfSummary('manager', { ...days, filters: noFilters })
      const scans = nodes.filter((node) => node['Relation Name'] === 'complaint' && (node['Actual Loops'] ?? 1) > 0)
      expect(scans.length).toBeGreaterThan(0)
      for (const scan of scans) {
        expect(scan['Index Name']).toBe('complaint_received')
        expect(scan['Actual Rows']).toBeLessThanOrEqual(1440)
      }
      await desk.database.rows('delete from statistics_month where tenant_id = $1 returning id', [tenant.id])
      await desk.database.rows('update statistics_fold set folded_before = null where tenant_id = $1 returning id', [
        tenant.id,
      ])
    },
  )

  it.each(['manager', 'department_manager'] as const)(
    'counts as %s: of the cases those that are not counted yet, and by an index what time makes of the others',
    async (role) => {
      await desk.database.rows(
        "update statistics_fold set folded_before = '2026-03-10T12:00:00Z' where tenant_id = $1 returning id",
        [tenant.id],
      )
      await desk.database.rows('analyze watcher')
      const nodes = await planOfStatement(countsStatement(noFilters, caller(role), new Date('2026-01-06T10:00:00Z')))
      const scans = nodes.filter((node) => node['Relation Name'] === 'complaint' && (node['Actual Loops'] ?? 1) > 0)
      expect(new Set(scans.map((node) => node['Node Type']))).toEqual(new Set(['Index Scan']))
      expect(scans.map((node) => node['Index Name'])).toContain('complaint_late')
      // a day and a half of this tenant's, a day of them due, and what is hers
      for (const scan of scans) expect(scan['Actual Rows']).toBeLessThanOrEqual(1440)
      await desk.database.rows('update statistics_fold set folded_before = null where tenant_id = $1 returning id', [
        tenant.id,
      ])
    },
  )

  /** How many cases a list reads as the service asks for it, where its connection has asked for others before. */
  async function casesRead(more: Partial<ListRequest>) {
    const statement = listStatement(request(more), caller('manager'), new Date())
    if (!statement) throw new Error('nothing is seen')
    const reads = createReadPool(appUrl, 1)
    let read = 0
    for (let times = 0; times < 7; times++) read = (await rowsRead(reads, tenant.id, statement, 'complaint')).read
    await reads.close()
    return read
  }

  it.each<[string, Partial<ListRequest>]>([
    ['somebody who has no case', { assignee: [randomUUID()] }],
    ['a department that has none', { department: [randomUUID()] }],
    ['what hardly any case is', { status: ['closed'] }],
    ['a year', { received_from: '2025-12-01T00:00:00.000Z', received_to: '2026-12-01T00:00:00.000Z' }],
    ['an hour', { received_from: '2026-01-02T00:00:00.000Z', received_to: '2026-01-02T01:00:00.000Z' }],
  ])('filtered by %s: of half the cases no more than a page, and those of an hour', async (_name, more) => {
    expect(await casesRead(more)).toBeLessThanOrEqual(60)
  })

  it('nothing is counted', () => {
    for (const role of tenantRoles)
      expect(listStatement(request(), caller(role), new Date())?.text).not.toMatch(/count\s*\(/i)
  })
})

interface PlanNode {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Actual Rows': number
  'Actual Loops'?: number
  'Rows Removed by Filter'?: number
  Plans?: PlanNode[]
}

const flatten = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(flatten)]
