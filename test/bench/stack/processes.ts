import { join } from 'node:path'
import { cacheDirectory } from '../../../deploy/local/cache.ts'
import { environmentOf } from '../../../deploy/local/environment.ts'
import { type Group, lastLines, spawnGroup } from '../../../deploy/local/process/group.ts'
import { freePort } from '../../../deploy/local/process/ports.ts'
import { waitUntilReady } from '../../../deploy/local/process/wait.ts'
import { gateway, root, services } from '../../../deploy/local/processes.ts'
import { testSecrets } from '../../../deploy/local/secrets.ts'
import { answersOk, isServing } from '../../../deploy/local/supervisor/readiness.ts'
import type { Servers, Stops } from './servers.ts'
import { startTraceSink } from './trace-sink.ts'

/** Our processes as `npm start` runs them. */
export interface Ours {
  /** http://127.0.0.1:PORT of the gateway. */
  origin: string
  /** By name: identity, complaint, audit, gateway. */
  pids: Record<string, number>
}

/** Logs at info go to files, one trace in a hundred to a sink that takes and forgets it. `flags`: for node, to profile. */
export async function startOurs(
  dir: string,
  servers: Servers,
  stops: Stops,
  flags: Record<string, string[]> = {},
): Promise<Ours> {
  const sink = await startTraceSink()
  stops.push(() => sink.stop())
  const table = [...services, gateway]
  const processes: Record<string, string> = {}
  for (const { name } of table) processes[name] = `127.0.0.1:${await freePort()}`
  const addresses = {
    ...{ postgres: servers.postgres.ours, nats: servers.nats.address, issuer: servers.keycloak.issuer, processes },
  }
  const telemetry = {
    OTEL_EXPORTER_OTLP_ENDPOINT: sink.endpoint,
    TRACE_RATIO: '0.01',
    LOG_LEVEL: 'info',
    NODE_COMPILE_CACHE: join(cacheDirectory(), 'compile-cache'),
  }
  const pids: Record<string, number> = {}
  for (const { name, kind, entry } of table) {
    const env = { ...process.env, ...environmentOf(name, addresses, testSecrets()), ...telemetry }
    const log = join(dir, `${name}.log`)
    const args = [...(flags[name] ?? []), entry]
    const group = await spawnGroup({ command: process.execPath, args, cwd: root, env, log })
    stops.push(() => group.stop(10_000))
    const address = processes[name] ?? ''
    const ready = () => (kind === 'gateway' ? answersOk(`http://${address}/readyz`) : isServing(address))
    await untilReady(name, group, log, ready)
    pids[name] = group.pid
  }
  return { origin: `http://${processes[gateway.name]}`, pids }
}

async function untilReady(name: string, group: Group, log: string, ready: () => Promise<boolean>) {
  await waitUntilReady(name, group, ready, { withinMs: 60_000 }).catch((error) => {
    throw new Error(`${error}\n${lastLines(log)}`)
  })
}
