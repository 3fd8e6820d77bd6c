import { invalidArgument } from '@redress/platform/app-error.ts'
import { decodePageToken, encodePageToken } from '@redress/platform/persistence/page-token.ts'
import { isoTime } from '@redress/platform/persistence/utc-text.ts'
import type { Scope } from '@redress/platform/scope.ts'
import { isTime } from '@redress/platform/time-format.ts'
import { type Filters, isUuid } from '../domain/filters.ts'
import { type EntryOfAnyTenantRow, findEntriesAcrossTenants, type Place } from './find-entries-across-tenants.ts'

/** A page of the entries of all tenants with the token of the next one. Throws INVALID_ARGUMENT INVALID_CURSOR. */
export async function pageAcrossTenants(read: Scope['read'], filters: Filters, pageToken: string, size: number) {
  const boundTo = ['all', filters]
  const before = pageToken ? placeIn(pageToken, boundTo) : undefined
  const rows = await read<EntryOfAnyTenantRow>(findEntriesAcrossTenants(filters, before, size + 1))
  const shown = rows.slice(0, size).map((row) => ({ ...row, at: isoTime(row.at) }))
  const last = shown.at(-1)
  const more = rows.length > size && last
  return { shown, nextPageToken: more ? encodePageToken([last.at, last.id], boundTo) : '' }
}

function placeIn(token: string, boundTo: unknown): Place {
  const [at, id] = decodePageToken(token, boundTo)
  if (typeof at !== 'string' || typeof id !== 'string' || !isTime(at) || !isUuid(id))
    throw invalidArgument('INVALID_CURSOR', 'The cursor does not belong to this list with these filters.')
  return [at, id]
}
