import { query } from '@redress/platform/use-case.ts'
import type { ListUsersRequest__Output as Request } from '@redress/protos/identity/v1/ListUsersRequest.ts'
import type { ListUsersResponse as Response } from '@redress/protos/identity/v1/ListUsersResponse.ts'
import { readListing } from '../domain/listing.ts'
import { tenantRoles } from '../domain/roles.ts'
import { activeIs, type Filters, readPage } from '../persistence/directory-page.ts'
import { requireTenant } from '../persistence/require-tenant.ts'
import { listedUsers } from '../persistence/user-row.ts'

export const listUsers = query<Request, Response>('users.manage', async (input, scope) => {
  requireTenant(scope)
  const { roles, departmentIds, ...listing } = readListing(input, (check) => ({
    roles: input.role.map((word, index) => check.oneOf(`/role/${index}`, word, tenantRoles)),
    departmentIds: input.department.map((id, index) => check.id(`/department/${index}`, id)),
  }))
  const filters = {
    ...activeIs(input.active),
    roles: anyOf('text[]', roles),
    department_ids: anyOf('uuid[]', departmentIds),
  }
  const { shown, nextPageToken } = await readPage(scope, listedUsers, listing, filters)
  return { users: shown, next_page_token: nextPageToken }
})

const anyOf = (type: 'text[]' | 'uuid[]', value: readonly string[]): Filters[string] =>
  value.length === 0 ? null : { type, value, overlaps: true }
