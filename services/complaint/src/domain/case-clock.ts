import type { Calendar } from './calendar.ts'
import { after, openMinutes } from './due.ts'
import type { Pause } from './due-steps.ts'
import type { TargetRule } from './grievance-configuration.ts'

/** What the due time of a case follows from, besides the case itself. */
export interface Terms {
  target: TargetRule
  /** null: every minute counts. */
  calendar: Calendar | null
}

/** A pause as it is stored, times in RFC 3339; without `to` it goes on. */
export interface StoredPause {
  from: string
  to?: string
}

/** The part of a case that its clock is. */
export interface CaseClock {
  receivedAt: Date
  /** Begin of the current cycle, if it is not the first. */
  reopenedAt: Date | null
  /** Of the current cycle, in their order. */
  pauses: readonly StoredPause[]
}

/** When the clock of the current cycle began to run. */
export const clockStart = ({ receivedAt, reopenedAt }: Omit<CaseClock, 'pauses'>) => reopenedAt ?? receivedAt

/** The pauses of the current cycle. */
export const pausesOf = ({ pauses }: Pick<CaseClock, 'pauses'>): Pause[] =>
  pauses.map(({ from, to }) => ({ from: new Date(from), ...(to !== undefined && { to: new Date(to) }) }))

/** The pause that goes on. */
export const openPause = (clock: Pick<CaseClock, 'pauses'>): Pause | undefined =>
  pausesOf(clock).find(({ to }) => to === undefined)

/** When the clock has run for as long as the target says: every pause that began before that counts, and one that goes on does not yet. */
export const dueBy = (clock: CaseClock, { target, calendar }: Terms): Date =>
  ranFor(clockStart(clock), target.value, pausesOf(clock), calendar)

/** When a clock has run for "d,h" that starts then and stands still in the pauses. */
export function ranFor(start: Date, daysAndHours: string, pauses: readonly Pause[], calendar: Calendar | null): Date {
  let end = after(start, daysAndHours, calendar)
  let pausedMinutes = 0
  for (const { from, to } of pauses) {
    if (!to || from >= end) break
    if (to <= start) continue
    pausedMinutes += openMinutes(from > start ? from : start, to, calendar)
    end = after(start, daysAndHours, calendar, pausedMinutes)
  }
  return end
}
