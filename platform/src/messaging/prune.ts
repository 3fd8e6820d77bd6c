import type { Pool } from 'pg'

/** What is deleted after its time, in batches; the row-level policies of the relay role let nothing younger go. */
const kept = [
  { table: 'outbox', since: 'published_at', days: 7 },
  { table: 'inbox', since: 'received_at', days: 30 },
  { table: 'idempotency', since: 'created_at', days: 3 },
]

/** Deletes in batches what the relay role may let go. */
export async function prune(pool: Pool) {
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
