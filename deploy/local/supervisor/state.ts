import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { processIdentity } from '../process/identity.ts'

export interface KnownProcess {
  name: string
  pid: number
  /** Start time; a later process with the same pid has another. */
  identity: string
}

interface StateFile {
  supervisor?: KnownProcess | undefined
  processes: KnownProcess[]
  /** Databases that have their demo data. */
  seeded: string[]
}

/** `.local/state.json`: what a later run must know about this one, written at once whenever it changes. */
export interface State {
  supervisor(): KnownProcess | undefined
  processes(): KnownProcess[]
  /** This process is the supervisor from now on, without processes yet. */
  begin(): void
  add(name: string, pid: number): void
  /** Everything has been stopped. */
  end(): void
  isSeeded(database: string): boolean
  markSeeded(database: string): void
}

export function openState(file: string): State {
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as StateFile) : undefined
  const facts: StateFile = known ?? { processes: [], seeded: [] }

  function change(next: Partial<StateFile>): void {
    Object.assign(facts, next)
    mkdirSync(dirname(file), { recursive: true })
    const part = `${file}.${process.pid}`
    writeFileSync(part, `${JSON.stringify(facts, null, 2)}\n`)
    renameSync(part, file)
  }

  return {
    supervisor: () => facts.supervisor,
    processes: () => facts.processes,
    begin: () => change({ supervisor: describeProcess('redress', process.pid), processes: [] }),
    add: (name, pid) => change({ processes: [...facts.processes, describeProcess(name, pid)] }),
    end: () => change({ supervisor: undefined, processes: [] }),
    isSeeded: (database) => facts.seeded.includes(database),
    markSeeded: (database) => change({ seeded: [...facts.seeded, database] }),
  }
}

function describeProcess(name: string, pid: number): KnownProcess {
  return { name, pid, identity: processIdentity(pid) ?? '' }
}

export function isAlive({ pid, identity }: KnownProcess): boolean {
  return identity !== '' && processIdentity(pid) === identity
}
