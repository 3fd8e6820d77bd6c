import { connect, type NatsConnection } from '@nats-io/transport-node'
import type { Log } from '../telemetry/log.ts'

/** An open connection to NATS. */
export type { NatsConnection }

/**
 * Connects as the user in the URL, whose replies arrive under `_INBOX.<user>`. Waits with a message while the server is away
 * and reconnects for ever.
 */
export async function connectNats(url: string, log: Log): Promise<NatsConnection> {
  const { username, password, host } = new URL(url)
  const user = decodeURIComponent(username)
  const pass = decodeURIComponent(password)
  for (let attempt = 1; ; attempt++) {
    try {
      // without: a stack trace is taken for every publish, in case it fails, and costs more than the publish
      const noAsyncTraces = true
      const options = { servers: host, maxReconnectAttempts: -1, reconnectTimeWait: 500, timeout: 3000, noAsyncTraces }
      const connection = await connect({ ...options, ...(user ? { user, pass, inboxPrefix: `_INBOX.${user}` } : {}) })
      watch(connection, log)
      return connection
    } catch (error) {
      if (/authorization/i.test(String(error))) throw new Error(`NATS at ${host} refused user ${user}`)
      log.warn({ host, attempt }, `waiting for NATS at ${host}`)
      await new Promise((resolve) => setTimeout(resolve, Math.min(attempt * 250, 2000)))
    }
  }
}

async function watch(connection: NatsConnection, log: Log) {
  for await (const { type } of connection.status())
    if (type === 'disconnect' || type === 'reconnect') log.warn({ event: type }, `NATS ${type}`)
}
