import type { ComplaintState } from './complaint-state.ts'
import { isRunning } from './lifecycle.ts'
import { ladderMoment } from './on-ladder.ts'

/**
 * The timers of a case, each with the moment for which it is set by the state of the case alone; null: for none. Whatever moves
 * a moment sets the timer anew, in the transaction of the change. A timer that has come looks at its moment again.
 */
export const caseTimers = {
  // due exactly at its time the case is not late
  breach: (c) => (isRunning(c) && c.breachedAt === null ? new Date(c.dueAt.getTime() + 1) : null),
  escalate: ladderMoment,
  'auto-close': (c) => (c.status === 'resolved' ? c.autoCloseAt : null),
} satisfies Record<string, (complaint: ComplaintState) => Date | null>

/** Name of a timer, and of its queue. */
export type CaseTimer = keyof typeof caseTimers

/** A timer that is to be set. */
export interface Moment {
  timer: CaseTimer
  /** RFC 3339. */
  at: string
}

const timers = Object.keys(caseTimers) as CaseTimer[]
const keyOf = (timer: CaseTimer) => `timer ${timer}`

/** The moments of all timers, by keys that no field has. */
export const momentsOf = (complaint: ComplaintState): Record<string, string | null> =>
  Object.fromEntries(
    timers.map((timer) => [
      keyOf(timer),
      complaint.deletedAt ? null : (caseTimers[timer](complaint)?.toISOString() ?? null),
    ]),
  )

/** Timers whose moments are others than in a snapshot; before a case there was none. */
export function momentsSince(before: Readonly<Record<string, string | null>>, complaint: ComplaintState): Moment[] {
  const moments = momentsOf(complaint)
  return timers.flatMap((timer) => {
    const at = moments[keyOf(timer)]
    return at && at !== before[keyOf(timer)] ? [{ timer, at }] : []
  })
}
