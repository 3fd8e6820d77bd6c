import { query } from '@redress/platform/use-case.ts'
import type { ListUsersRequest__Output as Request } from '@redress/protos/identity/v1/ListUsersRequest.ts'
import type { ListUsersResponse as Response } from '@redress/protos/identity/v1/ListUsersResponse.ts'
import { checkInput } from '../domain/check-input.ts'
import { tenantRoles } from '../domain/roles.ts'
import { listUsersStatement, pageOfUsers } from '../persistence/list-users-statement.ts'
import { requireTenant } from '../persistence/require-tenant.ts'
import type { UserRow } from '../persistence/user-row.ts'

export const listUsers = query<Request, Response>('users.manage', async (input, scope) => {
  requireTenant(scope)
  requireFilters(input)
  const rows = await scope.read<UserRow>(listUsersStatement(input, scope.tenantId))
  return pageOfUsers(rows, input, scope.tenantId)
})

function requireFilters({ q, role, department, page_size }: Request) {
  const check = checkInput()
  if (q !== undefined) check.optionalText('/q', q, 200)
  for (const [index, word] of role.entries()) check.oneOf(`/role/${index}`, word, tenantRoles)
  for (const [index, id] of department.entries()) check.id(`/department/${index}`, id)
  if (page_size < 0 || page_size > 100) check.refuse('/page_size', 'OUT_OF_RANGE', 'A page has 1 to 100 users.')
  check.done()
}
