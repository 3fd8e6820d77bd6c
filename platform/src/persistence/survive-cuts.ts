import type { Socket } from 'node:net'
import type { Pool } from 'pg'

/** Longer than any statement may take: who has said nothing for so long is gone, and the network forgot to say so. */
const silenceMs = 20_000

/**
 * Keeps a connection that Postgres or the network cuts from ending the process: it is reported as an event besides failing its
 * statement, and an error event without listener is fatal. The pool drops the connection by itself. A connection that falls silent
 * is cut here: it would hold its place in the pool for as long as TCP hopes, which may be hours.
 */
export function surviveCuts(pool: Pool, silentForMs = silenceMs): Pool {
  pool.on('connect', (client) => {
    client.on('error', () => undefined)
    const stream = client.connection.stream as Socket
    stream.setTimeout(silentForMs, () => stream.destroy())
  })
  return pool.on('error', () => undefined)
}
