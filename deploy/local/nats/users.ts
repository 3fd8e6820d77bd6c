import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { natsPermissions } from '@redress/platform/messaging/permissions.ts'
import type { EventTable } from '@redress/platform/messaging/streams.ts'
import { root, services } from '../processes.ts'
import type { Secrets } from '../secrets.ts'
import type { NatsUser } from './configuration.ts'

/** A user for each service with the rights that follow from its events, and the one that makes streams and consumers. */
export async function natsUsers(secrets: Secrets): Promise<NatsUser[]> {
  const users = services.map(async ({ name }): Promise<NatsUser> => {
    const address = pathToFileURL(join(root, 'services', name, 'src', 'service.ts')).href
    const parts = (await import(address)) as Record<string, EventTable>
    const table = parts[name]
    if (!table) throw new Error(`services/${name}/src/service.ts exports no \`${name}\``)
    return { user: name, password: secrets.nats[name] ?? '', permissions: natsPermissions(table) }
  })
  return [...(await Promise.all(users)), { user: 'provision', password: secrets.nats.provision ?? '' }]
}
