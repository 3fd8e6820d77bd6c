import { query } from '@redress/platform/use-case.ts'
import type { ListExportedComplaintsRequest__Output as Request } from '@redress/protos/complaint/v1/ListExportedComplaintsRequest.ts'
import type { ListExportedComplaintsResponse as Response } from '@redress/protos/complaint/v1/ListExportedComplaintsResponse.ts'
import { refuseAll } from '../domain/field-checks.ts'
import { filterViolations, noFilters, requireSeenFilters } from '../domain/list-input.ts'
import { type ListRow, listStatement, pageOf } from '../persistence/list-statement.ts'
import { toListItem } from '../to-proto/list-item.ts'

// what a page makes is garbage soon, unless pages are large: then it outlives the quick collections, and the process grows
const rowsOfPage = 100

export const listExportedComplaints = query<Request, Response>('export', async ({ filters, page_token }, scope) => {
  const { caller } = scope
  const asked = filters ?? noFilters
  requireSeenFilters(caller, asked)
  refuseAll(filterViolations(asked))
  const page = { ...asked, sort: 'created_at', page_size: rowsOfPage, page_token }
  const now = scope.now()
  const statement = listStatement(page, caller, now, 'export')
  if (!statement) return { items: [], next_page_token: '' }
  const { shown, nextPageToken } = pageOf(await scope.read<ListRow>(statement), page, caller)
  const nowText = now.toISOString()
  return { items: shown.map((row) => toListItem(row, nowText)), next_page_token: nextPageToken }
})
