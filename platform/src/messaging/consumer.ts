import { type JsMsg, jetstream } from '@nats-io/jetstream'
import type { NatsConnection } from '@nats-io/transport-node'
import { NIL_TENANT_ID } from '../caller.ts'
import { isContention } from '../persistence/contention.ts'
import type { Log } from '../telemetry/log.ts'
import { readEvent } from './event.ts'
import type { ConsumedEvent } from './reaction.ts'
import { postgres, type Store } from './store.ts'
import type { Durable } from './streams.ts'

const maxDeliveries = 8
/** Others are seldom at work on the same so often in a row; a statement that always takes too long is a failure after all. */
const mostBusy = 5
const backoffMs = [200, 1000, 5000, 15_000, 30_000, 60_000, 120_000]

/** A running consumer. */
export interface RunningConsumer {
  stop(): Promise<void>
}

/** An event that no delivery could handle. */
export interface DeadLetter {
  tenantId: string
  subject: string
  /** The message as it came. */
  payload: string
  deliveries: number
  /** Name of the error. */
  reason: string
}

/** What becomes of messages. */
export interface Handling {
  /** At most this many at a time. */
  batchSize: number
  /** Takes effect for all of them, or throws and for none. */
  handle(events: readonly ConsumedEvent[]): Promise<void>
  /** Keeps an event that could not be handled in 8 deliveries. */
  bury(letter: DeadLetter): Promise<void>
  /** What the effect is written to; Postgres unless said otherwise. */
  store?: Store
}

/** A durable consumer at work. */
interface Work extends Handling {
  durable: Durable
  log: Log
  stopped: boolean
}

/**
 * Pulls from a durable consumer, handles whatever has arrived together and acknowledges after the effect. A batch that fails is
 * halved until the bad event stands alone, so that it stops no other; that one comes back with growing delay, then is buried.
 * While the store is away the batch is kept and nothing is counted against it.
 */
export function startConsumer(
  connection: NatsConnection,
  durable: Durable,
  handling: Handling,
  log: Log,
): RunningConsumer {
  const work: Work = { ...handling, durable, log, stopped: false }
  const waiting: JsMsg[] = []
  let wake: () => void = () => undefined
  const loop = (async () => {
    const consumer = await waitFor(() => jetstream(connection).consumers.get(durable.stream, durable.name), work)
    const messages = await consumer?.consume({
      max_messages: Math.max(work.batchSize, 100),
      callback: (message) => {
        waiting.push(message)
        wake()
      },
    })
    while (!work.stopped) {
      const batch = waiting.splice(0, work.batchSize)
      if (batch.length > 0) await handleBatch(batch, work)
      else
        await new Promise<void>((resolve) => {
          wake = resolve
        })
    }
    messages?.stop()
    for (const message of waiting) message.nak()
  })()
  return {
    async stop() {
      work.stopped = true
      wake()
      await loop
    },
  }
}

async function handleBatch(batch: JsMsg[], work: Work): Promise<void> {
  try {
    await untilReachable(() => work.handle(batch.map(toEvent)), batch, work)
    for (const message of batch) message.ack()
  } catch (error) {
    if (batch.length === 1) return failed(batch[0] as JsMsg, error, work)
    const half = Math.ceil(batch.length / 2)
    await handleBatch(batch.slice(0, half), work)
    await handleBatch(batch.slice(half), work)
  }
}

/**
 * Tries again while the store is away, and some times where others are at work on the same, and says to the server now and then that
 * the messages are in work.
 */
async function untilReachable(handle: () => Promise<void>, batch: JsMsg[], work: Work) {
  const { store = postgres } = work
  let busy = 0
  for (let attempt = 1; ; attempt++)
    try {
      return await handle()
    } catch (error) {
      const meetsOthers = isContention(error) && ++busy <= mostBusy
      if (work.stopped || !(meetsOthers || store.isAway(error))) throw error
      if (meetsOthers || attempt % 10 === 1) {
        work.log.warn({ consumer: work.durable.name, waiting: batch.length }, `waiting for ${store.name}`)
        for (const message of batch) message.working()
      }
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
}

async function failed(message: JsMsg, error: unknown, { durable: { name }, bury, log }: Work) {
  const deliveries = message.info.deliveryCount
  log.warn({ err: error, consumer: name, deliveries, subject: message.subject }, 'event not handled')
  if (deliveries < maxDeliveries) return message.nak(backoffMs[deliveries - 1] ?? 120_000)
  try {
    const { subject } = message
    const reason = error instanceof Error ? error.name : typeof error
    await bury({ tenantId: tenantIn(subject), subject, payload: message.string(), deliveries, reason })
    message.term()
    log.error({ consumer: name, deliveries, subject, reason }, 'event buried: docs/runbooks/dead-letters.md')
  } catch (buryError) {
    log.error({ err: buryError, consumer: name }, 'event could not be buried')
    message.nak(120_000)
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
function tenantIn(subject: string) {
  const tenant = subject.split('.')[3] ?? ''
  return uuid.test(tenant) ? tenant : NIL_TENANT_ID
}

const toEvent = (message: JsMsg): ConsumedEvent => ({
  event: readEvent(message.subject, message.string()),
  traceparent: message.headers?.get('traceparent') || undefined,
})

async function waitFor<T>(get: () => Promise<T>, work: Work): Promise<T | undefined> {
  const { durable, log } = work
  for (let attempt = 1; !work.stopped; attempt++) {
    try {
      return await get()
    } catch (error) {
      if (attempt % 10 === 1)
        log.warn({ err: error }, `waiting for consumer ${durable.name} on stream ${durable.stream}`)
      await new Promise((resolve) => setTimeout(resolve, Math.min(attempt * 200, 2000)))
    }
  }
  return undefined
}
