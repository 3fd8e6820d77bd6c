import { isTenantRole, type TenantRole } from './roles.ts'

/** What one group path says: a tenant and perhaps a role or a department of it, or platform staff. */
export type Group = { kind: 'tenant'; slug: string; role?: string; department?: string } | { kind: 'platform' }

/** Whom the groups of a token speak for. */
export type ClaimedPrincipal =
  | { kind: 'tenant'; slug: string; roles: TenantRole[]; departments: string[] }
  | { kind: 'platform' }
  | { kind: 'none' }
  | { kind: 'misconfigured' }

const tenantGroup =
  /^\/t\.(?<slug>[a-z][a-z0-9-]{1,40})\/(?:roles\/(?<role>[^/]+)|dept\/(?<department>[^/]+)|console-admins)$/

/** Reads one path of the groups claim; undefined for what is no group of ours. */
export function readGroup(path: string): Group | undefined {
  if (path === '/platform/admins') return { kind: 'platform' }
  const named = tenantGroup.exec(path)?.groups
  if (!named?.slug) return undefined
  const { slug, role, department } = named
  return { kind: 'tenant', slug, ...(role ? { role } : {}), ...(department ? { department } : {}) }
}

/**
 * The only reader of the groups claim. A role counts only with the tenant of the same path. Two tenants, or platform staff in a
 * tenant, speak for nobody until that is mended.
 */
export function principalFromClaims(paths: readonly string[]): ClaimedPrincipal {
  const groups = paths.flatMap((path) => readGroup(path) ?? [])
  const ofTenants = groups.filter((group) => group.kind === 'tenant')
  const [first, ...others] = new Set(ofTenants.map(({ slug }) => slug))
  const platform = ofTenants.length < groups.length
  if (others.length > 0 || (first !== undefined && platform)) return { kind: 'misconfigured' }
  if (platform) return { kind: 'platform' }
  if (first === undefined) return { kind: 'none' }
  const roles = ofTenants.flatMap(({ role = '' }) => (isTenantRole(role) ? role : []))
  const departments = ofTenants.flatMap(({ department }) => department ?? [])
  return { kind: 'tenant', slug: first, roles: sorted(roles), departments: sorted(departments) }
}

/** Slugs of the tenants that groups name, each once. */
export const slugsOf = (paths: readonly string[]): string[] =>
  sorted(paths.flatMap((path) => slugOf(readGroup(path)) ?? []))

const slugOf = (group: Group | undefined) => (group?.kind === 'tenant' ? group.slug : undefined)
const sorted = <T extends string>(words: readonly T[]): T[] => [...new Set(words)].sort()
