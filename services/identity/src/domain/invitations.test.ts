import { describe, expect, it } from '@jest/globals'
import { requireInvitable } from './invitations.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 8, minute))
const tried = (minutes: number[], now: number) => () => requireInvitable(minutes.map(at), at(now))

describe('requireInvitable', () => {
  it('lets two go before, and no third', () => {
    expect(tried([], 0)).not.toThrow()
    expect(tried([0, 1], 2)).not.toThrow()
    expect(tried([0, 1, 2], 3)).toThrow()
  })

  it('RESOURCE_EXHAUSTED: says when the third but last is an hour old [S15]', () => {
    for (const minutes of [
      [0, 20, 40],
      [-5, 0, 20, 40],
    ])
      expect(tried(minutes, 50)).toThrow(
        expect.objectContaining({
          ...{ code: 'RESOURCE_EXHAUSTED', reason: 'TOO_MANY_INVITATIONS', retryAfterMs: 10 * 60_000 },
        }),
      )
  })
})
