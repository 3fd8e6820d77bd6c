import { type Addresses, environmentOf } from '../environment.ts'
import { secretVariables } from '../keycloak/given-clients.ts'
import { waitUntilReady } from '../process/wait.ts'
import { gateway, type ProcessRow, services, workers } from '../processes.ts'
import { startApplication } from './application.ts'
import type { LocalContext } from './context.ts'
import { answersOk, isServing } from './readiness.ts'

/** Services and workers side by side, the gateway when the services are ready: workers are none that it calls. */
export async function startProcesses(context: LocalContext, addresses: Addresses, nodeFlags: string[]): Promise<void> {
  const start = (row: ProcessRow, isReady: (address: string) => Promise<boolean>) =>
    startOne(context, row, addresses, nodeFlags, isReady)
  const allServing = (rows: ProcessRow[]) => Promise.all(rows.map((row) => start(row, isServing)))
  const throughGateway = async () => {
    await allServing(services)
    await start(gateway, (address) => answersOk(`http://${address}/readyz`))
  }
  await Promise.all([throughGateway(), allServing(workers.filter(({ name }) => hasSecret(context, name)))])
}

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
