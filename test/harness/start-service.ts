import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Clock, realClock } from '@redress/platform/clock.ts'
import { loadConfig, serviceConfig } from '@redress/platform/config.ts'
import { type CallContext, createClient, type RpcClient } from '@redress/platform/grpc/client.ts'
import type { EventEnvelope } from '@redress/platform/messaging/event.ts'
import { natsPermissions } from '@redress/platform/messaging/permissions.ts'
import type { EventTable } from '@redress/platform/messaging/streams.ts'
import { type ServiceParts, startService } from '@redress/platform/service.ts'
import { environmentOf } from '../../deploy/local/environment.ts'

import { testSecrets } from '../../deploy/local/secrets.ts'
import { startBroker } from './broker.ts'
import { type CallerSpecimen, createTestSigner } from './context-tokens.ts'
import { type WhiteBox, whiteBox } from './database.ts'
import { type EventInput, startPublisher } from './publisher.ts'
import { quietPort } from './quiet-port.ts'
import { startReaper } from './reaper.ts'
import { copyServiceDatabase } from './service-database.ts'

export interface TestServiceOptions {
  clock?: Clock
  /** Services whose events this one consumes; by default the streams of its reactions are made from what they listen to. */
  neighbours?: readonly Pick<EventTable, 'service' | 'publishes'>[]
  /** Gives the service other variables, for example the address of a proxy. */
  environment?(variables: Record<string, string>): Promise<Record<string, string>> | Record<string, string>
}

/** A service in this process, as in production from its gRPC port on, with a database and a NATS server of its own. */
export interface TestService<Definition> {
  client: RpcClient<Definition>
  /** A signed context token for a caller who is nobody with no rights, but for what is given. */
  tokenFor(caller: CallerSpecimen): Promise<string>
  /** What to call `client` with as that caller. */
  context(caller: CallerSpecimen, more?: Partial<CallContext>): Promise<CallContext>
  /** The database as superuser; unqualified names are the service's tables. */
  database: WhiteBox & { url: string }
  /** Publishes an event as its service would and waits until every reaction of this service has answered it. Answers its id. */
  publish(event: EventInput): Promise<string>
  /** The same without waiting, for events that cannot be handled. */
  send(event: EventInput): Promise<string>
  /** Events of this service about an aggregate, oldest first, as they stand in the outbox. */
  eventsOf(aggregateId: string): Promise<EventEnvelope[]>
  /** Everything that was logged, as it was handed to the logger. */
  logged: { level: string; fields: object; message: string | undefined }[]
  stop(): Promise<void>
}

export async function startTestService<Definition>(
  parts: ServiceParts,
  { clock = realClock, neighbours = neighboursOf(parts), environment = (same) => same }: TestServiceOptions = {},
): Promise<TestService<Definition>> {
  const { service } = parts
  const dir = mkdtempSync(join(tmpdir(), `redress-${service}-`))
  const reaper = startReaper(dir)
  const secrets = testSecrets()
  const password = (user: string) => secrets.nats[user] ?? ''
  const [url, broker, signer] = await Promise.all([
    copyServiceDatabase(parts),
    startBroker({
      dir,
      log: join(dir, 'nats.log'),
      users: [
        { user: service, password: password(service), permissions: natsPermissions(parts) },
        { user: 'provision', password: password('provision') },
      ],
      events: [...neighbours.map(asTable), parts],
      onSpawn: ({ pid }) => reaper.watch(pid),
    }),
    createTestSigner(service),
  ])
  const address = `127.0.0.1:${await quietPort()}`
  const addresses = { postgres: url, nats: broker.address, issuer: nowhere, processes: { [service]: address } }
  const variables = { ...environmentOf(service, addresses, secrets), CONTEXT_PUBLIC_KEYS: signer.publicKeys }
  const config = loadConfig({ ...serviceConfig, ...parts.configuration }, await environment(variables))
  const { logged, log } = collectLog()
  const running = await startService(parts, config, log, clock)
  const client = createClient<Definition>(parts.definition, address)
  const admin = new URL(url)
  admin.searchParams.set('options', `-c search_path=${service}`)
  const database = whiteBox(admin.href)
  const publisher = await startPublisher(broker.url, parts, database)
  return {
    client,
    tokenFor: signer.sign,
    context: async (caller, more) => ({
      contextToken: await signer.sign(caller),
      requestId: randomUUID(),
      timeoutMs: 15_000,
      ...more,
    }),
    database: { ...database, url },
    publish: publisher.publish,
    send: publisher.send,
    async eventsOf(aggregateId) {
      const rows = await database.rows<{ payload: string }>(
        "select payload from outbox where payload::jsonb->>'subject' = $1 order by position",
        [aggregateId],
      )
      return rows.map(({ payload }) => JSON.parse(payload) as EventEnvelope)
    },
    logged,
    async stop() {
      client.close()
      await running.stop()
      await publisher.close()
      await broker.stop()
      reaper.dismiss()
      await database.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

/** Most tests need no Keycloak: a service that does finds it silent, and goes on. */
const nowhere = 'http://127.0.0.1:1/realms/redress'

const asTable = ({ service, publishes }: Pick<EventTable, 'service' | 'publishes'>) => ({
  ...{ service, publishes, reactions: [], batches: [] },
})

/** For each service that is listened to, one that publishes just that. */
function neighboursOf({ reactions }: EventTable) {
  const types = [...new Set(reactions.flatMap((reaction) => reaction.types))]
  const services = new Set(types.map((type) => type.split('.')[0] as string))
  return [...services].map((service) => ({
    service,
    publishes: types.filter((type) => type.startsWith(`${service}.`)),
  }))
}

function collectLog() {
  const logged: TestService<unknown>['logged'] = []
  const at = (level: string) => (fields: object, message?: string) => void logged.push({ level, fields, message })
  const log = { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
  return { logged, log: log as never }
}
