import { setTimeout as sleep } from 'node:timers/promises'
import { unavailable } from '../app-error.ts'
import type { Runtime } from '../runtime.ts'
import { holdingLock } from './advisory-lock.ts'

const waitMs = 3000

/** Turns that are kept in the database at this URL; of those who wait in this process for one, only the first has a connection. */
export function inTurnAt(url: string): Runtime['inTurn'] {
  const lastOf = new Map<string, Promise<unknown>>()
  return async (name, work) => {
    const sinceMs = performance.now()
    const before = lastOf.get(name)
    const { promise: done, resolve: over } = Promise.withResolvers<void>()
    const all: Promise<unknown> = Promise.all([before, done]).finally(() => {
      if (lastOf.get(name) === all) lastOf.delete(name)
    })
    lastOf.set(name, all)
    try {
      await Promise.race([before, sleep(waitMs, undefined, { ref: false }).then(tooLate)])
      const leftMs = Math.max(1, waitMs - (performance.now() - sinceMs))
      return ((await holdingLock(url, { name, waitMs: leftMs }, work)) ?? tooLate()).result
    } finally {
      over()
    }
  }
}

function tooLate(): never {
  throw unavailable('CHANGING_ALREADY', 'Somebody else is changing this. Try again in a moment.', {
    retryAfterMs: 1000,
  })
}
