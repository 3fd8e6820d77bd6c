import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createReadPool, type ReadPool } from '@redress/platform/persistence/read-pool.ts'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import { type ComplaintDesk, type SeededTenant, seedTenant } from '../../../test/harness/complaint-desk.ts'
import { callerFrom } from '../../../test/harness/context-tokens.ts'
import { planOf } from '../../../test/harness/plan-of.ts'
import { type Role, tenantRoles } from '../../../test/harness/role-grants.ts'
import { startTestService } from '../../../test/harness/start-service.ts'
import { startTcpProxy, type TcpProxy, through } from '../../../test/harness/tcp-proxy.ts'
import { noFilters } from './domain/list-input.ts'
import { listStatement } from './persistence/list-statement.ts'
import { complaint } from './service.ts'

const size = 20_000
const [me, patientId] = [randomUUID(), randomUUID()]
let desk: ComplaintDesk
let proxy: TcpProxy
let reads: ReadPool
let tenant: SeededTenant
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint, {
    async environment(variables) {
      const appUrl = variables.POSTGRES_APP_URL ?? ''
      proxy = await startTcpProxy({ target: new URL(appUrl).host })
      reads = createReadPool(appUrl, 1)
      return { ...variables, POSTGRES_APP_URL: through(proxy, appUrl) }
    },
  })
  tenant = await seedTenant(desk)
  const { rows } = desk.database
  await rows(cases, [tenant.id, Object.values(tenant.departments), me, patientId, size])
  const [{ definition } = { definition: '' }] = await rows<{ definition: string }>(
    "select indexdef as definition from pg_indexes where indexname = 'search_words'",
  )
  // one by one they would be sorted into the index all over again
  await rows('drop index search_words')
  await rows(words, [tenant.id.slice(-4)])
  await rows(definition)
  await rows('analyze complaint')
  await rows('analyze party')
}, 120_000)
afterAll(async () => {
  await reads.close()
  await desk.stop()
  await proxy.stop()
})

const caller = (role: Role) =>
  callerFrom({
    ...{ tenantId: tenant.id, roles: [role], userId: me, patientId },
    departmentIds: [tenant.departments.emergency, tenant.departments.billing],
  })

