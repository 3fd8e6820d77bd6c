/** Roles that a tenant gives; any other word in a group's path is ignored. */
export const tenantRoles = [
  'tenant_admin',
  'manager',
  'department_manager',
  'help_desk_agent',
  'support_staff',
  'source_user',
  'complainant',
  'auditor',
] as const

/** The role of platform staff: above the tenants, never given by one. */
export const platformAdmin = 'platform_admin'

export type TenantRole = (typeof tenantRoles)[number]

export const isTenantRole = (word: string): word is TenantRole => (tenantRoles as readonly string[]).includes(word)

export const isPlatformAdmin = (roles: readonly string[]) => roles.includes(platformAdmin)

/** 4 platform admin, 3 tenant admin, 2 department manager, 1 everybody else. */
export function levelOf(roles: readonly string[]): number {
  if (isPlatformAdmin(roles)) return 4
  if (roles.includes('tenant_admin')) return 3
  return roles.includes('department_manager') ? 2 : 1
}
