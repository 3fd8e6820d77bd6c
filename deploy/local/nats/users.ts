import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { natsPermissions } from '@redress/platform/messaging/permissions.ts'
import type { EventNames } from '@redress/platform/messaging/streams.ts'
import { root, services, workers } from '../processes.ts'
import type { Secrets } from '../secrets.ts'
import type { NatsUser } from './configuration.ts'

/** A user for each service and worker with the rights that follow from its events, and the one that makes streams and consumers. */
export async function natsUsers(secrets: Secrets): Promise<NatsUser[]> {
  const files = [
    ...services.map(({ name }) => ({ name, file: `services/${name}/src/service.ts` })),
    ...workers.map(({ name, events }) => ({ name, file: events })),
  ]
  const users = files.map(async ({ name, file }): Promise<NatsUser> => {
    const parts = (await import(pathToFileURL(join(root, file)).href)) as Record<string, EventNames>
    const table = parts[name]
    if (!table) throw new Error(`${file} exports no \`${name}\``)
    return { user: name, password: secrets.nats[name] ?? '', permissions: natsPermissions(table) }
  })
  return [...(await Promise.all(users)), { user: 'provision', password: secrets.nats.provision ?? '' }]
}
