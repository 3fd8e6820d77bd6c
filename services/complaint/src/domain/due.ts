import { type Calendar, nominalDayMinutes, openFrom } from './calendar.ts'

const minuteMs = 60_000
const always = 24 * 60

/** Minutes of "d,h" in a calendar; without one a day has 24 hours. */
export function minutesIn(daysAndHours: string, calendar: Calendar | null): number {
  const [days, hours] = daysAndHours.split(',').map(Number) as [number, number]
  return days * (calendar ? nominalDayMinutes(calendar) : always) + hours * 60
}

/** Time of "d,h" later, with so many paused minutes more, in the open minutes of the calendar; the seconds of the start are kept. */
export const after = (start: Date, daysAndHours: string, calendar: Calendar | null = null, pausedMinutes = 0): Date =>
  minutesAfter(start, minutesIn(daysAndHours, calendar) + pausedMinutes, calendar)

/** A start outside every window counts from the next opening; who is due exactly at the closing time is due there. */
function minutesAfter(start: Date, minutes: number, calendar: Calendar | null): Date {
  let leftMs = minutes * minuteMs
  if (!calendar || minutes === 0) return new Date(start.getTime() + leftMs)
  const wholeMs = wholeMinutes(start)
  let lastMs = wholeMs
  for (const { from, to } of openFrom(calendar, wholeMs)) {
    lastMs = Math.min(to, from + leftMs)
    leftMs -= to - from
    if (leftMs <= 0) break
  }
  return new Date(lastMs + start.getTime() - wholeMs)
}

/** Open minutes between two instants. */
export function openMinutes(from: Date, to: Date, calendar: Calendar | null): number {
  const [fromMs, toMs] = [wholeMinutes(from), wholeMinutes(to)]
  if (!calendar) return Math.max(0, (toMs - fromMs) / minuteMs)
  let openMs = 0
  for (const open of openFrom(calendar, fromMs, toMs)) openMs += Math.max(0, Math.min(open.to, toMs) - open.from)
  return openMs / minuteMs
}

const wholeMinutes = (at: Date) => Math.floor(at.getTime() / minuteMs) * minuteMs

/** A case resolved exactly at its due time is on time. */
export const isLate = (dueAt: Date, at: Date) => at.getTime() > dueAt.getTime()

/** When the case was late and that could be known: the due time, or the filing or change that made it late if that came later. */
export const breachedAt = (dueAt: Date, knownAt: Date) => (knownAt > dueAt ? knownAt : dueAt)
