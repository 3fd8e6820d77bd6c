import { scopesOf } from '@redress/platform/caller.ts'
import { query } from '@redress/platform/use-case.ts'
import type { ListDepartmentsRequest__Output as Request } from '@redress/protos/identity/v1/ListDepartmentsRequest.ts'
import type { ListDepartmentsResponse as Response } from '@redress/protos/identity/v1/ListDepartmentsResponse.ts'
import { seesDirectory } from '../domain/directory-reach.ts'
import { readListing } from '../domain/listing.ts'
import { listedDepartments } from '../persistence/department-rows.ts'
import { activeIs, emptyPage, readPage } from '../persistence/directory-page.ts'
import { departmentItem } from '../to-proto/directory-items.ts'

export const listDepartments = query<Request, Response>('directory.view', async (input, scope) => {
  const listing = readListing(input)
  if (!seesDirectory(scopesOf(scope.caller, 'directory.view'))) return emptyPage
  const { shown, keys, nextPageToken } = await readPage(scope, listedDepartments, listing, activeIs(input.active))
  return { items: shown.map(departmentItem), sort_keys: keys, next_page_token: nextPageToken }
})
