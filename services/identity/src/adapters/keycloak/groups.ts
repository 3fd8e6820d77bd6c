import { failedPrecondition } from '@redress/platform/app-error.ts'
import type { AdminCalls } from './admin-calls.ts'
import { type GroupIds, groupsBelow } from './group-tree.ts'
import { allPages } from './pages.ts'
import { orForbidden } from './refusals.ts'

const pageSize = 200
const keptMs = 60_000

/** Groups of tenants, and moving people between them. */
export function createGroups(keycloak: AdminCalls) {
  const { call } = keycloak
  const known = new Map<string, { ids: GroupIds; untilMs: number }>()

  async function ofTenant(slug: string): Promise<GroupIds> {
    const kept = known.get(slug)
    if (kept && kept.untilMs > performance.now()) return kept.ids
    const name = `t.${slug}`
    const search = { search: name, exact: true, max: 20, briefRepresentation: true }
    const found = await call(({ groups }) => groups.find(search))
    const top = found.find((group) => group.path === `/${name}`)
    const ids: GroupIds = top?.id ? await groupsBelow(keycloak, top.id, `/${name}`) : new Map()
    if (ids.size > 0) known.set(slug, { ids, untilMs: performance.now() + keptMs })
    return ids
  }

  async function idOf(path: string): Promise<string> {
    const slug = /^\/t\.([^/]+)\//.exec(path)?.[1] ?? ''
    const id = (await ofTenant(slug)).get(path) ?? (known.delete(slug) ? (await ofTenant(slug)).get(path) : undefined)
    if (!id)
      throw failedPrecondition('TENANT_PROVISIONING', 'The tenant is still being set up.', { retryAfterMs: 5000 })
    return id
  }

  async function pathsOf(userId: string): Promise<string[]> {
    const read = (page: object) => {
      const asked = { id: userId, briefRepresentation: true, ...page }
      // null: deleted a moment ago
      return call(async ({ users }) => (await users.listGroups(asked, { catchNotFound: true })) ?? [])
    }
    return (await allPages(read, pageSize)).map(({ path = '' }) => path)
  }

  async function set(userId: string, from: readonly string[], to: readonly string[]) {
    const joined = await Promise.all(to.filter((path) => !from.includes(path)).map(idOf))
    const left = await Promise.all(from.filter((path) => !to.includes(path)).map(idOf))
    for (const groupId of joined)
      await call(({ users }) => users.addToGroup({ id: userId, groupId })).catch(orForbidden)
    for (const groupId of left)
      await call(({ users }) => users.delFromGroup({ id: userId, groupId })).catch(orForbidden)
  }

  async function require(paths: readonly string[]) {
    for (const path of paths) await idOf(path)
  }

  return { pathsOf, require, set }
}
