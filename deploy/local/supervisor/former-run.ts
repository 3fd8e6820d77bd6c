import { stopGroup } from '../process/group.ts'
import { orphansOf } from '../process/identity.ts'
import { isAlive, type State } from './state.ts'

/**
 * Stops what a run left behind that was killed itself. Pids are used again: only processes with the recorded start time, and
 * what is left of their groups, are touched. Refuses when that run is alive.
 */
export async function stopFormerRun(state: State, directory: string, say: (text: string) => void): Promise<void> {
  const supervisor = state.supervisor()
  if (supervisor && isAlive(supervisor)) {
    const { pid } = supervisor
    throw new Error(`Redress runs here already (pid ${pid}): stop it with Ctrl-C in its terminal or \`kill ${pid}\``)
  }
  const left = state.processes().filter((known) => isAlive(known) || orphansOf(known.pid, directory).length > 0)
  if (left.length === 0) return
  const names = left.map(({ name, pid }) => `${name} (pid ${pid})`)
  say(`the last run was killed; stopping what it left: ${names.join(', ')}`)
  // SIGINT is what Postgres calls a fast shutdown; with SIGTERM it would wait for its clients
  const signalOf = (name: string) => (name === 'postgres' ? 'SIGINT' : 'SIGTERM')
  await Promise.all(left.map(({ name, pid }) => stopGroup(pid, signalOf(name), 6_000)))
}
