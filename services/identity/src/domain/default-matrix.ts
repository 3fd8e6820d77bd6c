import { platformAdmin, type TenantRole, tenantRoles } from './roles.ts'

/** Permission -> scopes of one role. */
export type RoleGrants = Record<string, string[]>

/** What each role that a tenant gives may do there. */
export type Matrix = Record<TenantRole, RoleGrants>

const scopeOf: Record<string, string> = {
  T: 'tenant',
  D: 'department',
  A: 'assigned',
  C: 'created',
  O: 'own',
  S: 'switch',
  own_source: 'own_source',
  exact: 'exact',
}

// columns: tenant_admin manager department_manager help_desk_agent support_staff source_user complainant auditor
const table = `
  ticket.view           T T D T A C O T
  ticket.create         T T - T - S O -
  inquiry.create        T T - T - S O -
  ticket.update         T T D T - - - -
  ticket.delete         T - - - - - - -
  comment.view          T T D T A - - T
  comment.create        T T D T A - - -
  comment.public.read   T T D T A C O T
  comment.public.write  T T D T A C O -
  ticket.resolve        T T D - A - - -
  ticket.status         T T D T A - - -
  ticket.assign         T T D T - - - -
  ticket.reject         T T D - - - - -
  ticket.reopen         T T D - - - O -
  ticket.confirm        - - - - - - O -
  ticket.withdraw       - - - - - - O -
  ticket.escalate       T T D T A - - -
  explanation.request   T T D - - - - -
  explanation.view      T T D - A - - T
  directory.view        T T T T T own_source - T
  patient.find          T T D T - exact - -
  bulk                  T T D - - - - -
  stats.view            T T D - - - - T
  export                T T D - - - - T
  audit.view            T T - - - - - T
  users.manage          T - - - - - - -
  config.edit           T - - - - - - -`
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))

/** What each role may do in a tenant that has not changed it: the only place where the bundles are written down. */
export const defaultMatrix = Object.fromEntries(tenantRoles.map((role, column) => [role, columnOf(column)])) as Matrix

const ofComplainantsAlone = ['ticket.confirm', 'ticket.withdraw']
const ofPlatformAlone = ['tenants.manage', 'tenants.aggregate']

// the same in every tenant: none can change it
const bundleOfPlatform = grantAll([...permissionsBut(ofComplainantsAlone), ...ofPlatformAlone])

function columnOf(column: number): RoleGrants {
  return Object.fromEntries(
    table.flatMap(([permission = '', ...cells]) => {
      const scope = scopeOf[cells[column] ?? '']
      return scope ? [[permission, [scope]]] : []
    }),
  )
}

function permissionsBut(left: readonly string[]) {
  return table.map(([permission = '']) => permission).filter((permission) => !left.includes(permission))
}

function grantAll(permissions: readonly string[]): RoleGrants {
  return Object.fromEntries(permissions.map((permission) => [permission, ['tenant']]))
}

/** The bundle of a role in a tenant with this matrix; nothing for a word that is none. */
export function bundleOf(role: string, matrix: Matrix): RoleGrants {
  if (role === platformAdmin) return bundleOfPlatform
  return Object.hasOwn(matrix, role) ? matrix[role as TenantRole] : {}
}

/** What every role may do in such a tenant, platform staff last. */
export const everyBundle = (matrix: Matrix): [role: string, grants: RoleGrants][] =>
  [...tenantRoles, platformAdmin].map((role) => [role, bundleOf(role, matrix)])
