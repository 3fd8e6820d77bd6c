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
import { minutesIn, openMinutes } from './due.ts'
import { zoneNamed } from './zone.ts'

const wallTime = /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/
const lookAheadMs = 60 * 24 * 60 * 60 * 1000
/** The longest time that anybody can set, and how late it may end: who works eight hours a week has that with days of 24 hours. */
const longest = '98,23'
const longestMs = 6 * 366 * 24 * 60 * 60 * 1000
const keys = ['zone', 'windows', 'holidays', 'overrides', 'nominal_day_minutes']
type Refuse = (path: string, code: string, message: string) => void

/** A calendar as somebody has written it, or everything that is wrong with it. */
export function readCalendar(document: unknown, now: Date): { calendar?: Calendar; violations: FieldViolation[] } {
  const violations: FieldViolation[] = []
  const refuse: Refuse = (path, code, message) => void violations.push({ path, code, message })
  if (!isObject(document)) {
    refuse('', 'INVALID', 'Must be an object.')
    return { violations }
  }
  for (const key of Object.keys(document))
    if (!keys.includes(key)) refuse(pointer(key), 'UNKNOWN_FIELD', 'There is no such field.')
  const { zone, windows = {}, holidays = [], overrides = {}, nominal_day_minutes } = document
  const zoneName = typeof zone === 'string' ? zoneNamed(zone) : undefined
  if (zoneName === undefined) refuse('/zone', 'INVALID', 'Must be a zone such as "Asia/Riyadh".')
  checkDays(refuse, '/windows', windows, (key) => weekdays.includes(key as Weekday), 'sun to sat')
  checkDays(refuse, '/overrides', overrides, isDay, 'a date such as 2026-01-31')
  if (Array.isArray(holidays))
    holidays.forEach((day, index) => {
      if (typeof day !== 'string' || !isDay(day))
        refuse(`/holidays/${index}`, 'INVALID', 'Must be a date such as 2026-01-31.')
    })
  else refuse('/holidays', 'INVALID', 'Must be a list.')
  if (nominal_day_minutes !== undefined && !isMinutes(nominal_day_minutes))
    refuse('/nominal_day_minutes', 'OUT_OF_RANGE', 'Must be a whole number from 1 to 1440.')
  if (violations.length > 0) return { violations }
  const calendar = {
    zone: zoneName,
    windows,
    holidays,
    overrides,
    ...(nominal_day_minutes !== undefined && { nominal_day_minutes }),
  }
  checkOpening(refuse, calendar as Calendar, now)
  return violations.length > 0 ? { violations } : { calendar: calendar as Calendar, violations }
}

/** A document that was right when it was stored; what it does not name is empty. null is no calendar. */
export const storedCalendar = (document: unknown): Calendar | null =>
  isObject(document)
    ? withNamedZone({ windows: {}, holidays: [], overrides: {}, ...document } as unknown as Calendar)
    : null

/** The zone may be written in another case; what is remembered of it is remembered by its name. */
const withNamedZone = (calendar: Calendar) => ({ ...calendar, zone: zoneNamed(calendar.zone) ?? calendar.zone })

function checkDays(refuse: Refuse, path: string, days: unknown, isKey: (key: string) => boolean, wanted: string) {
  if (!isObject(days)) return refuse(path, 'INVALID', 'Must be an object.')
  for (const [key, windows] of Object.entries(days)) {
    if (!isKey(key)) refuse(path + pointer(key), 'UNKNOWN_FIELD', `Must be ${wanted}.`)
    checkWindows(refuse, path + pointer(key), windows)
  }
}

function checkWindows(refuse: Refuse, path: string, windows: unknown) {
  if (!Array.isArray(windows)) return refuse(path, 'INVALID', 'Must be a list of windows.')
  const isRight = windows.map((window, index) => {
    const isPair = Array.isArray(window) && window.length === 2 && window.every((text) => isWallTime(text))
    if (!isPair) refuse(`${path}/${index}`, 'INVALID', 'Must be ["HH:MM", "HH:MM"].')
    else if (window[0] >= window[1])
      refuse(`${path}/${index}`, 'INVALID', 'Must end after it begins; split it at midnight.')
    return isPair && window[0] < window[1]
  })
  if (!isRight.every(Boolean)) return
  const minutes = minutesOf(windows as Window[])
  minutes.forEach(([from, to], index) => {
    if (minutes.slice(0, index).some(([other, end]) => from < end && other < to))
      refuse(`${path}/${index}`, 'OVERLAP', 'Must not overlap another window.')
  })
}

/** Each due time is walked: under a calendar that hardly ever opens that would take for ever. */
function checkOpening(refuse: Refuse, calendar: Calendar, now: Date) {
  const hasDay = nominalDayMinutes(calendar) > 0
  if (!hasDay) refuse('/nominal_day_minutes', 'REQUIRED', 'Without a window on any weekday it says what a day counts.')
  const path = calendar.nominal_day_minutes === undefined ? '/windows' : '/nominal_day_minutes'
  if (!opensSoon(calendar, now)) refuse('', 'NEVER_OPEN', 'Must open within the next 60 days.')
  else if (hasDay && !endsInTime(calendar, now))
    refuse(path, 'TOO_SELDOM_OPEN', 'A time of 98 days and 23 hours must end within six years.')
}

function opensSoon(calendar: Calendar, now: Date) {
  return !openFrom(calendar, now.getTime(), now.getTime() + lookAheadMs).next().done
}

const endsInTime = (calendar: Calendar, now: Date) =>
  openMinutes(now, new Date(now.getTime() + longestMs), calendar) >= minutesIn(longest, calendar)

const isWallTime = (text: unknown) => typeof text === 'string' && wallTime.test(text)
const isMinutes = (value: unknown) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 1440
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const pointer = (key: string) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
