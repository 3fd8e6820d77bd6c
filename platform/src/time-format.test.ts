import { describe, expect, it } from '@jest/globals'
import { isDay, isTime } from './time-format.ts'

describe('times that we take', () => {
  it.each([
    '2026-01-02T03:04:05Z',
    '2026-01-02t03:04:05.123456789z',
    '2026-01-02T03:04:05+14:00',
    '1900-01-01T00:00:00Z',
  ])('%s', (text) => {
    expect(isTime(text)).toBe(true)
  })

  it.each([
    ...['0000-01-01T00:00:00Z', '1899-12-31T00:00:00Z', '2026-02-30T10:00:00Z', '2026-01-01T10:00:00+16:00'],
    ...['2026-01-01T25:00:00Z', '2026-01-01', '2026-01-01T10:00:00', '2026-1-1T10:00:00Z', '', 'now'],
  ])('not "%s"', (text) => {
    expect(isTime(text)).toBe(false)
  })

  it('dates exist and begin with 1900', () => {
    expect(['1900-01-01', '2024-02-29'].map(isDay)).toEqual([true, true])
    expect(['0000-01-01', '1899-12-31', '2026-02-29', '2026-13-01', '2026-1-1'].map(isDay)).toEqual(
      Array(5).fill(false),
    )
  })
})
