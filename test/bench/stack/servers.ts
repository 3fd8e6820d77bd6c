import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { EventTable } from '@redress/platform/messaging/streams.ts'
import type { ServiceParts } from '@redress/platform/service.ts'
import { Client } from 'pg'
import { databaseRoles } from '../../../deploy/local/database.ts'
import { startKeycloak } from '../../../deploy/local/keycloak.ts'
import { natsUsers } from '../../../deploy/local/nats/users.ts'
import { root, services, workers } from '../../../deploy/local/processes.ts'
import { realmEnvironment } from '../../../deploy/local/realm-environment.ts'
import { testSecrets } from '../../../deploy/local/secrets.ts'
import { startBroker } from '../../harness/broker.ts'
import { ensureTemplate } from '../../harness/database.ts'
import { startTestPostgres } from '../../harness/postgres.ts'
import { loadData } from '../data/load.ts'
import { benchRealm } from './realm.ts'

/** What everybody works on: one Postgres with the data twice, a broker, Keycloak. */
export interface Servers {
  postgres: { pid: number; ours: string; floor: string }
  nats: { pid: number; address: string }
  keycloak: { issuer: string; tokenEndpoint: string }
}

type Say = (text: string) => void
/** What is to be stopped, latest first. */
export type Stops = (() => unknown)[]

const [ours, floor] = ['redress', 'floor']

/**
 * Postgres is as durable as in production and has no autovacuum, for both sides alike: processor time is
 * measured, and neither a disk nor a moment's housekeeping decides. F works on a copy of the loaded database in the same
 * server, so that the rows it files do not reach our relay.
 */
export async function startServers(dir: string, stops: Stops, say: Say): Promise<Servers> {
  const secrets = testSecrets()
  const startingKeycloak = startKeycloak({
    ...{ dir: join(dir, 'keycloak'), snapshots: true, say, realm: benchRealm() },
    environment: realmEnvironment(secrets, 'http://127.0.0.1:3000'),
    adminPassword: secrets.keycloak.adminPassword,
  })
  stops.push(async () => (await startingKeycloak.catch(() => undefined))?.stop())
  const parts = await Promise.all(services.map(({ name }) => partsOf(name)))
  const followers = await Promise.all(workers.map(({ name, events }) => exported<EventTable>(events, name)))
  const postgres = await startTestPostgres(join(dir, 'postgres'), { durable: true })
  stops.push(() => postgres.stop())
  await execute(postgres.url, ['alter system set autovacuum = off', 'select pg_reload_conf()'])
  await ensureTemplate(postgres.url, ours, databaseRoles(secrets), parts)
  say('loading 100,000 complaints of 20 tenants')
  await loadData(databaseUrl(postgres.url, ours))
  await execute(postgres.url, [`create database ${floor} template ${ours} strategy file_copy`, 'checkpoint'])
  const users = await natsUsers(secrets)
  const broker = await startBroker({ dir, log: join(dir, 'nats.log'), users, events: [...parts, ...followers] })
  stops.push(() => broker.stop())
  const { issuer, tokenEndpoint } = await startingKeycloak
  return {
    postgres: {
      pid: postgres.pid,
      ours: databaseUrl(postgres.url, ours),
      floor: databaseUrl(postgres.url, floor),
    },
    nats: { pid: broker.pid, address: broker.address },
    keycloak: { issuer, tokenEndpoint },
  }
}

function databaseUrl(serverUrl: string, name: string): string {
  return Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href
}

async function execute(url: string, statements: readonly string[]) {
  const client = new Client({ connectionString: url })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

async function partsOf(name: string): Promise<ServiceParts> {
  return exported(`services/${name}/src/service.ts`, name)
}

async function exported<Named>(file: string, name: string): Promise<Named> {
  const found = ((await import(pathToFileURL(join(root, file)).href)) as Record<string, Named>)[name]
  if (!found) throw new Error(`${file} exports no ${name}`)
  return found
}
