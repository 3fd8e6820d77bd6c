import { bundleOf, type Matrix, type RoleGrants } from './default-matrix.ts'
import { isOfPlatform } from './permissions.ts'

/** What a source user may file, as their source lets them. */
export interface Switches {
  canCreateComplaints: boolean
  canCreateInquiries: boolean
}

const switchOf: Record<string, keyof Switches> = {
  'ticket.create': 'canCreateComplaints',
  'inquiry.create': 'canCreateInquiries',
}

/** Union of the grants of the roles in a tenant. A grant that hangs on a switch counts only while the switch is on. */
export function grantsOf(roles: readonly string[], switches: Switches, matrix: Matrix): RoleGrants {
  const grants: RoleGrants = {}
  for (const role of roles)
    for (const [permission, scopes] of Object.entries(bundleOf(role, matrix))) {
      const held = scopes.filter((scope) => scope !== 'switch' || switchIsOn(permission, switches))
      if (held.length > 0) grants[permission] = [...new Set([...(grants[permission] ?? []), ...held])]
    }
  return grants
}

/** What platform staff may do before they have selected a tenant. */
export const grantsWithoutTenant = (grants: RoleGrants): RoleGrants =>
  Object.fromEntries(Object.entries(grants).filter(([permission]) => isOfPlatform(permission)))

/** Whether the switch that a permission hangs on is on; a permission without one hangs on nothing that could be. */
export function switchIsOn(permission: string, switches: Switches): boolean {
  const name = switchOf[permission]
  return name !== undefined && switches[name]
}
