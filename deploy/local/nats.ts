import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type NatsUser, natsConfiguration } from './nats/configuration.ts'
import { natsGreeting } from './nats/probe.ts'
import { lastLines, type OnSpawn, spawnGroup } from './process/group.ts'
import { freePort } from './process/ports.ts'
import { waitUntilReady } from './process/wait.ts'

export interface NatsOptions {
  /** Holds configuration and store; what is in it is used again. */
  dir: string
  /** Added to; `nats.log` in `dir` by default. */
  log?: string
  port?: number
  users: NatsUser[]
  /** false: quicker, and lost at a crash of the machine (tests). */
  durable?: boolean
  onSpawn?: OnSpawn
}

export interface Nats {
  /** Without a user: `natsUrl(address, user)` adds one. */
  address: string
  version: string
  pid: number
  log: string
  stop(withinMs?: number): Promise<void>
}

/** Where the bootstrap puts the server, whichever way it came. */
export const natsServer = join(import.meta.dirname, '..', '..', '.tools', 'nats', 'bin', 'nats-server')

export async function startNats({ dir, users, durable = true, onSpawn, ...options }: NatsOptions): Promise<Nats> {
  if (!existsSync(natsServer)) throw new Error('no nats-server: run `node deploy/local/bootstrap.mjs` first')
  const port = options.port ?? (await freePort())
  const home = resolve(dir)
  mkdirSync(home, { recursive: true })
  const log = resolve(options.log ?? join(home, 'nats.log'))
  const file = join(home, 'nats.conf')
  const systemPassword = randomBytes(18).toString('base64url')
  const settings = { port, store: join(home, 'store'), log, users, systemPassword, durable }
  writeFileSync(file, natsConfiguration(settings), { mode: 0o600 })
  const group = await spawnGroup({ command: natsServer, args: ['--config', file], cwd: home, log, onSpawn })
  try {
    const greeting = () => natsGreeting('127.0.0.1', port)
    const { version } = await waitUntilReady('nats-server', group, greeting, { withinMs: 30_000 })
    const address = `nats://127.0.0.1:${port}`
    return { address, version, pid: group.pid, log, stop: (withinMs = 5_000) => group.stop(withinMs) }
  } catch (error) {
    await group.stop(1_000)
    throw new Error(`${(error as Error).message}\n${lastLines(log)}`)
  }
}

export function natsUrl(address: string, { user, password }: Pick<NatsUser, 'user' | 'password'>): string {
  return address.replace('//', `//${encodeURIComponent(user)}:${encodeURIComponent(password)}@`)
}
