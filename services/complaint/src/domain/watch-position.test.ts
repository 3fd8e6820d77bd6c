import { describe, expect, it } from '@jest/globals'
import { newestPosition, passedSince } from './watch-position.ts'

const minute = 60_000
const past = [
  { eventId: 'a', storedAtMs: 10 * minute },
  { eventId: 'b', storedAtMs: 11 * minute },
]
const now = 12 * minute

describe('a position', () => {
  it('after an event: what followed it; unknown when the event is not kept', () => {
    const feed = { past, sinceMs: 2 * minute }
    expect(newestPosition(past, now)).toEqual({ event: 'b' })
    expect(passedSince({ event: 'a' }, feed)).toEqual([past[1]])
    expect(passedSince({ event: 'b' }, feed)).toEqual([])
    expect(passedSince({ event: 'c' }, feed)).toBeUndefined()
  })

  it('at a moment before which nothing had passed: all that passed later, whoever’s clock is ahead by 30 s', () => {
    expect(newestPosition([], now)).toEqual({ moment: now })
    for (const differenceMs of [-29_000, 0, 29_000]) {
      const later = [{ eventId: 'd', storedAtMs: now + differenceMs + 1 }]
      expect(passedSince({ moment: now }, { past: later, sinceMs: 3 * minute })).toEqual(later)
    }
    expect(passedSince({ moment: now }, { past: [], sinceMs: now - 20_000 })).toBeUndefined()
  })
})
