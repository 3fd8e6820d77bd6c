import { permissionDenied } from '@redress/platform/app-error.ts'
import type { Account } from './accounts.ts'
import { principalFromClaims } from './principal-from-claims.ts'
import { isPlatformAdmin } from './roles.ts'

const ofAdministrators = /^\/t\.[^/]+\/(?:roles\/tenant_admin|console-admins)$/

/** Whether the groups make somebody an administrator of a tenant. */
const areAdministrators = (groups: readonly string[]) => groups.some((path) => ofAdministrators.test(path))

/**
 * Administrators are made, changed and unmade by platform admins alone; `own`: but for the own names and address.
 * Throws PERMISSION_DENIED NOT_ALLOWED_HERE.
 */
export function requireMayManage(
  caller: { userId?: string; roles: readonly string[] },
  { userId, groups }: Pick<Account, 'groups'> & { userId?: string },
  { own = false }: { own?: boolean } = {},
) {
  if (isPlatformAdmin(caller.roles) || !areAdministrators(groups)) return
  if (own && caller.userId === userId) return
  throw permissionDenied('NOT_ALLOWED_HERE', 'Only platform admins manage the administrators of a tenant.')
}

/** The tenant that a login belongs to, by the slug; undefined for a stranger. Throws PERMISSION_DENIED NOT_ALLOWED_HERE. */
export function slugOfLogin({ groups }: Account): string | undefined {
  const claimed = principalFromClaims(groups)
  if (claimed.kind === 'misconfigured')
    throw permissionDenied('NOT_ALLOWED_HERE', 'The login belongs to two tenants; it is mended in the console.')
  return claimed.kind === 'tenant' ? claimed.slug : undefined
}

/** Paths of a tenant's groups for roles and departments. */
export const groupPaths = (slug: string, roles: readonly string[], departments: readonly string[]): string[] => [
  ...roles.map((role) => `/t.${slug}/roles/${role}`),
  ...departments.map((code) => `/t.${slug}/dept/${code}`),
]

/**
 * The groups of a login after a change of roles or departments; what is undefined stays, and so does every other group.
 * Throws PERMISSION_DENIED NOT_ALLOWED_HERE.
 */
export function wantedGroups(
  caller: { userId?: string; roles: readonly string[] },
  { slug, account }: { slug: string; account: Account },
  { roles, codes }: { roles?: readonly string[] | undefined; codes?: readonly string[] | undefined },
): string[] {
  const replaced = [...(roles ? [`/t.${slug}/roles/`] : []), ...(codes ? [`/t.${slug}/dept/`] : [])]
  const kept = account.groups.filter((path) => !replaced.some((beginning) => path.startsWith(beginning)))
  const groups = [...new Set([...kept, ...groupPaths(slug, roles ?? [], codes ?? [])])].sort()
  const changed = groups.join() !== account.groups.join()
  // neither to give the right nor to change who has it
  if (changed) requireMayManage(caller, { groups: [...groups, ...account.groups] })
  return groups
}
