import { isTaken, type RealmAdmin } from './realm-admin.ts'
import { same } from './same.ts'

/** Fine-grained admin permissions live at a client of the realm itself. */
export async function authorizationServer(realm: RealmAdmin): Promise<string> {
  const settings = await realm.call<{ adminPermissionsEnabled?: boolean }>('GET', '')
  if (!settings.adminPermissionsEnabled) await realm.call('PUT', '', { adminPermissionsEnabled: true })
  const [client] = await realm.call<{ id: string }[]>('GET', '/clients?clientId=admin-permissions')
  if (!client) throw new Error('this Keycloak has no fine-grained admin permissions')
  return `/clients/${client.id}/authz/resource-server`
}

interface Policy {
  id: string
  name: string
  groups?: { id: string }[]
}

export const findPolicy = async (realm: RealmAdmin, server: string, kind: string, name: string) =>
  (await realm.call<Policy[]>('GET', `${server}/${kind}?name=${encodeURIComponent(name)}&first=0&max=50`)).find(
    (policy) => policy.name === name,
  )

/** Two provisioners who make the same at once: the slower one finds it made. */
export async function orFoundMade<T>(ensure: () => Promise<T>): Promise<T> {
  try {
    return await ensure()
  } catch (error) {
    if (isTaken(error)) return ensure()
    throw error
  }
}

/** A person matches when in any of the groups. Answers the id. */
export const ensureGroupPolicy = (realm: RealmAdmin, server: string, name: string, groupIds: readonly string[]) =>
  orFoundMade(() => groupPolicy(realm, server, name, groupIds))

async function groupPolicy(
  realm: RealmAdmin,
  server: string,
  name: string,
  groupIds: readonly string[],
): Promise<string> {
  const found = await findPolicy(realm, server, 'policy/group', name)
  const groups = groupIds.map((id) => ({ id, extendChildren: false }))
  const body = { name, logic: 'POSITIVE', decisionStrategy: 'UNANIMOUS', groups }
  if (!found) return (await realm.call<Policy>('POST', `${server}/policy/group`, body)).id
  const { groups: held = [] } = await realm.call<Policy>('GET', `${server}/policy/group/${found.id}`)
  const heldIds = held.map(({ id }) => id)
  if (!same(heldIds, groupIds)) await realm.call('PUT', `${server}/policy/group/${found.id}`, { ...body, id: found.id })
  return found.id
}
