import type { RealmUser } from '../realm.ts'
import type { KeycloakAdmin } from './admin.ts'

interface Named {
  id: string
  name: string
}

/** The account of a client's own: exactly the roles that the file gives it, and at least its groups. */
export async function bringServiceAccount(admin: KeycloakAdmin, wanted: RealmUser): Promise<void> {
  const client = await clientIdOf(admin, wanted.serviceAccountClientId ?? '')
  const account = await admin.call<{ id: string }>('GET', `/clients/${client}/service-account-user`)
  for (const [owner, roles] of Object.entries(wanted.clientRoles ?? {})) {
    const ownerId = await clientIdOf(admin, owner)
    const path = `/users/${account.id}/role-mappings/clients/${ownerId}`
    const [held, known] = await Promise.all([
      admin.call<Named[]>('GET', path),
      admin.call<Named[]>('GET', `/clients/${ownerId}/roles`),
    ])
    const surplus = held.filter(({ name }) => !roles.includes(name))
    const missing = known.filter(({ name }) => roles.includes(name) && !held.some((role) => role.name === name))
    if (surplus.length > 0) await admin.call('DELETE', path, surplus)
    if (missing.length > 0) await admin.call('POST', path, missing)
  }
  for (const group of wanted.groups ?? []) {
    const { id } = await admin.call<Named>('GET', `/group-by-path${group}`)
    await admin.call('PUT', `/users/${account.id}/groups/${id}`)
  }
}

async function clientIdOf(admin: KeycloakAdmin, clientId: string): Promise<string> {
  const [client] = await admin.call<{ id: string }[]>('GET', `/clients?clientId=${clientId}`)
  if (!client) throw new Error(`the realm has no client ${clientId}`)
  return client.id
}
