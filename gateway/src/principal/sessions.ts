import { isDeepStrictEqual } from 'node:util'
import type { Caller } from '@redress/platform/caller.ts'
import type { ContextTokenSigner } from '@redress/platform/context-token.ts'
import type { Principal__Output as Principal } from '@redress/protos/identity/v1/Principal.ts'
import { LRUCache } from 'lru-cache'
import type { IdentityClient } from '../clients.ts'
import type { VerifiedClaims } from '../token-verifier/verified-claims.ts'
import { bootstrapCaller, callerOf } from './caller.ts'
import { type ContextTokens, contextTokensOf } from './context-tokens.ts'

/** What the gateway knows of one login session: whom it speaks for, and how the services are told. */
export interface Session {
  principal: Principal
  caller: Caller
  tokenFor: ContextTokens
}

export interface Sessions {
  /** The session of a verified token; asks identity at most once in 10 s, and once for requests that come together. */
  open(claims: VerifiedClaims, requestId: string): Promise<Session>
  /** Forgets what is known of a session, so that the next request sees a new selection. */
  forget(claims: VerifiedClaims): void
}

const maxSessions = 5000
const freshMs = 10_000

export function createSessions(
  identity: Pick<IdentityClient, 'ResolvePrincipal'>,
  signer: ContextTokenSigner,
  now: () => number = Date.now,
): Sessions {
  const known = new LRUCache<string, { session: Promise<Session>; untilMs: number }>({ max: maxSessions })
  const bootstrapToken = contextTokensOf(bootstrapCaller, signer, now)

  async function resolve(claims: VerifiedClaims, requestId: string, earlier?: Promise<Session>): Promise<Session> {
    const contextToken = await bootstrapToken('identity')
    const { principal } = await identity.ResolvePrincipal(requestOf(claims), { contextToken, requestId })
    if (!principal) throw new Error('identity answered no principal')
    const caller = callerOf(principal, claims)
    const before = await earlier?.catch(() => undefined)
    const unchanged = before !== undefined && isDeepStrictEqual(before.caller, caller)
    return { principal, caller, tokenFor: unchanged ? before.tokenFor : contextTokensOf(caller, signer, now) }
  }

  return {
    open(claims, requestId) {
      const key = keyOf(claims)
      const held = known.get(key)
      if (held && now() < held.untilMs) return held.session
      const session = resolve(claims, requestId, held?.session)
      const entry = { session, untilMs: now() + freshMs }
      known.set(key, entry)
      session.catch(() => known.peek(key) === entry && known.delete(key))
      return session
    },
    forget: (claims) => void known.delete(keyOf(claims)),
  }
}

const keyOf = ({ sub, sid }: VerifiedClaims) => `${sub} ${sid}`

const requestOf = (claims: VerifiedClaims) => ({
  user_id: claims.sub,
  session_id: claims.sid,
  groups: [...claims.groups],
  username: claims.preferred_username,
  name: claims.name,
  email: claims.email_verified ? claims.email : undefined,
  locale: claims.locale,
  issued_at: claims.iat,
})
