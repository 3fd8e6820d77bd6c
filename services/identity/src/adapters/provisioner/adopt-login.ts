import type { Ask } from '@redress/platform/messaging/requests.ts'
import type { AdoptingAccounts } from '../../domain/accounts.ts'
import { type AdoptLogin, type AdoptLoginAnswer, adoptLoginSubject } from '../../domain/adoption.ts'
import { keycloakUnavailable } from '../keycloak/circuit.ts'

/** It asks Keycloak a dozen things in a row. */
const adoptingMs = 8000

/** Asks the provisioner, which may touch people outside the tenants. */
export const adoptLogin =
  (ask: Ask): AdoptingAccounts['adopt'] =>
  async (userId, slug, { email, groups }) => {
    const question: AdoptLogin = { user_id: userId, slug, email, groups }
    const answer = await ask<AdoptLoginAnswer>(adoptLoginSubject, question, adoptingMs).catch((error) => {
      throw keycloakUnavailable(error)
    })
    return answer.adopted
  }
