import type { Grants, ScopeWord } from '@redress/platform/caller.ts'

const words = { T: 'tenant', D: 'department', A: 'assigned', C: 'created', O: 'own', S: 'switch' } as const
/** Roles in a tenant, in the order of the matrix. */
export const tenantRoles = [
  ...(['tenant_admin', 'manager', 'department_manager', 'help_desk_agent', 'support_staff'] as const),
  ...(['source_user', 'complainant', 'auditor'] as const),
]
export type Role = (typeof tenantRoles)[number] | 'platform_admin'

// the matrix as the domain's document has it, letter by letter: what tests expect, written apart from what the code does
const matrix = `
  ticket.view          T T D T A C O T
  ticket.create        T T - T - S O -
  inquiry.create       T T - T - S O -
  ticket.update        T T D T - - - -
  ticket.delete        T - - - - - - -
  comment.view         T T D T A - - T
  comment.create       T T D T A - - -
  comment.public.read  T T D T A C O T
  comment.public.write T T D T A C O -
  ticket.resolve       T T D - A - - -
  ticket.status        T T D T A - - -
  ticket.assign        T T D T - - - -
  ticket.reject        T T D - - - - -
  ticket.reopen        T T D - - - O -
  ticket.confirm       - - - - - - O -
  ticket.withdraw      - - - - - - O -
  ticket.escalate      T T D T A - - -
  explanation.request  T T D - - - - -
  explanation.view     T T D - A - - T
  directory.view       T T T T T own_source - T
  patient.find         T T D T - exact - -
  bulk                 T T D - - - - -
  stats.view           T T D - - - - T
  export               T T D - - - - T
  audit.view           T T - - - - - T
  users.manage         T - - - - - - -
  config.edit          T - - - - - - -`

const rows = matrix
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))

/** What only complainants hold, of their own cases. */
export const ofComplainants = ['ticket.confirm', 'ticket.withdraw']
/** Every permission that a tenant can give. */
export const tenantPermissions = rows.map(([permission = '']) => permission)

/** Permission -> scopes of one role; a platform admin holds everything but what is a complainant's own, in the whole tenant. */
export function grantsOfRole(role: Role): Grants {
  if (role === 'platform_admin') {
    const names = [...rows.map(([permission]) => permission as string), 'tenants.manage', 'tenants.aggregate']
    return Object.fromEntries(names.filter((name) => !ofComplainants.includes(name)).map((name) => [name, ['tenant']]))
  }
  const column = tenantRoles.indexOf(role)
  return Object.fromEntries(
    rows.flatMap(([permission, ...scopes]) => {
      const scope = scopes[column]
      return scope === undefined || scope === '-' ? [] : [[permission, [words[scope as 'T'] ?? (scope as ScopeWord)]]]
    }),
  )
}

/** The union of the grants of several roles. */
export function grantsOf(roles: readonly Role[]): Grants {
  const union: Record<string, ScopeWord[]> = {}
  for (const grants of roles.map(grantsOfRole))
    for (const [permission, scopes] of Object.entries(grants))
      union[permission] = [...new Set([...(union[permission] ?? []), ...scopes])]
  return union
}
