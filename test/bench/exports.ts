import { complaintsPerTenant } from './data/complaints.ts'
import { addComplaints } from './data/load.ts'
import { benchTenants, loadUsers } from './data/tenants.ts'
import { bearerCredentials, listRequests } from './load/requests.ts'
import { memoryGrowth } from './measure/memory-growth.ts'
import { spreadOf } from './measure/rounds.ts'
import type { Result } from './report.ts'
import type { Bench } from './stack/open-bench.ts'

const exported = 100_000
const formats = ['csv', 'xlsx', 'csv', 'xlsx']

/**
 * By how many megabytes gateway and service grow while 100,000 complaints are exported, and how long that takes. They have listed
 * for a while before: the first work of any kind lets a process grow to what it needs.
 */
export async function measureExports(
  bench: Pick<Bench, 'servers' | 'ours' | 'signIn' | 'generator'>,
  say: (text: string) => void,
) {
  const [tenant] = benchTenants as [(typeof benchTenants)[number]]
  say(`adding ${exported - complaintsPerTenant} complaints to ${tenant.slug}`)
  const more = { first: complaintsPerTenant + 1, last: exported, every: '105 minutes' }
  await addComplaints(bench.servers.postgres.ours, { tenantIds: [tenant.id], ...more })
  const tokens = await bench.signIn()
  const user = loadUsers.find((one) => one.tenant === tenant.slug)
  const authorization = `Bearer ${tokens.get(user?.username ?? '')}`
  const { gateway = 0, complaint = 0 } = bench.ours.pids
  const lists = {
    origin: bench.ours.origin,
    requests: listRequests(bearerCredentials(tokens)),
    clients: 16,
    forMs: 5000,
  }
  const listed = await memoryGrowth({ gateway, complaint }, () => bench.generator.generate(lists))
  const lines = [`lists for 5 s before: ${grownBy(listed)}`]
  const most: number[] = []
  for (const format of formats) {
    let bytes = 0
    const startedAt = performance.now()
    const grown = await memoryGrowth({ gateway, complaint }, async () => {
      const answer = await fetch(`${bench.ours.origin}/api/v1/complaints/export?format=${format}`, {
        headers: { authorization },
      })
      if (answer.status !== 200 || !answer.body) throw new Error(`the export answers ${answer.status}`)
      for await (const chunk of answer.body) bytes += chunk.length
    })
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
    lines.push(
      `export of ${exported} as ${format}: ${(bytes / 2 ** 20).toFixed(1)} MB in ${seconds} s; ${grownBy(grown)}`,
    )
    most.push(...Object.values(grown))
  }
  const result: Result = { metric: 'export', rounds: formats.length, ...spreadOf(most) }
  // the worst of them counts
  return { results: [{ ...result, median: result.max }], lines }
}

const grownBy = (grown: Record<string, number>) =>
  Object.entries(grown)
    .map(([name, mb]) => `${name} +${mb.toFixed(1)} MB`)
    .join(', ')
