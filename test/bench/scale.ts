import { complaint } from '../../services/complaint/src/service.ts'
import type { ComplaintDesk } from '../harness/complaint-desk.ts'
import { type Role, tenantRoles } from '../harness/role-grants.ts'
import { addComplaints, loadCopies } from './data/load.ts'
import { addTenants } from './data/many-tenants.ts'
import { benchTenants } from './data/tenants.ts'
import { middleOf, middlesInTurn } from './measure/middle.ts'
import type { Result } from './report.ts'
import {
  type BenchDesk,
  type BenchTenant,
  callerIn,
  peopleOf,
  startDesk,
  usePostgres,
  withinAYear,
} from './stack/bench-desk.ts'
import type { Stops } from './stack/servers.ts'

const few = 10_000
const asks = 60
const [small, large] = benchTenants as [BenchTenant, BenchTenant]

/**
 * What size does to the complaint service, asked over gRPC: a tenant of many cases beside one of 10,000, in every scope, and a
 * thousand tenants beside ten, with as many cases in all.
 */
export async function measureScale(dir: string, many: number, stops: Stops, say: (text: string) => void) {
  await usePostgres(dir, stops)
  const parts = [await measureTenants(many, stops, say), await measureSizes(stops, say)]
  return [{ results: parts.flatMap(({ results }) => results), lines: parts.flatMap(({ lines }) => lines) }]
}

async function measureTenants(many: number, stops: Stops, say: (text: string) => void) {
  const desk = await startDesk(stops)
  say(`loading ${few} and ${many} complaints`)
  await loadCopies(desk.database.url)
  for (const [{ id }, count] of [[small, few] as const, [large, many] as const])
    await addComplaints(desk.database.url, {
      ...{ tenantIds: [id], first: 1, last: count, every: withinAYear(count), bare: true },
    })
  const results: Result[] = []
  const lines: string[] = []
  const ratios: number[] = []
  for (const role of [...tenantRoles, 'platform_admin'] as Role[]) {
    const [low, high] = await middlesInTurn(asks, [
      await listingOf(desk, small, role),
      await listingOf(desk, large, role),
    ])
    ratios.push(high / low)
    lines.push(`list as ${role}, p50: ${low.toFixed(2)} ms of ${few}, ${high.toFixed(2)} ms of ${many}`)
  }
  results.push({
    metric: 'P10',
    rounds: asks,
    median: Math.max(...ratios),
    min: Math.min(...ratios),
    max: Math.max(...ratios),
  })
  return { results: [...results, ...(await measureWork(desk, lines, say))], lines }
}

/** Numbers and changes of many cases in the large tenant. */
async function measureWork(desk: BenchDesk, lines: string[], say: (text: string) => void) {
  const manager = callerIn(large, 'manager')
  const context = await desk.context(manager)
  const middle = async (what: string, ask: () => Promise<unknown>, times = 15) => {
    const found = await middleOf(times, ask)
    lines.push(`${what}, p50: ${found.toFixed(1)} ms`)
    return found
  }
  const summary = (frame = {}) => desk.client.GetStatisticsSummary({ frame }, context)
  await middle(
    'summary, read case by case',
    () => summary({ filters: { priority: ['low', 'medium', 'high', 'critical'] } }),
    3,
  )
  say('counting for statistics')
  const startedAt = performance.now()
  const owner = { ...desk.config, POSTGRES_OWNER_URL: desk.database.url }
  await complaint.maintenance?.['rebuild-statistics']?.(desk.runtime, owner, say, [])
  lines.push(`counted for statistics in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`)
  await desk.database.rows('analyze statistics_month, statistics_state')
  const folded = await middle('summary', () => summary())
  const day = (before: number) => new Date(Date.now() - before * 86_400_000).toISOString().slice(0, 10)
  await middle('summary of 200 days', () => summary({ from_day: day(220), to_day: day(20) }))
  await middle('counts', () => desk.client.GetComplaintCounts({}, context), 5)
  const found = await desk.database.rows<{ id: string }>(
    "select id from complaint where tenant_id = $1 and status = 'in_progress' order by id limit 500",
    [large.id],
  )
  const agents = peopleOf(large, 'user').slice(0, 3)
  let turn = 0
  const bulk = await middle(
    '500 cases handed over',
    async () => {
      const owner_agent_id = agents[turn++ % agents.length] ?? ''
      const wish = { complaint_ids: found.map(({ id }) => id), owner_agent_id, reason: 'Bench' }
      const { items } = await desk.client.BulkAssignComplaints(wish, await desk.context(manager))
      if (items.some(({ done }) => !done)) throw new Error('not all were handed over')
    },
    5,
  )
  return [
    { metric: 'summary' as const, rounds: 15, median: folded, min: folded, max: folded },
    { metric: 'bulk' as const, rounds: 5, median: bulk, min: bulk, max: bulk },
  ]
}

async function measureSizes(stops: Stops, say: (text: string) => void) {
  const [ten, thousand] = [await startDesk(stops), await startDesk(stops)]
  say('loading 10 and 1,000 tenants with 100,000 complaints')
  const sides: (() => Promise<unknown>)[] = []
  for (const [desk, tenants] of [[ten, 10] as const, [thousand, 1000] as const]) {
    const ids = await addTenants(desk.database.url, tenants, 100_000 / tenants)
    const contexts = await Promise.all(ids.map((tenantId) => desk.context({ tenantId, roles: ['manager'] })))
    let turn = 0
    sides.push(() => desk.client.ListComplaints({}, contexts[turn++ % contexts.length] as (typeof contexts)[number]))
  }
  const [low, high] = await middlesInTurn(10 * asks, sides as [() => Promise<unknown>, () => Promise<unknown>])
  const ratio = high / low
  const result: Result = { metric: 'P11', rounds: 10 * asks, median: ratio, min: ratio, max: ratio }
  return { results: [result], lines: [`list, p50: ${low.toFixed(2)} ms at 10 tenants, ${high.toFixed(2)} ms at 1,000`] }
}

async function listingOf(desk: ComplaintDesk, tenant: BenchTenant, role: Role) {
  const context = await desk.context(callerIn(tenant, role))
  return async () => {
    const { items } = await desk.client.ListComplaints({}, context)
    if (items.length !== 25) throw new Error(`${role} sees ${items.length} of a page of 25`)
  }
}
