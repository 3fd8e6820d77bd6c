import { grantsOfRole, type Role } from '../../harness/role-grants.ts'

/** Who is let through: holders of any of the permissions, every user, the gateway itself, or everybody. */
export interface Rule {
  name: string
  permissions: readonly string[] | 'every user' | 'gateway' | 'public'
  /** Whether it happens inside a tenant. */
  tenant: boolean
}

/** Somebody in one or several roles; `switches`: those of their source. */
export interface Holder {
  roles: readonly Role[]
  switches?: boolean
}

/** Reads a table: name, then `user`, `gateway`, `public` or permissions, then `outside` where no tenant is needed. */
export const rulesIn = (table: string): Rule[] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .map(([name = '', who = '', where]) => {
      const words = { user: 'every user', gateway: 'gateway', public: 'public' } as const
      const permissions = words[who as 'user'] ?? who.split('|')
      return { name, permissions, tenant: where !== 'outside' && Array.isArray(permissions) }
    })

/** Whether somebody in these roles holds one of the permissions at any scope, by the matrix of the domain's document. */
export const holds = ({ roles, switches = true }: Holder, permissions: readonly string[]) =>
  roles.some((role) =>
    permissions.some((permission) =>
      (grantsOfRole(role)[permission] ?? []).some((scope) => scope !== 'switch' || switches),
    ),
  )
