import { headers, type Msg, type NatsConnection } from '@nats-io/transport-node'
import type { Log } from '../telemetry/log.ts'

/** Time until which somebody waits for the answer, in milliseconds since the epoch. */
const untilHeader = 'Redress-Until'

/**
 * Puts a question to another process and waits for its answer; the subject stands in `asks` of the table. Nothing is stored: fails
 * when nobody is there, when the answer takes longer, and when the other one could not answer.
 */
export type Ask = <Answer>(subject: string, question: object, timeoutMs: number) => Promise<Answer>

/** Asks over a connection. */
export function asking(connection: NatsConnection): Ask {
  return async <Answer>(subject: string, question: object, timeout: number) => {
    const sent = headers()
    sent.set(untilHeader, String(Date.now() + timeout))
    const answer = await connection.request(subject, JSON.stringify(question), { timeout, headers: sent })
    if (answer.data.length === 0) throw new Error(`${subject} could not be answered`)
    return answer.json<Answer>()
  }
}

interface Answering {
  subject: string
  /** Who answers, in as many processes as there are. */
  service: string
  /** Who asks. */
  asker: string
}

/**
 * Answers the questions that a service puts under a subject, one after the other, each by one of the processes that answer it. A
 * question whose asker no longer waits is not acted on; one that fails is answered with nothing.
 */
export function startAnswering(
  connection: NatsConnection,
  { subject, service, asker }: Answering,
  handle: (question: unknown) => Promise<object>,
  log: Log,
): { stop(): Promise<void> } {
  const subscription = connection.subscribe(subject, { queue: service })
  const loop = (async () => {
    for await (const message of subscription) await answer(message, { asker, handle, log })
  })()
  return {
    async stop() {
      await subscription.drain()
      await loop
    },
  }
}

async function answer(
  message: Msg,
  { asker, handle, log }: { asker: string; handle: (question: unknown) => Promise<object>; log: Log },
) {
  // the server lets an answer go wherever the asker says: nowhere but to its own inbox
  if (!message.reply?.startsWith(`_INBOX.${asker}.`)) return
  const lateMs = Date.now() - Number(message.headers?.get(untilHeader))
  // clocks that differ look the same
  if (!(lateMs < 0)) return log.warn({ subject: message.subject, late_ms: lateMs }, 'a question came too late')
  try {
    message.respond(JSON.stringify(await handle(message.json())))
  } catch (error) {
    log.error({ err: error, subject: message.subject }, 'a question cannot be answered')
    message.respond()
  }
}
