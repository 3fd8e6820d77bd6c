import { createHash } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

const nobody = 65534

export const isRoot = process.getuid?.() === 0

/** Postgres refuses to run as root. */
export function postgresUser(): { uid?: number; gid?: number } {
  return isRoot ? { uid: nobody, gid: nobody } : {}
}

/** Where the database of `dir` really lies: in it, or, when its user may not enter a folder above it, in a place made for it. */
export function databaseHome(dir: string): string {
  const wanted = resolve(dir)
  if (!isRoot || isReachable(wanted)) return wanted
  return join('/var/tmp', `redress-postgres-${createHash('sha256').update(wanted).digest('hex').slice(0, 16)}`)
}

export function makeDatabaseHome(dir: string): string {
  mkdirSync(dirname(resolve(dir)), { recursive: true })
  const home = databaseHome(dir)
  if (!existsSync(home)) mkdirSync(home, { mode: 0o700 })
  if (isRoot) {
    const { uid } = statSync(home)
    if (uid !== 0 && uid !== nobody) throw new Error(`${home} belongs to another user; remove it`)
    chownSync(home, nobody, nobody)
  }
  return home
}

export function removeDatabaseHome(dir: string): void {
  rmSync(databaseHome(dir), { recursive: true, force: true })
}

function isReachable(path: string): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false
    if (folder === dirname(folder)) return true
  }
}
