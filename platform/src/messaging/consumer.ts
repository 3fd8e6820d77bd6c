import { type ConsumerMessages, type JsMsg, jetstream } from '@nats-io/jetstream'
import type { NatsConnection } from '@nats-io/transport-node'
import { NIL_TENANT_ID } from '../caller.ts'
import type { Log } from '../telemetry/log.ts'
import type { ConsumedEvent } from './reaction.ts'
import type { Durable } from './streams.ts'

const maxDeliveries = 8
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
}

/**
 * Pulls from a durable consumer, handles whatever has arrived together and acknowledges after the effect. A batch that fails
 * is tried one by one, so that one bad event stops no other; that one comes back with growing delay, then is buried.
 */
export async function startConsumer(
  connection: NatsConnection,
  durable: Durable,
  handling: Handling,
  log: Log,
): Promise<RunningConsumer> {
  const consumer = await waitFor(() => jetstream(connection).consumers.get(durable.stream, durable.name), durable, log)
  const waiting: JsMsg[] = []
  let stopped = false
  let wake: () => void = () => undefined
  const messages: ConsumerMessages = await consumer.consume({
    max_messages: Math.max(handling.batchSize, 100),
    callback: (message) => {
      waiting.push(message)
      wake()
    },
  })
  const loop = (async () => {
    while (!stopped) {
      const batch = waiting.splice(0, handling.batchSize)
      if (batch.length > 0) await handleBatch(batch, durable, handling, log)
      else
        await new Promise<void>((resolve) => {
          wake = resolve
        })
    }
    for (const message of waiting) message.nak()
  })()
  return {
    async stop() {
      stopped = true
      messages.stop()
      wake()
      await loop
    },
  }
}

async function handleBatch(batch: JsMsg[], durable: Durable, handling: Handling, log: Log) {
  try {
    await handling.handle(batch.map(toEvent))
    for (const message of batch) message.ack()
  } catch (error) {
    if (batch.length > 1) for (const message of batch) await handleBatch([message], durable, handling, log)
    else await failed(batch[0] as JsMsg, error, durable, handling, log)
  }
}

async function failed(message: JsMsg, error: unknown, { name }: Durable, handling: Handling, log: Log) {
  const deliveries = message.info.deliveryCount
  log.warn({ err: error, consumer: name, deliveries, subject: message.subject }, 'event not handled')
  if (deliveries < maxDeliveries) return message.nak(backoffMs[deliveries - 1] ?? 120_000)
  try {
    const { subject } = message
    const reason = error instanceof Error ? error.name : typeof error
    await handling.bury({
      tenantId: subject.split('.')[3] ?? NIL_TENANT_ID,
      subject,
      payload: message.string(),
      deliveries,
      reason,
    })
    message.term()
  } catch (buryError) {
    log.error({ err: buryError, consumer: name }, 'event could not be buried')
    message.nak(120_000)
  }
}

const toEvent = (message: JsMsg): ConsumedEvent => ({
  event: message.json(),
  traceparent: message.headers?.get('traceparent') || undefined,
})

async function waitFor<T>(get: () => Promise<T>, { stream, name }: Durable, log: Log): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await get()
    } catch (error) {
      if (attempt % 10 === 1) log.warn({ err: error }, `waiting for consumer ${name} on stream ${stream}`)
      await new Promise((resolve) => setTimeout(resolve, Math.min(attempt * 200, 2000)))
    }
  }
}
