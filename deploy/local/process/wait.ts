import type { Group } from './group.ts'

/** Asks every few milliseconds until `ready` gives something, and returns it; throws when the process ends first or the time is up. */
export async function waitUntilReady<T>(
  what: string,
  group: Pick<Group, 'ended'>,
  ready: () => Promise<T | false | undefined> | T | false | undefined,
  { everyMs = 50, withinMs }: { everyMs?: number; withinMs: number },
): Promise<T> {
  let end: string | undefined
  void group.ended.then((how) => {
    end = how
  })
  for (const limit = Date.now() + withinMs; ; ) {
    const answer = await ready()
    if (answer) return answer
    if (end !== undefined) throw new Error(`${what} ended while it started (${end})`)
    if (Date.now() > limit) throw new Error(`${what} was not ready after ${Math.round(withinMs / 1000)} s`)
    await new Promise((resolve) => setTimeout(resolve, everyMs))
  }
}
