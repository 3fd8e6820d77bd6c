import { scopesOf } from '@redress/platform/caller.ts'
import { foldedWords } from '@redress/platform/folded-words.ts'
import { query } from '@redress/platform/use-case.ts'
import type { ListSourcesRequest__Output as Request } from '@redress/protos/identity/v1/ListSourcesRequest.ts'
import type { ListSourcesResponse as Response } from '@redress/protos/identity/v1/ListSourcesResponse.ts'
import { visibleSources } from '../domain/directory-reach.ts'
import { readListing } from '../domain/listing.ts'
import { isFound, soughtWords } from '../domain/name-words.ts'
import { activeIs, emptyPage, readPage } from '../persistence/directory-page.ts'
import { listedSources } from '../persistence/source-rows.ts'
import { sourceItem } from '../to-proto/directory-items.ts'

export const listSources = query<Request, Response>('directory.view', async (input, scope) => {
  const listing = readListing(input)
  const visible = visibleSources(scopesOf(scope.caller, 'directory.view'), scope.caller.sourceId)
  if (visible === 'all') {
    const { shown, keys, nextPageToken } = await readPage(scope, listedSources, listing, activeIs(input.active))
    return { items: shown.map(sourceItem), sort_keys: keys, next_page_token: nextPageToken }
  }
  if (visible.length === 0) return emptyPage
  const own = { ...activeIs(input.active), id: { type: 'uuid[]', value: visible } as const }
  const { shown } = await readPage(scope, listedSources, { ...listing, q: null, pageToken: '' }, own)
  const sought = soughtWords(listing.q ?? '')
  const found = shown.filter(({ name }) => isFound(foldedWords(name), sought))
  return { items: found.map(sourceItem), sort_keys: found.map(({ sort_key }) => sort_key), next_page_token: '' }
})
