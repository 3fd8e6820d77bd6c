// node test/harness/stack.ts: starts what e2e tests run against and keeps it until Ctrl-C, or until its starter is gone. Prints
// the variable that makes `npm test` use it instead of starting one.
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { EventNames } from '@redress/platform/messaging/streams.ts'
import type { ServiceParts } from '@redress/platform/service.ts'
import { databaseRoles } from '../../deploy/local/database.ts'
import { pointBackchannelLogout, pointMail } from '../../deploy/local/keycloak/admin.ts'
import { readSmtpUrl } from '../../deploy/local/mail/smtp.ts'
import { natsUsers } from '../../deploy/local/nats/users.ts'
import { root, services, workers } from '../../deploy/local/processes.ts'
import { backchannelLogoutUrl } from '../../deploy/local/realm-environment.ts'
import { testSecrets } from '../../deploy/local/secrets.ts'
import { ensureTemplate } from './database.ts'
import { type EventFacts, type StackFacts, stackVariable } from './facts.ts'
import { startIdentityProvider } from './identity-provider.ts'
import { startTestMailCatcher } from './mail-catcher.ts'
import { startPlatform } from './platform.ts'
import { startTestPostgres } from './postgres.ts'
import { newRunFolder } from './run-folder.ts'
import { startSpanReceiver } from './span-receiver.ts'
import { keepRunning } from './start-program.ts'

interface Stack {
  facts: StackFacts
  /** For `stackVariable`. */
  factsFile: string
  stop(): Promise<void>
}

const templateDatabase = 'redress_template'

interface StackOptions {
  dir: string
  /** Told what takes long. */
  say?(text: string): void
}

/** Postgres, Keycloak, NATS, a mail catcher, every service and the gateway, fresh; the logs in `dir` outlive it. */
async function startStack({ dir: folder, say = () => {} }: StackOptions): Promise<Stack> {
  const dir = resolve(folder)
  mkdirSync(join(dir, 'logs'), { recursive: true })
  const logs = {
    postgres: join(dir, 'logs/postgres.log'),
    keycloak: join(dir, 'logs/keycloak.log'),
    mail: join(dir, 'logs/mail.log'),
  }
  const stops: (() => unknown)[] = []
  const stop = async () => {
    for (const step of stops.splice(0).reverse()) await step()
  }
  try {
    const keycloak = await startIdentityProvider(join(dir, 'keycloak'), logs.keycloak, say)
    stops.push(() => keycloak.stop())
    const mail = await startTestMailCatcher(join(dir, 'mail'), logs.mail)
    stops.push(() => mail.stop())
    const postgres = await startTestPostgres(join(dir, 'postgres'), { log: logs.postgres })
    stops.push(() => postgres.stop())
    const spans = join(dir, 'spans.jsonl')
    const receiver = await startSpanReceiver(spans)
    stops.push(() => receiver.stop())
    const parts = await allParts()
    await ensureTemplate(postgres.url, templateDatabase, databaseRoles(testSecrets()), parts)
    const natsAccounts = await natsUsers(testSecrets())
    const shared = {
      ...{
        postgres: postgres.url,
        templateDatabase,
        keycloak: keycloak.facts,
        mail: mail.facts,
        traces: receiver.endpoint,
        spans,
        logs,
      },
      ...{ natsUsers: natsAccounts, events: [...parts, ...(await workerEvents())].map(eventFacts) },
    }
    const platform = await startPlatform({ dir, shared })
    stops.push(() => platform.stop())
    const { admin } = await keycloak.ready
    await pointBackchannelLogout(admin, backchannelLogoutUrl(platform.facts.gateway))
    await pointMail(admin, readSmtpUrl('smtp', mail.facts.smtp))
    await mail.ready
    const factsFile = join(dir, 'stack.json')
    writeFileSync(factsFile, JSON.stringify(platform.facts, null, 2), { mode: 0o600 })
    stops.push(() => renameSync(factsFile, `${factsFile}.stopped`))
    return { facts: platform.facts, factsFile, stop }
  } catch (error) {
    await stop()
    throw error
  }
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

const workerEvents = () =>
  Promise.all(
    workers.map(async ({ name, events }) => {
      const names = ((await import(pathToFileURL(join(root, events)).href)) as Record<string, EventNames>)[name]
      if (!names) throw new Error(`${events} exports no ${name}`)
      return names
    }),
  )

const eventFacts = ({ service, publishes, reactions, batches, tails = false }: EventNames): EventFacts => ({
  service,
  publishes,
  reactions: reactions.map(({ name, types }) => ({ name, types })),
  batches: batches.map(({ name, streams }) => ({ name, streams })),
  tails,
})

if (import.meta.main)
  await keepRunning(async () => {
    const dir = newRunFolder()
    const { facts, factsFile, stop } = await startStack({ dir, say: console.log })
    console.log(`stack: ${facts.gateway}, logs in ${dir}/logs\nexport ${stackVariable}=${factsFile}`)
    return { announced: factsFile, stop }
  })
