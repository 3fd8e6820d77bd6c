import { everyUser } from '@redress/platform/access.ts'
import { NIL_TENANT_ID, scopesOf } from '@redress/platform/caller.ts'
import { foldedWords } from '@redress/platform/folded-words.ts'
import { query } from '@redress/platform/use-case.ts'
import type { ListTenantsRequest__Output as Request } from '@redress/protos/identity/v1/ListTenantsRequest.ts'
import type { ListTenantsResponse as Response } from '@redress/protos/identity/v1/ListTenantsResponse.ts'
import { readListing } from '../domain/listing.ts'
import { isFound, soughtWords } from '../domain/name-words.ts'
import { readPage } from '../persistence/directory-page.ts'
import { findTenant, listedTenants } from '../persistence/tenant-rows.ts'

export const listTenants = query<Request, Response>(
  everyUser,
  async (input, scope) => {
    const listing = readListing(input)
    const { caller } = scope
    if (scopesOf(caller, 'tenants.manage').length > 0) {
      const { shown, nextPageToken } = await readPage(scope, listedTenants, listing)
      return { tenants: shown, next_page_token: nextPageToken }
    }
    if (caller.tenantId === NIL_TENANT_ID) return { tenants: [] }
    const own = await findTenant(scope, caller.tenantId)
    const found = isFound(foldedWords(...listedTenants.namesOf(own)), soughtWords(listing.q ?? ''))
    return { tenants: found ? [own] : [] }
  },
  { tenantOf: () => NIL_TENANT_ID },
)