/** What a search reads: rows of cases and of their words, kept or not, and the ids that the index of words has given. */
async function readBy(role: Role, q: string) {
  const statement = listStatement({ ...noFilters, page_size: 0, page_token: '', q }, caller(role), new Date())
  if (!statement) throw new Error(`${role} sees nothing`)
  const nodes = flatten((await planOf(reads, tenant.id, statement)) as PlanNode)
  const scans = nodes.filter((node) => ['complaint', 'party'].includes(node['Relation Name'] ?? ''))
  expect(scans.filter((node) => node['Node Type'] === 'Seq Scan' && node['Actual Loops'] > 0)).toEqual([])
  const rowsOf = (read: PlanNode[]) =>
    read.reduce(
      (sum, node) => sum + (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'],
      0,
    )
  const hits = nodes.find((node) => node['Node Type'] === 'Function Scan')?.['Actual Rows']
  return { rows: rowsOf(scans), kept: rowsOf(scans.filter((node) => node['Relation Name'] === 'party')), hits }
}

const hostile = [
  "' or 1=1 --",
  'a:* | b & !c <-> d',
  '(((((',
  '\\',
  '%_%',
  'é'.repeat(200),
  'a b c d e f g h '.repeat(12),
  '()*&|!:<>',
]

describe('search among 20,000 complaints of one tenant', () => {
  it.each(['manager', 'support_staff', 'complainant'] as const)(
    '%s: a search, and its counts: one round trip',
    async (role) => {
      const context = await desk.context(caller(role))
      const { client } = desk
      expect(await proxy.roundTripsOf(() => client.ListComplaints({ q: 'waited w77' }, context))).toBe(1)
      expect(await proxy.roundTripsOf(() => client.GetComplaintCounts({ filters: { q: 'w77' } }, context))).toBe(1)
    },
  )

  const inFull = [...tenantRoles, 'platform_admin' as const].filter((role) => role !== 'complainant')
  it.each(inFull)(
    '%s: of what hardly anybody says, the index gives the hits and nothing else is read',
    async (role) => {
      const { rows, hits } = await readBy(role, 'waited w1777')
      expect(hits).toBe(11)
      // each once per value of a scope, with its party; or all that somebody has, where that is little
      expect(rows).toBeLessThanOrEqual(['support_staff', 'source_user'].includes(role) ? size / 50 : 11 * 8)
      const absent = await readBy(role, 'waited absent')
      expect(absent.hits).toBe(0)
      expect(absent.rows).toBeLessThanOrEqual(8)
    },
  )

  it.each(inFull)('%s: of what everybody says, the first page is walked and the index gives nothing', async (role) => {
    for (const q of ['waited', 'w', 'story waited']) {
      const { rows, hits } = await readBy(role, q)
      expect([q, hits]).toEqual([q, 1])
      expect(rows).toBeLessThanOrEqual(26 * 3 * 8)
    }
  })

  it.each(inFull)(
    '%s: of what thousands of old cases say, the index gives the hits and others are walked by unopened',
    async (role) => {
      const { kept, hits } = await readBy(role, 'old')
      expect(hits).toBe(5000)
      // of what is shown, once per value of a scope
      expect(kept).toBeLessThanOrEqual(26 * 8)
    },
  )

  it.each([
    ['w1777', [17_779, 17_778, 17_777]],
    ['old', [5000, 4999, 4998]],
    ['ancient', [19_000, 18_999, 18_998]],
    ['waited', [20_000, 19_999, 19_998]],
  ])('%s: the newest that say it come first, however many there are', async (q, newest) => {
    const { items } = await desk.client.ListComplaints(
      { q, sort: '-created_at' },
      await desk.context(caller('manager')),
    )
    const references = items.map((item) => Number(JSON.parse(item.toString()).reference))
    expect(references.slice(0, 3)).toEqual(newest)
  })

  it('a complainant: their own cases and no others', async () => {
    const { rows } = await readBy('complainant', 'waited')
    // one in a hundred is theirs, with its party
    expect(rows).toBeLessThanOrEqual((size / 100) * 2 * 2)
  })

  it.each(hostile)('%j: is words like any other, and no more is read for it [S19]', async (q) => {
    const context = await desk.context(caller('manager'))
    await desk.client.ListComplaints({ q }, context)
    expect((await readBy('manager', q)).rows).toBeLessThanOrEqual(26 * 3 * 8)
  })
})

interface PlanNode {
  'Node Type': string
  'Relation Name'?: string
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  Plans?: PlanNode[]
}

const flatten = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(flatten)]

// one case in 50 is mine in some way; ids stand in the order of time, as the service makes them
const cases = `
  insert into complaint (id, tenant_id, reference, title, description, language, category, flags, priority, channel,
    involved_staff_ids, status, created_by_type, received_at, due_at, cycle, version, event_seq, created_at, updated_at,
    department_id, assignee_id, owner_agent_id, created_by, patient_id)
  select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '70008' || substr(md5(n::text), 1, 15))::uuid, $1, n::text, 't', 'd', 'en', 'complaint', '{}', 'low', 'web', '{}', 'open', 'user',
    at, at + interval '5 days', 1, 1, 1, at, at, ($2::uuid[])[1 + n % 4],
    case n % 100 when 0 then $3::uuid when 2 then null else md5((n % 977)::text)::uuid end,
    case n % 100 when 4 then $3::uuid else md5((n % 977)::text)::uuid end,
    case n % 100 when 6 then $3::uuid when 8 then null else md5((n % 977)::text)::uuid end,
    case n % 100 when 10 then $4::uuid end
  from (select n, timestamptz '2026-01-01' + n * interval '1 minute' as at from generate_series(1, $5::int) n) numbered`
// a word of its own for each, one that all have, two of old ones, and sixty of a story
const words = `
  insert into party (id, tenant_id, words)
  select id, tenant_id, (
    select string_agg($1 || word || ':1A', ' ') from (
      select unnest(array['waited', 'w' || reference]) as word
      union select 'old' where reference::int <= 5000
      union select 'ancient' where reference::int <= 19000
      union select 'story' || (hashtext(reference || n) & 16383) from generate_series(1, 60) n) of_case)::tsvector
  from complaint`
