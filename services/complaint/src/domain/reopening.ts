import { type AppError, failedPrecondition } from '@redress/platform/app-error.ts'
import type { ComplaintState } from './complaint-state.ts'
import { after } from './due.ts'

/** How often a complainant may reopen a case. */
const limit = 3

/** What decides on reopening. */
export interface EndedCycle extends Pick<ComplaintState, 'resolvedAt' | 'closedAt' | 'complainantReopenings'> {
  /** "d,h" of the tenant. */
  reopenWindow: string
}

/** Last moment in which the complainant may reopen the case: wall clock from its resolution, or from its end without one. */
export function reopenUntil(cycle: Omit<EndedCycle, 'complainantReopenings'>): Date | null {
  const endedAt = cycle.resolvedAt ?? cycle.closedAt
  return endedAt && after(endedAt, cycle.reopenWindow)
}

/** Why the complainant may not reopen the case; staff may at any time. */
export function refusalToReopen(cycle: EndedCycle, now: Date): AppError | undefined {
  const until = reopenUntil(cycle)
  if (until && now > until)
    return failedPrecondition('REOPEN_WINDOW_OVER', 'The time in which this complaint could be reopened is over.', {
      metadata: { reopen_until: until.toISOString() },
    })
  if (cycle.complainantReopenings >= limit)
    return failedPrecondition('REOPEN_LIMIT_REACHED', `A complaint can be reopened ${limit} times.`)
  return undefined
}

/** Throws FAILED_PRECONDITION REOPEN_WINDOW_OVER and REOPEN_LIMIT_REACHED. */
export function requireReopenable(cycle: EndedCycle, now: Date) {
  const refusal = refusalToReopen(cycle, now)
  if (refusal) throw refusal
}
