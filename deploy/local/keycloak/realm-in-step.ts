import type { Realm, RealmClient } from '../realm.ts'
import { filledRealm } from '../realm-environment.ts'
import type { KeycloakAdmin } from './admin.ts'
import { bringServiceAccount } from './service-account.ts'

/**
 * An import skips a realm that is there: what its files say differently since then is brought over by the Admin API. What
 * people and the provisioner have made in it stays. A second run changes nothing.
 */
export async function bringRealmInStep(
  admin: KeycloakAdmin,
  files: Realm,
  environment: Record<string, string>,
): Promise<void> {
  const { groups, clients, users = [], ...settings } = filledRealm(files, environment)
  await admin.call('PUT', '', settings)
  for (const client of clients) await bringClient(admin, client)
  const people = users.filter((user) => user.serviceAccountClientId === undefined)
  await admin.call('POST', '/partialImport', { ifResourceExists: 'SKIP', groups: withPaths(groups), users: people })
  for (const user of users) if (user.serviceAccountClientId) await bringServiceAccount(admin, user)
}

// the import looks a group up by its path afterwards
const withPaths = (groups: Realm['groups']) => groups.map((group) => ({ ...group, path: `/${group.name}` }))

interface Mapper {
  name: string
}

async function bringClient(admin: KeycloakAdmin, wanted: RealmClient) {
  const { protocolMappers = [], ...settings } = wanted as RealmClient & { protocolMappers?: Mapper[] }
  const [held] = await admin.call<(RealmClient & { id: string; protocolMappers?: Mapper[] })[]>(
    'GET',
    `/clients?clientId=${wanted.clientId}`,
  )
  if (!held) return admin.call<void>('POST', '/clients', wanted)
  const { protocolMappers: heldMappers = [], ...kept } = held
  const attributes = { ...held.attributes, ...settings.attributes }
  await admin.call('PUT', `/clients/${held.id}`, { ...kept, ...settings, attributes })
  for (const mapper of protocolMappers)
    if (!heldMappers.some(({ name }) => name === mapper.name))
      await admin.call('POST', `/clients/${held.id}/protocol-mappers/models`, mapper)
}
