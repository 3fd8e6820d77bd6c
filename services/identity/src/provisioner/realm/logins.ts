import type { AdoptLogin } from '../../domain/adoption.ts'
import { firstActions } from '../../domain/first-actions.ts'
import type { RealmAdmin } from './realm-admin.ts'
import { same } from './same.ts'

/** A login as Keycloak tells it; whatever else it tells is kept for the way back. */
export interface HeldLogin {
  id: string
  username: string
  email?: string
  enabled: boolean
  requiredActions?: string[]
  serviceAccountClientId?: string
}

interface RoleMappings {
  realmMappings?: { name: string }[]
  clientMappings?: object
}

/** Paths of the groups that a login is in. */
export const groupPathsOf = async (realm: RealmAdmin, userId: string): Promise<string[]> =>
  ((await realm.find<{ path: string }[]>(`/users/${userId}/groups?first=0&max=500`)) ?? []).map(({ path }) => path)

/**
 * The login of a person that belongs to nobody: open, in no group, and without any role of its own. Somebody who runs the server
 * may be in no group either, and whoever manages their login runs the server.
 */
export async function freeLogin(realm: RealmAdmin, userId: string): Promise<HeldLogin | undefined> {
  const login = await realm.find<HeldLogin>(`/users/${userId}`)
  if (!login?.enabled || login.serviceAccountClientId || login.username.startsWith('service-account-')) return undefined
  if ((await groupPathsOf(realm, userId)).length > 0) return undefined
  const { defaultRole } = await realm.call<{ defaultRole: { name: string } }>('GET', '')
  const roles = await realm.call<RoleMappings>('GET', `/users/${userId}/role-mappings`)
  const ofRealm = (roles.realmMappings ?? []).filter(({ name }) => name !== defaultRole.name)
  return ofRealm.length > 0 || roles.clientMappings ? undefined : login
}

/** Passwords, keys and whatever else opens a login. */
const credentialsOf = (realm: RealmAdmin, userId: string) =>
  realm.call<{ id: string }[]>('GET', `/users/${userId}/credentials`)

export async function removeCredentials(realm: RealmAdmin, userId: string): Promise<void> {
  for (const { id } of await credentialsOf(realm, userId))
    await realm.call('DELETE', `/users/${userId}/credentials/${id}`)
}

/**
 * Whether this process has taken the login into just these groups, and since then nobody has touched its membership or got in:
 * whoever works with it already is no half-made user.
 */
export async function hasAdopted(realm: RealmAdmin, { user_id: userId, email, groups }: AdoptLogin): Promise<boolean> {
  const { email: held, requiredActions = [] } = (await realm.find<Partial<HeldLogin>>(`/users/${userId}`)) ?? {}
  const isShut = firstActions.every((action) => requiredActions.includes(action))
  if (!isShut || held?.toLowerCase() !== email.toLowerCase()) return false
  if ((await credentialsOf(realm, userId)).length > 0 || !same(await groupPathsOf(realm, userId), groups)) return false
  const query = `resourcePath=users/${userId}/groups*&max=1`
  const [newest] = await realm.call<{ authDetails?: { userId?: string } }[]>('GET', `/admin-events?${query}`)
  return newest?.authDetails?.userId === (await realm.ownId())
}
