import { unavailable } from '@redress/platform/app-error.ts'
import { KeysUnavailable } from '../token-verifier/keys-unavailable.ts'

/** What a verifier answers; UNAVAILABLE KEYS_UNAVAILABLE while Keycloak cannot be asked for a key. */
export async function orKeysProblem<T>(verified: Promise<T>): Promise<T> {
  try {
    return await verified
  } catch (error) {
    if (!(error instanceof KeysUnavailable)) throw error
    const retryAfterMs = error.retryAfterSeconds * 1000
    throw unavailable('KEYS_UNAVAILABLE', 'The access token cannot be checked now.', { retryAfterMs, cause: error })
  }
}
