import type { ReadPool } from '@redress/platform/persistence/read-pool.ts'
import type { Statement } from '@redress/platform/persistence/statement.ts'

/** What a statement answers, and how many rows of the table were read for it: what is done, not what a plan would say. */
export async function rowsRead(reads: ReadPool, tenantId: string, statement: Statement, table: string) {
  const text = 'select seq_tup_read + idx_tup_fetch as read from pg_stat_xact_user_tables where relname = $1'
  const sum: Statement = { name: 'rows-read', text, values: [table] }
  const [before, rows, after] = await reads.read(tenantId, [sum, statement, sum])
  const readOf = (answer: unknown) => Number((answer as { read: string }[])[0]?.read)
  return { rows, read: readOf(after) - readOf(before) }
}
