import { readFileSync } from 'node:fs'

const everyMs = 20

/** Megabytes of memory that a process holds (RSS). */
function heldMb(pid: number): number {
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
}

/** How many megabytes more than before each process holds at most while the work is done. */
export async function memoryGrowth(pids: Readonly<Record<string, number>>, work: () => Promise<unknown>) {
  const sizes = () => Object.entries(pids).map(([name, pid]) => [name, heldMb(pid)] as const)
  const before = Object.fromEntries(sizes())
  const most: Record<string, number> = { ...before }
  const look = () => {
    for (const [name, mb] of sizes()) most[name] = Math.max(most[name] ?? 0, mb)
  }
  const looking = setInterval(look, everyMs)
  try {
    await work()
    look()
  } finally {
    clearInterval(looking)
  }
  return Object.fromEntries(Object.entries(most).map(([name, mb]) => [name, mb - (before[name] ?? 0)]))
}
