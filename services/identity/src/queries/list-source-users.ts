import { query } from '@redress/platform/use-case.ts'
import type { ListSourceUsersRequest__Output as Request } from '@redress/protos/identity/v1/ListSourceUsersRequest.ts'
import type { ListSourceUsersResponse as Response } from '@redress/protos/identity/v1/ListSourceUsersResponse.ts'
import { isUuid } from '../domain/check-input.ts'
import { readListing } from '../domain/listing.ts'
import { sourceNotFound } from '../persistence/source-rows.ts'
import { readSourceUsers } from '../persistence/source-user-rows.ts'
import { sourceUserItem } from '../to-proto/directory-items.ts'

export const listSourceUsers = query<Request, Response>('users.manage', async (input, scope) => {
  const listing = readListing(input)
  if (!isUuid(input.source_id)) throw sourceNotFound()
  const { shown, nextPageToken } = await readSourceUsers(scope, input.source_id.toLowerCase(), listing)
  return { items: shown.map(sourceUserItem), sort_keys: shown.map(({ id }) => id), next_page_token: nextPageToken }
})
