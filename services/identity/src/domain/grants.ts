import { bundleOf, type RoleGrants } from './default-matrix.ts'

/** What a source user may file, as their source lets them. */
export interface Switches {
  canCreateComplaints: boolean
  canCreateInquiries: boolean
}

const switchOf: Record<string, keyof Switches> = {
  'ticket.create': 'canCreateComplaints',
  'inquiry.create': 'canCreateInquiries',
}

/** Union of the grants of the roles. A grant that hangs on a switch counts only while the switch is on. */
export function grantsOf(roles: readonly string[], switches: Switches): RoleGrants {
  const grants: RoleGrants = {}
  for (const role of roles)
    for (const [permission, scopes] of Object.entries(bundleOf(role))) {
      const held = scopes.filter((scope) => scope !== 'switch' || isOn(permission, switches))
      if (held.length > 0) grants[permission] = [...new Set([...(grants[permission] ?? []), ...held])]
    }
  return grants
}

/** What platform staff may do before they have selected a tenant. */
export const grantsWithoutTenant = (grants: RoleGrants): RoleGrants =>
  Object.fromEntries(Object.entries(grants).filter(([permission]) => permission.startsWith('tenants.')))

function isOn(permission: string, switches: Switches) {
  const name = switchOf[permission]
  return name !== undefined && switches[name]
}
