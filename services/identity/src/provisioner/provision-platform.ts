import { platformGuard } from './console-rules.ts'
import { ensureChild, ensureTopGroup, type RealmGroup } from './realm/groups.ts'
import { ensureGroupPermission } from './realm/permissions.ts'
import { authorizationServer, ensureGroupPolicy } from './realm/policies.ts'
import type { RealmAdmin } from './realm/realm-admin.ts'

/** What every tenant's rights refer to. */
export interface PlatformParts {
  /** Path of the authorization server. */
  server: string
  /** Service accounts that look after the people of tenants, without the realm-wide right to manage users. */
  services: RealmGroup
  /** The policy that only they match. */
  servicesPolicyId: string
}

const serviceAccounts = ['identity-service']

/** Groups of the platform and their guard. Idempotent. */
export async function provisionPlatform(realm: RealmAdmin): Promise<PlatformParts> {
  const server = await authorizationServer(realm)
  const platform = await ensureTopGroup(realm, 'platform')
  const admins = await ensureChild(realm, platform, 'admins')
  const services = await ensureChild(realm, platform, 'services')
  for (const clientId of serviceAccounts) await joinServices(realm, clientId, services)
  const policyId = await ensureGroupPolicy(realm, server, 'platform-admins', [admins.id])
  const servicesPolicyId = await ensureGroupPolicy(realm, server, 'platform-services', [services.id])
  const groupIds = [platform.id, admins.id, services.id]
  await ensureGroupPermission(realm, server, { ...platformGuard, groupIds, policyId })
  return { server, services, servicesPolicyId }
}

async function joinServices(realm: RealmAdmin, clientId: string, services: RealmGroup) {
  const [client] = await realm.call<{ id: string }[]>('GET', `/clients?clientId=${clientId}`)
  if (!client) throw new Error(`the realm has no client ${clientId}`)
  const account = await realm.call<{ id: string }>('GET', `/clients/${client.id}/service-account-user`)
  await realm.call('PUT', `/users/${account.id}/groups/${services.id}`)
}
