import type { Runtime } from '../runtime.ts'
import type { ChangeScope } from '../scope.ts'
import type { EventEnvelope } from './event.ts'
import type { Store } from './store.ts'

/** Answers one type of event with a change of this service, exactly once in effect. */
export interface Reaction {
  /** Durable consumer is `<service>-<name>`. */
  readonly name: string
  /** Full names of the messages that it answers, all of one stream. */
  readonly types: readonly string[]
  run(event: EventEnvelope, scope: ChangeScope): Promise<void>
}

/** Takes every event of several streams in batches; idempotence is its own duty. */
export interface BatchConsumer {
  /** Durable consumer on each stream is `<service>-<name>`. */
  readonly name: string
  readonly streams: readonly string[]
  /** Handles what is there, at most 1,000 events; acknowledged together when it returns. */
  run(events: readonly ConsumedEvent[], runtime: Runtime): Promise<void>
  /** What the effect needs besides Postgres. */
  readonly store?: Store
}

/** An event as it came, with the traceparent of the change that caused it. */
export interface ConsumedEvent {
  event: EventEnvelope
  traceparent: string | undefined
}

/** A row of events.ts: `reaction('keep-person', ['identity.v1.PersonState'], keepPerson)`. */
export const reaction = <Data>(
  name: string,
  types: readonly string[],
  run: (event: EventEnvelope<Data>, scope: ChangeScope) => Promise<void>,
): Reaction => ({ name, types, run: run as Reaction['run'] })
