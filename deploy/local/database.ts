import type { ServiceRoles } from '@redress/platform/persistence/prepare-database.ts'
import { Client } from 'pg'
import { services } from './processes.ts'
import type { Secrets } from './secrets.ts'

const ours = 'redress'

/** The address of our database on that server, which is made when it is missing. An address that names another database keeps it. */
export async function ensureDatabase(adminUrl: string): Promise<string> {
  const url = new URL(adminUrl)
  const named = decodeURIComponent(url.pathname.slice(1))
  if (named !== '' && named !== 'postgres') return adminUrl
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [ours])
    if (rowCount === 0) await client.query(`create database ${ours}`)
  } finally {
    await client.end()
  }
  url.pathname = `/${ours}`
  return url.href
}

/** Which roles each service has in the database, with their passwords. */
export function databaseRoles(secrets: Secrets): ServiceRoles[] {
  return services.map(({ name, roles, jobs }) => {
    const passwords = roles.map((role) => [`${name}_${role}`, secrets.postgres.roles[`${name}_${role}`] ?? ''])
    return { service: name, passwords: Object.fromEntries(passwords), jobs }
  })
}
