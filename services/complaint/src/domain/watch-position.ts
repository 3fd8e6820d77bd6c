/** A place in what passes: after an event, or at a moment before which nothing had passed for a while. */
export type WatchPosition = { event: string } | { moment: number }

/** By so much the clocks of a replica and of NATS may differ. */
const clockDifferenceMs = 30_000

interface Passed {
  eventId: string
  storedAtMs: number
}

/** Where somebody stands who begins now. */
export function newestPosition(past: readonly Passed[], nowMs: number): WatchPosition {
  const newest = past.at(-1)
  return newest ? { event: newest.eventId } : { moment: nowMs }
}

/** What has passed since a position; undefined: that is not known, or not any more. */
export function passedSince<P extends Passed>(
  position: WatchPosition,
  { past, sinceMs }: { past: readonly P[]; sinceMs: number },
): readonly P[] | undefined {
  if ('event' in position) {
    const at = past.findIndex(({ eventId }) => eventId === position.event)
    return at < 0 ? undefined : past.slice(at + 1)
  }
  const since = position.moment - clockDifferenceMs
  return since < sinceMs ? undefined : past.filter(({ storedAtMs }) => storedAtMs > since)
}
