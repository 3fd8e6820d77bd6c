import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { checkNats } from '../nats/probe.ts'
import { natsUsers } from '../nats/users.ts'
import { natsServer, startNats } from '../nats.ts'
import type { LocalContext } from '../supervisor/context.ts'
import type { Way } from './way.ts'

export interface NatsFound {
  version: string
  address: string
  /** What the services are told; with a user in it they all share that user. */
  url: string
}

const natsPort = 4223

export function natsWays(context: LocalContext): Way<NatsFound>[] {
  const url = process.env.REDRESS_NATS_URL
  const brought = existsSync(natsServer)
  return [
    {
      origin: 'environment',
      isOpen: Boolean(url),
      reason: url ? 'REDRESS_NATS_URL is set; one user for all services' : 'REDRESS_NATS_URL is not set',
      async start() {
        const version = await checkNats('REDRESS_NATS_URL', url ?? '')
        return { version, address: `nats://${new URL(url ?? '').host}`, url: url ?? '' }
      },
    },
    {
      origin: 'local',
      isOpen: brought,
      reason: brought ? 'REDRESS_NATS_URL is not set' : 'there is no nats-server in .tools',
      async start() {
        const server = await startNats({
          dir: join(context.directory, 'nats'),
          port: await context.portFor('nats', natsPort),
          users: await natsUsers(context.secrets),
          log: context.logOf('nats'),
          onSpawn: (group) => context.run.track('nats', group),
        })
        context.run.guard('nats')
        return { version: server.version, address: server.address, url: server.address }
      },
    },
  ]
}
