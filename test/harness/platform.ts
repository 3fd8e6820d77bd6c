import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { environmentOf } from '../../deploy/local/environment.ts'

import { gateway, services, workers } from '../../deploy/local/processes.ts'
import { testSecrets } from '../../deploy/local/secrets.ts'
import { answersOk, isServing } from '../../deploy/local/supervisor/readiness.ts'
import { type Broker, startBroker } from './broker.ts'
import { copyDatabase } from './database.ts'
import { type StackFacts, sharedStack } from './facts.ts'
import { startLoopbackServer } from './loopback-server.ts'
import { type NodeProcess, startNodeProcess } from './node-process.ts'
import { quietPort } from './quiet-port.ts'
import { startReaper } from './reaper.ts'
import { createClocks } from './tenant-clocks.ts'

type Variables = Record<string, string>

const table = [...services, ...workers, gateway]

/** What several platforms can share. */
type SharedParts = Omit<StackFacts, 'dir' | 'gateway' | 'services' | 'nats' | 'control'>

export interface PlatformOptions {
  /** For NATS' store and the logs; an own one per platform. */
  dir: string
  /** Default: the Postgres, the Keycloak and the span receiver of the run's stack. */
  shared?: SharedParts
  /** Gives a process other variables, for example the address of a proxy instead of that of NATS. */
  environment?(name: string, variables: Variables): Promise<Variables> | Variables
  /** Names of the processes that are started; by default all but the workers, which would follow every test's tenants. */
  only?: readonly string[]
  /** Where the sources stand that are run, for example a copy that lacks something; by default this project. */
  root?: string
}

/** A platform with a database, a NATS server and processes of its own. */
export interface Platform {
  facts: StackFacts
  broker: Broker
  /** By name: identity, complaint, audit, gateway. */
  processes: Readonly<Record<string, NodeProcess>>
  /** Starts a process again, also after a kill, with the clocks as they were. */
  restart(name: string, variables?: Variables): Promise<void>
  stop(): Promise<void>
}

/** Starts a broker, a copy of the template database, the services and the gateway. */
export async function startPlatform(options: PlatformOptions): Promise<Platform> {
  const { dir, shared = sharedStack() } = options
  const { postgres, templateDatabase, natsUsers: users, events } = shared
  const logs = logsIn(dir)
  const reaper = startReaper(dir)
  const stops: (() => unknown)[] = [() => reaper.dismiss()]
  const stop = async () => {
    for (const step of stops.splice(0).reverse()) await step()
  }
  try {
    const onSpawn = ({ pid }: { pid: number }) => reaper.watch(pid)
    const broker = await startBroker({ dir, log: logs.of('nats'), users, events, onSpawn })
    stops.push(() => broker.stop())
    const database = await copyDatabase(postgres, templateDatabase)
    const addresses = await chooseAddresses()
    const at = { postgres: database, nats: broker.address, issuer: shared.keycloak.issuer, processes: addresses }
    const rows = table.filter(
      ({ name }) => options.only?.includes(name) ?? !workers.some((worker) => worker.name === name),
    )
    const started = rows.map(async ({ name, kind, entry }) => {
      const telemetry = { OTEL_EXPORTER_OTLP_ENDPOINT: shared.traces, TRACE_RATIO: '1' }
      const variables = { ...environmentOf(name, at, testSecrets()), ...telemetry }
      const environment = (await options.environment?.(name, variables)) ?? variables
      const address = addresses[name] ?? ''
      const args = kind !== 'service' ? [entry] : ['test/harness/service-process.ts', name]
      const ready = () => (kind === 'gateway' ? answersOk(`http://${address}/readyz`) : isServing(address))
      const folder = options.root === undefined ? {} : { folder: options.root }
      return startNodeProcess({ name, args, environment, log: logs.of(name), ready, ...folder })
    })
    const all = await everyOne(started)
    stops.push(() => Promise.all(all.map((each) => each.stop())))
    const clocks = createClocks(
      all.filter(({ name }) => services.some((service) => service.name === name)),
      database,
    )
    const control = await startLoopbackServer(async (path, body) => {
      if (path === '/clock') return clocks.advance(body)
      return all.map(({ name, pid }) => ({ name, pid }))
    })
    stops.push(() => control.stop())
    const processes = Object.fromEntries(all.map((each) => [each.name, each]))
    const { [gateway.name]: edge, ...rpc } = addresses
    const own = { dir, gateway: `http://${edge}`, services: rpc, nats: broker.url, control: control.address }
    const facts = { ...shared, ...own, postgres: database, logs: { ...shared.logs, ...logs.files } }
    const restart = async (name: string, variables?: Variables) => {
      await processes[name]?.restart(variables)
      await clocks.set(name)
    }
    return { facts, broker, processes, restart, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function logsIn(dir: string) {
  const folder = join(dir, 'logs')
  mkdirSync(folder, { recursive: true })
  const files: Record<string, string> = {}
  return {
    files,
    of(name: string) {
      files[name] = join(folder, `${name}.log`)
      return files[name]
    },
  }
}

async function chooseAddresses(): Promise<Record<string, string>> {
  const addresses: Record<string, string> = {}
  for (const { name } of table) addresses[name] = `127.0.0.1:${await quietPort()}`
  return addresses
}

/** All of them, or the first error, after those that did start have been stopped. */
async function everyOne(starting: Promise<NodeProcess>[]): Promise<NodeProcess[]> {
  const settled = await Promise.allSettled(starting)
  const started = settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
  const failed = settled.find((each) => each.status === 'rejected')
  if (!failed) return started
  await Promise.all(started.map((each) => each.kill()))
  throw failed.reason
}
