import { demoAccounts } from '../accounts.ts'
import type { Addresses } from '../environment.ts'
import { gateway, processes as table } from '../processes.ts'
import { publishStack, type StackFile, startingPath, writeStartingStack } from '../stack-file.ts'
import { keycloakWays } from '../ways/keycloak.ts'
import { chooseSmtp, mailWays } from '../ways/mail.ts'
import { takeFirst } from '../ways/way.ts'
import { runToEnd } from './application.ts'
import type { LocalContext } from './context.ts'
import { startMigrated } from './migrated.ts'
import { startBeforeKeycloak, startProcesses } from './start-processes.ts'

/** Everything in the order of its dependencies, each step when what it needs is ready. */
export async function startStack(context: LocalContext, nodeFlags: string[]): Promise<StackFile> {
  const processes: Record<string, string> = {}
  for (const { name, port } of table) processes[name] = `127.0.0.1:${await context.portFor(name, port)}`
  const gatewayUrl = `http://${processes[gateway.name]}`

  const smtp = await chooseSmtp(context)

  const say = (name: string) => (text: string) => context.output.line(name, text)
  const [keycloak, { postgres, nats }, mail] = await Promise.all([
    takeFirst('Keycloak', keycloakWays(context, gatewayUrl, smtp), say('keycloak')),
    startServers(context, processes, nodeFlags),
    takeFirst('the mail catcher', mailWays(context, smtp), say('mail')),
  ])
  const addresses: Addresses = { postgres: postgres.adminUrl, nats: nats.url, issuer: keycloak.issuer, processes }
  const secrets = { ...context.secrets, keycloak: { ...context.secrets.keycloak, clients: keycloak.clients } }
  await startProcesses({ ...context, secrets }, addresses, nodeFlags)

  const components = { postgres, nats, keycloak, mail }
  const facts = ({ origin, version, address }: StackFile['components'][string]) => ({ origin, version, address })
  const stack: StackFile = {
    gateway: gatewayUrl,
    docs: `${gatewayUrl}/docs`,
    issuer: keycloak.issuer,
    token_endpoint: `${keycloak.issuer}/protocol/openid-connect/token`,
    client_id: 'redress-cli',
    mailbox: mail.mailbox,
    smtp: mail.address,
    postgres: postgres.adminUrl,
    nats: nats.url,
    accounts: keycloak.hasDemoAccounts ? demoAccounts.map(asStackAccount) : [],
    components: { postgres: facts(postgres), nats: facts(nats), keycloak: facts(keycloak), mail: facts(mail) },
    processes: context.run.running().map(({ name, pid }) => {
      const component = components[name as keyof typeof components]
      const address = component ? new URL(component.address).host : processes[name]
      return { name, pid, log: context.logOf(name), address: address ?? '' }
    }),
  }
  writeStartingStack(stack)
  await seedOnce(context, stack)
  publishStack()
  return stack
}

async function startServers(context: LocalContext, processes: Addresses['processes'], nodeFlags: string[]) {
  const { postgres, nats } = await startMigrated(context)
  await startBeforeKeycloak(context, { postgres: postgres.adminUrl, nats: nats.url, processes }, nodeFlags)
  return { postgres, nats }
}

function asStackAccount({ username, password, tenant, role }: (typeof demoAccounts)[number]) {
  return { username, password, tenant, role }
}

async function seedOnce(context: LocalContext, { accounts, components, postgres }: StackFile): Promise<void> {
  // a local database keeps its data when another port is chosen
  const database =
    components.postgres?.origin === 'local' ? 'local' : new URL(postgres).host + new URL(postgres).pathname
  if (context.state.isSeeded(database)) return
  if (accounts.length === 0) return context.output.line('seed', 'no demo data: the realm has no demo accounts')
  context.output.line('seed', 'filling in the demo data, the first time')
  await runToEnd(context, 'seed', 'deploy/local/seed.ts', { REDRESS_STACK_FILE: startingPath })
  context.state.markSeeded(database)
}
