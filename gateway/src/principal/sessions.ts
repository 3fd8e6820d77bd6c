import { isDeepStrictEqual } from 'node:util'
import type { ContextTokenSigner } from '@redress/platform/context-token.ts'
import type { WatchPrincipalsResponse__Output as PrincipalsChanged } from '@redress/protos/identity/v1/WatchPrincipalsResponse.ts'
import type { IdentityClient } from '../clients.ts'
import type { VerifiedClaims } from '../token-verifier/verified-claims.ts'
import { bootstrapCaller, callerOf } from './caller.ts'
import { contextTokensOf } from './context-tokens.ts'
import type { Session } from './session.ts'
import { createSessionCache, type Label, withoutTenant } from './session-cache.ts'

/** Whose sessions changed; what is left out did not. */
export type Changed = Partial<PrincipalsChanged>

export interface Sessions {
  /**
   * The session of a verified token; asks identity once for requests that come together, and again after 10 s, or after 5 s while
   * nobody tells what changed.
   */
  open(claims: VerifiedClaims, requestId: string): Promise<Session>
  /** Forgets what is known of a session, so that the next request sees a new selection. */
  forget(claims: VerifiedClaims): void
  /** Forgets everybody who changed. */
  forgetChanged(changed: Changed): void
  /** From now on somebody tells what changed, or nobody does. */
  setTold(told: boolean): void
  isTold(): boolean
  /** Calls the listener whenever somebody was forgotten. */
  onForgotten(listener: (changed: Changed) => void): void
}

const freshMs = 10_000
const untoldFreshMs = 5_000

export function createSessions(
  identity: Pick<IdentityClient, 'ResolvePrincipal'>,
  signer: ContextTokenSigner,
  now: () => number = Date.now,
): Sessions {
  const known = createSessionCache()
  const listeners: ((changed: Changed) => void)[] = []
  const tell = (changed: Changed) => {
    for (const listener of listeners) listener(changed)
  }
  let told = false
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
      if (held && now() - held.askedAtMs < (told ? freshMs : untoldFreshMs)) return held.session
      const session = resolve(claims, requestId, held?.session)
      known.hold(key, { session, askedAtMs: now() }, [`user ${claims.sub}`, `session ${claims.sid}`])
      return session
    },
    forget(claims) {
      known.forget(keyOf(claims))
      tell({ session_ids: [claims.sid] })
    },
    forgetChanged(changed) {
      if (changed.everything) known.forgetAll()
      else known.forgetLabelled(labelsOf(changed))
      tell(changed)
    },
    setTold(isTold) {
      told = isTold
    },
    isTold: () => told,
    onForgotten: (listener) => void listeners.push(listener),
  }
}

/** Who has no tenant may have one from now on: it was opened, or they were let in. */
function labelsOf({ user_ids = [], session_ids = [], tenant_ids = [] }: Changed): Label[] {
  return [
    ...user_ids.map((id): Label => `user ${id}`),
    ...session_ids.map((id): Label => `session ${id}`),
    ...tenant_ids.map((id): Label => `tenant ${id}`),
    ...(tenant_ids.length > 0 ? [withoutTenant] : []),
  ]
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
