import type { GenerateLoad } from '../load/generate-load.ts'
import type { Load, LoadRequest } from '../load/job.ts'
import { familyMs, processMs } from './processor-time.ts'

export const clients = 16

/** One of the two that are compared: where it answers, what it is asked, and whose processor time it costs. */
export interface Side {
  name: 'F' | 'ours'
  origin: string
  requests: LoadRequest[]
  /** Process ids by name; Postgres is counted besides, with all its backends. */
  processes: Record<string, number>
  postgresPid: number
  /** Waits until nothing that the requests set off is still going on; `answered`: how many have been. */
  settled(answered: number): Promise<void>
}

/** What a load cost. */
export interface Measured extends Load {
  requestsPerSecond: number
  /** Milliseconds of processor per answered request, by process. */
  costMs: Record<string, number>
}

/** Runs a load against one side and counts everything from its first request until all has settled. */
export async function measure(side: Side, generate: GenerateLoad, forMs: number): Promise<Measured> {
  const before = usedMs(side)
  const load = await generate({ origin: side.origin, requests: side.requests, clients, forMs })
  await side.settled(load.answered)
  const after = usedMs(side)
  const costMs = Object.fromEntries(
    Object.entries(after).map(([name, ms]) => [name, (ms - (before[name] ?? 0)) / load.answered]),
  )
  return { ...load, requestsPerSecond: load.answered / load.seconds, costMs }
}

const usedMs = ({ processes, postgresPid }: Side): Record<string, number> => ({
  ...Object.fromEntries(Object.entries(processes).map(([name, pid]) => [name, processMs(pid)])),
  postgres: familyMs(postgresPid),
})

export const sumOf = ({ costMs }: Measured, names: readonly string[] = Object.keys(costMs)) =>
  names.reduce((sum, name) => sum + (costMs[name] ?? 0), 0)
