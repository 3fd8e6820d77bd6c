import { scopesOf } from '@redress/platform/caller.ts'
import { query } from '@redress/platform/use-case.ts'
import type { ListStaffRequest__Output as Request } from '@redress/protos/identity/v1/ListStaffRequest.ts'
import type { ListStaffResponse as Response } from '@redress/protos/identity/v1/ListStaffResponse.ts'
import { seesDirectory } from '../domain/directory-reach.ts'
import { readListing } from '../domain/listing.ts'
import { activeIs, emptyPage, readPage } from '../persistence/directory-page.ts'
import { listedStaff } from '../persistence/staff-rows.ts'
import { staffItem } from '../to-proto/directory-items.ts'

export const listStaff = query<Request, Response>('directory.view', async (input, scope) => {
  const { departmentId, ...listing } = readListing(input, (check) => ({
    departmentId: check.optionalId('/department', input.department),
  }))
  if (!seesDirectory(scopesOf(scope.caller, 'directory.view'))) return emptyPage
  const filters = {
    ...activeIs(input.active),
    department_id: departmentId === null ? null : ({ type: 'uuid', value: departmentId } as const),
  }
  const { shown, keys, nextPageToken } = await readPage(scope, listedStaff, listing, filters)
  return { items: shown.map(staffItem), sort_keys: keys, next_page_token: nextPageToken }
})
