import type { EntitySchema, MigrationObject } from '@mikro-orm/postgresql'
import { unavailable } from './app-error.ts'
import { type Clock, realClock } from './clock.ts'
import { type ConfigKeys, type ServiceConfig, splitAddress } from './config.ts'
import { createContextTokenVerifier } from './context-token.ts'
import type { ServiceDefinition } from './grpc/definition.ts'
import { startServer } from './grpc/server.ts'
import type { Maintenance } from './maintenance/maintenance.ts'
import { startConsumers } from './messaging/consumers.ts'
import { isState } from './messaging/event.ts'
import { startHearing } from './messaging/hearing.ts'
import { connectNats, type NatsConnection } from './messaging/nats.ts'
import { startRelay } from './messaging/relay.ts'
import { asking } from './messaging/requests.ts'
import type { StateSource } from './messaging/states.ts'
import type { EventTable } from './messaging/streams.ts'
import { openTail } from './messaging/tail.ts'
import { type AggregatePool, createAggregatePool } from './persistence/aggregate-pool.ts'
import { inTurnAt } from './persistence/in-turn.ts'
import { createOrm } from './persistence/orm.ts'
import { createReadPool } from './persistence/read-pool.ts'
import { requireBoundRole } from './persistence/require-bound-role.ts'
import { runUseCase } from './run-use-case.ts'
import type { Runtime } from './runtime.ts'
import type { Log } from './telemetry/log.ts'
import type { Timer } from './timers/timer.ts'
import { openTimers, type Timers } from './timers/timers.ts'
import type { UseCase } from './use-case.ts'

const graceMs = 8000

/** Everything that makes one service different from another. */
export interface ServiceParts extends EventTable {
  definition: ServiceDefinition
  handlers: Record<string, UseCase<never, unknown>>
  entities: EntitySchema[]
  migrations: MigrationObject[]
  /** Moments that it waits for. */
  timers?: readonly Timer[]
  /** Its states as the tables have them, for `republish`. */
  states?: StateSource
  /** Keys of its configuration besides those of every service. */
  configuration?: ConfigKeys
  /**
   * Commands of its own for `maintain.ts`, by name: each gets what stands behind the name, says what it has done, line by line, and answers the exit code. A service
   * declares `config` as its own wider type.
   */
  maintenance?: Record<string, Maintenance>
  /**
   * Adds to the runtime what this service alone works with. A service declares `config` and the runtime of its batches as its own
   * wider types.
   */
  extend?(runtime: Runtime, config: ServiceConfig): Promise<Extended>
}

interface Extended {
  runtime: Runtime
  /** Begins what goes on by itself; only a running service calls it. */
  start?(): void
  /** Called after its consumers have stopped. */
  stop(): Promise<void>
}

/** A running service. */
export interface RunningService {
  runtime: Runtime
  /** Not ready, finish calls, drain consumers, stop the relay, close pools: the reverse of the start. */
  stop(): Promise<void>
}

/**
 * Starts a service: waits for its dependencies, then serves. `clock` is for tests alone; no configuration reaches it.
 * Fails at once when the port is taken, a password is wrong or the database role is not bound by row-level security.
 */
export async function startService(
  parts: ServiceParts,
  config: ServiceConfig,
  log: Log,
  clock: Clock = realClock,
): Promise<RunningService> {
  const stops: (() => Promise<unknown>)[] = []
  const stop = async () => {
    for (const step of stops.splice(0).reverse()) await step().catch((error) => log.warn({ err: error }, 'stopping'))
  }
  try {
    let runtime: (Runtime & { aggregate?: AggregatePool }) | undefined
    const server = await startServer(
      parts.definition,
      parts.handlers,
      config.GRPC_ADDRESS,
      (useCase, input, call) => {
        if (!runtime) throw unavailable('STARTING', 'The service is still starting.', { retryAfterMs: 1000 })
        return runUseCase(runtime, useCase, input, call)
      },
      log,
    )
    stops.push(() => server.stop(0))
    for (const url of [config.POSTGRES_APP_URL, config.POSTGRES_RELAY_URL, config.POSTGRES_AGGREGATE_URL])
      if (url !== undefined) await requireBoundRole(url, parts.service, log)
    const connection = await connectNats(config.NATS_URL, log)
    stops.push(() => connection.close())
    // consumers and what a service adds know nothing of the aggregate role
    const { runtime: inTenants, timers } = await openRuntime(parts, config, { connection, log, clock, stops })
    const aggregate = config.POSTGRES_AGGREGATE_URL && createAggregatePool(config.POSTGRES_AGGREGATE_URL)
    if (aggregate) stops.push(() => aggregate.close())
    runtime = { ...inTenants, ...(aggregate && { aggregate }) }
    const consumers = startConsumers(connection, parts, inTenants)
    stops.push(() => consumers.stop())
    await timers?.work(inTenants)
    // calls finish while everything that they need is still there
    stops.push(() => server.stop(graceMs))
    server.setServing(true)
    stops.push(async () => server.setServing(false))
    log.info({ address: config.GRPC_ADDRESS }, 'ready')
    return { runtime: inTenants, stop }
  } catch (error) {
    await stop()
    throw startError(error, config.GRPC_ADDRESS)
  }
}

interface Surroundings {
  connection: NatsConnection
  log: Log
  clock: Clock
  stops: (() => Promise<unknown>)[]
}

async function openRuntime(
  parts: ServiceParts,
  config: ServiceConfig,
  { connection, log, clock, stops }: Surroundings,
): Promise<{ runtime: Runtime; timers: Timers | undefined }> {
  const { service, entities, publishes, hears, timers: setTimers, extend } = parts
  const orm = await createOrm({ url: config.POSTGRES_APP_URL, schema: service, entities })
  stops.push(() => orm.close())
  const reads = createReadPool(config.POSTGRES_APP_URL)
  stops.push(() => reads.close())
  const publishesState = publishes.some(isState)
  const relay = startRelay({ url: config.POSTGRES_RELAY_URL, schema: service, publishesState }, connection, log)
  stops.push(() => relay.stop())
  const timers =
    setTimers && (await openTimers({ url: config.POSTGRES_APP_URL, service, timers: setTimers, clock, log }))
  if (timers) stops.push(() => timers.stop())
  const verifier = createContextTokenVerifier(config.CONTEXT_PUBLIC_KEYS, service)
  const hearing = startHearing(connection, hears ?? [])
  stops.push(async () => hearing.stop())
  const tail = openTail(connection, service, log)
  const others = { ask: asking(connection), inTurn: inTurnAt(config.POSTGRES_APP_URL), kick: () => relay.kick() }
  const runtime: Runtime = {
    service,
    publishes,
    orm,
    reads,
    clock,
    log,
    verifier,
    hearing,
    tail,
    setTimers: timers?.set,
    ...others,
  }
  const extended = await extend?.(runtime, config)
  if (!extended) return { runtime, timers }
  stops.push(() => extended.stop())
  extended.start?.()
  return { runtime: extended.runtime, timers }
}

function startError(error: unknown, address: string) {
  const taken = error instanceof Error && /EADDRINUSE/.test(error.message)
  return taken ? new Error(`port ${splitAddress(address).port} is in use; set GRPC_ADDRESS to another`) : error
}
