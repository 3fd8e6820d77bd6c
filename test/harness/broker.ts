import { join } from 'node:path'
import { connectNats } from '@redress/platform/messaging/nats.ts'
import { type EventTable, provisionConsumers, provisionStreams } from '@redress/platform/messaging/streams.ts'
import type { Log } from '@redress/platform/telemetry/log.ts'
import type { NatsUser } from '../../deploy/local/nats/configuration.ts'
import { natsUrl, startNats } from '../../deploy/local/nats.ts'
import type { EventFacts } from './facts.ts'

export interface BrokerOptions {
  dir: string
  log: string
  /** One of them is `provision`. */
  users: NatsUser[]
  events: readonly EventFacts[]
  onSpawn?(group: { pid: number }): void
}

/** A NATS server with the streams and consumers of some services. */
export interface Broker {
  /** nats://127.0.0.1:PORT */
  address: string
  /** As the user who may do everything. */
  url: string
  readonly pid: number
  /** Ends it at once; the store stays. */
  kill(): Promise<void>
  /** Starts it again where it was. */
  restart(): Promise<void>
  stop(): Promise<void>
}

export const silentLog: Log = { debug() {}, info() {}, warn() {}, error() {} }

export async function startBroker({ dir, log, users, events, onSpawn }: BrokerOptions): Promise<Broker> {
  const options = { dir: join(dir, 'nats'), log, users, durable: false, ...(onSpawn ? { onSpawn } : {}) }
  let server = await startNats(options)
  const { address } = server
  const provision = users.find(({ user }) => user === 'provision')
  if (!provision) throw new Error('no NATS user provision')
  const url = natsUrl(address, provision)
  await provisionBroker(url, events)
  return {
    address,
    url,
    get pid() {
      return server.pid
    },
    kill: () => {
      process.kill(server.pid, 'SIGKILL')
      return server.stop()
    },
    async restart() {
      await server.stop()
      server = await startNats({ ...options, port: Number(new URL(address).port) })
    },
    stop: () => server.stop(),
  }
}

/** What the migration jobs do with NATS: every stream, then every consumer. */
async function provisionBroker(url: string, events: readonly EventFacts[]) {
  const connection = await connectNats(url, silentLog)
  const tables = events as unknown as EventTable[]
  for (const table of tables) await provisionStreams(connection, table)
  for (const table of tables) await provisionConsumers(connection, table)
  await connection.close()
}
