// node test/harness/stack.ts: starts what e2e tests run against and keeps it until Ctrl-C, or until its starter is gone. Prints
// the variable that makes `npm test` use it instead of starting one.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServiceParts } from '@redress/platform/service.ts'
import { databaseRoles } from '../../deploy/local/database.ts'
import { pointBackchannelLogout } from '../../deploy/local/keycloak/admin.ts'
import { startKeycloak } from '../../deploy/local/keycloak.ts'
import { natsUsers } from '../../deploy/local/nats/users.ts'
import { startPostgres } from '../../deploy/local/postgres.ts'
import { root, services } from '../../deploy/local/processes.ts'
import { developmentRealm } from '../../deploy/local/realm.ts'
import { backchannelLogoutUrl, realmEnvironment } from '../../deploy/local/realm-environment.ts'
import { testSecrets } from '../../deploy/local/secrets.ts'
import { ensureTemplate } from './database.ts'
import { type EventFacts, type StackFacts, stackVariable } from './facts.ts'
import { startPlatform } from './platform.ts'
import { startReaper } from './reaper.ts'
import { newRunFolder } from './run-folder.ts'
import { startSpanReceiver } from './span-receiver.ts'
import { keepRunning } from './start-program.ts'

export interface Stack {
  facts: StackFacts
  /** For `stackVariable`. */
  factsFile: string
  stop(): Promise<void>
}

const templateDatabase = 'redress_template'

/** Postgres, Keycloak, NATS, every service and the gateway, fresh; the logs in `dir` outlive it. */
export async function startStack({
  dir: folder,
  say = () => {},
}: {
  dir: string
  say?(text: string): void
}): Promise<Stack> {
  const dir = resolve(folder)
  const data = join(dir, 'data')
  const logs = { postgres: join(dir, 'logs/postgres.log'), keycloak: join(dir, 'logs/keycloak.log') }
  mkdirSync(join(dir, 'logs'), { recursive: true })
  const reaper = startReaper(dir)
  const stops: (() => unknown)[] = [() => rmSync(data, { recursive: true, force: true }), () => reaper.dismiss()]
  const stop = async () => {
    for (const step of stops.splice(0).reverse()) await step()
  }
  const watch = ({ pid }: { pid: number }) => reaper.watch(pid)
  try {
    const startingKeycloak = startIdentityProvider(join(data, 'keycloak'), logs.keycloak, watch, say)
    stops.push(async () => (await startingKeycloak.catch(() => undefined))?.stop())
    const postgres = await startPostgres({
      dir: join(data, 'postgres'),
      log: logs.postgres,
      durable: false,
      onSpawn: watch,
    })
    stops.push(() => postgres.stop())
    const spans = join(dir, 'spans.jsonl')
    const receiver = await startSpanReceiver(spans)
    stops.push(() => receiver.stop())
    const parts = await allParts()
    await ensureTemplate(postgres.url, templateDatabase, databaseRoles(testSecrets()), parts)
    const { issuer, tokenEndpoint, address, admin } = await startingKeycloak
    const platform = await startPlatform({
      dir,
      shared: {
        postgres: postgres.url,
        templateDatabase,
        natsUsers: await natsUsers(testSecrets()),
        events: parts.map(eventFacts),
        keycloak: { address, issuer, tokenEndpoint, admin: { username: admin.username, password: admin.password } },
        traces: receiver.endpoint,
        spans,
        logs,
      },
    })
    stops.push(() => platform.stop())
    await pointBackchannelLogout(admin, backchannelLogoutUrl(platform.facts.gateway))
    const factsFile = join(dir, 'stack.json')
    writeFileSync(factsFile, JSON.stringify(platform.facts, null, 2), { mode: 0o600 })
    stops.push(() => renameSync(factsFile, `${factsFile}.stopped`))
    return { facts: platform.facts, factsFile, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Development's realm, but passwords are hashed once: a token takes 20 ms instead of 200. */
function startIdentityProvider(
  dir: string,
  log: string,
  onSpawn: (group: { pid: number }) => void,
  say: (text: string) => void,
) {
  const secrets = testSecrets()
  const realm = developmentRealm()
  const passwordPolicy = `hashAlgorithm(pbkdf2-sha256) and hashIterations(1) and ${realm.passwordPolicy}`
  return startKeycloak({
    ...{ dir, log, onSpawn, say, snapshots: true },
    realm: { ...realm, passwordPolicy },
    environment: realmEnvironment(secrets, 'http://127.0.0.1:3000'),
    adminPassword: secrets.keycloak.adminPassword,
  })
}

const allParts = () =>
  Promise.all(
    services.map(async ({ name }) => {
      const address = pathToFileURL(join(root, 'services', name, 'src/service.ts')).href
      const parts = ((await import(address)) as Record<string, ServiceParts>)[name]
      if (!parts) throw new Error(`services/${name}/src/service.ts exports no ${name}`)
      return parts
    }),
  )

const eventFacts = ({ service, publishes, reactions, batches }: ServiceParts): EventFacts => ({
  service,
  publishes,
  reactions: reactions.map(({ name, types }) => ({ name, types })),
  batches: batches.map(({ name, streams }) => ({ name, streams })),
})

if (import.meta.main)
  await keepRunning(async () => {
    const dir = newRunFolder()
    const { facts, factsFile, stop } = await startStack({ dir, say: console.log })
    console.log(`stack: ${facts.gateway}, logs in ${dir}/logs\nexport ${stackVariable}=${factsFile}`)
    return { announced: factsFile, stop }
  })
