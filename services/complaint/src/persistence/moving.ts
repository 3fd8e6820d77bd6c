import type { ChangeScope } from '@redress/platform/scope.ts'

/** Timer of reactions/move-due-times.ts, and its queue. */
export const movingTimer = 'move-due-times'

/** Which open cases come next. */
export interface Moving {
  /** Id of the last one that has been looked at. */
  after?: string
}

/** Lets the open cases of the tenant be due by what it has configured now, a batch at a time: the first one when this is committed. */
export const beginMoving = (scope: ChangeScope, moving: Moving = {}) => scope.setTimer(movingTimer, scope.now(), moving)
