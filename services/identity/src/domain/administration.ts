import type { Matrix, RoleGrants } from './default-matrix.ts'

const permissions = ['users.manage', 'config.edit'] as const

/** The roles that give each of the permissions without which nobody can mend a tenant from within. */
export const administeringRoles = (matrix: Matrix): [users: string[], configuration: string[]] => {
  const givenBy = (permission: string) =>
    Object.entries<RoleGrants>(matrix)
      .filter(([, grants]) => Object.hasOwn(grants, permission))
      .map(([role]) => role)
  return [givenBy(permissions[0]), givenBy(permissions[1])]
}

/** Commands that can take a tenant's administrators away wait for each other: what is deleted cannot be given back. */
export const takingAdmins = 'takes administrators'
