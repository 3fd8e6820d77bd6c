import { codePattern, slugPattern } from './check-input.ts'
import { tenantRoles } from './roles.ts'

/** Subject under which the provisioner is asked to let a tenant adopt a login. */
export const adoptLoginSubject = 'provisioner.v1.AdoptLogin'

/** Which login is to be adopted, and into which groups of which tenant. */
export interface AdoptLogin {
  user_id: string
  slug: string
  /** Its address from then on: to the one that it had, whoever planted it could have the link for another password sent. */
  email: string
  /** Full paths. */
  groups: readonly string[]
}

/** false: the login is not free, or not one that anybody may adopt; which of it is not said. */
export interface AdoptLoginAnswer {
  adopted: boolean
}

/** Whether all of the paths are groups of this one tenant that people are in: its roles and departments. */
export function areLeavesOf(slug: string, paths: readonly string[]): boolean {
  if (!slugPattern.test(slug) || paths.length === 0 || new Set(paths).size < paths.length) return false
  return paths.every((path) => isLeafOf(slug, path))
}

/** Whether the path is a role or a department of the tenant. */
export function isLeafOf(slug: string, path: string): boolean {
  const [before, tenant, kind, name = '', ...more] = path.split('/')
  if (before !== '' || tenant !== `t.${slug}` || more.length > 0) return false
  return kind === 'roles' ? tenantRoles.some((role) => role === name) : kind === 'dept' && codePattern.test(name)
}
