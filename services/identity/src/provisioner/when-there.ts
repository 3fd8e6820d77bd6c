import { setTimeout as sleep } from 'node:timers/promises'
import type { Store } from '@redress/platform/messaging/store.ts'
import type { Log } from '@redress/platform/telemetry/log.ts'

/** Does the work as soon as the store is there, and says now and then that it is waited for. */
export async function whenThere<T>(work: () => Promise<T>, store: Store, log: Log): Promise<T> {
  for (let attempt = 1; ; attempt++)
    try {
      return await work()
    } catch (error) {
      if (!store.isAway(error)) throw error
      if (attempt % 10 === 1) log.warn({ err: error, attempt }, `waiting for ${store.name}`)
      await sleep(Math.min(attempt * 250, 2000))
    }
}
