import { tenantRules } from './console-rules.ts'
import type { PlatformParts } from './provision-platform.ts'
import { childrenOf, findTopGroup, type RealmGroup, tenantGroupName } from './realm/groups.ts'
import { removePolicy } from './realm/permissions.ts'
import type { RealmAdmin } from './realm/realm-admin.ts'

interface Group extends RealmGroup {
  path: string
}

/** Removes a tenant's people, rights and groups. Who belongs elsewhere too only leaves. Idempotent. Answers how many went. */
export async function removeTenant(realm: RealmAdmin, { server }: PlatformParts, slug: string): Promise<number> {
  const name = tenantGroupName(slug)
  const tenant = await findTopGroup(realm, name)
  let removed = 0
  if (tenant) for (const id of await membersBelow(realm, tenant)) removed += await removeUser(realm, id, `/${name}/`)
  for (const rule of tenantRules) await removePolicy(realm, server, 'permission/scope', `${name}.${rule.name}`)
  await removePolicy(realm, server, 'policy/group', `${name}.console`)
  if (tenant) await realm.call('DELETE', `/groups/${tenant.id}`)
  return removed
}

async function membersBelow(realm: RealmAdmin, tenant: RealmGroup): Promise<Set<string>> {
  const members = new Set<string>()
  const visit = async (group: RealmGroup) => {
    for (let first = 0; ; first += 100) {
      const page = await realm.call<{ id: string }[]>('GET', `/groups/${group.id}/members?first=${first}&max=100`)
      for (const { id } of page) members.add(id)
      if (page.length < 100) break
    }
    for (const child of await childrenOf(realm, group)) await visit(child)
  }
  await visit(tenant)
  return members
}

async function removeUser(realm: RealmAdmin, id: string, below: string): Promise<number> {
  const groups = await realm.find<Group[]>(`/users/${id}/groups?first=0&max=500`)
  const elsewhere = groups?.some(({ path }) => !path.startsWith(below) && /^\/(t\.|platform\/)/.test(path))
  if (!groups || elsewhere) return 0
  await realm.call('DELETE', `/users/${id}`)
  return 1
}
