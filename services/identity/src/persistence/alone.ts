import { Client } from 'pg'

/**
 * Runs `work` unless another replica is at it, and answers whether it did. The lock is that of a connection of its own: whoever
 * dies gives it back.
 */
export async function alone(url: string, name: string, work: () => Promise<void>): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000, keepAlive: true })
  // cut off, it has lost the lock; the work itself fails by its own connections, or was done
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows } = await client.query('select pg_try_advisory_lock(hashtextextended($1, 0)) as mine', [name])
    if (!rows[0].mine) return false
    await work()
    return true
  } finally {
    await client.end()
  }
}
