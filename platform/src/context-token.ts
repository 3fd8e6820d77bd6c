import { createLocalJWKSet, importJWK, type JSONWebKeySet, type JWK, jwtVerify, SignJWT } from 'jose'
import { LRUCache } from 'lru-cache'
import { unauthenticated } from './app-error.ts'
import type { Caller } from './caller.ts'

const issuer = 'redress-gateway'
const lifetimeSeconds = 60
/** By so much the gateway's clock may be ahead of a service's. */
const clockDifferenceSeconds = 5

/** Signs context tokens for one audience (a service's name). */
export interface ContextTokenSigner {
  /** A JWT (EdDSA, 60 s) that says who calls. */
  sign(caller: Caller, audience: string): Promise<string>
}

/** Verifies context tokens addressed to one service. */
export interface ContextTokenVerifier {
  /** The caller. Throws UNAUTHENTICATED CONTEXT_TOKEN_INVALID for anything but a valid, unexpired token for this service. */
  verify(token: string | undefined): Promise<Caller>
}

/** `privateKey`: JSON of an Ed25519 JWK with `kid`. */
export async function createContextTokenSigner(privateKey: string): Promise<ContextTokenSigner> {
  const wrong = 'CONTEXT_PRIVATE_KEY must be an Ed25519 JWK with kid and d'
  const jwk = orElse(wrong, () => JSON.parse(privateKey) as JWK)
  if (jwk.crv !== 'Ed25519' || !jwk.d || !jwk.kid) throw new Error(wrong)
  const key = await importJWK(jwk, 'EdDSA')
  const kid = jwk.kid
  return {
    sign(caller, audience) {
      // one look at the clock: between two a second may begin, and the token would live too long
      const now = new Date()
      return new SignJWT({ caller })
        .setProtectedHeader({ alg: 'EdDSA', kid, typ: 'context+jwt' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt(now)
        .setExpirationTime(new Date(now.getTime() + lifetimeSeconds * 1000))
        .sign(key)
    },
  }
}

/** `publicKeys`: JSON of a key set; during a rotation it holds two keys. */
export function createContextTokenVerifier(publicKeys: string, audience: string): ContextTokenVerifier {
  const wrong = 'CONTEXT_PUBLIC_KEYS must be a JSON Web Key Set'
  const keys = orElse(wrong, () => createLocalJWKSet(JSON.parse(publicKeys) as JSONWebKeySet))
  // a token is signed once a minute per principal: verified once, then known by its text until it expires
  const verified = new LRUCache<string, { caller: Caller; expiresAtMs: number }>({ max: 5000 })
  return {
    async verify(token) {
      const invalid = (cause?: unknown) =>
        unauthenticated('CONTEXT_TOKEN_INVALID', 'The call carries no valid context token.', { cause })
      if (!token) throw invalid()
      const known = verified.get(token)
      if (known && known.expiresAtMs > Date.now()) return known.caller
      try {
        const { payload } = await jwtVerify<{ caller: Caller }>(token, keys, {
          issuer,
          audience,
          algorithms: ['EdDSA'],
          typ: 'context+jwt',
          requiredClaims: ['exp', 'iat'],
        })
        const { exp = 0, iat = 0 } = payload
        if (exp - iat > lifetimeSeconds || iat > Date.now() / 1000 + clockDifferenceSeconds)
          throw new Error('lives too long')
        const caller = Object.freeze(payload.caller)
        verified.set(token, { caller, expiresAtMs: exp * 1000 })
        return caller
      } catch (cause) {
        throw invalid(cause)
      }
    },
  }
}

/** The parser's own message repeats a part of what it was given, which may be a secret. */
function orElse<T>(message: string, read: () => T): T {
  try {
    return read()
  } catch {
    throw new Error(message)
  }
}
