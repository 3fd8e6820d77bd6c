import { readdirSync, readFileSync } from 'node:fs'

/** Linux counts in hundredths of a second, whatever the clock of the kernel. */
const tickMs = 10

interface ProcessTimes {
  parentId: number
  ownMs: number
  /** Of children that have ended and been waited for. */
  endedChildrenMs: number
}

/** Milliseconds of processor that a process has used so far, with all its threads. */
export const processMs = (pid: number) => timesOf(pid)?.ownMs ?? 0

/** The same of a server that works in child processes: itself, its children, and those that have ended. */
export function familyMs(pid: number): number {
  const own = timesOf(pid)
  if (!own) return 0
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => timesOf(Number(name)))
    .filter((times) => times?.parentId === pid)
  return own.ownMs + own.endedChildrenMs + children.reduce((sum, times) => sum + (times?.ownMs ?? 0), 0)
}

/** Milliseconds of processor that everything on this machine has used together. */
export function machineMs(): number {
  const [line = ''] = readFileSync('/proc/stat', 'utf8').split('\n', 1)
  const [user = 0, nice = 0, system = 0, , , irq = 0, softIrq = 0] = line.trim().split(/\s+/).slice(1).map(Number)
  return (user + nice + system + irq + softIrq) * tickMs
}

function timesOf(pid: number): ProcessTimes | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // the name in parentheses may hold anything; what follows it is numbers: state ppid ... (10 more) utime stime cutime cstime
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [user = 0, system = 0, childUser = 0, childSystem = 0] = fields.slice(11, 15).map(Number)
    return {
      parentId: Number(fields[1]),
      ownMs: (user + system) * tickMs,
      endedChildrenMs: (childUser + childSystem) * tickMs,
    }
  } catch {
    return undefined // it has just ended
  }
}
