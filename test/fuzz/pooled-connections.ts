import { Pool, type PoolClient } from 'pg'

const pools = new Set<Pool>()
const { connect } = Pool.prototype

/** From now on every pool of this process is known by whoever takes a connection from it. */
export function rememberPools() {
  Pool.prototype.connect = function (this: Pool, ...given: unknown[]) {
    pools.add(this)
    return (connect as (...all: unknown[]) => unknown).apply(this, given)
  } as typeof connect
}

/** Tenants that connections of the pools are still bound to, though nobody has borrowed them: there may be none. */
export async function forgetfulConnections(): Promise<string[]> {
  const found: string[] = []
  for (const pool of pools) {
    const clients: PoolClient[] = []
    // all that are at rest, not the same one again
    for (let left = pool.idleCount; left > 0; left--) clients.push(await pool.connect())
    for (const client of clients) {
      const { rows } = await client.query("select current_setting('app.tenant', true) as tenant")
      if (rows[0]?.tenant) found.push(rows[0].tenant)
      client.release()
    }
  }
  return found
}
