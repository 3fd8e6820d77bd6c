import { bundleOf, type Matrix } from './default-matrix.ts'
import { type Switches, switchIsOn } from './grants.ts'
import { isOfPlatform } from './permissions.ts'
import { platformAdmin } from './roles.ts'

/** Where one scope of a permission comes from: a role's bundle, the same while a switch is on, or that of platform staff. */
interface Origin {
  kind: 'role' | 'switch' | 'platform'
  role: string
  scope: string
}

/** What somebody holds and why, and what a switch keeps from them. */
export interface Explanation {
  grants: { permission: string; scopes: string[]; origins: Origin[] }[]
  withheld: { permission: string; role: string }[]
}

/** Explains what `grantsOf` says, permission by permission in the order of their names. */
export function explainAccess(roles: readonly string[], switches: Switches, matrix: Matrix): Explanation {
  const withheld: Explanation['withheld'] = []
  const origins = new Map<string, Origin[]>()
  for (const role of roles)
    for (const [permission, scopes] of Object.entries(bundleOf(role, matrix)))
      for (const scope of scopes)
        if (scope === 'switch' && !switchIsOn(permission, switches)) withheld.push({ permission, role })
        else origins.set(permission, [...(origins.get(permission) ?? []), { kind: kindOf(role, scope), role, scope }])
  const grants = [...origins].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    grants: grants.map(([permission, from]) => ({
      permission,
      scopes: [...new Set(from.map(({ scope }) => scope))],
      origins: from,
    })),
    withheld,
  }
}

/** What is left of it for platform staff who have selected no tenant. */
export const outsideTenants = ({ grants, withheld }: Explanation): Explanation => ({
  grants: grants.filter(({ permission }) => isOfPlatform(permission)),
  withheld,
})

function kindOf(role: string, scope: string): Origin['kind'] {
  if (role === platformAdmin) return 'platform'
  return scope === 'switch' ? 'switch' : 'role'
}
