import { describe, expect, it } from '@jest/globals'
import { calendarChanges } from './calendar-changes.ts'

const calendar = { zone: 'Asia/Riyadh', windows: { sun: [['08:00', '16:30']] }, holidays: ['2026-09-23'] }

describe('calendarChanges', () => {
  it('a weekday, a date or a setting a line; the order of days does not matter', () => {
    const windows = { mon: [['08:00', '12:00']], sun: [['08:00', '16:00']] }
    const more = { overrides: { '2026-03-01': [] }, holidays: ['2026-09-24'], zone: 'Asia/Riyadh' }
    expect(calendarChanges(calendar, { windows, ...more })).toEqual([
      { field: 'windows sun', before: '[["08:00","16:30"]]', after: '[["08:00","16:00"]]' },
      { field: 'holidays 2026-09-23', before: 'true' },
      { field: 'windows mon', after: '[["08:00","12:00"]]' },
      { field: 'overrides 2026-03-01', after: '[]' },
      { field: 'holidays 2026-09-24', after: 'true' },
    ])
    const turned = { holidays: ['2026-09-23'], windows: { sun: [['08:00', '16:30']] }, zone: 'Asia/Riyadh' }
    expect(calendarChanges(calendar, turned)).toEqual([])
  })

  it('none before: everything is new; none after: everything goes', () => {
    expect(calendarChanges(null, calendar).map(({ field }) => field)).toEqual([
      ...['windows sun', 'holidays 2026-09-23', 'zone'],
    ])
    expect(calendarChanges(calendar, null)).toHaveLength(3)
    expect(calendarChanges(null, null)).toEqual([])
  })
})
