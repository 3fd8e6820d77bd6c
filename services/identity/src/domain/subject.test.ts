import { describe, expect, it } from '@jest/globals'
import type { ClaimedPrincipal } from './principal-from-claims.ts'
import { isOutdated, type KnownSubject, speakerOf } from './subject.ts'

const claimed: ClaimedPrincipal = { kind: 'tenant', slug: 'acme', roles: ['manager'], departments: [] }
const known = (more: Partial<KnownSubject> = {}): KnownSubject => ({
  ...{ homeId: 'home', asOfMs: 100, closed: false, misconfigured: false, notBeforeMs: 0 },
  ...more,
})

describe('speakerOf', () => {
  it('lets a token speak for its groups while nothing newer is known', () => {
    expect(speakerOf(claimed, 1, undefined, [])).toBe(claimed)
    expect(speakerOf(claimed, 101, known(), [])).toBe(claimed)
    expect(speakerOf(claimed, 101, known({ misconfigured: true }), [])).toBe(claimed)
  })

  it.each([99, 100])('lets the directory speak when the token was issued at %i and 100 is known', (second) => {
    expect(speakerOf(claimed, second, known(), [])).toEqual({ kind: 'held', homeId: 'home' })
    expect(speakerOf({ kind: 'misconfigured' }, second, known(), [])).toEqual({ kind: 'held', homeId: 'home' })
    expect(speakerOf(claimed, second, known({ misconfigured: true }), [])).toEqual({ kind: 'misconfigured' })
  })

  it('knows platform staff by what the directory holds outside every tenant', () => {
    expect(speakerOf(claimed, 1, known({ homeId: null }), ['platform_admin'])).toEqual({ kind: 'platform' })
    expect(speakerOf({ kind: 'platform' }, 1, known({ homeId: null }), [])).toEqual({ kind: 'none' })
  })
})

describe('isOutdated', () => {
  it.each([
    [99, true],
    [100, false],
    [101, false],
  ])('a token that was issued at %i, when nothing before 100 counts: %s', (issuedAtMs, outdated) => {
    expect(isOutdated(known({ notBeforeMs: 100 }), issuedAtMs)).toBe(outdated)
  })
})
