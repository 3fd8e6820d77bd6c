import { dayAfter, dayIn, stretchesOf } from './zone.ts'

const minuteMs = 60_000

/** From and to, "HH:MM" by the clocks of the zone; the end is exclusive and may be "24:00". */
export type Window = readonly [string, string]

/** Days of a week, as `Date` counts them. */
export const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const
export type Weekday = (typeof weekdays)[number]

/** When a tenant works. */
export interface Calendar {
  /** IANA zone, as the database writes it. */
  zone: string
  windows: Partial<Record<Weekday, readonly Window[]>>
  /** Days, YYYY-MM-DD, without a window. */
  holidays: readonly string[]
  /** Windows of single days; they win over holidays, and an empty list closes the day. */
  overrides: Readonly<Record<string, readonly Window[]>>
  /** What a day of a deadline counts; without it the longest weekday. */
  nominal_day_minutes?: number
}

/** An open stretch of time, instants in milliseconds; the end is exclusive. */
export interface Open {
  from: number
  to: number
}

/** The stretches of a date in which the calendar is open, in their order and without gaps between neighbours. */
function openOn(calendar: Calendar, day: string): Open[] {
  const windows = windowsOn(calendar, day)
  if (windows.length === 0) return []
  const utcMs = Date.parse(day)
  const open = stretchesOf(calendar.zone, day).flatMap(({ from, to, offsetMs }) =>
    windows.map(([start, end]) => ({
      from: Math.max(from, utcMs + start * minuteMs - offsetMs),
      to: Math.min(to, utcMs + end * minuteMs - offsetMs),
    })),
  )
  return open.filter(({ from, to }) => from < to).sort((one, other) => one.from - other.from)
}

/** A calendar that hardly ever opens, or never again, ends here. */
const farthestMs = 20 * 366 * 24 * 60 * minuteMs

/** Open stretches from an instant on, day by day, until those that end later than `untilMs`. */
export function* openFrom(calendar: Calendar, atMs: number, untilMs = atMs + farthestMs): Generator<Open> {
  const last = dayIn(calendar.zone, untilMs)
  for (let day = dayIn(calendar.zone, atMs); day <= last; day = dayAfter(day))
    for (const { from, to } of openOn(calendar, day)) if (to > atMs) yield { from: Math.max(from, atMs), to }
}

/** The same back from an instant, day by day, until those that begin before `sinceMs`. */
export function* openBefore(calendar: Calendar, atMs: number, sinceMs: number): Generator<Open> {
  const first = dayIn(calendar.zone, sinceMs)
  for (let day = dayIn(calendar.zone, atMs); day >= first; day = dayAfter(day, -1))
    for (const { from, to } of openOn(calendar, day).reverse())
      if (from < atMs && to > sinceMs) yield { from: Math.max(from, sinceMs), to: Math.min(to, atMs) }
}

/** Minutes that one day of a deadline counts. */
export function nominalDayMinutes({ nominal_day_minutes, windows }: Calendar): number {
  if (nominal_day_minutes !== undefined) return nominal_day_minutes
  const lengths = weekdays.map((day) => minutesOf(windows[day] ?? []).reduce((sum, [from, to]) => sum + to - from, 0))
  return Math.max(...lengths)
}

function windowsOn({ windows, holidays, overrides }: Calendar, day: string) {
  const override = Object.hasOwn(overrides, day) ? overrides[day] : undefined
  if (override) return minutesOf(override)
  if (holidays.includes(day)) return []
  return minutesOf(windows[weekdays[new Date(day).getUTCDay()] as Weekday] ?? [])
}

/** Windows in minutes of the day. */
export const minutesOf = (windows: readonly Window[]) =>
  windows.map(([from, to]) => [minuteOfDay(from), minuteOfDay(to)] as const)

function minuteOfDay(text: string): number {
  const [hours, minutes] = text.split(':').map(Number) as [number, number]
  return hours * 60 + minutes
}
