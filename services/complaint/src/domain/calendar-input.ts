import type { FieldViolation } from '@redress/platform/app-error.ts'
import { isDay } from '@redress/platform/time-format.ts'
import {
  type Calendar,
  minutesOf,
  nominalDayMinutes,
  openFrom,
  type Weekday,
  type Window,
  weekdays,
} from './calendar.ts'
import { type DocumentChecks, documentChecks, isObject, pointer } from './document-checks.ts'
import { minutesIn, openMinutes } from './due.ts'
import { zoneNamed } from './zone.ts'

const wallTime = /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/
const lookAheadMs = 60 * 24 * 60 * 60 * 1000
/** The longest time that anybody can set, and how late it may end: who works eight hours a week has that with days of 24 hours. */
const longest = '98,23'
const longestMs = 6 * 366 * 24 * 60 * 60 * 1000
const keys = ['zone', 'windows', 'holidays', 'overrides', 'nominal_day_minutes']
/** An hour each, and the days of many years. */
const maxWindows = 24
const maxDays = 1000

/** A calendar as somebody has written it, or everything that is wrong with it. */
export function readCalendar(document: unknown, now: Date): { calendar?: Calendar; violations: FieldViolation[] } {
  const check = documentChecks()
  if (!isObject(document)) {
    check.refuse('', 'WRONG_TYPE', 'Must be an object.')
    return { violations: check.found }
  }
  check.knownKeys('', document, keys)
  const { zone, windows = {}, holidays = [], overrides = {}, nominal_day_minutes } = document
  const zoneName = typeof zone === 'string' ? zoneNamed(zone) : undefined
  if (zoneName === undefined) check.refuse('/zone', 'INVALID', 'Must be a zone such as "Asia/Riyadh".')
  const isWeekday = (key: string) => weekdays.includes(key as Weekday)
  const calendar: Calendar = {
    zone: zoneName ?? '',
    windows: readDays(check, '/windows', windows, isWeekday, 'sun to sat'),
    overrides: readDays(check, '/overrides', overrides, isDay, 'a date such as 2026-01-31'),
    holidays: readHolidays(check, holidays ?? ''),
    ...(nominal_day_minutes !== undefined && {
      nominal_day_minutes: check.whole('/nominal_day_minutes', nominal_day_minutes ?? 0, 1, 1440) ?? 0,
    }),
  }
  if (check.found.length === 0) checkOpening(check, calendar, now)
  return check.found.length > 0 ? { violations: check.found } : { calendar, violations: [] }
}

/** A document that was right when it was stored; what it does not name is empty. null is no calendar. */
export const storedCalendar = (document: unknown): Calendar | null =>
  isObject(document)
    ? withNamedZone({ windows: {}, holidays: [], overrides: {}, ...document } as unknown as Calendar)
    : null

/** The zone may be written in another case; what is remembered of it is remembered by its name. */
const withNamedZone = (calendar: Calendar) => ({ ...calendar, zone: zoneNamed(calendar.zone) ?? calendar.zone })

function readHolidays(check: DocumentChecks, holidays: unknown): string[] {
  const days = check.list('/holidays', holidays, maxDays)
  return days.filter((day, index): day is string => {
    const isRight = typeof day === 'string' && isDay(day)
    if (!isRight) check.refuse(`/holidays/${index}`, 'INVALID', 'Must be a date such as 2026-01-31.')
    return isRight
  })
}

function readDays(
  check: DocumentChecks,
  path: string,
  days: unknown,
  isKey: (key: string) => boolean,
  wanted: string,
): Record<string, readonly Window[]> {
  const entries = isObject(days) ? Object.entries(days) : []
  if (!isObject(days)) check.refuse(path, 'WRONG_TYPE', 'Must be an object.')
  if (entries.length > maxDays) check.refuse(path, 'TOO_MANY', `At most ${maxDays}.`)
  return Object.fromEntries(
    entries.slice(0, maxDays).map(([key, windows]) => {
      if (!isKey(key)) check.refuse(path + pointer(key), 'UNKNOWN_FIELD', `Must be ${wanted}.`)
      return [key, readWindows(check, path + pointer(key), windows)]
    }),
  )
}

function readWindows(check: DocumentChecks, path: string, value: unknown): readonly Window[] {
  const written = check.list(path, value ?? '', maxWindows)
  const windows = written.filter((window, index): window is Window => {
    const isPair = isWindow(window)
    if (!isPair) check.refuse(`${path}/${index}`, 'INVALID', 'Must be ["HH:MM", "HH:MM"].')
    else if (window[0] >= window[1])
      check.refuse(`${path}/${index}`, 'INVALID', 'Must end after it begins; split it at midnight.')
    return isPair && window[0] < window[1]
  })
  if (windows.length < written.length) return windows
  const minutes = minutesOf(windows)
  minutes.forEach(([from, to], index) => {
    if (minutes.slice(0, index).some(([other, end]) => from < end && other < to))
      check.refuse(`${path}/${index}`, 'OVERLAP', 'Must not overlap another window.')
  })
  return windows
}

/** Each due time is walked: under a calendar that hardly ever opens that would take for ever. */
function checkOpening(check: DocumentChecks, calendar: Calendar, now: Date) {
  const hasDay = nominalDayMinutes(calendar) > 0
  if (!hasDay)
    check.refuse('/nominal_day_minutes', 'REQUIRED', 'Without a window on any weekday it says what a day counts.')
  const path = calendar.nominal_day_minutes === undefined ? '/windows' : '/nominal_day_minutes'
  if (!opensSoon(calendar, now)) check.refuse('', 'NEVER_OPEN', 'Must open within the next 60 days.')
  else if (hasDay && !endsInTime(calendar, now))
    check.refuse(path, 'TOO_SELDOM_OPEN', 'A time of 98 days and 23 hours must end within six years.')
}

function opensSoon(calendar: Calendar, now: Date) {
  return !openFrom(calendar, now.getTime(), now.getTime() + lookAheadMs).next().done
}

const endsInTime = (calendar: Calendar, now: Date) =>
  openMinutes(now, new Date(now.getTime() + longestMs), calendar) >= minutesIn(longest, calendar)

const isWindow = (value: unknown): value is Window =>
  Array.isArray(value) && value.length === 2 && value.every((text) => typeof text === 'string' && wallTime.test(text))
