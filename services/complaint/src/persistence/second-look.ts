import type { TimerMoment } from '@redress/platform/scope.ts'

/** No change takes so long, from what it reads to its commit. */
export const longestChangeMs = 60_000

/** When all is written that was being decided at the moment by what was so before. */
export const afterAnyChange = (now: Date) => new Date(now.getTime() + longestChangeMs)

/** A timer that goes through cases at once, and `again` through those that are being written at the moment. */
export const nowAndAgain = (now: Date, data: object, again = data): TimerMoment[] => [
  { at: now, data },
  { at: afterAnyChange(now), data: again },
]
