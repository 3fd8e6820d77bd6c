import { failedPrecondition } from '@redress/platform/app-error.ts'
import { statusOf } from './admin-calls.ts'

/** What Keycloak forbids this service has no rights over yet: the rights over a new tenant's people come a moment after it. */
export function orForbidden(error: unknown): never {
  if (statusOf(error) !== 403) throw error
  throw failedPrecondition('TENANT_PROVISIONING', 'The tenant is still being set up.', {
    cause: error,
    retryAfterMs: 5000,
  })
}
