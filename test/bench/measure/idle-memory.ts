import { readFileSync } from 'node:fs'

/** Megabytes of memory that are a process's own share (PSS): pages that several map are divided among them. */
function shareMb(pid: number): number {
  const kilobytes = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]
  return Number(kilobytes) / 1024
}

/** The shares of processes that have had nothing to do for `idleMs`. */
export async function idleMemory(pids: Readonly<Record<string, number>>, idleMs: number) {
  await new Promise((resolve) => setTimeout(resolve, idleMs))
  return Object.fromEntries(Object.entries(pids).map(([name, pid]) => [name, shareMb(pid)]))
}
