const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

/** A stretch of time in which a zone's clocks differ from UTC by the same amount. Instants in milliseconds. */
export interface Stretch {
  from: number
  to: number
  offsetMs: number
}

const formats = new Map<string, Intl.DateTimeFormat>()
/** Asking costs microseconds, and the same days come again and again. */
const rememberedOffsets = 20_000
const offsets = new Map<string, Map<number, number>>()

/** Whether the text names a zone of the IANA database. */
export function isZone(zone: string): boolean {
  try {
    return /^[A-Z]/i.test(zone) && formatOf(zone) !== undefined
  } catch {
    return false
  }
}

/** The stretches of time that clocks in the zone call by dates from `day` 00:00 to the end of it, in their order. */
export function stretchesOf(zone: string, day: string): Stretch[] {
  const utcMs = Date.parse(day)
  const [before, after] = [utcMs - dayMs, utcMs + 2 * dayMs]
  const [early, late] = [offsetAt(zone, before), offsetAt(zone, after)]
  if (early === late) return clip([{ from: before, to: after, offsetMs: early }], utcMs)
  const changeMs = changeBetween(zone, before, after, early)
  return clip(
    [
      { from: before, to: changeMs, offsetMs: early },
      { from: changeMs, to: after, offsetMs: late },
    ],
    utcMs,
  )
}

/** The date that clocks in the zone show. */
export const dayIn = (zone: string, atMs: number): string =>
  new Date(atMs + offsetAt(zone, atMs)).toISOString().slice(0, 10)

/** The date so many days later. */
export const dayAfter = (day: string, days = 1): string =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10)

/** What of each stretch is called by the date that begins at `utcMs` where clocks follow UTC. */
const clip = (stretches: Stretch[], utcMs: number) =>
  stretches
    .map(({ from, to, offsetMs }) => ({
      from: Math.max(from, utcMs - offsetMs),
      to: Math.min(to, utcMs + dayMs - offsetMs),
      offsetMs,
    }))
    .filter(({ from, to }) => from < to)

/** Clocks change at a full minute, at most once in three days. */
function changeBetween(zone: string, from: number, to: number, early: number): number {
  let [low, high] = [from / minuteMs, to / minuteMs]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetAt(zone, middle * minuteMs) === early) low = middle
    else high = middle
  }
  return high * minuteMs
}

function offsetAt(zone: string, atMs: number): number {
  const minute = Math.floor(atMs / minuteMs)
  const known = offsets.get(zone) ?? new Map<number, number>()
  offsets.set(zone, known)
  const offsetMs = known.get(minute) ?? askOffset(zone, minute * minuteMs)
  if (known.size >= rememberedOffsets) known.clear()
  known.set(minute, offsetMs)
  return offsetMs
}

function askOffset(zone: string, atMs: number): number {
  const parts = formatOf(zone).formatToParts(atMs)
  const shown = Object.fromEntries(parts.map(({ type, value }) => [type, Number(value)])) as Record<string, number>
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = shown
  return Date.UTC(year, month - 1, day, hour, minute) - atMs
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const numbers = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const
  const format = new Intl.DateTimeFormat('en-US', { ...numbers, timeZone: zone, hourCycle: 'h23' })
  formats.set(zone, format)
  return format
}
