import { Pool, type QueryResult } from 'pg'
import { databaseUnavailable } from '../app-error.ts'
import { prepared, type Statement } from './statement.ts'
import { surviveCuts } from './survive-cuts.ts'

const poolWaitMs = 2000

const bindTenant = prepared('bind-tenant', "select set_config('app.tenant', $1, true)")
const bindForValues = prepared(
  'bind-tenant-for-values',
  "select set_config('app.tenant', $1, true), set_config('plan_cache_mode', 'auto', true)",
)

/** Reads of a service: prepared statements under row-level security, each call one round trip. */
export interface ReadPool {
  /** Rows of each statement, all in one transaction bound to the tenant. */
  read(tenantId: string, statements: readonly Statement[]): Promise<unknown[][]>
  close(): Promise<void>
}

/** `url`: of the app role. `max`: connections. */
export function createReadPool(url: string, max = 6): ReadPool {
  // planning anew what has several branches takes longer than reading it; a plan for any caller expects few rows, and a bitmap
  // would then read and sort all rows of one with many
  const planning = '-c enable_bitmapscan=off -c plan_cache_mode=force_generic_plan'
  const waiting = { connectionTimeoutMillis: poolWaitMs, statement_timeout: 10_000, keepAlive: true }
  // `pipeline` is newer than the published types
  const options = { connectionString: url, options: planning, max, pipeline: true, ...waiting }
  const pool = new Pool(options)
  surviveCuts(pool)
  return {
    async read(tenantId, statements) {
      const client = await pool.connect().catch((cause) => {
        throw databaseUnavailable(cause)
      })
      const { stream } = (client as unknown as { connection: { stream: { cork(): void; uncork(): void } } }).connection
      stream.cork()
      const begun = client.query('begin')
      const bind = statements.some(({ forValues }) => forValues) ? bindForValues : bindTenant
      const send = ({ name, text, values }: Statement) => client.query({ name, text, values: [...values] })
      const bound = send(bind(tenantId))
      const results = statements.map(send)
      const committed = client.query('commit')
      stream.uncork()
      const settled = await Promise.allSettled([begun, bound, ...results, committed])
      const failed = settled.find((result) => result.status === 'rejected')
      client.release(settled.at(-1)?.status === 'rejected')
      if (failed) throw failed.reason
      const [, , ...answers] = settled.map((result) => (result as PromiseFulfilledResult<QueryResult>).value)
      const end = answers.pop()
      if (end?.command !== 'COMMIT') throw new Error(`the read ended with ${end?.command}`)
      return answers.map(({ rows }) => rows)
    },
    close: () => pool.end(),
  }
}
