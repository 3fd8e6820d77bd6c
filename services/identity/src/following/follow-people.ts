import { inParallel } from '@redress/platform/in-parallel.ts'
import { isAnythingAway } from '@redress/platform/messaging/store.ts'
import type { Runtime } from '@redress/platform/runtime.ts'
import type { AccountHistory } from '../domain/accounts.ts'
import { syncAccount } from './sync-account.ts'

const atOnce = 4

/** Brings the directory in step with several logins. */
export function createPeopleFollower(runtime: Runtime, history: AccountHistory) {
  const stuck = new Map<string, Date>()

  async function followOne(userId: string, asOf: Date) {
    try {
      await syncAccount(runtime, { userId, account: await history.find(userId), asOf })
      stuck.delete(userId)
    } catch (error) {
      if (isAnythingAway(error)) throw error
      if (!stuck.has(userId)) runtime.log.error({ err: error, user_id: userId }, 'a login cannot be followed')
      stuck.set(userId, asOf)
    }
  }

  return {
    /** Logins that could not be followed, for reasons of their own: they stop no other, and want another try. */
    stuck,
    /** Follows each as of the given time. Fails after the others were followed if somebody did not answer. */
    async follow(newestOf: ReadonlyMap<string, Date>) {
      const failures: unknown[] = []
      await inParallel([...newestOf], atOnce, ([userId, asOf]) =>
        followOne(userId, asOf).catch((error) => void failures.push(error)),
      )
      if (failures.length > 0) throw failures[0]
    },
  }
}
