import { Client } from 'pg'
import { addPatients, searches } from './data/named-people.ts'
import { benchTenants, loadUsers } from './data/tenants.ts'
import { spreadOf } from './measure/rounds.ts'
import type { Result } from './report.ts'
import type { Bench } from './stack/open-bench.ts'

const sizes = { few: 2_000, many: 200_000 }
const asksPerRound = 20 * searches.length

/** How much slower somebody is found among 200,000 people than among 2,000, through the gateway, asked in turn. */
export async function compareSearches(bench: Bench, rounds: number, say: (text: string) => void) {
  const [few, many] = benchTenants.slice(0, 2) as [Tenant, Tenant]
  say(`adding ${sizes.few} patients to ${few.slug}, ${sizes.many} to ${many.slug}`)
  const client = new Client({ connectionString: bench.servers.postgres.ours })
  await client.connect()
  await addPatients(client, few.id, sizes.few)
  await addPatients(client, many.id, sizes.many)
  await client.query('vacuum analyze identity.patient, identity.name_word')
  await client.end()
  const tokens = await bench.signIn()
  const tokensOf = ({ slug }: Tenant) =>
    loadUsers.filter(({ tenant }) => tenant === slug).map(({ username }) => tokens.get(username) ?? '')
  const sides = [tokensOf(few), tokensOf(many)] as const
  await measureRound(bench.ours.origin, sides, searches.length * 5)
  const medians: [few: number, many: number][] = []
  for (let round = 0; round < rounds; round++) medians.push(await measureRound(bench.ours.origin, sides, asksPerRound))
  const result: Result = { metric: 'D1', rounds, ...spreadOf(medians.map(([low, high]) => high / low)) }
  const middle = (at: 0 | 1) => spreadOf(medians.map((pair) => pair[at])).median.toFixed(2)
  const lines = [`search of patients, p50: ${middle(0)} ms among 2,000, ${middle(1)} ms among 200,000`]
  return { results: [result], lines }
}

type Tenant = (typeof benchTenants)[number]

/** The middle of the times of each side, one asked right after the other. */
async function measureRound(
  origin: string,
  sides: readonly [string[], string[]],
  asks: number,
): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []]
  for (let ask = 0; ask < asks; ask++) {
    const q = encodeURIComponent(searches[ask % searches.length] ?? '')
    for (const side of [0, 1] as const) {
      const authorization = `Bearer ${sides[side][ask % sides[side].length]}`
      const before = performance.now()
      const response = await fetch(`${origin}/api/v1/patients?q=${q}`, { headers: { authorization } })
      await response.arrayBuffer()
      times[side].push(performance.now() - before)
      if (response.status !== 200) throw new Error(`the search answers ${response.status}`)
    }
  }
  return [spreadOf(times[0]).median, spreadOf(times[1]).median]
}
