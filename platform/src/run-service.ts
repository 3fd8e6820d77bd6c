import type { Clock } from './clock.ts'
import { loadConfig, messagingConfig, migrationConfig, serviceConfig } from './config.ts'
import { runProcess } from './main.ts'
import { connectNats } from './messaging/nats.ts'
import { type EventNames, provisionConsumers, provisionStreams } from './messaging/streams.ts'
import { migrate } from './persistence/migrate.ts'
import { type ServiceParts, startService } from './service.ts'
import { createLog, type Log } from './telemetry/log.ts'
import { startTracing } from './telemetry/tracing.ts'
import { migrateJobQueues } from './timers/job-queues.ts'

/** `main.ts` of a service: telemetry, configuration, start, signals. `clock` is for tests alone. */
export const runService = (parts: ServiceParts, clock?: Clock) =>
  runProcess(async () => {
    const config = loadConfig({ ...serviceConfig, ...parts.configuration })
    const log = createLog(parts.service, config.LOG_LEVEL)
    const stopTracing = await startTracing(parts.service, config)
    const service = await startService(parts, config, log, clock)
    return {
      log,
      async stop() {
        await service.stop()
        await stopTracing()
      },
    }
  })

/**
 * `migrate.ts` of a service: applies its migrations as owner, makes its streams, then its consumers. Streams of others that a
 * consumer needs are waited for. Ends the process.
 */
export async function runMigration(parts: ServiceParts) {
  await runProcess(async () => {
    const config = loadConfig(migrationConfig)
    const log = createLog(`${parts.service}-migrate`, 'info')
    const applied = await migrate(config.POSTGRES_OWNER_URL, parts.service, parts.migrations)
    if (parts.timers) await migrateJobQueues(config.POSTGRES_OWNER_URL, parts.service, parts.timers)
    await provision(config.NATS_PROVISION_URL, parts, log)
    log.info({ applied }, 'migrated')
    process.exit(0)
  })
}

/** The same for a process without a database: streams and consumers alone. Ends the process. */
export async function runMessagingMigration(names: EventNames) {
  await runProcess(async () => {
    const { NATS_PROVISION_URL: url } = loadConfig(messagingConfig)
    const log = createLog(`${names.service}-migrate`, 'info')
    await provision(url, names, log)
    log.info({}, 'streams and consumers are there')
    process.exit(0)
  })
}

async function provision(url: string, names: EventNames, log: Log) {
  const connection = await connectNats(url, log)
  await provisionStreams(connection, names)
  await waitForStreams(() => provisionConsumers(connection, names))
  await connection.close()
}

async function waitForStreams(provision: () => Promise<void>) {
  const deadline = Date.now() + 60_000
  for (;;)
    try {
      return await provision()
    } catch (error) {
      // 10059: the stream of another service, whose migration runs at the same time, is not there yet
      if ((error as { code?: number }).code !== 10059 || Date.now() > deadline) throw error
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
}
