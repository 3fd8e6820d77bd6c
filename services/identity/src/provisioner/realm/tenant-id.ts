import type { RealmGroup } from './groups.ts'
import type { RealmAdmin } from './realm-admin.ts'

// events name a tenant by its id, Keycloak by its slug: the group remembers which is which, so that nothing else has to
const attribute = 'tenant_id'

interface Described extends RealmGroup {
  attributes?: Record<string, string[]>
}

export async function rememberTenantId(realm: RealmAdmin, group: RealmGroup, tenantId: string): Promise<void> {
  const described = await realm.call<Described>('GET', `/groups/${group.id}`)
  const { attributes = {} } = described
  if (attributes[attribute]?.[0] === tenantId) return
  const more = { ...attributes, [attribute]: [tenantId] }
  await realm.call('PUT', `/groups/${group.id}`, { ...described, attributes: more })
}

/** Slug of a tenant whose group was provisioned; undefined before. */
export async function slugOfTenant(realm: RealmAdmin, tenantId: string): Promise<string | undefined> {
  const query = `q=${attribute}:${tenantId}&first=0&max=10&briefRepresentation=false`
  const found = await realm.call<Described[]>('GET', `/groups?${query}`)
  const group = found.find(({ attributes = {} }) => attributes[attribute]?.[0] === tenantId)
  return group?.name.slice(2)
}
