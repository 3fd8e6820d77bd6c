import { failedPrecondition } from '@redress/platform/app-error.ts'
import { type CaseFacts, type Viewer, viewOf } from './access.ts'

/**
 * Throws FAILED_PRECONDITION ASSIGNEE_UNSUITABLE unless the person is an active user who sees the whole case. The case has been
 * given to them already: what that gives them counts.
 */
export function requireSuitable(viewer: Viewer | undefined, facts: CaseFacts) {
  if (!viewer || viewOf(viewer, facts) !== 'full')
    throw failedPrecondition('ASSIGNEE_UNSUITABLE', 'This person is not active here or may not see the complaint.')
}
