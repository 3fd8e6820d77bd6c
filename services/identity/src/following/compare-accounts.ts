import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
import { giveMemoryBack } from '@redress/platform/give-memory-back.ts'
import { isAnythingAway } from '@redress/platform/messaging/store.ts'
import type { Runtime } from '@redress/platform/runtime.ts'
import type { Account, AccountHistory } from '../domain/accounts.ts'
import { isService, loginOf } from '../domain/login.ts'
import { principalFromClaims } from '../domain/principal-from-claims.ts'
import { platformAdmin } from '../domain/roles.ts'
import { readDirectory } from '../persistence/read-directory.ts'
import { moveWatermark } from '../persistence/watermarks.ts'
import { syncAccount } from './sync-account.ts'

/** What a comparison found. */
export interface Comparison {
  asOf: Date
  /** Logins that were compared. */
  compared: number
  /** Users whom the directory had differently, with the facts that say how. */
  changed: { userId: string; facts: readonly string[] }[]
  /** People's logins without any group: they open nothing, and no tenant's administrators see them. */
  orphans: readonly string[]
}

const later = (one: Date, other: Date) => new Date(Math.max(one.getTime(), other.getTime()))

/** Compares every login with the directory, both ways, and puts right what differs. */
export async function compareAccounts(runtime: Runtime, history: AccountHistory): Promise<Comparison> {
  const { asOf, accounts } = await history.snapshot()
  const people = accounts.filter((account) => !isService(account))
  const directory = await readDirectory(runtime.reads)
  const changed: Comparison['changed'] = []
  const sync = async (userId: string) => {
    const strays = directory.tenantsOf(userId)
    const known = directory.newsAt(userId) ?? asOf
    // as it is by now, and so newer than all that was known; a page can also skip somebody while others are deleted
    const news = { userId, account: await history.find(userId), asOf: later(asOf, known), strays }
    try {
      const facts = await syncAccount(runtime, news)
      if (facts.length > 0) changed.push({ userId, facts })
    } catch (error) {
      if (isAnythingAway(error)) throw error
      runtime.log.error({ err: error, user_id: userId }, 'a login cannot be compared')
    }
  }
  for (const account of people) if (!isInStep(account)) await sync(account.userId)
  const present = new Set(people.map(({ userId }) => userId))
  // a page can skip somebody while others are deleted: who seems to be gone is asked for by name
  for (const userId of directory.people()) if (!present.has(userId)) await sync(userId)
  await moveWatermark(runtime, 'comparison', new Date())
  giveMemoryBack()
  const orphans = people.filter(({ groups }) => groups.length === 0).map(({ userId }) => userId)
  return { asOf, compared: people.length, changed, orphans }

  function isInStep(account: Account) {
    const claimed = principalFromClaims(account.groups)
    if (claimed.kind === 'misconfigured') return directory.isMarked(account.userId)
    if (claimed.kind === 'none') return !directory.opensAnything(account.userId)
    const platform = claimed.kind === 'platform'
    const homeId = platform ? NIL_TENANT_ID : directory.tenantBySlug(claimed.slug)
    if (!homeId) return !directory.opensAnything(account.userId)
    const departmentIds = platform ? [] : directory.departmentIds(homeId, claimed.departments)
    const roles = platform ? [platformAdmin] : claimed.roles
    return directory.holds(homeId, loginOf(account, { roles, departmentIds }))
  }
}
