import type { ConfigOf } from '@redress/platform/config.ts'
import { startHealth } from '@redress/platform/grpc/server.ts'
import { inParallel } from '@redress/platform/in-parallel.ts'
import { startConsumer } from '@redress/platform/messaging/consumer.ts'
import { connectNats } from '@redress/platform/messaging/nats.ts'
import { publishEvent } from '@redress/platform/messaging/publish.ts'
import { startAnswering } from '@redress/platform/messaging/requests.ts'
import { durablesOf } from '@redress/platform/messaging/streams.ts'
import type { Log } from '@redress/platform/telemetry/log.ts'
import { removeFreeLoginSubject } from '../domain/free-login.ts'
import type { provisionerConfig } from './config.ts'
import { provisioner } from './events.ts'
import { handleEvents } from './handle-events.ts'
import { type PlatformParts, provisionPlatform } from './provision-platform.ts'
import { provisionTenant } from './provision-tenant.ts'
import { tenantGroups } from './realm/groups.ts'
import { KeycloakAway, type RealmAdmin, realmAdmin } from './realm/realm-admin.ts'
import { removeFreeLogin } from './remove-free-login.ts'
import { whenThere } from './when-there.ts'

const clientId = 'provisioner'
/** Looking at a tenant is twenty questions, of which Keycloak answers several at once. */
const sideBySide = 4
const store = { name: 'Keycloak', isAway: (error: unknown) => error instanceof KeycloakAway }

export { provisioner }

/**
 * Brings the realm in step at the start, then follows tenants and departments. Ready when the first is done. While Keycloak is
 * away it says so and waits.
 */
export async function startProvisioner(config: ConfigOf<typeof provisionerConfig>, log: Log) {
  const { GRPC_ADDRESS, KEYCLOAK_ISSUER: issuer, KEYCLOAK_SECRET: secret, NATS_URL } = config
  const health = await startHealth(GRPC_ADDRESS)
  const realm = realmAdmin({ issuer, clientId, secret })
  const platform = await whenThere(() => provisionRealm(realm, log), store, log)
  const connection = await connectNats(NATS_URL, log)
  const consumers = durablesOf(provisioner).map((durable) =>
    startConsumer(
      connection,
      durable,
      {
        batchSize: 100,
        store,
        async handle(received) {
          const events = received.map(({ event }) => event)
          for (const report of await handleEvents({ realm, platform }, events)) await publishEvent(connection, report)
        },
        // there is no table to keep it in: it stays in the stream, beside others, and comes again every two minutes
        async bury({ subject, reason, deliveries }) {
          log.error({ subject, reason, deliveries }, 'an event cannot be handled')
          throw new Error('kept in the stream')
        },
      },
      log,
    ),
  )
  const answering = startAnswering(
    connection,
    { subject: removeFreeLoginSubject, service: provisioner.service, asker: 'identity' },
    (question) => removeFreeLogin(realm, question),
    log,
  )
  health.setServing(true)
  log.info({ address: GRPC_ADDRESS }, 'ready')
  return {
    log,
    async stop() {
      health.setServing(false)
      await Promise.all([answering, ...consumers].map((listening) => listening.stop()))
      await connection.close()
      await health.stop(0)
    },
  }
}

/** Groups and rights of the platform and of every tenant that has a group. */
async function provisionRealm(realm: RealmAdmin, log: Log) {
  const platform = await provisionPlatform(realm)
  const groups = await tenantGroups(realm)
  await inParallel(groups, sideBySide, ({ name }) => bringInStep(realm, platform, name, log))
  log.info({ tenants: groups.length }, 'the realm has its groups and console rights')
  return platform
}

/** Another process may be taking the tenant away, or its rights, at this moment: one that cannot be looked at stops no other. */
async function bringInStep(realm: RealmAdmin, platform: PlatformParts, group: string, log: Log) {
  try {
    if (await realm.find(`/group-by-path/${group}`)) await provisionTenant(realm, platform, group.slice(2))
  } catch (error) {
    if (store.isAway(error)) throw error
    log.error({ err: error, group }, 'a tenant could not be brought in step')
  }
}

/** The same for one tenant, from another process: tests and tools. */
export async function provisionTenantIn(issuer: string, secret: string, slug: string): Promise<void> {
  const realm = realmAdmin({ issuer, clientId, secret })
  await provisionTenant(realm, await provisionPlatform(realm), slug)
}
