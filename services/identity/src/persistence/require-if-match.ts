import { failedPrecondition } from '@redress/platform/app-error.ts'
import type { CommandScope } from '@redress/platform/scope.ts'

/**
 * Whoever sends new values must say which ones they saw. Throws FAILED_PRECONDITION IF_MATCH_REQUIRED, ABORTED STALE_VERSION.
 */
export function requireIfMatch(scope: CommandScope, version: number) {
  if (scope.expectedVersion === undefined)
    throw failedPrecondition('IF_MATCH_REQUIRED', 'Say in If-Match which version you change.')
  scope.requireVersion(version)
}
