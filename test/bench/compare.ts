import { requireSameAnswers } from './golden/same-answers.ts'
import { requireSameList } from './golden/same-list.ts'
import { requireSameRows } from './golden/same-rows.ts'
import type { LoadRequest } from './load/job.ts'
import { bearerCredentials, type Credentials, createRequests, listRequests, plainCredentials } from './load/requests.ts'
import { measureRounds, type Round, type RoundOptions, spreadOf } from './measure/rounds.ts'
import { type Side, sumOf } from './measure/sides.ts'
import { costTable, type Result } from './report.ts'
import type { Contender } from './stack/contenders.ts'
import type { Bench } from './stack/open-bench.ts'

interface Comparison {
  results: Result[]
  lines: string[]
}

type Say = (text: string) => void

/** What reading the newest page costs. Throws when the two do not list the same. */
export async function compareLists(bench: Bench, options: RoundOptions, say: Say): Promise<Comparison> {
  const [floor, ours] = await sides(bench, listRequests)
  await requireSameList(floor, ours)
  say(`F and ours list the same; ${options.rounds} rounds of lists`)
  const rounds = await measureRounds(floor, ours, bench.generator, options)
  return {
    results: [result('P1', rounds, (round) => sumOf(round.ours) / sumOf(round.floor)), result('P2', rounds, faster)],
    lines: costTable('list', rounds),
  }
}

/** Another application that does the same, and the goals that its requests per second are measured for. */
interface Other extends Contender {
  name: 'M' | 'D'
  list: 'P3' | 'P4'
}

export const asMonolith = (contender: Contender): Other => ({ ...contender, name: 'M', list: 'P4' })
export const asDjango = (contender: Contender): Other => ({ ...contender, name: 'D', list: 'P3' })

/** How many more pages ours reads than another, which lists the same. */
export async function compareListsWith(
  other: Other,
  bench: Bench,
  options: RoundOptions,
  say: Say,
): Promise<Comparison> {
  const [, ours] = await sides(bench, listRequests)
  const theirs = sideOf(other, ours)
  await requireSameList(theirs, ours)
  say(`${other.name} and ours list the same; ${options.rounds} rounds of lists`)
  const rounds = await measureRounds(theirs, ours, bench.generator, options)
  return {
    results: [result(other.list, rounds, faster)],
    lines: costTable(`list beside ${other.name}`, rounds, other.name),
  }
}

/** How many more complaints ours files than D, which answers the same and leaves less behind. */
export async function compareCreatesWithDjango(
  django: Contender,
  bench: Bench,
  options: RoundOptions,
  say: Say,
): Promise<Comparison> {
  const [, ours] = await sides(bench, createRequests)
  const theirs = sideOf(asDjango(django), ours)
  await requireSameAnswers(theirs, ours)
  say(`D and ours answer the same to a filing; ${options.rounds} rounds of creates`)
  const rounds = await measureRounds(theirs, ours, bench.generator, options)
  return { results: [result('P5 D', rounds, faster)], lines: costTable('create beside D', rounds, 'D') }
}

const faster = (round: Round) => round.ours.requestsPerSecond / round.floor.requestsPerSecond

const sideOf = ({ name, origin, pid }: Other, { requests, postgresPid }: Side): Side => ({
  ...{ name, origin, requests, postgresPid, processes: { [name]: pid }, settled: async () => undefined },
})

/** Everything until the answer, and what the relay and the audit trail make Postgres do afterwards. */
const untilStored = ['gateway', 'identity', 'complaint', 'postgres']

/** What filing a complaint costs. Throws when the two do not write the same rows. */
export async function compareCreates(bench: Bench, options: RoundOptions, say: Say): Promise<Comparison> {
  const [floor, ours] = await sides(bench, createRequests)
  await requireSameRows(floor, ours, bench.servers.postgres)
  say(`F and ours file the same; ${options.rounds} rounds of creates`)
  const rounds = await measureRounds(floor, ours, bench.generator, options)
  const everything = spreadOf(rounds.map((round) => sumOf(round.ours) / sumOf(round.floor))).median
  return {
    results: [result('P5', rounds, (round) => sumOf(round.ours, untilStored) / sumOf(round.floor))],
    lines: [
      ...costTable('create, until the last audit entry stands', rounds),
      `  P5 leaves out the processes of audit and NATS, not what they make Postgres do; with them it is ${everything.toFixed(2)}`,
    ],
  }
}

const result = (metric: Result['metric'], rounds: readonly Round[], ratio: (round: Round) => number): Result => ({
  ...{ metric, rounds: rounds.length },
  ...spreadOf(rounds.map(ratio)),
})

async function sides(
  { servers, floor, ours, settling, signIn }: Bench,
  requestsOf: (credentials: Credentials) => LoadRequest[],
): Promise<[Side, Side]> {
  const postgresPid = servers.postgres.pid
  const tokens = await signIn()
  return [
    {
      ...{ name: 'F', origin: floor.origin, requests: requestsOf(plainCredentials), postgresPid },
      processes: { floor: floor.pid },
      settled: async () => undefined,
    },
    {
      ...{ name: 'ours', origin: ours.origin, requests: requestsOf(bearerCredentials(tokens)), postgresPid },
      processes: { ...ours.pids, nats: servers.nats.pid },
      settled: requestsOf === createRequests ? settling.recorded : async () => undefined,
    },
  ]
}
