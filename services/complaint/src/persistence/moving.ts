import type { ChangeScope } from '@redress/platform/scope.ts'
import { beforeUuidv7Of } from '@redress/platform/uuid.ts'
import { afterAnyChange, longestChangeMs } from './second-look.ts'

/** Timer of reactions/move-due-times.ts, and its queue. */
export const movingTimer = 'move-due-times'

/** Which open cases come next. */
export interface Moving {
  /** Id of the last one that has been looked at. */
  after?: string
}

/**
 * Lets the open cases of the tenant be due by what it has configured now, a batch at a time: the first one when this is committed.
 * Those that are being filed at the moment come a minute later.
 */
export const beginMoving = (scope: ChangeScope) =>
  scope.setTimers(movingTimer, [
    { at: scope.now(), data: {} satisfies Moving },
    { at: afterAnyChange(scope.now()), data: { after: beforeUuidv7Of(longestChangeMs) } satisfies Moving },
  ])

/** Does so with the next ones. */
export const goOnMoving = (scope: ChangeScope, moving: Moving) => scope.setTimer(movingTimer, scope.now(), moving)
