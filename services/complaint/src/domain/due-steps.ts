import { type Calendar, type Open, openBefore } from './calendar.ts'

const minuteMs = 60_000
/** What explains a due time is the end of the way; a case can have begun a century ago, and nobody reads all of that. */
const maxSteps = 500
const farthestMs = 5 * 366 * 24 * 60 * minuteMs

/** A pause of the clock; without `to` it goes on. */
export interface Pause {
  from: Date
  to?: Date
}

/** A stretch of the way from the start of a clock to its end: its length is in whole minutes. */
interface Step {
  from: Date
  to: Date
  minutes: number
  kind: 'running' | 'paused' | 'closed'
}

/** The last steps of a way, in their order. */
interface Way {
  steps: Step[]
  /** There are steps before these. */
  earlierLeftOut: boolean
}

/** The last stretches between two instants, 500 at most: open ones run unless they are paused, between them it is closed. */
export function dueSteps(start: Date, end: Date, pauses: readonly Pause[], calendar: Calendar | null): Way {
  const toMs = end.getTime()
  const { open, fromMs } = lastOpen(calendar, start.getTime(), toMs)
  const paused = pauses.map(({ from, to }) => ({ from: from.getTime(), to: to?.getTime() ?? toMs }))
  const edges = [fromMs, toMs, ...[...open, ...paused].flatMap(({ from, to }) => [from, to])]
  const within = [...new Set(edges)].filter((edge) => edge >= fromMs && edge <= toMs).sort((one, other) => one - other)
  const [isOpen, isPaused] = [covering(open), covering(paused)]
  const steps: Step[] = []
  for (const [index, to] of within.entries()) {
    const from = within[index - 1]
    if (from === undefined) continue
    const kind = !isOpen(from) ? 'closed' : isPaused(from) ? 'paused' : 'running'
    const last = steps.at(-1)
    if (last?.kind === kind) Object.assign(last, lasting(last.from.getTime(), to))
    else steps.push({ kind, ...lasting(from, to) })
  }
  const last = steps.slice(-maxSteps)
  return { steps: last, earlierLeftOut: last[0] !== undefined && last[0].from > start }
}

/** The last open stretches in their order, as many as can be told, and the instant from which on these are all. */
function lastOpen(calendar: Calendar | null, startMs: number, toMs: number): { open: Open[]; fromMs: number } {
  if (!calendar) return { open: [{ from: startMs, to: toMs }], fromMs: startMs }
  const sinceMs = Math.max(startMs, toMs - farthestMs)
  const open: Open[] = []
  for (const stretch of openBefore(calendar, toMs, sinceMs)) {
    open.unshift(stretch)
    if (open.length === maxSteps) return { open, fromMs: stretch.from }
  }
  return { open, fromMs: sinceMs }
}

/** Says of instants, each later than the one before, whether one of the stretches covers them. Stretches come in their order. */
function covering(stretches: readonly Open[]) {
  let next = 0
  return (at: number) => {
    while ((stretches[next]?.to ?? Number.POSITIVE_INFINITY) <= at) next += 1
    const stretch = stretches[next]
    return stretch !== undefined && stretch.from <= at
  }
}

const lasting = (from: number, to: number) => ({
  from: new Date(from),
  to: new Date(to),
  minutes: Math.round((to - from) / minuteMs),
})
