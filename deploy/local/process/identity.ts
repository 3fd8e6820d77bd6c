import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/**
 * What tells a process from a later one with the same pid: when it was started, and in which life of the machine.
 * Undefined when there is no such process.
 */
export function processIdentity(pid: number): string | undefined {
  if (process.platform !== 'linux') {
    const { stdout } = spawnSync('ps', ['-o', 'lstart=,command=', '-p', String(pid)], { encoding: 'utf8' })
    return stdout.trim() || undefined
  }
  try {
    // the name in brackets may hold spaces: fields are counted behind it; the 20th from there is the start time
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    if (fields[0] === 'Z') return undefined
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[19]}`
  } catch {
    return undefined
  }
}

/** The processes of a group whose leader is gone, when their command lines say that they belong to `directory`. */
export function orphansOf(group: number, directory: string): number[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .filter((pid) => groupOfProcess(pid) === group && readProcessFile(pid, 'cmdline').includes(directory))
    .map(Number)
}

function groupOfProcess(pid: string): number {
  return Number(readProcessFile(pid, 'stat').split(') ').at(-1)?.split(' ')[2])
}

function readProcessFile(pid: string, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return ''
  }
}
