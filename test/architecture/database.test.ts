import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { migrate } from '@redress/platform/persistence/migrate.ts'
import { prepareDatabase } from '@redress/platform/persistence/prepare-database.ts'
import { Client } from 'pg'
import { databaseRoles } from '../../deploy/local/database.ts'
import type { Postgres } from '../../deploy/local/postgres.ts'
import { completeSecrets } from '../../deploy/local/secrets.ts'
import { startTestPostgres } from '../harness/postgres.ts'
import type { Expected } from './catalog/catalog.ts'
import { catalogRules } from './catalog/check-catalog.ts'
import { readCatalog } from './catalog/read-catalog.ts'
import { root } from './run-tool.ts'

const services = readdirSync(join(root, 'services')).sort()
type Parts = { migrations: Parameters<typeof migrate>[2] }
type Listed = { table: string; reason: string }[]

/** The migrations that the service itself applies, and the tables that it lists as exceptions. */
async function serviceParts(service: string) {
  const source = join(root, 'services', service, 'src')
  const exported: Record<string, Parts> = await import(join(source, 'service.ts'))
  const parts = Object.values(exported).find((value) => Array.isArray(value.migrations))
  if (!parts) throw new Error(`services/${service}/src/service.ts exports no migrations`)
  const list = join(source, 'persistence/exempt-tables.ts')
  const { exemptTables = [], copyTables = [] }: { exemptTables?: Listed; copyTables?: Listed } = existsSync(list)
    ? await import(list)
    : {}
  return { migrations: parts.migrations, exempt: byName(service, exemptTables), copies: byName(service, copyTables) }
}

function byName(service: string, tables: Listed) {
  return Object.fromEntries(tables.map(({ table, reason }) => [`${service}.${table}`, reason]))
}

describe('the database of the services, as migrations make it', () => {
  const expected: Expected = { services, exempt: {}, copies: {} }
  let postgres: Pick<Postgres, 'url' | 'stop'> | undefined
  let faults: { rule: string; what: string }[]
  let dir: string
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'redress-database-'))
    postgres = await startTestPostgres(dir)
    const roles = databaseRoles(completeSecrets())
    expect(roles.map(({ service }) => service).sort()).toEqual(services)
    await prepareDatabase(postgres.url, roles)
    for (const { service, passwords } of roles) {
      const { migrations, exempt, copies } = await serviceParts(service)
      const owner = new URL(postgres.url)
      owner.username = `${service}_owner`
      owner.password = passwords[owner.username] ?? ''
      await migrate(owner.href, service, migrations)
      Object.assign(expected.exempt, exempt)
      Object.assign(expected.copies, copies)
    }
    const client = new Client({ connectionString: postgres.url })
    await client.connect()
    const catalog = await readCatalog(client)
    await client.end()
    faults = catalogRules.flatMap(({ name, check }) => check(catalog, expected).map((what) => ({ rule: name, what })))
    expect(
      services.filter((service) => !catalog.tables.some(({ schema, name }) => schema === service && name === 'outbox')),
    ).toEqual([])
  }, 60_000)
  afterAll(async () => {
    await postgres?.stop()
    rmSync(dir, { recursive: true, force: true })
  })

  it.each(catalogRules)('$name: $why [S8]', ({ name }) => {
    expect(faults.filter(({ rule }) => rule === name).map(({ what }) => what)).toEqual([])
  })
})
