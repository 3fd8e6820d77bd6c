import { describe, expect, it } from '@jest/globals'
import { monthsWithin } from './months-within.ts'

describe('monthsWithin', () => {
  it.each([
    ['2026-01-01', '2026-03-31', '2026-01-01', '2026-04-01'],
    ['2026-01-02', '2026-03-30', '2026-02-01', '2026-03-01'],
    ['2025-12-31', '2026-12-31', '2026-01-01', '2027-01-01'],
    ['2026-02-05', '2026-02-20', '2026-03-01', '2026-02-01'],
    ['2024-02-29', '2024-02-29', '2024-03-01', '2024-03-01'],
    ['9999-12-01', '9999-12-31', '9999-12-01', '10000-01-01'],
    ['9999-12-02', '9999-12-30', '10000-01-01', '9999-12-01'],
  ])('%s to %s: %s up to %s', (from, to, first, last) => {
    expect(monthsWithin(from, to)).toEqual({ first, last })
  })

  it('open ends have none', () => {
    expect(monthsWithin(undefined, undefined)).toEqual({})
    expect(monthsWithin(undefined, '2026-01-31')).toEqual({ last: '2026-02-01' })
  })
})
