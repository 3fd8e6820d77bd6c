import type { Generator } from '../load/generate-load.ts'
import type { Load, LoadRequest } from '../load/job.ts'
import { familyMs, machineMs, processMs } from './processor-time.ts'

const clients = 16

/** One of those that are compared: where it answers, what it is asked, and whose processor time it costs. */
export interface Side {
  name: 'F' | 'M' | 'D' | 'ours'
  origin: string
  requests: LoadRequest[]
  /** Process ids by name, each counted with its children; Postgres is counted besides, with all its backends. */
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
  /** Processors that were busy with something else meanwhile, the load itself not counted: what makes a round worth less. */
  othersBusy: number
}

/** Runs a load against one side and counts everything from its first request until all has settled. */
export async function measure(side: Side, { generate, pid }: Generator, forMs: number): Promise<Measured> {
  const startedAt = performance.now()
  const [machineBefore, ownBefore] = [machineMs(), processMs(pid) + processMs(process.pid)]
  const before = usedMs(side)
  const load = await generate({ origin: side.origin, requests: side.requests, clients, forMs })
  await side.settled(load.answered)
  const after = usedMs(side)
  const own = processMs(pid) + processMs(process.pid) - ownBefore
  const spent = Object.entries(after).map(([name, ms]) => [name, ms - (before[name] ?? 0)] as const)
  const others = machineMs() - machineBefore - own - spent.reduce((sum, [, ms]) => sum + ms, 0)
  return {
    ...load,
    requestsPerSecond: load.answered / load.seconds,
    costMs: Object.fromEntries(spent.map(([name, ms]) => [name, ms / load.answered])),
    othersBusy: Math.max(0, others / (performance.now() - startedAt)),
  }
}

const usedMs = ({ processes, postgresPid }: Side): Record<string, number> => ({
  ...Object.fromEntries(Object.entries(processes).map(([name, pid]) => [name, familyMs(pid)])),
  postgres: familyMs(postgresPid),
})

export const sumOf = ({ costMs }: Measured, names: readonly string[] = Object.keys(costMs)) =>
  names.reduce((sum, name) => sum + (costMs[name] ?? 0), 0)
