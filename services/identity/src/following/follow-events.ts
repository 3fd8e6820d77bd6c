import type { Runtime } from '@redress/platform/runtime.ts'
import type { AccountEvent, AccountHistory } from '../domain/accounts.ts'
import { moveWatermark, watermarkOf } from '../persistence/watermarks.ts'
import { compareAccounts } from './compare-accounts.ts'
import { isAway, syncAccount } from './sync-account.ts'

/** Events are read again for so long: one that was written late must not fall behind the watermark. */
const overlapMs = 60_000
const inParallel = 4
/** So long a command of ours has to keep what it did; then it counts as one that was cut off. */
const ownCommandMs = 15_000
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Follows what happened since the last round. Keeps the ids of what it has seen, so that the overlap costs nothing. */
export function createEventFollower(runtime: Runtime, history: AccountHistory) {
  const seen = new Map<string, Date>()
  const metAtMs = new Map<string, number>()
  /** Logins that could not be followed, for reasons of their own: they stop no other and are tried again in every round. */
  const stuck = new Map<string, Date>()

  return async function followOnce() {
    const watermark = await watermarkOf(runtime, 'events')
    if (!watermark) return startFromComparison()
    const since = new Date(watermark.getTime() - overlapMs)
    for (const [id, at] of seen) if (at < since) seen.delete(id)
    const events = (await history.eventsSince(since)).filter((event) => !seen.has(event.id) && !isUnderWay(event))
    if (events.length === 0 && stuck.size === 0) return
    await followPeople(new Map([...stuck, ...(await whoIsConcerned(events))]))
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

  /** Follows each as of the given time. Fails after the others were followed if somebody did not answer. */
  async function followPeople(newestOf: ReadonlyMap<string, Date>) {
    const waiting = [...newestOf]
    const failures: unknown[] = []
    const work = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [userId, asOf] = next
        try {
          await syncAccount(runtime, { userId, account: await history.find(userId), asOf })
          stuck.delete(userId)
        } catch (error) {
          if (isAway(error)) failures.push(error)
          else setAside(userId, asOf, error)
        }
      }
    }
    await Promise.all(Array.from({ length: inParallel }, work))
    if (failures.length > 0) throw failures[0]
  }

  function setAside(userId: string, asOf: Date, error: unknown) {
    if (!stuck.has(userId)) runtime.log.error({ err: error, user_id: userId }, 'a login cannot be followed')
    stuck.set(userId, asOf)
  }
}
