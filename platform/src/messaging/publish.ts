import { jetstream } from '@nats-io/jetstream'
import type { NatsConnection } from '@nats-io/transport-node'
import { type EventEnvelope, subjectOf } from './event.ts'

/**
 * Publishes an event of a process that has no database, and so no outbox, and waits until it is stored. Its id must follow from
 * what caused it: a repetition within two minutes is dropped by the server, a later one by the inboxes of the consumers.
 */
export async function publishEvent(connection: NatsConnection, event: EventEnvelope): Promise<void> {
  await jetstream(connection, { timeout: 5000 }).publish(subjectOf(event), JSON.stringify(event), { msgID: event.id })
}
