import { type Goal, goals, isReached } from './goals.ts'
import type { Round } from './measure/rounds.ts'
import { type Spread, spreadOf } from './measure/rounds.ts'
import { type Measured, sumOf } from './measure/sides.ts'

/** What came out for one goal. */
export interface Result extends Spread {
  metric: Goal['metric']
  rounds: number
}

/** A line for programs. */
export const jsonLine = ({ metric, median, min, max, rounds }: Result) =>
  JSON.stringify({ metric, ratio: shorten(median), min: shorten(min), max: shorten(max), rounds })

/** The results beside what must be reached. */
export function resultTable(results: readonly Result[]): string[] {
  return goals.flatMap((goal) => {
    const result = results.find(({ metric }) => metric === goal.metric)
    if (!result) return []
    const { median, min, max, rounds } = result
    const must = `must ${goal.better === 'lower' ? '<=' : '>='} ${goal.must}`
    const verdict = isReached(goal, median) ? 'PASS' : 'FAIL'
    return `${verdict}  ${goal.metric.padEnd(10)}${goal.title.padEnd(42)}${shorten(median)}  (${shorten(min)} to ${shorten(max)}, ${rounds} rounds)  ${must}`
  })
}

/** What one kind of request cost each side, by process: medians of the rounds, in milliseconds of processor. */
export function costTable(title: string, rounds: readonly Round[], other = 'F'): string[] {
  return [
    `${title}: processor time per request in ms, requests per second, latency; others: what the rest of the machine used of one processor`,
    ...(['floor', 'ours'] as const).map((side) => {
      const measured = rounds.map((round) => round[side])
      const median = (of: (each: Measured) => number) => spreadOf(measured.map(of)).median
      const costs = Object.keys(measured[0]?.costMs ?? {}).map(
        (name) => `${name} ${median(({ costMs }) => costMs[name] ?? 0).toFixed(3)}`,
      )
      const speed = median(({ requestsPerSecond }) => requestsPerSecond).toFixed(0)
      const others = `others ${(100 * median(({ othersBusy }) => othersBusy)).toFixed(0)}%`
      const latency = `p50 ${median(({ p50Ms }) => p50Ms).toFixed(1)} ms, p99 ${median(({ p99Ms }) => p99Ms).toFixed(1)} ms`
      const all = median((each) => sumOf(each)).toFixed(3)
      return `  ${(side === 'floor' ? other : 'ours').padEnd(5)} ${all} = ${costs.join(' + ')}; ${speed}/s, ${latency}, ${others}`
    }),
  ]
}

const shorten = (value: number) => Number(value.toPrecision(4))
