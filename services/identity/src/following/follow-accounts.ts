import { setTimeout as sleep } from 'node:timers/promises'
import type { Runtime } from '@redress/platform/runtime.ts'
import type { AccountHistory } from '../domain/accounts.ts'
import { alone } from '../persistence/alone.ts'
import { watermarkOf } from '../persistence/watermarks.ts'
import { compareAccounts } from './compare-accounts.ts'
import { createEventFollower } from './follow-events.ts'

/** Only one process at a time follows: two would do the same work twice. */
export const followLock = 'identity follows accounts'
const comparisonHour = 2
const dayMs = 24 * 60 * 60 * 1000
const patienceMs = 3000

interface FollowOptions {
  /** Of the app role. */
  url: string
  pollMs: number
  /** Aborted, no other round begins. */
  stopping: AbortSignal
}

/** Follows the logins: events every `pollMs`, everything once a night. A server that does not answer is asked again and again. */
export function followAccounts(runtime: Runtime, history: AccountHistory, { url, pollMs, stopping }: FollowOptions) {
  const followOnce = createEventFollower(runtime, history)
  let failing = false
  const round = async () => {
    await followOnce()
    const compared = await watermarkOf(runtime, 'comparison')
    if (!compared || compared < lastNight(new Date())) await compareAccounts(runtime, history)
  }
  const loop = (async () => {
    while (!stopping.aborted) {
      try {
        await alone(url, followLock, round)
        if (failing) runtime.log.info({}, 'logins are followed again')
        failing = false
      } catch (error) {
        if (!failing && !stopping.aborted) runtime.log.warn({ err: error }, 'logins cannot be followed at the moment')
        failing = true
      }
      await sleep(pollMs, undefined, { signal: stopping }).catch(() => undefined)
    }
  })()
  return {
    /** When the last round is over; one that waits for a server which does not answer is left behind. */
    ended: () => Promise.race([loop, sleep(patienceMs, undefined, { ref: false })]),
  }
}

/** The last time that it was the hour of the comparison. */
function lastNight(now: Date) {
  const hour = new Date(now)
  hour.setUTCHours(comparisonHour, 0, 0, 0)
  return hour > now ? new Date(hour.getTime() - dayMs) : hour
}
