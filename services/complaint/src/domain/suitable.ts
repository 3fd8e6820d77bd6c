import { failedPrecondition } from '@redress/platform/app-error.ts'
import { type CaseFacts, type Viewer, viewOf } from './access.ts'

/** Whether the person is an active user who sees the whole case. */
export const isSuitable = (viewer: Viewer | undefined, facts: CaseFacts) =>
  viewer !== undefined && viewOf(viewer, facts) === 'full'

/**
 * Throws FAILED_PRECONDITION ASSIGNEE_UNSUITABLE unless the person is suitable. The case has been
 * given to them already: what that gives them counts.
 */
export function requireSuitable(viewer: Viewer | undefined, facts: CaseFacts) {
  if (!isSuitable(viewer, facts))
    throw failedPrecondition('ASSIGNEE_UNSUITABLE', 'This person is not active here or may not see the complaint.')
}
