import { prepareDatabase } from '@redress/platform/persistence/prepare-database.ts'
import { databaseRoles } from '../database.ts'
import { migrationEnvironmentOf, type Servers } from '../environment.ts'
import { services, workers } from '../processes.ts'
import { type NatsFound, natsWays } from '../ways/nats.ts'
import { type PostgresFound, postgresWays } from '../ways/postgres.ts'
import { type ComponentFacts, takeFirst } from '../ways/way.ts'
import { runToEnd } from './application.ts'
import type { LocalContext } from './context.ts'

/** Postgres and NATS, ready for the services. */
export async function startMigrated(
  context: LocalContext,
): Promise<{ postgres: PostgresFound & ComponentFacts; nats: NatsFound & ComponentFacts }> {
  const say = (name: string) => (text: string) => context.output.line(name, text)
  const [postgres, nats] = await Promise.all([
    takeFirst('Postgres', postgresWays(context), say('postgres')),
    takeFirst('NATS', natsWays(context), say('nats')),
  ])
  await prepareAndMigrate(context, { postgres: postgres.adminUrl, nats: nats.url })
  return { postgres, nats }
}

/** Roles and schemas, then each service's tables, streams and consumers. Usually there is nothing to do. */
export async function prepareAndMigrate(context: LocalContext, at: Servers): Promise<void> {
  const since = Date.now()
  await prepareDatabase(at.postgres, databaseRoles(context.secrets)).catch((error: Error) => {
    throw new Error(`the database could not be prepared: ${error.message}`)
  })
  const migrations = [...services, ...workers].map(({ name, migration }) =>
    runToEnd(context, name, migration, migrationEnvironmentOf(name, at, context.secrets)),
  )
  await Promise.all(migrations)
  context.output.line('database', `prepared and migrated, ${((Date.now() - since) / 1000).toFixed(1)} s`)
}
