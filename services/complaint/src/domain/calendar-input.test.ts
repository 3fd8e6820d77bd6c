import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { weekdays } from './calendar.ts'
import { readCalendar, storedCalendar } from './calendar-input.ts'
import { dayAfter } from './zone.ts'

const now = new Date('2026-01-10T00:00:00Z')
const right = {
  zone: 'Asia/Riyadh',
  windows: {
    sun: [
      ['13:00', '24:00'],
      ['08:00', '13:00'],
    ],
    fri: [],
  },
  holidays: ['2026-09-23'],
  overrides: { '2026-03-01': [['10:00', '15:00']], '2026-03-02': [] },
  nominal_day_minutes: 510,
}
const pathsOf = (document: unknown) => readCalendar(document, now).violations.map(({ path, code }) => `${path} ${code}`)

/** So many days without a window. */
const datesOf = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [dayAfter('2030-01-01', index), []]))

describe('readCalendar', () => {
  it('takes several windows in any order, neighbours, the end of the day, closed days', () => {
    expect(readCalendar(right, now)).toEqual({ calendar: right, violations: [] })
  })

  it.each<[unknown, string[]]>([
    [7, [' WRONG_TYPE']],
    [[], [' WRONG_TYPE']],
    [{}, ['/zone INVALID']],
    [{ ...right, zone: '+03:00' }, ['/zone INVALID']],
    [{ ...right, zone: 'Asia/Nowhere' }, ['/zone INVALID']],
    [{ ...right, 'a/b': 1 }, ['/a~1b UNKNOWN_FIELD']],
    [{ ...right, windows: { monday: [] } }, ['/windows/monday UNKNOWN_FIELD']],
    [
      { ...right, windows: { mon: [['8:00', '16:30']], tue: [['08:00', '24:01']] } },
      ['/windows/mon/0 INVALID', '/windows/tue/0 INVALID'],
    ],
    [{ ...right, windows: { mon: [['16:30', '08:00']] } }, ['/windows/mon/0 INVALID']],
    [
      {
        ...right,
        windows: {
          mon: [
            ['08:00', '12:00'],
            ['11:59', '13:00'],
          ],
        },
      },
      ['/windows/mon/1 OVERLAP'],
    ],
    [{ ...right, windows: { mon: 'always' } }, ['/windows/mon WRONG_TYPE']],
    [{ ...right, holidays: ['2026-02-30', 7] }, ['/holidays/0 INVALID', '/holidays/1 INVALID']],
    [{ ...right, overrides: { '2026-13-01': [] } }, ['/overrides/2026-13-01 UNKNOWN_FIELD']],
    [{ ...right, nominal_day_minutes: 0 }, ['/nominal_day_minutes OUT_OF_RANGE']],
    [{ ...right, nominal_day_minutes: 1441 }, ['/nominal_day_minutes OUT_OF_RANGE']],
    [{ ...right, windows: {}, overrides: {} }, [' NEVER_OPEN']],
    [
      { ...right, windows: { mon: null }, holidays: null, nominal_day_minutes: null },
      ['/windows/mon WRONG_TYPE', '/holidays WRONG_TYPE', '/nominal_day_minutes OUT_OF_RANGE'],
    ],
    [{ ...right, windows: { mon: Array(25).fill(['08:00', '09:00']) } }, ['/windows/mon TOO_MANY']],
    [{ ...right, holidays: Array(1001).fill('2026-01-31') }, ['/holidays TOO_MANY']],
    [{ ...right, overrides: datesOf(1001) }, ['/overrides TOO_MANY']],
    [
      { zone: 'x', windows: 1, holidays: 2, overrides: 3, nominal_day_minutes: '4' },
      [
        ...['/zone INVALID', '/windows WRONG_TYPE', '/overrides WRONG_TYPE', '/holidays WRONG_TYPE'],
        '/nominal_day_minutes OUT_OF_RANGE',
      ],
    ],
  ])('%j: %j', (document, expected) => {
    expect(pathsOf(document)).toEqual(expected)
  })

  it('a day counts something, also where no weekday has a window', () => {
    const { nominal_day_minutes: _, ...document } = { ...right, windows: {} }
    expect(pathsOf(document)).toEqual(['/nominal_day_minutes REQUIRED'])
    expect(readCalendar({ ...right, nominal_day_minutes: undefined }, now).violations).toEqual([])
  })

  it('open within 60 days is soon enough, a day later is not', () => {
    const windows = Object.fromEntries(weekdays.map((day) => [day, [['10:00', '11:00']]]))
    const closedUntil = (day: string) => {
      const days = Array.from({ length: 70 }, (_, index) => dayAfter('2026-01-10', index))
      return { ...{ zone: 'Asia/Riyadh', windows }, holidays: days.filter((closed) => closed < day) }
    }
    expect(pathsOf(closedUntil('2026-03-10'))).toEqual([])
    expect(pathsOf(closedUntil('2026-03-12'))).toEqual([' NEVER_OPEN'])
  })

  it('the longest time ends within six years', () => {
    const opening = (windows: object, more: object = {}) => ({ zone: 'Asia/Riyadh', windows, ...more })
    const everyDay = (window: readonly [string, string]) => Object.fromEntries(weekdays.map((day) => [day, [window]]))
    const minute = opening(everyDay(['08:00', '08:01']))
    expect(pathsOf({ ...minute, nominal_day_minutes: 1440 })).toEqual(['/nominal_day_minutes TOO_SELDOM_OPEN'])
    expect(pathsOf(minute)).toEqual([])
    expect(pathsOf(opening({ fri: [['08:00', '08:01']] }))).toEqual(['/windows TOO_SELDOM_OPEN'])
    expect(pathsOf(opening({ fri: [['08:00', '16:00']] }, { nominal_day_minutes: 1440 }))).toEqual([])
    const once = { nominal_day_minutes: 1, overrides: { '2026-01-12': [['08:00', '20:00']] } }
    expect(pathsOf(opening({}, once))).toEqual(['/nominal_day_minutes TOO_SELDOM_OPEN'])
  })

  it('takes 24 windows a day and a thousand days; of faults it tells a hundred', () => {
    const hours = Array.from({ length: 24 }, (_, hour) => [
      `${String(hour).padStart(2, '0')}:00`,
      `${hour + 1}`.padStart(2, '0').concat(':00'),
    ])
    const full = { ...right, windows: { mon: hours }, holidays: Object.keys(datesOf(1000)), overrides: datesOf(1000) }
    expect(pathsOf(full)).toEqual([])
    expect(pathsOf({ ...right, holidays: Array(1000).fill('never') })).toHaveLength(100)
    expect(
      pathsOf({ ...right, overrides: Object.fromEntries(Object.keys(datesOf(1000)).map((day) => [day, 7])) }),
    ).toHaveLength(100)
  })

  it('a zone in another case is that zone', () => {
    expect(readCalendar({ ...right, zone: 'ASIA/riyadh' }, now).calendar).toEqual(right)
    expect(storedCalendar({ zone: 'asia/riyadh' })).toMatchObject({ zone: 'Asia/Riyadh' })
  })

  it('answers for any JSON value, and with violations or a calendar', () => {
    const mostly = fc.record(
      {
        zone: fc.oneof(fc.constant('Europe/Berlin'), fc.jsonValue()),
        windows: fc.oneof(fc.constant(right.windows), fc.jsonValue()),
        holidays: fc.oneof(fc.constant(right.holidays), fc.jsonValue()),
        overrides: fc.oneof(fc.constant(right.overrides), fc.jsonValue()),
        nominal_day_minutes: fc.oneof(fc.constant(60), fc.jsonValue()),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(fc.oneof(mostly, fc.jsonValue()), (document) => {
        const { calendar, violations } = readCalendar(document, now)
        expect(calendar === undefined).toBe(violations.length > 0)
      }),
      { numRuns: 2000 },
    )
  })
})
