import type { Runtime } from '@redress/platform/runtime.ts'
import type { AccountEvent, AccountHistory } from '../domain/accounts.ts'
import { moveWatermark, watermarkOf } from '../persistence/watermarks.ts'
import { compareAccounts } from './compare-accounts.ts'
import { createPeopleFollower } from './follow-people.ts'

/** Events are read again for so long: one that was written late must not fall behind the watermark. */
const overlapMs = 60_000
/** So long a command of ours has to keep what it did; then it counts as one that was cut off. */
const ownCommandMs = 15_000
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Follows what happened since the last round. Keeps the ids of what it has seen, so that the overlap costs nothing. */
export function createEventFollower(runtime: Runtime, history: AccountHistory) {
  const seen = new Map<string, Date>()
  const metAtMs = new Map<string, number>()
  const people = createPeopleFollower(runtime, history)

  return async function followOnce() {
    const watermark = await watermarkOf(runtime, 'events')
    if (!watermark) return startFromComparison()
    const since = new Date(watermark.getTime() - overlapMs)
    for (const [id, at] of seen) if (at < since) seen.delete(id)
    const events = (await history.eventsSince(since)).filter((event) => !seen.has(event.id) && !isUnderWay(event))
    if (events.length === 0 && people.stuck.size === 0) return
    await people.follow(new Map([...people.stuck, ...(await whoIsConcerned(events))]))
    for (const { id, at } of events) {
      seen.set(id, at)
      metAtMs.delete(id)
    }
    const newestMs = Math.max(watermark.getTime(), ...events.map(({ at }) => at.getTime()))
    await moveWatermark(runtime, 'events', new Date(newestMs))
  }

  /** Followed too early, what somebody does through our API would be told as if nobody had done it. */
  function isUnderWay({ id, byUs }: AccountEvent) {
    if (!byUs) return false
    const firstMs = metAtMs.get(id) ?? performance.now()
    metAtMs.set(id, firstMs)
    return performance.now() - firstMs < ownCommandMs
  }

  /** Nothing was followed before: everything that happened is in what there is. */
  async function startFromComparison() {
    const { asOf } = await compareAccounts(runtime, history)
    await moveWatermark(runtime, 'events', asOf)
  }

  /** Each person once, with the time of the newest event about them. A group that was removed says nothing of who was in it. */
  async function whoIsConcerned(events: readonly AccountEvent[]) {
    const newestOf = new Map<string, Date>()
    let unknown = false
    for (const { userId, groupId, at } of events) {
      const people = groupId === undefined ? [userId ?? ''] : await history.peopleIn(groupId)
      unknown ||= !people
      for (const id of people ?? []) if (uuid.test(id)) newestOf.set(id, at)
    }
    if (unknown) await compareAccounts(runtime, history)
    return newestOf
  }
}
