import { Client } from 'pg'
import { handlingOf } from '../messaging/consumers.ts'
import { readEvent } from '../messaging/event.ts'
import { durablesOf, type EventTable } from '../messaging/streams.ts'
import type { Runtime } from '../runtime.ts'

/** A buried event without its payload, which may hold names. */
export interface Letter {
  id: string
  consumer: string
  subject: string
  deliveries: number
  reason: string
  created_at: Date
}

/** Buried events of every tenant, oldest first. `url`: of the owner. */
export const listLetters = (url: string): Promise<Letter[]> =>
  asOwner(url, async (client) => {
    const { rows } = await client.query<Letter>(
      'select id, consumer, subject, deliveries, reason, created_at from dead_letter order by created_at, id',
    )
    return rows
  })

/** What became of a buried event: gone, or still there because of this. */
export interface Replayed {
  letter: Letter
  error?: unknown
}

/**
 * Hands buried events to the consumers that could not handle them, as if they came now, and removes each that took effect; one
 * that did already changes nothing. `only`: the id of one. Two that replay at once share the work.
 */
export async function replayLetters(
  url: string,
  table: EventTable,
  runtime: Runtime,
  only?: string,
): Promise<Replayed[]> {
  const letters = (await listLetters(url)).filter(({ id }) => only === undefined || id === only)
  return asOwner(url, async (client) => {
    const replayed: Replayed[] = []
    for (const letter of letters) {
      const error = await replay(client, letter, table, runtime)
      if (error !== taken) replayed.push({ letter, ...(error !== undefined && { error }) })
    }
    return replayed
  })
}

const taken = Symbol('somebody else replays it')

async function replay(client: Client, { id, consumer }: Letter, table: EventTable, runtime: Runtime): Promise<unknown> {
  await client.query('begin')
  try {
    const { rows } = await client.query<{ subject: string; payload: string }>(
      'select subject, payload from dead_letter where id = $1 for update skip locked',
      [id],
    )
    const [row] = rows
    if (!row) return taken
    const durable = durablesOf(table).find(({ name }) => name === consumer)
    if (!durable) throw new Error(`there is no consumer ${consumer} any more`)
    await handlingOf(durable, table, runtime).handle([
      { event: readEvent(row.subject, row.payload), traceparent: undefined },
    ])
    await client.query('delete from dead_letter where id = $1', [id])
    return undefined
  } catch (error) {
    return error
  } finally {
    await client.query('commit')
  }
}

async function asOwner<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
