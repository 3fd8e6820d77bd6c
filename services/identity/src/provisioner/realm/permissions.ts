import { findPolicy, orFoundMade } from './policies.ts'
import type { RealmAdmin } from './realm-admin.ts'
import { same } from './same.ts'

/** What somebody may do with groups: permissions on one group are unanimous, so each has exactly one policy. */
export interface GroupPermission {
  name: string
  groupIds: readonly string[]
  scopes: readonly string[]
  policyId: string
}

const parts = ['resources', 'scopes', 'associatedPolicies'] as const

export const ensureGroupPermission = (realm: RealmAdmin, server: string, permission: GroupPermission) =>
  orFoundMade(() => groupPermission(realm, server, permission))

async function groupPermission(
  realm: RealmAdmin,
  server: string,
  { name, groupIds, scopes, policyId }: GroupPermission,
): Promise<void> {
  const found = await findPolicy(realm, server, 'permission/scope', name)
  const body = {
    ...{ name, type: 'scope', logic: 'POSITIVE', decisionStrategy: 'UNANIMOUS', resourceType: 'Groups' },
    ...{ resources: groupIds, scopes, policies: [policyId] },
  }
  if (!found) return realm.call('POST', `${server}/permission/scope`, body)
  const held = await Promise.all(
    parts.map((part) => realm.call<{ id: string; name: string }[]>('GET', `${server}/policy/${found.id}/${part}`)),
  )
  const [resources = [], heldScopes = [], policies = []] = held
  const unchanged =
    same(
      resources.map(({ name: groupId }) => groupId),
      groupIds,
    ) &&
    same(
      heldScopes.map(({ name: scope }) => scope),
      scopes,
    ) &&
    same(
      policies.map(({ id }) => id),
      [policyId],
    )
  if (!unchanged) await realm.call('PUT', `${server}/permission/scope/${found.id}`, { ...body, id: found.id })
}

export async function removePolicy(
  realm: RealmAdmin,
  server: string,
  kind: 'policy/group' | 'permission/scope',
  name: string,
): Promise<void> {
  const found = await findPolicy(realm, server, kind, name)
  if (found) await realm.call('DELETE', `${server}/${kind}/${found.id}`)
}
