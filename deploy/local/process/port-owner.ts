import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** Name and pid of who listens on the port, as far as this machine tells. */
export function portOwner(port: number): string {
  try {
    const socket = listeningSocket(port)
    const pid = socket && readdirSync('/proc').find((entry) => /^\d+$/.test(entry) && holds(entry, socket))
    if (pid) return `${readFileSync(`/proc/${pid}/comm`, 'utf8').trim()} (pid ${pid})`
  } catch {
    // no /proc here
  }
  return 'another program'
}

/** Lines of /proc/net/tcp: number, local address:port in hexadecimal, remote, state (0A listens), ..., inode. */
function listeningSocket(port: number): string | undefined {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
    for (const line of readFileSync(table, 'utf8').split('\n')) {
      const fields = line.trim().split(/\s+/)
      if (fields[1]?.endsWith(suffix) && fields[3] === '0A') return `socket:[${fields[9]}]`
    }
  }
  return undefined
}

function holds(pid: string, socket: string): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((descriptor) => linkOf(pid, descriptor) === socket)
  } catch {
    return false
  }
}

function linkOf(pid: string, descriptor: string): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/fd/${descriptor}`)
  } catch {
    return undefined
  }
}
