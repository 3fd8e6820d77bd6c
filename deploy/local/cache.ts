import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, join } from 'node:path'

/** Per user, shared by all clones: what is costly to fetch or to make and the same for everyone. */
export function cacheDirectory(): string {
  const base = process.env.XDG_CACHE_HOME || join(homedir(), '.cache')
  const directory = join(base, 'redress')
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  return directory
}

/**
 * Makes a folder of the cache once. It is filled under another name and renamed into place, so that nobody ever sees half of it,
 * also when two runs make it at the same time: the first one wins.
 */
export async function cached(name: string, fill: (directory: string) => Promise<void>): Promise<string> {
  const directory = join(cacheDirectory(), name)
  if (existsSync(directory)) return directory
  mkdirSync(dirname(directory), { recursive: true })
  const part = mkdtempSync(join(dirname(directory), `.${basename(directory)}-`))
  try {
    await fill(part)
    renameSync(part, directory)
  } catch (error) {
    if (!existsSync(directory)) throw error
  } finally {
    rmSync(part, { recursive: true, force: true })
  }
  return directory
}
