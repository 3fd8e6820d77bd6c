import type { Caller } from '@redress/platform/caller.ts'
import type { ContextTokenSigner } from '@redress/platform/context-token.ts'
import type { Audience } from '../clients.ts'
import { acrossTenants } from './caller.ts'

/** Answers a context token for a service; the same one for as long as it is fresh. `reach` "all": to read across tenants. */
export type ContextTokens = (audience: Audience, reach?: 'all') => Promise<string>

/** Tokens live 60 s: what is left is for the way and for clocks that differ. */
const freshMs = 50_000

/**
 * The context tokens of one caller. All that a token says is the caller, so these are used as long as the caller stays the
 * same to the last field: kind, user, session, tenant, version of the matrix, and whatever else is said of them.
 */
export function contextTokensOf(caller: Caller, signer: ContextTokenSigner, now: () => number): ContextTokens {
  const signed = new Map<string, { token: Promise<string>; untilMs: number }>()
  return (audience, reach) => {
    const key = reach === undefined ? audience : `${audience} ${reach}`
    const known = signed.get(key)
    if (known && now() < known.untilMs) return known.token
    const token = signer.sign(reach === 'all' ? acrossTenants(caller) : caller, audience)
    signed.set(key, { token, untilMs: now() + freshMs })
    return token
  }
}
