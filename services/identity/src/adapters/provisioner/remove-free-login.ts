import type { Ask } from '@redress/platform/messaging/requests.ts'
import type { ClearingAccounts } from '../../domain/accounts.ts'
import { type RemoveFreeLogin, type RemoveFreeLoginAnswer, removeFreeLoginSubject } from '../../domain/free-login.ts'
import { keycloakUnavailable } from '../keycloak/circuit.ts'

/** Somebody waits for the answer. */
const removingMs = 3000

/** Asks the provisioner, which may touch people outside the tenants. */
export const removeFreeLogin =
  (ask: Ask): ClearingAccounts['removeFree'] =>
  async (userId) => {
    const question: RemoveFreeLogin = { user_id: userId }
    const answer = await ask<RemoveFreeLoginAnswer>(removeFreeLoginSubject, question, removingMs).catch((error) => {
      throw keycloakUnavailable(error)
    })
    return answer.removed
  }
