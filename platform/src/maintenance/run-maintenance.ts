import { realClock } from '../clock.ts'
import { loadConfig, maintenanceConfig, type ServiceConfig } from '../config.ts'
import { createContextTokenVerifier } from '../context-token.ts'
import { runProcess } from '../main.ts'
import { inTurnAt } from '../persistence/in-turn.ts'
import { createOrm } from '../persistence/orm.ts'
import { createReadPool } from '../persistence/read-pool.ts'
import type { Runtime } from '../runtime.ts'
import type { ServiceParts } from '../service.ts'
import { createLog } from '../telemetry/log.ts'
import { openTimers } from '../timers/timers.ts'
import { listLetters, replayLetters } from './dead-letters.ts'
import { republishFacts, republishStates } from './republish.ts'

const usage = 'republish | dead-letters list | dead-letters replay [id]'
const say = (line: string) => void process.stdout.write(`${line}\n`)

/**
 * `maintain.ts` of a service, beside its running replicas: `republish`, `dead-letters list`, `dead-letters replay [id]`, and what
 * the service adds by its `maintenance`. Takes the configuration of the service and the owner's URL from the environment. Ends the process; 1 when something is left undone.
 */
export const runMaintenance = (parts: ServiceParts) =>
  runProcess(async () => {
    const config = loadConfig({ ...maintenanceConfig, ...parts.configuration })
    process.exit(await maintain(parts, config, process.argv.slice(2)))
  })

async function maintain(parts: ServiceParts, config: Config, [command, ...rest]: string[]): Promise<number> {
  const own = Object.entries(parts.maintenance ?? {}).find(([name]) => name === command)?.[1]
  if (own) return withRuntime(parts, config, (runtime) => own(runtime, config, say, rest))
  if (command === 'republish' && rest.length === 0) return withRuntime(parts, config, republish)
  const [what, id, ...more] = rest
  if (command !== 'dead-letters' || more.length > 0 || (what === 'list' && id)) throw new Error(`usage: ${usage}`)
  if (what === 'list') return list(config)
  if (what === 'replay') return withRuntime(parts, config, (...all) => replay(...all, id))
  throw new Error(`usage: ${usage}`)
}

type Config = ServiceConfig & { POSTGRES_OWNER_URL: string }

async function republish(runtime: Runtime, { states }: ServiceParts, config: Config) {
  if (states) say(`${await republishStates(runtime, states)} states are published again`)
  say(`${await republishFacts(config.POSTGRES_RELAY_URL)} facts are published again`)
  return 0
}

async function list({ POSTGRES_OWNER_URL }: Config) {
  const letters = await listLetters(POSTGRES_OWNER_URL)
  for (const { id, consumer, subject, deliveries, reason, created_at } of letters)
    say(`${id}  ${created_at.toISOString()}  ${consumer}  ${subject}  ${deliveries} deliveries  ${reason}`)
  say(`${letters.length} dead letters`)
  return 0
}

async function replay(runtime: Runtime, parts: ServiceParts, config: Config, id?: string) {
  const replayed = await replayLetters(config.POSTGRES_OWNER_URL, parts, runtime, id)
  const left = replayed.filter(({ error }) => error !== undefined)
  for (const { letter, error } of left) {
    runtime.log.error({ err: error, letter: letter.id }, 'the event cannot be handled yet')
    say(`${letter.id}  ${letter.consumer}  left: ${error instanceof Error ? error.name : typeof error}`)
  }
  say(`${replayed.length - left.length} of ${replayed.length} dead letters have taken effect`)
  return left.length > 0 || (id !== undefined && replayed.length === 0) ? 1 : 0
}

/** What reactions work with, without a server, a relay or NATS: the running service publishes what comes of it. */
async function withRuntime(
  parts: ServiceParts,
  config: Config,
  work: (runtime: Runtime, parts: ServiceParts, config: Config) => Promise<number>,
): Promise<number> {
  const { service, publishes, entities } = parts
  const orm = await createOrm({ url: config.POSTGRES_APP_URL, schema: service, entities, max: 2 })
  const reads = createReadPool(config.POSTGRES_APP_URL, 1)
  const log = createLog(`${service}-maintain`, config.LOG_LEVEL)
  const verifier = createContextTokenVerifier(config.CONTEXT_PUBLIC_KEYS, service)
  const hearing = { hear: () => () => undefined, stop: () => undefined }
  const tail = { follow: () => Promise.reject(new Error('maintenance has no connection to NATS')) }
  const timers = parts.timers?.length
    ? await openTimers({ url: config.POSTGRES_APP_URL, service, timers: parts.timers, clock: realClock, log })
    : undefined
  const bare: Runtime = {
    service,
    publishes,
    orm,
    reads,
    clock: realClock,
    log,
    verifier,
    hearing,
    tail,
    ask: () => Promise.reject(new Error('maintenance has no connection to NATS')),
    inTurn: inTurnAt(config.POSTGRES_APP_URL),
    kick: () => undefined,
    // what is set here is taken by the running service
    setTimers: timers?.set,
  }
  // only batches work with more than every reaction has
  const extended = parts.batches.length > 0 ? await parts.extend?.(bare, config) : undefined
  try {
    return await work(extended?.runtime ?? bare, parts, config)
  } finally {
    await extended?.stop()
    await timers?.stop()
    await reads.close()
    await orm.close()
  }
}
