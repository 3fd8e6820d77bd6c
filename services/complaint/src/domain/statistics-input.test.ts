import { describe, expect, it } from '@jest/globals'
import { dayViolations } from './statistics-input.ts'

describe('days of statistics', () => {
  it('accepts none, one, and the same twice', () => {
    for (const days of [{}, { from_day: '2026-01-01' }, { to_day: '2026-01-01' }])
      expect(dayViolations(days)).toEqual([])
    expect(dayViolations({ from_day: '2026-01-01', to_day: '2026-01-01' })).toEqual([])
  })

  it.each(['', '2026-02-30', '2026-1-1', '2026-01-01T00:00:00Z', 'infinity', 'yesterday'])('refuses %j', (day) => {
    expect(dayViolations({ from_day: day, to_day: '2026-01-01' })).toMatchObject([{ path: '/from', code: 'INVALID' }])
    expect(dayViolations({ to_day: day })).toMatchObject([{ path: '/to', code: 'INVALID' }])
  })
})
