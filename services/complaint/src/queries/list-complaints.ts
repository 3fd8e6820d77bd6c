import { query } from '@redress/platform/use-case.ts'
import type { ListComplaintsRequest__Output as Request } from '@redress/protos/complaint/v1/ListComplaintsRequest.ts'
import type { ListComplaintsResponse as Response } from '@redress/protos/complaint/v1/ListComplaintsResponse.ts'
import { refuseAll } from '../domain/field-checks.ts'
import { listViolations, requireOneTenant, requireSeenFilters } from '../domain/list-input.ts'
import { filtersOf, givenIn } from '../persistence/list-filters.ts'
import { type ListRow, listStatement, pageOf } from '../persistence/list-statement.ts'
import { toListItem } from '../to-proto/list-item.ts'

export const listComplaints = query<Request, Response>(
  'ticket.view',
  async (input, scope) => {
    requireSeenFilters(scope.caller, input)
    requireOneTenant(scope.caller, input)
    refuseAll(listViolations(input))
    const now = scope.now()
    const statement = listStatement(input, scope.caller, now)
    if (!statement) return { items: [], sort_keys: [], next_page_token: '' }
    const rows = await scope.read<ListRow>(statement)
    const { shown, nextPageToken } = pageOf(rows, input, scope.caller)
    const nowText = now.toISOString()
    return {
      items: shown.map((row) => toListItem(row, nowText)),
      sort_keys: shown.map((row) => row.sort_key),
      next_page_token: nextPageToken,
    }
  },
  {
    acrossTenants: (input) => ({
      type: 'complaint.v1.CasesReadAcrossTenants',
      data: { filters: givenIn({ ...filtersOf(input), sort: undefined }) },
    }),
  },
)
