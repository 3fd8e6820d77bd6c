import { Client } from 'pg'
import { databaseUnavailable } from '../app-error.ts'

/**
 * Runs `work` while nobody else holds the lock of that name, in any replica; waits so long for it, then answers undefined. The
 * lock is that of a connection of its own: whoever dies gives it back. Throws UNAVAILABLE DATABASE_UNAVAILABLE.
 */
export async function holdingLock<T>(
  url: string,
  { name, waitMs }: { name: string; waitMs: number },
  work: () => Promise<T>,
): Promise<{ result: T } | undefined> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000, keepAlive: true })
  // cut off, it has lost the lock; the work itself fails by its own connections, or was done
  client.on('error', () => undefined)
  await client.connect().catch((error) => {
    throw databaseUnavailable(error)
  })
  try {
    if (!(await take(client, name, waitMs))) return undefined
    return { result: await work() }
  } finally {
    await client.end()
  }
}

async function take(client: Client, name: string, waitMs: number): Promise<boolean> {
  if (waitMs === 0) {
    const { rows } = await client.query('select pg_try_advisory_lock(hashtextextended($1, 0)) as mine', [name])
    return rows[0].mine
  }
  await client.query(`set lock_timeout = ${Math.ceil(waitMs)}`)
  const taken = client.query('select pg_advisory_lock(hashtextextended($1, 0))', [name])
  // 55P03: waited for too long
  return taken.then(
    () => true,
    (error: { code?: string }) => (error.code === '55P03' ? false : Promise.reject(error)),
  )
}
