import { AppError, alreadyExists } from '@redress/platform/app-error.ts'
import type { Outset } from '@redress/platform/scope.ts'
import type { Accounts, NewAccount } from '../domain/accounts.ts'
import { isSameLogin } from '../domain/made-before.ts'

/** What came of it: `own` is a login that did not exist before, and can be taken back. */
interface MadeLogin {
  userId: string
  own: boolean
}

/**
 * Makes a login, or finds that an earlier attempt of the same request has made it. A login with the address is never taken over,
 * not even one without a group: this service's account has no rights over people outside the tenants (ADR 13).
 * Throws ALREADY_EXISTS USERNAME_TAKEN, MAIL_TAKEN; UNAVAILABLE KEYCLOAK_UNAVAILABLE.
 */
export async function makeLogin(
  { outside: accounts, hasKey }: Outset<Accounts>,
  wanted: NewAccount,
): Promise<MadeLogin> {
  await accounts.requireGroups(wanted.groups)
  const ofName = await accounts.findByUsername(wanted.username)
  if (ofName && hasKey && isSameLogin(ofName, wanted) && (await accounts.isMadeByUs(ofName.userId)))
    return { userId: ofName.userId, own: false }
  if (ofName) throw alreadyExists('USERNAME_TAKEN', 'Another login has this username.')
  if (await accounts.findByMail(wanted.email)) throw alreadyExists('MAIL_TAKEN', 'Another login has this mail address.')
  try {
    return { userId: await accounts.create(wanted), own: true }
  } catch (error) {
    const lost = error instanceof AppError && error.reason === 'KEYCLOAK_UNAVAILABLE'
    const made = lost ? await accounts.findByUsername(wanted.username) : undefined
    if (made && isSameLogin(made, wanted)) return { userId: made.userId, own: true }
    throw error
  }
}
