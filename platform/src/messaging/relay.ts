import { setTimeout as sleep } from 'node:timers/promises'
import { type JetStreamClient, jetstream } from '@nats-io/jetstream'
import { headers, type NatsConnection } from '@nats-io/transport-node'
import { Pool } from 'pg'
import { frugalConnections, type HeldStatement } from '../persistence/frugal-client.ts'
import { surviveCuts } from '../persistence/survive-cuts.ts'
import type { Log } from '../telemetry/log.ts'
import { prune } from './prune.ts'

const batchSize = 200
const pollMs = 250
/** Events that go together cost little more than one, so the more there were, the longer the next may gather. */
const pauseAfter = (events: number) => Math.min(50, Math.max(10, 5 * events))
const pruneMs = 60 * 60 * 1000

/** Carries outbox rows to NATS. */
export interface Relay {
  /** New rows are there: look at once. */
  kick(): void
  /** Finishes the batch under way. */
  stop(): Promise<void>
}

// the table is small when the plan is made and grows under it: only its index finds the few unpublished rows of many, and forgets
// those that are published
const connectionOptions = (schema: string) =>
  `-c search_path=${schema} -c enable_seqscan=off -c enable_bitmapscan=off -c plan_cache_mode=force_generic_plan`

interface OutboxRow {
  id: string
  subject: string
  payload: string
  traceparent: string | null
}

/**
 * Publishes unpublished rows in windows and marks them after the acknowledgements, never before; several replicas share the
 * work by `for update skip locked`. With `publishesState` one replica at a time works, and of several states of one entity only
 * the newest is published, so that an older one can never come to stand after it. `url`: of the relay role. Rows stay 7 days
 * after publishing.
 */
export function startRelay(
  { url, schema, publishesState }: { url: string; schema: string; publishesState: boolean },
  connection: NatsConnection,
  log: Log,
): Relay {
  const pool = new Pool({
    ...frugalConnections,
    ...{ connectionString: url, max: 1, keepAlive: true, options: connectionOptions(schema) },
    // longer than a publish waits: a replica that stands still gives its turn away
    ...{ connectionTimeoutMillis: 2000, idle_in_transaction_session_timeout: 15_000 },
  })
  surviveCuts(pool)
  const stream = jetstream(connection, { timeout: 5000 })
  const rounds = startRounds(() =>
    publishBatch(pool, stream, publishesState ? oneAtATime : shared).catch((error) => {
      log.warn({ err: error }, 'relay: the outbox waits')
      return 0
    }),
  )
  const pruning = setInterval(
    () => prune(pool).catch((error) => log.warn({ err: error }, 'relay: pruning failed')),
    pruneMs,
  )
  return {
    kick: rounds.kick,
    async stop() {
      clearInterval(pruning)
      await rounds.stop()
      await pool.end()
    },
  }
}

/** Runs `publishNext` again and again: at once while batches are full, after a kick, else as often as the poll says. */
function startRounds(publishNext: () => Promise<number>) {
  let stopped = false
  let kicked = false
  let wake: () => void = () => undefined
  const untilKicked = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, pollMs)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const loop = (async () => {
    while (!stopped) {
      kicked = false
      const startedAt = performance.now()
      const published = await publishNext()
      if (published === batchSize || stopped) continue
      if (kicked) await sleep(Math.max(0, startedAt + pauseAfter(published) - performance.now()))
      else await untilKicked()
    }
  })()
  const kick = () => {
    kicked = true
    wake()
  }
  return {
    kick,
    async stop() {
      stopped = true
      kick()
      await loop
    },
  }
}

const unpublished = (from: string) =>
  `select id, subject, payload, traceparent from ${from} published_at is null
   order by position limit ${batchSize} for update of outbox skip locked`
const shared = { name: 'unpublished', text: unpublished('outbox where') }
const oneAtATime = {
  name: 'unpublished-alone',
  text: `with turn as materialized (select pg_try_advisory_xact_lock(hashtext(current_schema() || ' relay')) as mine)
    ${unpublished('outbox, turn where turn.mine and')}`,
}

async function publishBatch(pool: Pool, stream: JetStreamClient, select: typeof shared) {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const { rows } = await client.query<OutboxRow>(select)
    const acked = rows.length === 0 ? [] : await publish(stream, rows)
    if (acked.length > 0) await client.query(markPublished(acked))
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

/** Ids of the rows that need no further publishing: acknowledged, or overtaken by a newer state that is. */
async function publish(stream: JetStreamClient, rows: readonly OutboxRow[]) {
  const newestOf = new Map(rows.map((row) => [keyOf(row), row.id]))
  const newest = rows.map((row) => newestOf.get(keyOf(row)))
  const sent = rows.filter(({ id }, index) => newest[index] === id)
  const results = await Promise.allSettled(
    sent.map(({ id, subject, payload, traceparent }) => {
      const header = headers()
      if (traceparent) header.set('traceparent', traceparent)
      return stream.publish(subject, payload, { msgID: id, headers: header })
    }),
  )
  const acked = new Set(sent.filter((_, index) => results[index]?.status === 'fulfilled').map(({ id }) => id))
  return rows.filter((_, index) => acked.has(newest[index] ?? '')).map(({ id }) => id)
}

// a state's subject ends with its entity, `<type>.<tenant>.<entity>`: states with one subject replace each other
const keyOf = ({ id, subject }: OutboxRow) => (subject.split('.').length > 4 ? subject : id)

const markPublished = (ids: readonly string[]): HeldStatement => ({
  name: 'mark-published',
  text: 'update outbox set published_at = clock_timestamp() where id = any($1::uuid[])',
  values: [ids],
  held: true,
})
