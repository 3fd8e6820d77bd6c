const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

/** A stretch of time in which a zone's clocks differ from UTC by the same amount. Instants in milliseconds. */
export interface Stretch {
  from: number
  to: number
  offsetMs: number
}

/** What clocks in a zone differ by. Asking costs microseconds, and the same days come again and again. */
interface Clocks {
  format: Intl.DateTimeFormat
  offsets: Map<number, number>
}
const rememberedZones = 100
const rememberedOffsets = 5000
const remembered = new Map<string, Clocks>()

/** The name in the IANA database of the zone that a text means, in whatever case; undefined: there is none. */
export function zoneNamed(text: string): string | undefined {
  if (!/^[A-Z]/i.test(text)) return undefined
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: text }).resolvedOptions().timeZone
  } catch {
    return undefined
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
  const { format, offsets } = clocksOf(zone)
  const offsetMs = offsets.get(minute) ?? askOffset(format, minute * minuteMs)
  if (offsets.size >= rememberedOffsets) offsets.clear()
  offsets.set(minute, offsetMs)
  return offsetMs
}

function askOffset(format: Intl.DateTimeFormat, atMs: number): number {
  const parts = format.formatToParts(atMs)
  const shown = Object.fromEntries(parts.map(({ type, value }) => [type, Number(value)])) as Record<string, number>
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = shown
  return Date.UTC(year, month - 1, day, hour, minute) - atMs
}

function clocksOf(zone: string): Clocks {
  const known = remembered.get(zone)
  if (known) return known
  const numbers = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const
  const format = new Intl.DateTimeFormat('en-US', { ...numbers, timeZone: zone, hourCycle: 'h23' })
  const clocks = { format, offsets: new Map() }
  const [oldest] = remembered.keys()
  if (remembered.size >= rememberedZones && oldest !== undefined) remembered.delete(oldest)
  remembered.set(zone, clocks)
  return clocks
}
