import { frugalConnections } from '@redress/platform/persistence/frugal-client.ts'
import type { Statement } from '@redress/platform/persistence/statement.ts'
import { surviveCuts } from '@redress/platform/persistence/survive-cuts.ts'
import { Pool, type PoolClient } from 'pg'

/** Runs a statement inside the open transaction. */
export type Run = <Row>(statement: Statement) => Promise<Row[]>

/** Connections of the role that writes entries of every tenant, used by record-entries alone. */
export interface IngestPool {
  /** Commits when `work` returns, rolls back when it throws. */
  transaction<T>(work: (run: Run) => Promise<T>): Promise<T>
  close(): Promise<void>
}

// a replica that stands still between lock and commit must not hold the chains of its tenants for longer than this
const limits = { statement_timeout: 10_000, idle_in_transaction_session_timeout: 5000, connectionTimeoutMillis: 2000 }

/** `url`: of the role audit_ingest. A connection for each of the first two streams; more would wait for the same chains. */
export function createIngestPool(url: string): IngestPool {
  const pool = surviveCuts(
    new Pool({ ...frugalConnections, connectionString: url, max: 2, keepAlive: true, ...limits }),
  )
  return {
    async transaction(work) {
      const client = await pool.connect()
      try {
        return await inTransaction(client, work)
      } finally {
        client.release()
      }
    },
    close: () => pool.end(),
  }
}

async function inTransaction<T>(client: PoolClient, work: (run: Run) => Promise<T>) {
  const run: Run = async ({ name, text, values }) => (await client.query({ name, text, values: [...values] })).rows
  try {
    await client.query('begin')
    const result = await work(run)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}
