import { type Addresses, environmentOf } from '../environment.ts'
import { secretVariables } from '../keycloak/given-clients.ts'
import { waitUntilReady } from '../process/wait.ts'
import { gateway, managesLogins, type ProcessRow, services, workers } from '../processes.ts'
import { startApplication } from './application.ts'
import type { LocalContext } from './context.ts'
import { answersOk, isServing } from './readiness.ts'

/** Services of which Keycloak knows nothing, while it starts: that takes longest, and on one core alone. */
export async function startBeforeKeycloak(
  context: LocalContext,
  addresses: Omit<Addresses, 'issuer'>,
  nodeFlags: string[],
): Promise<void> {
  const rows = services.filter((row) => !managesLogins(row))
  await allServing(context, rows, { ...addresses, issuer: '' }, nodeFlags)
}

/** What is left, side by side; the gateway when the services are ready: workers are none that it calls. */
export async function startProcesses(context: LocalContext, addresses: Addresses, nodeFlags: string[]): Promise<void> {
  const throughGateway = async () => {
    await allServing(context, services.filter(managesLogins), addresses, nodeFlags)
    await startOne(context, gateway, addresses, nodeFlags, (address) => answersOk(`http://${address}/readyz`))
  }
  const withSecret = workers.filter(({ name }) => hasSecret(context, name))
  await Promise.all([throughGateway(), allServing(context, withSecret, addresses, nodeFlags)])
}

const allServing = (context: LocalContext, rows: ProcessRow[], addresses: Addresses, nodeFlags: string[]) =>
  Promise.all(rows.map((row) => startOne(context, row, addresses, nodeFlags, isServing)))

/** A worker is a client of Keycloak; without its secret it would wait for ever. */
function hasSecret({ secrets, output }: LocalContext, name: string): boolean {
  const known = Boolean(secrets.keycloak.clients[name])
  if (!known) output.line(name, `not started: ${secretVariables[name]} is not set`)
  return known
}

async function startOne(
  context: LocalContext,
  { name, entry }: ProcessRow,
  addresses: Addresses,
  nodeFlags: string[],
  isReady: (address: string) => Promise<boolean>,
): Promise<void> {
  const since = Date.now()
  const address = addresses.processes[name] ?? ''
  const environment = environmentOf(name, addresses, context.secrets)
  const group = await startApplication(context, name, entry, environment, nodeFlags)
  await waitUntilReady(name, group, () => isReady(address), { everyMs: 100, withinMs: 60_000 })
  context.run.guard(name)
  context.output.line(name, `ready at ${address}, ${((Date.now() - since) / 1000).toFixed(1)} s`)
}
