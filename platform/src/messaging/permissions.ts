import { subjectsOf } from './hearing.ts'
import { durablesOf, type EventNames, streamsOf } from './streams.ts'

/** Subjects that the NATS user of a service needs, and no others. */
export function natsPermissions(table: EventNames): { publish: string[]; subscribe: string[] } {
  const published = streamsOf(table).flatMap(({ subjects }) => subjects)
  const consumed = durablesOf(table).flatMap(({ stream, name }) => [
    `$JS.API.CONSUMER.INFO.${stream}.${name}`,
    `$JS.API.CONSUMER.MSG.NEXT.${stream}.${name}`,
    `$JS.ACK.${stream}.${name}.>`,
  ])
  const heard = (table.hears ?? []).map(subjectsOf)
  return { publish: [...published, ...consumed], subscribe: [`_INBOX.${table.service}.>`, ...heard] }
}
