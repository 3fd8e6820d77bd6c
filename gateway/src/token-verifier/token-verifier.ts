import { hash } from 'node:crypto'
import type { Log } from '@redress/platform/telemetry/log.ts'
import { LRUCache } from 'lru-cache'
import { InvalidToken } from './invalid-token.ts'
import { createKeyRotation } from './key-rotation.ts'
import { createSignatureCheck } from './keycloak-grants.ts'
import { parseToken } from './parse-token.ts'
import { readClaims, type TokenRules, type VerifiedClaims } from './verified-claims.ts'

/** Decides whether an access token counts. Throws InvalidToken (401) or KeysUnavailable (503), nothing else. */
export type TokenVerifier = { verify(token: string): Promise<VerifiedClaims> }

/** `issuer` is the realm's address without a slash at the end; `now` answers milliseconds since the epoch. */
export type TokenVerifierOptions = TokenRules & {
  log: Pick<Log, 'info' | 'warn'>
  now?: () => number
  fetch?: typeof globalThis.fetch
}

/** Larger ones are refused unread; Keycloak's are about 1.3 kB. */
const maxTokenBytes = 8_192
const maxCachedTokens = 5_000
const maxCachedMs = 30_000

/** The verifier of the gateway: our own checks, then keycloak-connect's, then a short memory of what passed. */
export function createTokenVerifier(
  { issuer, audience, clients, log, now = Date.now, fetch = globalThis.fetch }: TokenVerifierOptions,
  rotation = createKeyRotation({ issuer, now, fetch, log }),
): TokenVerifier {
  const checkSignature = createSignatureCheck({ issuer, audience, rotation })
  const passed = new LRUCache<string, { claims: VerifiedClaims; untilMs: number }>({ max: maxCachedTokens })

  async function verifyFully(token: string): Promise<VerifiedClaims> {
    const { kid, payload } = parseToken(token)
    const claims = readClaims(payload, { issuer, audience, clients }, now() / 1000)
    // Asked for here, since keycloak-connect makes one plain Error of every reason why a key is missing.
    await rotation.keyFor(kid)
    await checkSignature(token).catch((cause) => {
      throw new InvalidToken('signature', { cause })
    })
    return claims
  }

  async function verify(token: string): Promise<VerifiedClaims> {
    if (token.length > maxTokenBytes) throw new InvalidToken('size')
    const digest = hash('sha256', token)
    const known = passed.get(digest)
    if (known && now() < known.untilMs) return known.claims

    const claims = await verifyFully(token)
    passed.set(digest, { claims, untilMs: Math.min(claims.exp * 1000, now() + maxCachedMs) })
    return claims
  }

  return { verify }
}
