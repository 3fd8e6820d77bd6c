import { inParallel } from '@redress/platform/in-parallel.ts'
import type { AdminCalls } from './admin-calls.ts'
import { allPages, atOnce } from './pages.ts'

const pageSize = 200
const membersPage = 100
const isOurs = /^\/(?:t\.[^/]+|platform)$/

/** Ids by path. */
export type GroupIds = ReadonlyMap<string, string>

/** Ids by path of what lies under a group, without the group itself. */
export async function groupsBelow(keycloak: AdminCalls, parentId: string, path: string): Promise<GroupIds> {
  const found = new Map<string, string>()
  const children = await allPages(
    (page) => keycloak.call(({ groups }) => groups.listSubGroups({ parentId, ...page, briefRepresentation: true })),
    pageSize,
  )
  for (const { id = '', name = '', subGroupCount = 0 } of children) {
    found.set(`${path}/${name}`, id)
    const deeper = subGroupCount > 0 ? await groupsBelow(keycloak, id, `${path}/${name}`) : []
    for (const [childPath, childId] of deeper) found.set(childPath, childId)
  }
  return found
}

/** Ids of the members of a group itself. */
export async function membersOf({ call }: AdminCalls, id: string): Promise<string[]> {
  const read = (page: { first: number; max: number }) =>
    call(({ groups }) => groups.listMembers({ id, ...page, briefRepresentation: true }))
  return (await allPages(read, membersPage)).map((member) => member.id ?? '')
}

/** Paths of the groups of each person who is in one. */
export async function membershipsOf(keycloak: AdminCalls): Promise<ReadonlyMap<string, string[]>> {
  const { call } = keycloak
  const pathsOf = new Map<string, string[]>()
  const top = await allPages(
    (page) => call(({ groups }) => groups.find({ ...page, briefRepresentation: true })),
    pageSize,
  )
  const ours = top.filter((group) => isOurs.test(group.path ?? ''))
  const trees = await inParallel(ours, atOnce, ({ id = '', path = '' }) => groupsBelow(keycloak, id, path))
  const leaves = trees.flatMap((tree) => [...tree])
  await inParallel(leaves, atOnce, async ([path, groupId]) => {
    for (const userId of await membersOf(keycloak, groupId)) pathsOf.set(userId, [...(pathsOf.get(userId) ?? []), path])
  })
  return pathsOf
}
