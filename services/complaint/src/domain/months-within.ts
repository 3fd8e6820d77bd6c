const dayMs = 24 * 60 * 60 * 1000

/**
 * The whole months between two days, both included: the first day of the first one, and of the one after the last. Absent where
 * the days are open. Days are "YYYY-MM-DD".
 */
export function monthsWithin(
  fromDay: string | undefined,
  toDay: string | undefined,
): { first?: string; last?: string } {
  return {
    ...(fromDay !== undefined && { first: beginOfMonth(lastDayBefore(fromDay), 1) }),
    ...(toDay !== undefined && { last: beginOfMonth(dayOf(Date.parse(toDay) + dayMs), 0) }),
  }
}

/** ISO 8601 writes the year after 9999 as "+010000", which Postgres does not read. */
const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, -'T00:00:00.000Z'.length).replace(/^\+0/, '')
const lastDayBefore = (day: string) => dayOf(Date.parse(day) - dayMs)

function beginOfMonth(day: string, monthsLater: number) {
  const [year = 0, month = 0] = day.split('-').map(Number)
  return dayOf(Date.UTC(year, month - 1 + monthsLater, 1))
}
