import { bootstrapOnly } from '@redress/platform/access.ts'
import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
import type { ReadIn } from '@redress/platform/scope.ts'
import { command } from '@redress/platform/use-case.ts'
import type { ResolvePrincipalRequest__Output as Request } from '@redress/protos/identity/v1/ResolvePrincipalRequest.ts'
import type { ResolvePrincipalResponse as Response } from '@redress/protos/identity/v1/ResolvePrincipalResponse.ts'
import { checkInput } from '../domain/check-input.ts'
import { principalFromClaims } from '../domain/principal-from-claims.ts'
import { firstLocale, type Profile, profileFromClaims, sameProfile } from '../domain/profile.ts'
import { type FoundPrincipal, findPrincipal } from '../persistence/find-principal.ts'
import { keepProfile } from '../persistence/keep-profile.ts'
import { knowSubject, lockSubject } from '../persistence/know-subject.ts'
import { leaveTenant } from '../persistence/leave-tenant.ts'
import { powerless, principalMessage } from '../to-proto.ts'

export const resolvePrincipal = command<Request, Response>(
  bootstrapOnly,
  async (input, scope) => {
    await lockSubject(scope, input.user_id)
    const readIn: ReadIn = (tenantId, statements) => scope.inTenant(tenantId, (inner) => inner.readAll(statements))
    const { principal, news } = await resolve(input, readIn)
    if (news) {
      const { profile, found, issuedAtMs } = news
      const { subject, homeId, tenant } = found
      const formerId = subject?.homeId ?? NIL_TENANT_ID
      await knowSubject(scope, { userId: profile.userId, tenantId: homeId, asOf: new Date(issuedAtMs) })
      // the poll compares with the newest home alone: whoever moved would keep their roles where they were
      if (subject && formerId !== homeId) await scope.inTenant(formerId, (inner) => leaveTenant(inner, profile.userId))
      const locale = firstLocale(input.locale, tenant?.locale)
      await scope.inTenant(homeId, (inner) => keepProfile(inner, profile, locale))
    }
    return { principal }
  },
  {
    tenantOf: () => NIL_TENANT_ID,
    async unchanged(input, readIn) {
      const { principal, news } = await resolve(input, readIn)
      return news ? undefined : { principal }
    },
  },
)

/** Whom the token speaks for, and what it brings that the directory does not know yet. */
async function resolve(input: Request, readIn: ReadIn) {
  const { userId, sessionId, issuedAtMs } = readClaims(input)
  const { username, name = '', email = '' } = input
  const named = profileFromClaims({ userId, username, name, email })
  const found = await findPrincipal(principalFromClaims(input.groups), { userId, sessionId, issuedAtMs }, readIn)
  if (!found) return { principal: powerless(named, 'signed_out') }
  if (found.speaker === 'misconfigured') return { principal: powerless(named, 'misconfigured') }
  const { mayBringNews, held, roles, departmentIds } = found
  const principal = principalMessage(mayBringNews ? named : (held ?? named), found)
  const profile = { ...named, roles, departmentIds }
  const bringsNews = mayBringNews && !isInStep(found, profile)
  return { principal, ...(bringsNews && { news: { profile, found, issuedAtMs } }) }
}

function isInStep({ subject, homeId, held }: FoundPrincipal, profile: Profile) {
  if (!subject || !held || subject.misconfigured) return false
  return (subject.homeId ?? NIL_TENANT_ID) === homeId && sameProfile(held, profile)
}

function readClaims({ user_id, session_id, issued_at }: Request) {
  const check = checkInput()
  const claims = { userId: check.id('/user_id', user_id), sessionId: check.text('/session_id', session_id, 200) }
  check.done()
  return { ...claims, issuedAtMs: issued_at * 1000 }
}
