import { type Role, tenantRoles } from '../harness/role-grants.ts'
import { addComplaints, loadCopies } from './data/load.ts'
import { benchTenants } from './data/tenants.ts'
import { timeOf } from './measure/middle.ts'
import { spreadOf } from './measure/rounds.ts'
import { type BenchTenant, callerIn, startDesk, usePostgres, withinAYear } from './stack/bench-desk.ts'
import type { Stops } from './stack/servers.ts'

const [tenant] = benchTenants as [BenchTenant]
const searched = 100_000
/** In every case, in every case, in some hundreds, in one, in a tenth and only in old ones, in none. */
const words = ['waited', 'karim counter', '99', '98765', 'cmp-2025-91', 'nowhere']

/** How long a list of words takes in the complaint service among 100,000 complaints of one tenant: the slowest role counts. */
export async function measureWords(dir: string, stops: Stops, say: (text: string) => void) {
  await usePostgres(dir, stops)
  const desk = await startDesk(stops)
  say(`loading ${searched} complaints`)
  await loadCopies(desk.database.url)
  const every = withinAYear(searched)
  await addComplaints(desk.database.url, { tenantIds: [tenant.id], first: 1, last: searched, every, bare: true })
  const lines: string[] = []
  const slowest: number[] = []
  for (const role of [...tenantRoles, 'platform_admin'] as Role[]) {
    const context = await desk.context(callerIn(tenant, role))
    const times = await timesOf(20 * words.length, (ask) =>
      desk.client.ListComplaints({ q: words[ask % words.length] ?? '' }, context),
    )
    const p95 = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN
    slowest.push(p95)
    const worst = words.map((word, index) => {
      const own = times.filter((_, ask) => ask % words.length === index)
      return `${word} ${spreadOf(own).median.toFixed(1)}`
    })
    lines.push(`search as ${role}, p95: ${p95.toFixed(1)} ms; p50: ${worst.join(', ')}`)
  }
  const { max: median, min, max } = spreadOf(slowest)
  return [{ results: [{ metric: 'search' as const, rounds: 20 * words.length, median, min, max }], lines }]
}

async function timesOf(asks: number, ask: (index: number) => Promise<unknown>) {
  const times: number[] = []
  for (let index = -5; index < asks; index++) {
    const took = await timeOf(() => ask(Math.abs(index)))
    if (index >= 0) times.push(took)
  }
  return times
}
