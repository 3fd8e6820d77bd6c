import { unavailable } from '../app-error.ts'
import type { Runtime } from '../runtime.ts'
import { holdingLock } from './advisory-lock.ts'

const waitMs = 3000

/** Turns that are kept in the database at this URL. */
export const inTurnAt =
  (url: string): Runtime['inTurn'] =>
  async (name, work) => {
    const done = await holdingLock(url, { name, waitMs }, work)
    if (!done)
      throw unavailable('CHANGING_ALREADY', 'Somebody else is changing this. Try again in a moment.', {
        retryAfterMs: 1000,
      })
    return done.result
  }
