import type { ClaimedPrincipal } from './principal-from-claims.ts'
import { isPlatformAdmin } from './roles.ts'

/** What is known of a Keycloak account apart from its profile; times are by Keycloak's clock. */
export interface KnownSubject {
  /** Tenant of its groups; null: the platform's, or none. */
  homeId: string | null
  /** The newest moment of which its groups and state are known, since the epoch. */
  asOfMs: number
  /** Disabled or deleted. */
  closed: boolean
  misconfigured: boolean
  /** Tokens from before count no more, since the epoch; 0: all count. */
  notBeforeMs: number
}

/** Whom a token speaks for: its own groups, or what the directory holds of the subject in `homeId`. */
export type Speaker = ClaimedPrincipal | { kind: 'held'; homeId: string }

/** A token that is not newer than what is known brings nothing: a group removed since may still stand in it. */
export const isStale = (subject: KnownSubject | undefined, issuedAtMs: number): subject is KnownSubject =>
  subject !== undefined && issuedAtMs <= subject.asOfMs

/** A token from before its sessions were ended. */
export const isOutdated = ({ notBeforeMs }: KnownSubject, issuedAtMs: number) => issuedAtMs < notBeforeMs

/** `platformRoles`: what the directory holds of the subject outside every tenant. */
export function speakerOf(
  claimed: ClaimedPrincipal,
  issuedAtMs: number,
  subject: KnownSubject | undefined,
  platformRoles: readonly string[],
): Speaker {
  if (!isStale(subject, issuedAtMs)) return claimed
  if (subject.misconfigured) return { kind: 'misconfigured' }
  if (subject.homeId) return { kind: 'held', homeId: subject.homeId }
  return { kind: isPlatformAdmin(platformRoles) ? 'platform' : 'none' }
}
