import { pausesOf } from './case-clock.ts'
import type { ComplaintState, Happened } from './complaint-state.ts'
import { type Ladder, levelBehind, nextMoment, type Step } from './escalation-step.ts'
import { isRunning } from './lifecycle.ts'

/** The part of a case that its place on the ladder follows from. */
type Late = Pick<ComplaintState, 'dueAt' | 'breachedAt'>

/** From when on the lateness of a case counts: its due time, or when it could be known that it was over; null: it is not late. */
export const lateSince = ({ dueAt, breachedAt }: Late): Date | null =>
  breachedAt && (breachedAt > dueAt ? breachedAt : dueAt)

/** When the ladder is to be looked at next: at once when the case is late since another moment than the last time. */
export function ladderMoment(complaint: ComplaintState): Date | null {
  const since = lateSince(complaint)
  if (!since || !isRunning(complaint)) return null
  return complaint.ladderFrom?.getTime() === since.getTime() ? complaint.escalateAt : since
}

/** Says when the ladder is to be looked at again, with this level as the highest that is behind the case. */
export function placeOnLadder(complaint: ComplaintState, ladder: Ladder, level: number) {
  const since = lateSince(complaint)
  complaint.ladderFrom = since
  complaint.escalateAt = since && nextMoment(ladder, { lateSince: since, level, pauses: pausesOf(complaint) })
}

/** Takes a step: whoever is told watches the case from now on. Nothing that can be edited changes, so the version stays. */
export function climb(complaint: ComplaintState, step: Step, ladder: Ladder, manual: boolean): Happened {
  const { level, told, passed, skipped } = step
  complaint.watcherIds = [...new Set([...complaint.watcherIds, ...told])]
  placeOnLadder(complaint, ladder, levelBehind(step))
  const passedOver = [{ level, passed }, ...skipped].flatMap((one) =>
    one.passed.map((who) => ({ level: one.level, ...who })),
  )
  return {
    type: 'complaint.v1.ComplaintEscalated',
    details: {
      outcome: level === undefined ? 'escalation_no_target' : 'told',
      ...(level !== undefined && { level }),
      ...{ told, passed_over: passedOver, manual },
      skipped_levels: skipped.map((one) => ({ level: one.level, reason: one.reason })),
    },
  }
}
