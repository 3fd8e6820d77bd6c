import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { sayTestSeed, testCases, testSeed } from '../../../../test/harness/test-seed.ts'
import { type Calendar, type Weekday, type Window, weekdays } from './calendar.ts'
import { after, openMinutes } from './due.ts'

const cases = testCases(100_000)
const minuteMs = 60_000
/** Around a change of clocks each, and half an hour, three quarters of an hour, and none. */
const zones = [
  ...[
    ['Asia/Riyadh', '2026-01-10'],
    ['Europe/Berlin', '2026-03-20'],
    ['Europe/Berlin', '2026-10-15'],
  ],
  ...[
    ['America/St_Johns', '2026-10-22'],
    ['Australia/Lord_Howe', '2026-03-25'],
    ['Asia/Kathmandu', '2026-02-20'],
  ],
] as [string, string][]
const spanMinutes = 40 * 24 * 60

/** What clocks show in each minute of the span, asked minute by minute. */
const walls = zones.map(([zone, day]) => {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  const firstMs = Date.parse(day)
  const shown = Array.from({ length: spanMinutes }, (_, minute) => format.format(firstMs + minute * minuteMs))
  return { zone, firstMs, shown }
})
type Wall = (typeof walls)[number]

const minuteText = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
/** Ends of windows in any order; neighbours may touch. */
const windowsOfDay: fc.Arbitrary<Window[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 2, maxLength: 6 })
  .map((quarters) => {
    const ends = quarters.sort((one, other) => one - other).map((quarter) => minuteText(quarter * 15))
    return ends.flatMap((end, index) => (index % 2 === 1 ? [[ends[index - 1] as string, end] as const] : [])).reverse()
  })
const closedOrOpen = fc.option(windowsOfDay, { nil: [] as Window[], freq: 3 })

const calendars = fc
  .record({
    wall: fc.integer({ min: 0, max: walls.length - 1 }),
    windows: fc.array(fc.tuple(fc.constantFrom(...weekdays), closedOrOpen), { minLength: 2, maxLength: 7 }),
    holidays: fc.array(fc.integer({ min: 0, max: 39 }), { maxLength: 3 }),
    overrides: fc.array(fc.tuple(fc.integer({ min: 0, max: 39 }), closedOrOpen), { maxLength: 3 }),
    nominal: fc.integer({ min: 1, max: 600 }),
  })
  .map(({ wall, windows, holidays, overrides, nominal }) => {
    const { zone, firstMs } = walls[wall] as Wall
    const dayOf = (index: number) => new Date(firstMs + index * 24 * 60 * minuteMs).toISOString().slice(0, 10)
    const calendar: Calendar = {
      zone,
      windows: Object.fromEntries(windows),
      holidays: holidays.map(dayOf),
      overrides: Object.fromEntries(overrides.map(([index, day]) => [dayOf(index), day])),
      nominal_day_minutes: nominal,
    }
    return { calendar, wall }
  })

/** Whether each minute of the span is open, by what the clocks show in it. */
function openByMinute(calendar: Calendar, shown: readonly string[]): boolean[] {
  const windowsOf = new Map<string, readonly Window[]>()
  return shown.map((text) => {
    const [day, time] = text.split(' ') as [string, string]
    const weekday = weekdays[new Date(day).getUTCDay()] as Weekday
    const usual = calendar.holidays.includes(day) ? [] : (calendar.windows[weekday] ?? [])
    const windows = windowsOf.get(day) ?? calendar.overrides[day] ?? usual
    windowsOf.set(day, windows)
    return windows.some(([from, to]) => from <= time && time < to)
  })
}

function countOpen(open: readonly boolean[], from: number, to: number): number {
  let count = 0
  for (let minute = from; minute < to; minute++) if (open[minute]) count += 1
  return count
}

/** The minute before which so many open ones have passed; undefined: not within the span. */
function walk(open: readonly boolean[], from: number, minutes: number): number | undefined {
  let [left, minute] = [minutes, from]
  for (; left > 0 && minute < open.length; minute++) if (open[minute]) left -= 1
  return left === 0 ? minute : undefined
}

it(`${cases} random cases equal an oracle that walks from minute to minute`, () => {
  const perCalendar = 500
  const queries = fc.array(
    fc.record({
      start: fc.integer({ min: 0, max: (spanMinutes / 2) * minuteMs }),
      days: fc.integer({ min: 0, max: 9 }),
      hours: fc.integer({ min: 0, max: 23 }),
      paused: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 600 })),
      length: fc.integer({ min: 0, max: (spanMinutes / 2) * minuteMs }),
    }),
    { minLength: perCalendar, maxLength: perCalendar },
  )
  let compared = 0
  const property = fc.property(calendars, queries, ({ calendar, wall }, asked) => {
    const { firstMs, shown } = walls[wall] as Wall
    const open = openByMinute(calendar, shown)
    for (const { start, days, hours, paused, length } of asked) {
      const [from, to] = [Math.floor(start / minuteMs), Math.floor((start + length) / minuteMs)]
      const [startAt, endAt] = [new Date(firstMs + start), new Date(firstMs + start + length)]
      const count = countOpen(open, from, to)
      if (openMinutes(startAt, endAt, calendar) !== count) expect([startAt, endAt]).toEqual(`${count} open minutes`)
      compared += 1

      const minute = walk(open, from, days * (calendar.nominal_day_minutes ?? 0) + hours * 60 + paused)
      if (minute === undefined) continue
      const due = after(startAt, `${days},${hours}`, calendar, paused).getTime()
      const expected = firstMs + start + (minute - from) * minuteMs
      if (due !== expected) expect([startAt, new Date(due)]).toEqual([startAt, new Date(expected)])
    }
  })
  sayTestSeed('due times', cases)
  fc.assert(property, { seed: testSeed, numRuns: Math.ceil(cases / perCalendar), endOnFailure: true })
  expect(compared).toBeGreaterThanOrEqual(cases)
}, 120_000)
