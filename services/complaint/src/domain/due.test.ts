import { describe, expect, it } from '@jest/globals'
import type { Calendar } from './calendar.ts'
import { after, breachedAt, isLate, openMinutes } from './due.ts'

const at = (text: string) => new Date(text)
const day = [['08:00', '16:30']] as const
/** Sunday to Thursday in Riyadh, three hours ahead of UTC. */
const riyadh: Calendar = {
  zone: 'Asia/Riyadh',
  windows: { sun: day, mon: day, tue: day, wed: day, thu: day },
  holidays: [],
  overrides: {},
}
const local = (text: string) => at(`${text}:00+03:00`)

describe('due', () => {
  it.each([
    ['2026-01-15T16:00:00.000Z', '2,12', '2026-01-18T04:00:00.000Z'],
    ['2026-01-14T15:00:00.000Z', '5,0', '2026-01-19T15:00:00.000Z'],
    ['2026-01-14T15:00:00.123Z', '0,4', '2026-01-14T19:00:00.123Z'],
    ['2026-03-29T00:30:00.000Z', '1,0', '2026-03-30T00:30:00.000Z'],
  ])('%s and "%s" without a calendar: %s', (start, time, due) => {
    expect(after(at(start), time)).toEqual(at(due))
  })

  it.each([
    ['2026-01-14T15:00', '1,0', '2026-01-15T15:00'],
    ['2026-01-15T16:00', '0,4', '2026-01-18T11:30'],
    ['2026-01-16T10:00', '0,4', '2026-01-18T12:00'],
    ['2026-01-18T08:00', '0,6', '2026-01-18T14:00'],
    ['2026-01-18T08:00', '0,3', '2026-01-18T11:00'],
    // exactly at the closing time
    ['2026-01-18T08:00', '1,0', '2026-01-18T16:30'],
    // at once, also when closed
    ['2026-01-16T10:00', '0,0', '2026-01-16T10:00'],
  ])('%s and "%s", Sunday to Thursday 08:00 to 16:30: %s', (start, time, due) => {
    expect(after(local(start), time, riyadh)).toEqual(local(due))
  })

  it('a pause counts in open minutes', () => {
    const paused = openMinutes(local('2026-01-18T12:00'), local('2026-01-19T10:00'), riyadh)
    expect(paused).toBe(270 + 120)
    expect(after(local('2026-01-18T08:00'), '1,0', riyadh, paused)).toEqual(local('2026-01-19T14:30'))
  })

  it('keeps the seconds of the start', () => {
    expect(after(at('2026-01-15T13:00:30.250Z'), '0,4', riyadh)).toEqual(at('2026-01-18T08:30:30.250Z'))
    expect(after(at('2026-01-16T10:00:30.250Z'), '0,4', riyadh)).toEqual(at('2026-01-18T09:00:30.250Z'))
  })

  it('a nominal day of its own; overrides win over holidays, an empty one closes the day', () => {
    const calendar: Calendar = {
      ...riyadh,
      nominal_day_minutes: 60,
      holidays: ['2026-01-18', '2026-01-19'],
      overrides: { '2026-01-19': [['10:00', '10:30']], '2026-01-20': [] },
    }
    expect(after(local('2026-01-17T12:00'), '1,0', calendar)).toEqual(local('2026-01-21T08:30'))
  })

  it('a calendar that never opens again ends somewhere', () => {
    const calendar: Calendar = {
      ...riyadh,
      windows: {},
      overrides: { '2026-01-18': [['10:00', '10:30']] },
      nominal_day_minutes: 60,
    }
    expect(after(local('2026-01-17T12:00'), '1,0', calendar)).toEqual(local('2026-01-18T10:30'))
  })

  it('on time at the due second itself, late a second later', () => {
    const due = at('2026-01-15T16:00:00.000Z')
    expect(isLate(due, due)).toBe(false)
    expect(isLate(due, at('2026-01-15T16:00:01.000Z'))).toBe(true)
  })

  it('breached when it was late and could be known: at the due time, or at a filing that came later', () => {
    const due = at('2026-01-15T16:00:00.000Z')
    expect(breachedAt(due, at('2026-01-10T00:00:00.000Z'))).toEqual(due)
    expect(breachedAt(due, at('2026-01-20T00:00:00.000Z'))).toEqual(at('2026-01-20T00:00:00.000Z'))
  })
})
