import type { Msg, NatsConnection } from '@nats-io/transport-node'
import type { Log } from '../telemetry/log.ts'
import { type EventEnvelope, readEvent } from './event.ts'

const timeoutMs = 4000
const statuses = { nothingThere: 404, endOfBatch: 204 }

/** An event as its stream holds it. */
export interface StoredEvent {
  /** Its place in the stream. */
  seq: number
  /** When it was stored, by the clock of NATS. */
  storedAtMs: number
  /** So many that were asked for come after it. */
  pending: number
  event: EventEnvelope
}

/** Where to begin: at that place, or at what was stored at that time or later. */
type Beginning = { seq: number } | { start_time: Date }

/** Reads at most `count` events under a subject, which may have wildcards, in the order of the stream. */
export type ReadStored = (subject: string, from: Beginning, count: number) => Promise<StoredEvent[]>

/** Subject under which a stream of the service's own is read. */
export const storedEventsOf = (stream: string) => `$JS.API.DIRECT.GET.${stream}`

/**
 * Reads from a stream without a consumer: the server keeps nothing of it, and nothing is acknowledged. Fails when there is no
 * whole answer within 4 s.
 */
export function readingStored(connection: NatsConnection, stream: string, log: Log): ReadStored {
  return async (next_by_subj, from, batch) => {
    const messages = await ask(connection, storedEventsOf(stream), { ...from, next_by_subj, batch })
    return messages.flatMap((message) => storedEvent(message, log))
  }
}

/** The messages that come in answer, without the one that says that there are no more. */
async function ask(connection: NatsConnection, subject: string, question: object): Promise<Msg[]> {
  // an own inbox: there are as many answers as messages
  const options = { strategy: 'sentinel', noMux: true, maxWait: timeoutMs } as const
  const received: Msg[] = []
  for await (const message of await connection.requestMany(subject, JSON.stringify(question), options))
    received.push(message)
  const end = received.pop()
  const code = end?.headers?.code
  if (code !== statuses.endOfBatch && code !== statuses.nothingThere)
    throw new Error(`${subject} was not answered: ${code ?? ''} ${end?.headers?.description ?? ''}`)
  return received
}

function storedEvent(message: Msg, log: Log): StoredEvent[] {
  const header = (name: string) => message.headers?.get(name) ?? ''
  const subject = header('Nats-Subject')
  try {
    return [
      {
        seq: Number(header('Nats-Sequence')),
        storedAtMs: Date.parse(header('Nats-Time-Stamp')),
        pending: Number(header('Nats-Num-Pending')),
        event: readEvent(subject, message.string()),
      },
    ]
  } catch (error) {
    log.error({ err: error, subject }, 'a stored event cannot be read')
    return []
  }
}
