import { bootstrapOnly } from '@redress/platform/access.ts'
import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
import type { ReadIn } from '@redress/platform/scope.ts'
import { command } from '@redress/platform/use-case.ts'
import type { ResolvePrincipalRequest__Output as Request } from '@redress/protos/identity/v1/ResolvePrincipalRequest.ts'
import type { ResolvePrincipalResponse as Response } from '@redress/protos/identity/v1/ResolvePrincipalResponse.ts'
import { checkInput } from '../domain/check-input.ts'
import { principalFromClaims } from '../domain/principal-from-claims.ts'
import { firstLocale, profileFromClaims, sameProfile } from '../domain/profile.ts'
import { findPrincipal } from '../persistence/find-principal.ts'
import { keepProfile } from '../persistence/keep-profile.ts'
import { powerless, principalMessage } from '../to-proto.ts'

export const resolvePrincipal = command<Request, Response>(
  bootstrapOnly,
  async (input, scope) => {
    const readIn: ReadIn = (tenantId, statements) => scope.inTenant(tenantId, (inner) => inner.readAll(statements))
    const { principal, profile, found } = await resolve(input, readIn)
    const locale = firstLocale(input.locale, found?.tenant?.locale)
    if (found) await scope.inTenant(found.homeId, (inner) => keepProfile(inner, profile, locale))
    return { principal }
  },
  {
    tenantOf: () => NIL_TENANT_ID,
    async unchanged(input, readIn) {
      const { principal, profile, found } = await resolve(input, readIn)
      const inStep = !found || (found.held !== undefined && sameProfile(found.held, profile))
      return inStep ? { principal } : undefined
    },
  },
)

async function resolve(input: Request, readIn: ReadIn) {
  const { userId, sessionId } = readClaims(input)
  const { username, name = '', email = '' } = input
  const named = profileFromClaims({ userId, username, name, email })
  const claimed = principalFromClaims(input.groups)
  if (claimed.kind === 'misconfigured')
    return { principal: powerless(named, 'misconfigured'), profile: { ...named, roles: [], departmentIds: [] } }
  const found = await findPrincipal(claimed, { userId, sessionId }, readIn)
  const profile = { ...named, roles: found.roles, departmentIds: found.departmentIds }
  return { principal: principalMessage(profile, claimed.kind, found), profile, found }
}

function readClaims({ user_id, session_id }: Request) {
  const check = checkInput()
  const claims = { userId: check.id('/user_id', user_id), sessionId: check.text('/session_id', session_id, 200) }
  check.done()
  return claims
}
