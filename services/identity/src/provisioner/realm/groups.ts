import { isTaken, type RealmAdmin } from './realm-admin.ts'

export interface RealmGroup {
  id: string
  name: string
}

const pageSize = 100

/** Top-level groups of tenants. */
export const tenantGroupName = (slug: string) => `t.${slug}`
const tenantGroupPattern = /^t\.[a-z][a-z0-9-]{1,40}$/

export async function tenantGroups(realm: RealmAdmin): Promise<RealmGroup[]> {
  const groups = await everyPage(realm, '/groups')
  return groups.filter(({ name }) => tenantGroupPattern.test(name))
}

export const childrenOf = (realm: RealmAdmin, { id }: RealmGroup) => everyPage(realm, `/groups/${id}/children`)

async function everyPage(realm: RealmAdmin, path: string): Promise<RealmGroup[]> {
  const groups: RealmGroup[] = []
  for (;;) {
    const page = `first=${groups.length}&max=${pageSize}&briefRepresentation=true`
    const found = await realm.call<RealmGroup[]>('GET', `${path}?${page}`)
    groups.push(...found)
    if (found.length < pageSize) return groups
  }
}

export const findTopGroup = (realm: RealmAdmin, name: string) =>
  realm.find<RealmGroup>(`/group-by-path/${encodeURIComponent(name)}`)

/** Two who make the same group at once: one of them finds it made. */
export async function ensureTopGroup(realm: RealmAdmin, name: string): Promise<RealmGroup> {
  return (await findTopGroup(realm, name)) ?? made(realm, '/groups', name, () => findTopGroup(realm, name))
}

export async function ensureChild(realm: RealmAdmin, parent: RealmGroup, name: string): Promise<RealmGroup> {
  const find = async () => (await childrenOf(realm, parent)).find((child) => child.name === name)
  return (await find()) ?? made(realm, `/groups/${parent.id}/children`, name, find)
}

async function made(
  realm: RealmAdmin,
  path: string,
  name: string,
  find: () => Promise<RealmGroup | undefined>,
): Promise<RealmGroup> {
  await realm.call('POST', path, { name }).catch((error) => {
    if (!isTaken(error)) throw error
  })
  const group = await find()
  if (!group) throw new Error(`the group ${name} was made and is not there`)
  return group
}
