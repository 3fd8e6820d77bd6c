import { randomBytes } from 'node:crypto'
import { migrate } from '@redress/platform/persistence/migrate.ts'
import { prepareDatabase, type ServiceRoles } from '@redress/platform/persistence/prepare-database.ts'
import type { ServiceParts } from '@redress/platform/service.ts'
import { migrateJobQueues } from '@redress/platform/timers/job-queues.ts'
import { Client, Pool, type QueryResultRow } from 'pg'
import { sharedStack } from './facts.ts'

/** The same server and user, another database. */
function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.href
}

/** The same database as one of its roles. */
function asRole(url: string, role: string, password: string): string {
  const changed = new URL(url)
  changed.username = role
  changed.password = password
  return changed.href
}

/**
 * A database with the schemas of these services and no row, made once per server and name. `migrations` are applied as each
 * service's owner.
 */
export async function ensureTemplate(
  serverUrl: string,
  name: string,
  roles: readonly ServiceRoles[],
  parts: readonly Pick<ServiceParts, 'service' | 'migrations' | 'timers'>[],
): Promise<void> {
  const admin = new Client({ connectionString: serverUrl })
  await admin.connect()
  try {
    // two workers of Jest may come at the same time, and roles belong to the server
    await admin.query("select pg_advisory_lock(hashtext('templates'))")
    const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount) return
    const unfinished = `${name}_unfinished`
    await admin.query(`drop database if exists ${unfinished}`)
    await admin.query(`create database ${unfinished}`)
    const url = databaseUrl(serverUrl, unfinished)
    await prepareDatabase(url, roles)
    for (const { service, migrations, timers } of parts) {
      const password = roles.find((each) => each.service === service)?.passwords[`${service}_owner`] ?? ''
      const owner = asRole(url, `${service}_owner`, password)
      await migrate(owner, service, migrations)
      if (timers) await migrateJobQueues(owner, service, timers)
    }
    await admin.query(`alter database ${unfinished} rename to ${name}`)
  } finally {
    await admin.end()
  }
}

/** A new database like the template; answers its address. Takes 20 to 40 ms. */
export async function copyDatabase(serverUrl: string, template: string): Promise<string> {
  const name = `${template}_${randomBytes(5).toString('hex')}`
  const admin = new Client({ connectionString: serverUrl })
  await admin.connect()
  try {
    // a template can be copied by one at a time
    await admin.query('select pg_advisory_lock(hashtext($1))', [`copy ${template}`])
    await admin.query(`create database ${name} template ${template} strategy file_copy`)
  } finally {
    await admin.end()
  }
  return databaseUrl(serverUrl, name)
}

/** Reads and writes past every rule, as superuser: for tests that look behind the API. */
export interface WhiteBox {
  rows<Row extends QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>
  close(): Promise<void>
}

/** Keeps no connection longer than 100 ms, so that a test file need not close it. */
export function whiteBox(url: string = sharedStack().postgres): WhiteBox {
  const pool = new Pool({ connectionString: url, max: 4, idleTimeoutMillis: 100, allowExitOnIdle: true })
  pool.on('error', () => undefined)
  return {
    rows: async <Row extends QueryResultRow>(text: string, values: unknown[] = []) =>
      (await pool.query<Row>(text, values)).rows,
    close: () => pool.end(),
  }
}
