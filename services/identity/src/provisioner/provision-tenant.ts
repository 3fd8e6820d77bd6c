import { tenantRoles } from '../domain/roles.ts'
import { adminRole, consoleGroup, consoleRoles, type TenantParts, tenantRules } from './console-rules.ts'
import type { PlatformParts } from './provision-platform.ts'
import { childrenOf, ensureChild, ensureTopGroup, type RealmGroup, tenantGroupName } from './realm/groups.ts'
import { ensureGroupPermission } from './realm/permissions.ts'
import { ensureGroupPolicy } from './realm/policies.ts'
import type { RealmAdmin } from './realm/realm-admin.ts'
import { rememberTenantId } from './realm/tenant-id.ts'

/** What is known of a tenant besides its slug. */
export interface TenantFacts {
  tenantId?: string | undefined
  /** Codes of departments that must have a group. */
  departments?: readonly string[]
}

/** Groups of a tenant and the console rights of its admins. Idempotent. Answers the codes of its departments' groups. */
export async function provisionTenant(
  realm: RealmAdmin,
  platform: PlatformParts,
  slug: string,
  { tenantId, departments = [] }: TenantFacts = {},
): Promise<string[]> {
  const name = tenantGroupName(slug)
  const tenant = await ensureTopGroup(realm, name)
  if (tenantId) await rememberTenantId(realm, tenant, tenantId)
  const roles = await ensureChildren(realm, await ensureChild(realm, tenant, 'roles'), tenantRoles)
  const places = await ensureChildren(realm, await ensureChild(realm, tenant, 'dept'), departments)
  const console = await ensureChild(realm, tenant, consoleGroup)
  await ensureConsoleRoles(realm, console)

  const admins = roles.children.filter((role) => role.name === adminRole)
  const people = roles.children.filter((role) => role.name !== adminRole)
  const parts: TenantParts<RealmGroup> = {
    leaves: [...people, ...places.children],
    parents: [tenant, roles.parent, places.parent, console, ...admins],
    guarded: [...admins, console],
  }
  const { server, services, servicesPolicyId } = platform
  const consolePolicyId = await ensureGroupPolicy(realm, server, `${name}.console`, [console.id, services.id])
  const policies = { console: consolePolicyId, services: servicesPolicyId }
  for (const { name: rule, on, scopes, allowed } of tenantRules) {
    const groupIds = parts[on].map(({ id }) => id)
    await ensureGroupPermission(realm, server, {
      ...{ name: `${name}.${rule}`, groupIds, scopes },
      policyId: policies[allowed],
    })
  }
  return places.children.map((place) => place.name).sort()
}

async function ensureChildren(realm: RealmAdmin, parent: RealmGroup, names: readonly string[]) {
  const children = await childrenOf(realm, parent)
  const missing = names.filter((name) => !children.some((child) => child.name === name))
  for (const name of missing) children.push(await ensureChild(realm, parent, name))
  return { parent, children }
}

interface Role {
  id: string
  name: string
}

async function ensureConsoleRoles(realm: RealmAdmin, group: RealmGroup) {
  const [client] = await realm.call<{ id: string }[]>('GET', '/clients?clientId=realm-management')
  const path = `/groups/${group.id}/role-mappings/clients/${client?.id}`
  const held = await realm.call<Role[]>('GET', path)
  const holds = (name: string) => held.some((role) => role.name === name)
  const surplus = held.filter(({ name }) => !consoleRoles.includes(name))
  if (surplus.length > 0) await realm.call('DELETE', path, surplus)
  if (consoleRoles.every(holds)) return
  const wanted = await Promise.all(
    consoleRoles.map((name) => realm.call<Role>('GET', `/clients/${client?.id}/roles/${name}`)),
  )
  await realm.call('POST', path, wanted)
}
