import { subjectsOf } from './hearing.ts'
import { storedEventsOf } from './stored-events.ts'
import { durablesOf, type EventNames, streamsOf } from './streams.ts'
import { tailOf } from './tail.ts'

/** Subjects that a user of NATS needs, and no others. */
export interface NatsPermissions {
  publish: string[]
  subscribe: string[]
  /** May publish one answer to each question that it gets, wherever the asker wants it. */
  replies?: true
}

/** What the NATS user of a service may do. */
export function natsPermissions(table: EventNames): NatsPermissions {
  const published = streamsOf(table).flatMap(({ subjects }) => subjects)
  const consumed = durablesOf(table).flatMap(({ stream, name }) => [
    `$JS.API.CONSUMER.INFO.${stream}.${name}`,
    `$JS.API.CONSUMER.MSG.NEXT.${stream}.${name}`,
    `$JS.ACK.${stream}.${name}.>`,
  ])
  const heard = (table.hears ?? []).map(subjectsOf)
  const { asks = [], answers = [], tails = false } = table
  const stored = tails ? streamsOf(table).map(({ name }) => storedEventsOf(name)) : []
  return {
    publish: [...published, ...consumed, ...stored, ...asks],
    subscribe: [`_INBOX.${table.service}.>`, ...heard, ...(tails ? [tailOf(table.service, '*')] : []), ...answers],
    ...(answers.length > 0 && { replies: true }),
  }
}
