/** What may be done with a group and the people in it. */
const memberScopes = ['view', 'view-members', 'manage-members', 'manage-membership', 'manage-membership-of-members']
const lookScopes = ['view', 'view-members']
const manageScopes = memberScopes.filter((scope) => scope.startsWith('manage'))

/** Only platform admins appoint its members, through the platform's services. */
export const adminRole = 'tenant_admin'
/** Carries the roles that open the console, and nothing else. */
export const consoleGroup = 'console-admins'
/** Any other role of realm-management would switch the fine-grained permissions off for its holder. */
export const consoleRoles = ['query-groups', 'query-users']

/** Groups of a tenant that a rule is about. */
export interface TenantParts<Group> {
  /** Roles but the tenant admin's, and departments: people are in these. */
  leaves: Group[]
  /** The tenant's group, what holds roles and departments, and what is looked at only. */
  parents: Group[]
  /** Whose members nobody in the tenant touches. */
  guarded: Group[]
}

interface TenantRule {
  name: string
  on: keyof TenantParts<unknown>
  scopes: readonly string[]
  /** Admins of the tenant's console and the platform's services, or the services alone. */
  allowed: 'console' | 'services'
}

/**
 * `manage-members` on a parent reaches its children, and with it a tenant admin could reset a colleague's password: parents are
 * looked at only. A group without any permission does not refuse, hence the guard: permissions on one group are unanimous, so
 * that it also holds for a tenant admin who is a manager besides.
 */
export const tenantRules: readonly TenantRule[] = [
  { name: 'people', on: 'leaves', scopes: memberScopes, allowed: 'console' },
  { name: 'look', on: 'parents', scopes: lookScopes, allowed: 'console' },
  { name: 'admin-guard', on: 'guarded', scopes: manageScopes, allowed: 'services' },
]

/** Nobody but platform admins touches the platform's groups. */
export const platformGuard = { name: 'platform-guard', scopes: memberScopes }
