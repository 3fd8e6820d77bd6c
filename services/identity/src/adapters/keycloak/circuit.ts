import { type AppError, unavailable } from '@redress/platform/app-error.ts'

const failuresToOpen = 5
const openMs = 5000

/** Refuses at once what would only wait: open after five failures in a row, for five seconds, then one call tries. */
export interface Circuit {
  /** Throws UNAVAILABLE KEYCLOAK_UNAVAILABLE while it is open. */
  require(): void
  succeeded(): void
  failed(): void
}

export function createCircuit(nowMs: () => number = () => performance.now()): Circuit {
  let failures = 0
  let opensAgainAtMs = 0
  return {
    require() {
      if (failures < failuresToOpen) return
      const waitMs = opensAgainAtMs - nowMs()
      if (waitMs > 0) throw keycloakUnavailable(undefined, waitMs)
      // who comes next waits for the outcome of this one
      opensAgainAtMs = nowMs() + openMs
    },
    succeeded() {
      failures = 0
    },
    failed() {
      failures += 1
      opensAgainAtMs = nowMs() + openMs
    },
  }
}

export const keycloakUnavailable = (cause?: unknown, retryAfterMs = openMs): AppError =>
  unavailable('KEYCLOAK_UNAVAILABLE', 'Logins cannot be managed at the moment.', { cause, retryAfterMs })
