import { checkInput } from './check-input.ts'
import type { Matrix, RoleGrants } from './default-matrix.ts'
import { inOrder, isOfPlatform, isScopeWord, permissionNamed, possibleScopes } from './permissions.ts'
import { isTenantRole, platformAdmin, type TenantRole, tenantRoles } from './roles.ts'

/** What somebody wants a role to do, as it was sent. */
export interface SentBundle {
  role: string
  grants: readonly { permission: string; scopes: readonly string[] }[]
}
type Check = ReturnType<typeof checkInput>

/** Reads a whole document. Throws INVALID_ARGUMENT INVALID_BODY with the path of everything that is wrong in it. */
export function readMatrix(bundles: readonly SentBundle[]): Matrix {
  const check = checkInput()
  const matrix: Partial<Record<TenantRole, RoleGrants>> = {}
  for (const { role, grants } of bundles) {
    const path = pointer('/roles', role)
    if (role === platformAdmin) check.refuse(path, 'NOT_ALLOWED', 'What platform staff may do is the same everywhere.')
    else if (!isTenantRole(role)) check.refuse(path, 'UNKNOWN_ROLE', `One of ${tenantRoles.join(', ')}.`)
    else if (matrix[role]) check.refuse(path, 'NOT_UNIQUE', 'This role stands here twice.')
    else matrix[role] = readGrants(check, path, grants)
  }
  for (const role of tenantRoles)
    if (!bundles.some((bundle) => bundle.role === role))
      check.refuse(`/roles/${role}`, 'REQUIRED', 'Every role is named; {} gives it nothing.')
  check.done()
  return matrix as Matrix
}

function readGrants(check: Check, path: string, grants: SentBundle['grants']): RoleGrants {
  const read: RoleGrants = {}
  for (const { permission: word, scopes } of grants) {
    const at = pointer(path, word)
    const permission = permissionNamed(word)
    if (isOfPlatform(word)) check.refuse(at, 'NOT_ALLOWED', 'This permission belongs to the platform.')
    else if (!permission) check.refuse(at, 'UNKNOWN_PERMISSION', 'There is no such permission.')
    else if (Object.hasOwn(read, permission)) check.refuse(at, 'NOT_UNIQUE', `${permission} stands here twice.`)
    else read[permission] = readScopes(check, at, permission, scopes)
  }
  return Object.fromEntries(Object.entries(read).filter(([, scopes]) => scopes.length > 0))
}

function readScopes(check: Check, path: string, permission: string, scopes: readonly string[]): string[] {
  const possible = possibleScopes(permission)
  for (const [index, scope] of scopes.entries()) {
    const at = `${path}/${index}`
    if (!isScopeWord(scope)) check.refuse(at, 'UNKNOWN_SCOPE', `One of ${possible.join(', ')}.`)
    else if (!possible.includes(scope))
      check.refuse(at, 'NOT_ALLOWED', `${permission} knows no other scope than ${possible.join(', ')}.`)
    else if (scopes.indexOf(scope) < index) check.refuse(at, 'NOT_UNIQUE', 'This scope stands here twice.')
  }
  return inOrder(scopes)
}

const pointer = (path: string, key: string) => `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
