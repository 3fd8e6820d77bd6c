import type { ChangeScope } from '@redress/platform/scope.ts'
import { beforeUuidv7Of } from '@redress/platform/uuid.ts'
import { longestChangeMs, nowAndAgain } from './second-look.ts'

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
export function beginMoving(scope: ChangeScope) {
  const filedMeanwhile: Moving = { after: beforeUuidv7Of(longestChangeMs) }
  return scope.setTimers(movingTimer, nowAndAgain(scope.now(), {}, filedMeanwhile))
}

/** Does so with the next ones. */
export const goOnMoving = (scope: ChangeScope, moving: Moving) => scope.setTimer(movingTimer, scope.now(), moving)
