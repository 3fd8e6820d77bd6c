import type { ChangeScope } from '@redress/platform/scope.ts'
import type { Happened } from '../domain/happened.ts'
import type { Login, User } from '../domain/user.ts'
import { addUser } from './add-user.ts'
import { lockKnownUser } from './find-user.ts'
import { recordNamedUser } from './record-user.ts'

interface Following {
  /** Of a new user. */
  locale: string
  /** Whether the tenant gets to know somebody new. */
  add: boolean
  /** It was found a moment ago that the login is good for nothing. */
  found?: boolean
}

/** Brings a tenant's row of a user in step with the login. Answers the facts that were published. */
export async function followLogin(scope: ChangeScope, login: Login, { locale, add, found }: Following) {
  const added = add && (await addUser(scope, login, locale))
  const user = await lockKnownUser(scope, login.userId)
  if (!user) return []
  const hadRoles = user.roles.length > 0
  const changed = user.follow(login)
  return publish(scope, user, hadRoles, [added ? user.registered() : changed, found ? user.misconfigured() : undefined])
}

/** The login is gone: so is its user, but for the names in the history. */
export async function forgetLogin(scope: ChangeScope, userId: string, reason: string | null) {
  const user = await lockKnownUser(scope, userId)
  if (!user) return []
  const hadRoles = user.roles.length > 0
  return publish(scope, user, hadRoles, [user.remove(scope.now(), reason)])
}

async function publish(scope: ChangeScope, user: User, hadRoles: boolean, happened: (Happened | undefined)[]) {
  const facts = happened.filter((fact) => fact !== undefined)
  for (const fact of facts) await recordNamedUser(scope, user, fact, hadRoles)
  return facts.map(({ type }) => type)
}
