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

interface FollowOptions {
  /** Of the app role. */
  url: string
  pollMs: number
}

/** Follows the logins: events every `pollMs`, everything once a night. A server that does not answer is asked again and again. */
export function followAccounts(runtime: Runtime, history: AccountHistory, { url, pollMs }: FollowOptions) {
  const followOnce = createEventFollower(runtime, history)
  let failing = false
  let stopped = false
  let wake = () => {}
  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, pollMs)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const round = async () => {
    await followOnce()
    const compared = await watermarkOf(runtime, 'comparison')
    if (!compared || compared < lastNight(new Date())) await compareAccounts(runtime, history)
  }
  const loop = (async () => {
    while (!stopped) {
      try {
        await alone(url, followLock, round)
        if (failing) runtime.log.info({}, 'logins are followed again')
        failing = false
      } catch (error) {
        if (!failing) runtime.log.warn({ err: error }, 'logins cannot be followed at the moment')
        failing = true
      }
      if (!stopped) await pause()
    }
  })()
  return {
    async stop() {
      stopped = true
      wake()
      await loop
    },
  }
}

/** The last time that it was the hour of the comparison. */
function lastNight(now: Date) {
  const hour = new Date(now)
  hour.setUTCHours(comparisonHour, 0, 0, 0)
  return hour > now ? new Date(hour.getTime() - dayMs) : hour
}
