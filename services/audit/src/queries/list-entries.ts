import { invalidArgument, invalidBody } from '@redress/platform/app-error.ts'
import { decodePageToken, encodePageToken } from '@redress/platform/persistence/page-token.ts'
import { query } from '@redress/platform/use-case.ts'
import type { ListEntriesRequest__Output as Request } from '@redress/protos/audit/v1/ListEntriesRequest.ts'
import type { ListEntriesResponse as Response } from '@redress/protos/audit/v1/ListEntriesResponse.ts'
import { filtersOf, givenIn } from '../domain/filters.ts'
import { type EntryRow, findEntries } from '../persistence/find-entries.ts'
import { pageAcrossTenants } from '../persistence/page-across-tenants.ts'
import { toItem } from '../to-proto.ts'

/** A page of the tenant's entries, newest first; across tenants those of all. */
export const listEntries = query<Request, Response>(
  'audit.view',
  async (input, { caller, tenantId, read }) => {
    const size = sizeOf(input)
    const filters = filtersOf(input)
    if (caller.aggregate) {
      const { shown, nextPageToken } = await pageAcrossTenants(read, filters, input.page_token, size)
      return { items: shown.map(toItem), sort_keys: shown.map(({ at }) => at), next_page_token: nextPageToken }
    }
    const boundTo = [tenantId, filters]
    const before = input.page_token ? seqIn(input.page_token, boundTo) : undefined
    const rows = await read<EntryRow>(findEntries(tenantId, filters, before, size + 1))
    const page = rows.slice(0, size)
    return {
      items: page.map(toItem),
      sort_keys: page.map(({ seq }) => seq),
      next_page_token: rows.length > size ? encodePageToken([page.at(-1)?.seq], boundTo) : '',
    }
  },
  {
    acrossTenants: (input) => ({ type: 'audit.v1.EntriesReadAcrossTenants', data: { filters: givenIn(input) } }),
  },
)

function sizeOf({ page_size: size }: Request) {
  if (size < 0 || size > 100)
    throw invalidBody([{ path: '/page_size', code: 'OUT_OF_RANGE', message: 'A page has 1 to 100 entries.' }])
  return size || 25
}

function seqIn(token: string, boundTo: unknown) {
  const [seq] = decodePageToken(token, boundTo)
  if (typeof seq !== 'string' || !/^[0-9]{1,18}$/.test(seq))
    throw invalidArgument('INVALID_CURSOR', 'The cursor does not belong to this list with these filters.')
  return seq
}
