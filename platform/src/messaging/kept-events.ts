import type { EventEnvelope } from './event.ts'
import type { StoredEvent } from './stored-events.ts'

/** For so long what has passed is kept for whoever comes back. */
export const keptMs = 10 * 60 * 1000
/** So many events are kept at most. */
export const maxKept = 500

/** What is kept of an event, if anything: it stays in memory. */
export type Keep<Kept> = (event: EventEnvelope) => Kept | undefined

/** An event that has passed. */
export interface Passed<Kept> {
  eventId: string
  /** When it was stored, by the clock of NATS. */
  storedAtMs: number
  kept: Kept
}

/** What has passed lately. */
export interface KeptEvents<Kept> {
  /** Takes events in and answers what is new of them. */
  add(stored: readonly StoredEvent[]): Passed<Kept>[]
  /** What is kept, oldest first: all that was stored later than `sinceMs`. */
  now(): { past: readonly Passed<Kept>[]; sinceMs: number }
}

/** `sinceMs`: nothing older will be added. */
export function createKeptEvents<Kept>(keep: Keep<Kept>, sinceMs: number): KeptEvents<Kept> {
  let past: Passed<Kept>[] = []
  let since = sinceMs
  const passing = ({ event, storedAtMs }: StoredEvent): Passed<Kept>[] => {
    const kept = keep(event)
    // a relay that died between publishing and noting it publishes again
    return kept === undefined || past.some(({ eventId }) => eventId === event.id)
      ? []
      : [{ eventId: event.id, storedAtMs, kept }]
  }
  return {
    add(stored) {
      const passed: Passed<Kept>[] = []
      for (const each of stored) {
        const [fresh] = passing(each)
        if (fresh) {
          passed.push(fresh)
          past.push(fresh)
        }
      }
      const forgotten = past.slice(0, firstKept(past))
      // whoever was handed the past goes on reading it as it was
      past = past.slice(forgotten.length)
      since = forgotten.at(-1)?.storedAtMs ?? since
      return passed
    },
    now: () => ({ past: [...past], sinceMs: since }),
  }
}

function firstKept(past: readonly Passed<unknown>[]) {
  const sinceMs = Date.now() - keptMs
  const young = past.findIndex(({ storedAtMs }) => storedAtMs >= sinceMs)
  return Math.max(young < 0 ? past.length : young, past.length - maxKept)
}
