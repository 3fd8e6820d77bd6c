import { connectNats } from '@redress/platform/messaging/nats.ts'
import { type EventTable, provisionConsumers, provisionStreams } from '@redress/platform/messaging/streams.ts'
import { silentLog } from '../harness/broker.ts'
import type { StackFacts } from '../harness/facts.ts'

/** What a test wants to know of a consumer. */
interface ConsumerInfo {
  config: Record<string, unknown>
  /** Delivered and not acknowledged. */
  num_ack_pending: number
  num_redelivered: number
  /** Not delivered yet. */
  num_pending: number
}

async function ask<T>({ nats }: Pick<StackFacts, 'nats'>, subject: string, body: object = {}): Promise<T> {
  const connection = await connectNats(nats, silentLog)
  try {
    const answer = (await connection.request(subject, JSON.stringify(body), { timeout: 5000 })).json<
      T & { error?: unknown }
    >()
    if (answer.error) throw new Error(`${subject}: ${JSON.stringify(answer.error)}`)
    return answer
  } finally {
    await connection.close()
  }
}

export const consumerInfo = (facts: Pick<StackFacts, 'nats'>, stream: string, name: string) =>
  ask<ConsumerInfo>(facts, `$JS.API.CONSUMER.INFO.${stream}.${name}`)

/** What nobody has acknowledged is delivered again after so long, instead of thirty seconds. */
export async function redeliverAfter(facts: Pick<StackFacts, 'nats'>, stream: string, name: string, seconds: number) {
  const { config } = await consumerInfo(facts, stream, name)
  const changed = { ...config, ack_wait: seconds * 1e9 }
  await ask(facts, `$JS.API.CONSUMER.CREATE.${stream}.${name}`, {
    stream_name: stream,
    config: changed,
    action: 'update',
  })
}

/** Makes streams and consumers anew, as `npm run migrate` does. */
export async function provisionAgain({ nats, events }: Pick<StackFacts, 'nats' | 'events'>) {
  const connection = await connectNats(nats, silentLog)
  const tables = events as unknown as EventTable[]
  for (const table of tables) await provisionStreams(connection, table)
  for (const table of tables) await provisionConsumers(connection, table)
  await connection.close()
}

/** The messages of a stream under one subject, with their headers as they came. */
export async function messagesOf(facts: Pick<StackFacts, 'nats'>, stream: string, subject: string) {
  const messages: { headers: string; data: string }[] = []
  for (let seq = 1; ; ) {
    const found = await ask<{ message: { seq: number; hdrs?: string; data: string } }>(
      facts,
      `$JS.API.STREAM.MSG.GET.${stream}`,
      { seq, next_by_subj: subject },
    ).catch(() => undefined)
    if (!found) return messages
    const { hdrs = '', data } = found.message
    const decoded = (text: string) => Buffer.from(text, 'base64').toString('utf8')
    messages.push({ headers: decoded(hdrs), data: decoded(data) })
    seq = found.message.seq + 1
  }
}
