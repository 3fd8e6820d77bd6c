import { type JetStreamClient, jetstream } from '@nats-io/jetstream'
import { headers, type NatsConnection } from '@nats-io/transport-node'
import { Pool, type PoolClient } from 'pg'
import type { Log } from '../telemetry/log.ts'

const batchSize = 200
const pollMs = 250
const pruneMs = 60 * 60 * 1000
const keepDays = 7

/** Carries outbox rows to NATS. */
export interface Relay {
  /** New rows are there: look at once. */
  kick(): void
  /** Finishes the batch under way. */
  stop(): Promise<void>
}

interface OutboxRow {
  id: string
  subject: string
  payload: string
  traceparent: string | null
}

/**
 * Publishes unpublished rows in windows and marks them after the acknowledgements, never before; several replicas share the
 * work by `for update skip locked`. `url`: of the relay role. Rows stay 7 days after publishing.
 */
export function startRelay(url: string, schema: string, connection: NatsConnection, log: Log): Relay {
  const pool = new Pool({ connectionString: url, max: 1, keepAlive: true, options: `-c search_path=${schema}` })
  pool.on('error', () => undefined)
  const stream = jetstream(connection, { timeout: 5000 })
  let stopped = false
  let kicked = false
  let wake: () => void = () => undefined

  const loop = (async () => {
    while (!stopped) {
      kicked = false
      const published = await publishBatch(pool, stream).catch((error) => {
        log.warn({ err: error }, 'relay: the outbox waits')
        return 0
      })
      if (published < batchSize && !kicked && !stopped)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, pollMs)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
    }
  })()
  const pruning = setInterval(
    () => prune(pool).catch((error) => log.warn({ err: error }, 'relay: pruning failed')),
    pruneMs,
  )
  const kick = () => {
    kicked = true
    wake()
  }
  return {
    kick,
    async stop() {
      stopped = true
      clearInterval(pruning)
      kick()
      await loop
      await pool.end()
    },
  }
}

async function publishBatch(pool: Pool, stream: JetStreamClient) {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const { rows } = await client.query<OutboxRow>({
      name: 'unpublished',
      text: `select id, subject, payload, traceparent from outbox where published_at is null
             order by position limit ${batchSize} for update skip locked`,
    })
    const acked = rows.length === 0 ? [] : await publish(stream, rows)
    if (acked.length > 0) await markPublished(client, acked)
    await client.query('commit')
    if (acked.length < rows.length) throw new Error(`${rows.length - acked.length} events were not acknowledged`)
    return rows.length
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}

async function publish(stream: JetStreamClient, rows: readonly OutboxRow[]) {
  const results = await Promise.allSettled(
    rows.map(({ id, subject, payload, traceparent }) => {
      const header = headers()
      if (traceparent) header.set('traceparent', traceparent)
      return stream.publish(subject, payload, { msgID: id, headers: header })
    }),
  )
  return rows.filter((_, index) => results[index]?.status === 'fulfilled').map(({ id }) => id)
}

const markPublished = (client: PoolClient, ids: readonly string[]) =>
  client.query({
    name: 'mark-published',
    text: 'update outbox set published_at = clock_timestamp() where id = any($1::uuid[])',
    values: [ids],
  })

/** What is deleted after its time, in batches; the row-level policies of the relay role let nothing younger go. */
const kept = [
  { table: 'outbox', since: 'published_at', days: keepDays },
  { table: 'inbox', since: 'received_at', days: 30 },
  { table: 'idempotency', since: 'created_at', days: 3 },
]

async function prune(pool: Pool) {
  for (const { table, since, days } of kept)
    for (let pruned = 1; pruned > 0; ) {
      const { rowCount } = await pool.query(
        `delete from ${table} where id in
           (select id from ${table} where ${since} < clock_timestamp() - make_interval(days => $1) limit 1000)`,
        [days],
      )
      pruned = rowCount ?? 0
    }
}
