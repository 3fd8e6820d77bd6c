import { type Group, killGroup } from '../process/group.ts'
import { gateway, services, workers } from '../processes.ts'

/** Reverse order of the start, with the time that each step may take; together less than 10 s. */
const shutdown = [
  { names: [gateway.name], withinMs: 3_500 },
  { names: [...[...services, ...workers].map(({ name }) => name), 'keycloak'], withinMs: 4_000 },
  { names: ['nats', 'postgres', 'mail'], withinMs: 2_000 },
]

/** What one `npm start` has started. */
export interface Run {
  /** Remembers a process, also for a run after this one. */
  track(name: string, group: Group): void
  /** From now on the end of that process is the end of the run. */
  guard(name: string): void
  /** Rejects when a guarded process ends by itself. */
  failure: Promise<never>
  running(): { name: string; pid: number }[]
  stop(say: (name: string, text: string) => void): Promise<void>
  kill(): void
}

/** `remember` writes a process down for a later run. */
export function createRun(remember: (name: string, pid: number) => void, logOf: (name: string) => string): Run {
  const groups = new Map<string, Group>()
  const guarded = new Set<string>()
  const failure = Promise.withResolvers<never>()
  failure.promise.catch(() => {})
  let stopping = false

  async function stopStep(names: string[], withinMs: number, say: (name: string, text: string) => void): Promise<void> {
    const step = [...groups].filter(([name]) => names.includes(name))
    await Promise.all(step.map(([, group]) => group.stop(withinMs)))
    for (const [name] of step) {
      groups.delete(name)
      say(name, 'stopped')
    }
  }

  return {
    failure: failure.promise,
    running: () => [...groups].map(([name, { pid }]) => ({ name, pid })),
    track(name, group) {
      // started by a part of the run that had not yet heard of its end
      if (stopping) return killGroup(group.pid)
      groups.set(name, group)
      remember(name, group.pid)
      void group.ended.then((how) => {
        if (stopping) return
        if (groups.get(name) === group) groups.delete(name)
        if (guarded.has(name)) failure.reject(new Error(`${name} ended by itself (${how}); see ${logOf(name)}`))
      })
    },
    guard(name) {
      guarded.add(name)
      if (!groups.has(name)) failure.reject(new Error(`${name} ended by itself; see ${logOf(name)}`))
    },
    async stop(say) {
      stopping = true
      const rest = [...groups.keys()].filter((name) => !shutdown.some(({ names }) => names.includes(name)))
      await stopStep(rest, 1_000, () => {})
      for (const { names, withinMs } of shutdown) await stopStep(names, withinMs, say)
    },
    kill() {
      for (const group of groups.values()) killGroup(group.pid)
    },
  }
}
