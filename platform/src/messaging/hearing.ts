import type { NatsConnection } from '@nats-io/transport-node'
import type { EventEnvelope } from './event.ts'

/** Told of each event; undefined: some may have passed unheard. */
type Listener = (event: EventEnvelope | undefined) => void

/** Events as they pass. */
export interface Hearing {
  /** Answers how to stop. */
  hear(listener: Listener): () => void
  stop(): void
}

/**
 * Hears the events of these types in every replica, without a durable consumer: at most once, and after the connection was away
 * each listener is told that something may be missing. For what only keeps caches fresh.
 */
export function startHearing(connection: NatsConnection, types: readonly string[]): Hearing {
  const listeners = new Set<Listener>()
  const tell = (event: EventEnvelope | undefined) => {
    for (const listener of listeners) listener(event)
  }
  const subscriptions = types.map((type) =>
    connection.subscribe(subjectsOf(type), {
      callback: (error, message) => tell(error ? undefined : message.json<EventEnvelope>()),
    }),
  )
  if (types.length > 0) void tellGaps(connection, tell)
  return {
    hear(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    stop() {
      listeners.clear()
      for (const subscription of subscriptions) subscription.unsubscribe()
    },
  }
}

/** Subjects under which events of a type pass, whatever the tenant. */
export const subjectsOf = (type: string) => `${type}.>`

async function tellGaps(connection: NatsConnection, tell: Listener) {
  for await (const { type } of connection.status()) if (type === 'reconnect') tell(undefined)
}
