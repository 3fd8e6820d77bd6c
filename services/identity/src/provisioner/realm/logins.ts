import type { RealmAdmin } from './realm-admin.ts'

/** A login as Keycloak tells it; whatever else it tells is kept for the way back. */
export interface HeldLogin {
  id: string
  username: string
  enabled: boolean
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
 * may be in no group either.
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
