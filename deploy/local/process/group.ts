import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'

export interface Group {
  pid: number
  /** Settles with a few words on how the process ended. */
  ended: Promise<string>
  /** Asks the process to stop, and kills its whole group when it has not within the time. */
  stop(withinMs: number): Promise<void>
}

/** Called as soon as a process is there, long before it is ready: so a run that dies in between can be cleaned up. */
export type OnSpawn = (group: Group) => void

export interface GroupOptions {
  command: string
  args: string[]
  cwd?: string
  env?: NodeJS.ProcessEnv
  uid?: number
  gid?: number
  /** Everything the process says is added to this file. */
  log: string
  stopSignal?: NodeJS.Signals
  onSpawn?: OnSpawn | undefined
}

/** Starts a program as the leader of a process group of its own: a Ctrl-C in the terminal reaches only the supervisor. */
export async function spawnGroup(options: GroupOptions): Promise<Group> {
  const { command, args, log, stopSignal = 'SIGTERM', onSpawn, ...rest } = options
  const output = openSync(log, 'a')
  const child = spawn(command, args, { ...rest, detached: true, stdio: ['ignore', output, output] })
  closeSync(output)
  return groupOf(child, stopSignal, onSpawn)
}

/** A test run or supervisor that dies of an exception takes its programs along. */
const running = new Map<number, NodeJS.Signals>()
process.once('exit', () => {
  for (const [pid, signal] of running) signalProcess(pid, signal)
})

/** `child` was started with `detached: true`. */
export async function groupOf(child: ChildProcess, stopSignal: NodeJS.Signals, onSpawn?: OnSpawn): Promise<Group> {
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ? `killed by ${signal}` : `exit code ${code}`))
  })
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve)
    child.once('error', reject)
  })
  const pid = child.pid ?? 0
  running.set(pid, stopSignal)
  void ended.then(() => running.delete(pid))
  const group: Group = { pid, ended, stop: (withinMs) => stopGroup(pid, stopSignal, withinMs) }
  onSpawn?.(group)
  return group
}

/** Sends the signal to the leader, waits until the group is empty, kills what is left. Does nothing when it is gone. */
export async function stopGroup(pid: number, signal: NodeJS.Signals, withinMs: number): Promise<void> {
  // without a leader (it was killed) its group is asked
  if (!signalProcess(pid, signal)) signalProcess(-pid, signal)
  if (await groupGone(pid, withinMs)) return
  killGroup(pid)
  await groupGone(pid, 2_000)
}

export function killGroup(pid: number): void {
  signalProcess(-pid, 'SIGKILL')
}

async function groupGone(pid: number, withinMs: number): Promise<boolean> {
  for (const end = Date.now() + withinMs; signalProcess(-pid, 0); ) {
    if (Date.now() > end) return false
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  return true
}

function signalProcess(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal)
  } catch {
    return false
  }
}

export function lastLines(log: string, count = 5): string {
  return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-count).join('\n')
}
