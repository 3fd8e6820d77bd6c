import { type Calendar, type Open, openFrom } from './calendar.ts'

const minuteMs = 60_000

/** A pause of the clock; without `to` it goes on. */
export interface Pause {
  from: Date
  to?: Date
}

/** A stretch of the way from the start of a clock to its end: its length is in whole minutes. */
export interface Step {
  from: Date
  to: Date
  minutes: number
  kind: 'running' | 'paused' | 'closed'
}

/** Every stretch between two instants: open ones run unless they are paused, between them it is closed. */
export function dueSteps(start: Date, end: Date, pauses: readonly Pause[], calendar: Calendar | null): Step[] {
  const [fromMs, toMs] = [start.getTime(), end.getTime()]
  const open = calendar ? [...openFrom(calendar, fromMs, toMs)] : [{ from: fromMs, to: toMs }]
  const paused = pauses.map(({ from, to }) => ({ from: from.getTime(), to: to?.getTime() ?? toMs }))
  const edges = [fromMs, toMs, ...[...open, ...paused].flatMap(({ from, to }) => [from, to])]
  const within = [...new Set(edges)].filter((edge) => edge >= fromMs && edge <= toMs).sort((one, other) => one - other)
  const steps: Step[] = []
  for (const [index, to] of within.entries()) {
    const from = within[index - 1]
    if (from === undefined) continue
    const kind = !covers(open, from) ? 'closed' : covers(paused, from) ? 'paused' : 'running'
    const last = steps.at(-1)
    if (last?.kind === kind) Object.assign(last, lasting(last.from.getTime(), to))
    else steps.push({ kind, ...lasting(from, to) })
  }
  return steps
}

const covers = (stretches: readonly Open[], at: number) => stretches.some(({ from, to }) => from <= at && at < to)
const lasting = (from: number, to: number) => ({
  from: new Date(from),
  to: new Date(to),
  minutes: Math.round((to - from) / minuteMs),
})
