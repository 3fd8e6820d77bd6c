import type { Pool } from 'pg'

/**
 * Keeps a connection that Postgres or the network cuts from ending the process: it is reported as an event besides failing its
 * statement, and an error event without listener is fatal. The pool drops the connection by itself.
 */
export function surviveCuts(pool: Pool): Pool {
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool.on('error', () => undefined)
}
