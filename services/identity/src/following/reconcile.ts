import { setTimeout as sleep } from 'node:timers/promises'
import type { Runtime } from '@redress/platform/runtime.ts'
import { connectAccounts } from '../adapters/keycloak/connect-accounts.ts'
import type { IdentityConfig } from '../config.ts'
import { alone } from '../persistence/alone.ts'
import { type Comparison, compareAccounts } from './compare-accounts.ts'
import { followLock } from './follow-accounts.ts'

const patienceMs = 60_000

/** Compares every login with the directory, now and by hand, and says what it put right. */
export async function reconcile(
  runtime: Runtime,
  config: IdentityConfig,
  say: (line: string) => void,
): Promise<number> {
  const { history } = connectAccounts({ issuer: config.KEYCLOAK_ISSUER, clientSecret: config.KEYCLOAK_SECRET })
  const done = await whenAlone(config.POSTGRES_APP_URL, () => compareAccounts(runtime, history))
  if (!done) {
    say('another comparison is under way')
    return 1
  }
  const { compared, changed, orphans } = done
  for (const { userId, facts } of changed) say(`${userId}  ${facts.join(', ')}`)
  for (const userId of orphans) say(`${userId}  has no group: it opens nothing, and no tenant's administrators see it`)
  say(`${compared} logins compared, ${changed.length} users put right, ${orphans.length} logins without a group`)
  return 0
}

/** A replica that follows has the lock for a moment at a time. */
async function whenAlone(url: string, work: () => Promise<Comparison>): Promise<Comparison | undefined> {
  let result: Comparison | undefined
  const take = async () => {
    result = await work()
  }
  for (const end = Date.now() + patienceMs; !result && Date.now() < end; )
    if (!(await alone(url, followLock, take))) await sleep(250)
  return result
}
