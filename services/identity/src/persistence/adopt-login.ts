import { AppError, alreadyExists } from '@redress/platform/app-error.ts'
import type { Outset } from '@redress/platform/scope.ts'
import type { Account, Accounts, AdoptingAccounts, NewAccount } from '../domain/accounts.ts'
import { isLeafOf } from '../domain/adoption.ts'
import { slugOfLogin } from '../domain/managing.ts'

/** The name or the address belongs to somebody else's login; of whom is not said. */
export const loginTaken = ({ username }: Account, wanted: NewAccount) =>
  username === wanted.username
    ? alreadyExists('USERNAME_TAKEN', 'Another login has this username.')
    : alreadyExists('MAIL_TAKEN', 'Another login has this mail address.')

/**
 * Takes over a login that belongs to nobody: the provisioner lets it into the tenant, then it gets the names, the address and the
 * groups that are wanted. It keeps its username, not its password. Of two who want it, the second finds it taken.
 * Throws ALREADY_EXISTS USERNAME_TAKEN, MAIL_TAKEN; UNAVAILABLE KEYCLOAK_UNAVAILABLE.
 */
export async function adoptLogin(outset: Outset<AdoptingAccounts>, free: Account, wanted: NewAccount): Promise<void> {
  const { outside: accounts } = outset
  const { userId } = free
  const slug = slugOfLogin(wanted) ?? ''
  const leaves = wanted.groups.filter((path) => isLeafOf(slug, path))
  const adopted = await outset.inTurn(`identity adopts ${userId}`, () =>
    accounts.adopt(userId, slug, { email: wanted.email, groups: leaves }),
  )
  if (!adopted) throw loginTaken(free, wanted)
  try {
    const { email, firstName, lastName, locale } = wanted
    await accounts.change(userId, { email, firstName, lastName, locale })
    await accounts.setGroups(userId, leaves, wanted.groups)
  } catch (error) {
    // who cannot be asked cannot be told either: then it stands, and is followed
    if (error instanceof AppError && error.code !== 'UNAVAILABLE') await giveBack(accounts, free, wanted.groups)
    throw error
  }
}

/** A login goes back to where it was, as far as it can: it stays shut until its owner has verified the address. */
export async function giveBack(accounts: Accounts, free: Account, groups: readonly string[]): Promise<void> {
  const { userId, firstName, lastName, email } = free
  await accounts.change(userId, { firstName, lastName, ...(email && { email }) }).catch(() => undefined)
  await accounts.setGroups(userId, groups, [])
}
