import { type AppError, unavailable } from '../app-error.ts'
import type { Log } from '../telemetry/log.ts'
import { createKeptEvents, type Keep, keptMs, maxKept, type Passed } from './kept-events.ts'
import type { ReadStored, StoredEvent } from './stored-events.ts'

const batchSize = 500
const pollMs = 2000
/** Events that come together are read together. */
const pauseMs = 10

/** Whoever is told what passes. */
export interface Follower<Kept> {
  /** Told in the order of the stream, nothing left out and nothing twice; every follower gets the same array. */
  tell(passed: readonly Passed<Kept>[]): void
  /** What has passed is not known any more: the stream is another one. Nothing is told after that. */
  lose(error: AppError): void
}

/** What passes in one tenant. */
export interface TenantFeed<Kept> {
  /** Reads what had been stored until now: another replica may have told of it already. */
  catchUp(): Promise<void>
  /**
   * Adds a follower and answers what passed before, as far as it is kept, and since when it is all of it. Throws when the feed has
   * ended.
   */
  add(follower: Follower<Kept>): { past: readonly Passed<Kept>[]; sinceMs: number }
  remove(follower: Follower<Kept>): void
  /** Something may have come. */
  wake(): void
  close(): void
}

interface FeedParts<Kept> {
  /** Events of the tenant, with a wildcard for their type. */
  subject: string
  keep: Keep<Kept>
  read: ReadStored
  log: Log
  /** Called when the feed ends by itself; nobody can be added any more. */
  lost(): void
}

class StreamReplaced extends Error {}

/** Reads what has passed lately, then goes on reading what comes. Fails when the stream cannot be read at the beginning. */
export async function openTenantFeed<Kept>(parts: FeedParts<Kept>): Promise<TenantFeed<Kept>> {
  const { subject, keep, read, log } = parts
  const followers = new Set<Follower<Kept>>()
  const sinceMs = await beginning(subject, read)
  const kept = createKeptEvents(keep, sinceMs)
  const readOn = readingOn(subject, read, sinceMs)
  for await (const stored of readOn()) kept.add(stored)

  const rounds = startRounds(async () => {
    try {
      for await (const stored of readOn()) {
        const passed = kept.add(stored)
        if (passed.length > 0) for (const follower of followers) follower.tell(passed)
      }
    } catch (error) {
      if (!(error instanceof StreamReplaced)) return log.warn({ err: error, subject }, 'watchers wait for NATS')
      log.warn({ subject }, 'the stream is another one')
      rounds.stop()
      parts.lost()
      for (const follower of followers) follower.lose(unavailable('UNAVAILABLE', 'What has passed is not known.'))
    }
  })
  return {
    catchUp: rounds.whole,
    add(follower) {
      if (rounds.stopped()) throw new StreamReplaced()
      followers.add(follower)
      return kept.now()
    },
    remove: (follower) => void followers.delete(follower),
    wake: rounds.wake,
    close: rounds.stop,
  }
}

/** Since when to read, so that it is not much more than what is kept. */
async function beginning(subject: string, read: ReadStored) {
  for (let ms = keptMs; ; ms /= 2) {
    const sinceMs = Date.now() - ms
    const [first] = await read(subject, { start_time: new Date(sinceMs) }, 1)
    if (!first || first.pending < maxKept || ms < 1000) return sinceMs
  }
}

/**
 * Reads, each time that it is called, what has come since the last time. The last event is read again with those that follow it:
 * throws StreamReplaced when it is not there any more.
 */
function readingOn(subject: string, read: ReadStored, sinceMs: number) {
  let last: StoredEvent | undefined
  return async function* readOn() {
    for (let full = true; full; ) {
      const stored = await read(subject, last ? { seq: last.seq } : { start_time: new Date(sinceMs) }, batchSize)
      if (last && stored[0]?.event.id !== last.event.id) throw new StreamReplaced()
      full = stored.length === batchSize
      const fresh = last ? stored.slice(1) : stored
      last = stored.at(-1)
      yield fresh
    }
  }
}

/** Runs `work` whenever it is woken, and every 2 s. */
function startRounds(work: () => Promise<void>) {
  let stopped = false
  let running = false
  let woken = false
  const waiting: (() => void)[] = []
  let timer: NodeJS.Timeout
  const rest = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(run, ms)
  }
  async function run() {
    running = true
    woken = false
    const begun = waiting.splice(0)
    await work()
    running = false
    for (const done of begun) done()
    if (stopped) release()
    else rest(woken ? pauseMs : pollMs)
  }
  function wake() {
    woken = true
    if (!running && !stopped) rest(0)
  }
  function release() {
    for (const done of waiting.splice(0)) done()
  }
  rest(pollMs)
  return {
    wake,
    /** Resolves when a round that begins from now on is over, or there is none any more. */
    whole: () =>
      new Promise<void>((resolve) => {
        waiting.push(resolve)
        if (stopped) release()
        else wake()
      }),
    stopped: () => stopped,
    stop() {
      stopped = true
      clearTimeout(timer)
      if (!running) release()
    },
  }
}
