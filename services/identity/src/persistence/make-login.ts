import { AppError } from '@redress/platform/app-error.ts'
import type { Outset } from '@redress/platform/scope.ts'
import type { Account, Accounts, AdoptingAccounts, NewAccount } from '../domain/accounts.ts'
import { isService } from '../domain/login.ts'
import { isSameLogin } from '../domain/made-before.ts'
import { adoptLogin, loginTaken } from './adopt-login.ts'

/** After that time nobody looks for what became of a creation: somebody waits for the answer. */
const patienceMs = 2000

/** What came of it: `own` is a login that did not exist before, `adopted` one that belonged to nobody, as it was. */
export interface MadeLogin {
  userId: string
  own?: boolean
  adopted?: Account
}

/**
 * Makes a login, or finds that an earlier attempt of the same request has made it, or takes over one that belongs to nobody.
 * Throws ALREADY_EXISTS USERNAME_TAKEN, MAIL_TAKEN; UNAVAILABLE KEYCLOAK_UNAVAILABLE.
 */
export async function makeLogin(outset: Outset<AdoptingAccounts>, wanted: NewAccount): Promise<MadeLogin> {
  const { outside: accounts, hasKey } = outset
  await accounts.requireGroups(wanted.groups)
  const ofName = await accounts.findByUsername(wanted.username)
  if (ofName && hasKey && isSameLogin(ofName, wanted) && (await accounts.isMadeByUs(ofName.userId)))
    return { userId: ofName.userId }
  const ofMail = await accounts.findByMail(wanted.email)
  const known = ofName ?? ofMail
  if (!known) return { userId: await create(accounts, wanted), own: true }
  const isOne = (ofMail?.userId ?? known.userId) === known.userId
  if (!isOne || !isFree(known, wanted, hasKey)) throw loginTaken(known, wanted)
  await adoptLogin(outset, known, wanted)
  return { userId: known.userId, adopted: known }
}

/** With a key it may be that an earlier attempt has adopted it and was cut off; the provisioner knows. */
function isFree(account: Account, wanted: NewAccount, hasKey: boolean) {
  const begun = hasKey && account.groups.every((path) => wanted.groups.includes(path))
  return account.enabled && !isService(account) && (account.groups.length === 0 || begun)
}

async function create(accounts: Accounts, wanted: NewAccount): Promise<string> {
  const askedAtMs = performance.now()
  try {
    return await accounts.create(wanted)
  } catch (error) {
    const lost = error instanceof AppError && error.reason === 'KEYCLOAK_UNAVAILABLE'
    if (!lost || performance.now() - askedAtMs > patienceMs) throw error
    const made = await accounts.findByUsername(wanted.username)
    if (made && isSameLogin(made, wanted)) return made.userId
    throw error
  }
}
