import type { NatsConnection } from '@nats-io/transport-node'
import { SpanKind } from '@opentelemetry/api'
import { prepared } from '../persistence/statement.ts'
import { changingAsSystem, type Runtime } from '../runtime.ts'
import { attributes } from '../telemetry/attributes.ts'
import { contextFrom, inSpan, startSpan } from '../telemetry/tracing.ts'
import { uuidv7 } from '../uuid.ts'
import { type DeadLetter, type Handling, type RunningConsumer, startConsumer } from './consumer.ts'
import type { ConsumedEvent, Reaction } from './reaction.ts'
import { type Durable, durablesOf, type EventTable } from './streams.ts'

const receive = prepared(
  'receive',
  `insert into inbox (id, tenant_id, consumer, event_id) values ($1, $2, $3, $4)
   on conflict (tenant_id, consumer, event_id) do nothing returning id`,
)
const bury = prepared(
  'bury',
  `insert into dead_letter (id, tenant_id, consumer, subject, payload, deliveries, reason) values ($1, $2, $3, $4, $5, $6, $7)`,
)

/** Starts every consumer of the service; each waits for its stream on its own. */
export function startConsumers(connection: NatsConnection, table: EventTable, runtime: Runtime): RunningConsumer {
  const running = durablesOf(table).map((durable) =>
    startConsumer(connection, durable, handlingOf(durable, table, runtime), runtime.log),
  )
  return {
    async stop() {
      await Promise.all(running.map((consumer) => consumer.stop()))
    },
  }
}

/** What a durable consumer of the service does with its events. */
export function handlingOf(durable: Durable, table: EventTable, runtime: Runtime): Handling {
  const name = durable.name.slice(table.service.length + 1)
  const batch = table.batches.find((candidate) => candidate.name === name)
  const reaction = table.reactions.find((candidate) => candidate.name === name) as Reaction
  return {
    batchSize: batch ? 1000 : 1,
    handle: batch
      ? (events) => traced(events, () => batch.run(events, runtime))
      : ([event]) => react(runtime, reaction, durable.name, event as ConsumedEvent),
    bury: (letter) => buryLetter(runtime, durable.name, letter),
    ...(batch?.store ? { store: batch.store } : {}),
  }
}

/** A span per event whose trace is recorded, over the batch that it was handled in. */
async function traced(events: readonly ConsumedEvent[], handle: () => Promise<void>) {
  const spans = events
    .filter(({ traceparent }) => traceparent?.endsWith('-01'))
    .map(({ event, traceparent }) =>
      startSpan(`process ${event.type}`, SpanKind.CONSUMER, { [attributes.eventType]: event.type }, traceparent),
    )
  try {
    await handle()
  } finally {
    for (const { span } of spans) span.end()
  }
}

const react = (runtime: Runtime, reaction: Reaction, consumer: string, { event, traceparent }: ConsumedEvent) =>
  inSpan(
    `process ${event.type}`,
    { parent: contextFrom(traceparent), kind: SpanKind.CONSUMER, attributes: { [attributes.eventType]: event.type } },
    () =>
      changingAsSystem(runtime, event.tenantid, async (scope) => {
        const received = await scope.write(receive(uuidv7(), event.tenantid, consumer, event.id))
        if (received.length > 0) await reaction.run(event, scope)
      }),
  )

const buryLetter = (
  runtime: Runtime,
  consumer: string,
  { tenantId, subject, payload, deliveries, reason }: DeadLetter,
) =>
  changingAsSystem(runtime, tenantId, async (scope) => {
    await scope.write(bury(uuidv7(), tenantId, consumer, subject, payload, deliveries, reason))
  })
