import { createHash } from 'node:crypto'
import { invalidArgument } from '@redress/platform/app-error.ts'
import type { Caller } from '@redress/platform/caller.ts'
import { decodePageToken, encodePageToken } from '@redress/platform/persistence/page-token.ts'
import type { Statement } from '@redress/platform/persistence/statement.ts'
import { isoTime, utcText } from '@redress/platform/persistence/utc-text.ts'
import { isTime } from '@redress/platform/time-format.ts'
import type { ListComplaintsRequest__Output as Request } from '@redress/protos/complaint/v1/ListComplaintsRequest.ts'
import type { View } from '../domain/access.ts'
import { soughtIn } from '../domain/case-words.ts'
import { isUuid } from '../domain/field-checks.ts'
import { hiddenFilters } from '../domain/list-input.ts'
import { type ComplaintRow, complaintColumns, listColumns, partyWith, tenantName } from './complaint-row.ts'
import { caseConditions, filtersOf, givenIn } from './list-filters.ts'
import { type Reading, readingOf, readingsOf } from './search-conditions.ts'
import { visibleBranches } from './visible-branches.ts'
import { overdueIn, reachedBy } from './visible-cases.ts'

/** A row of the list with the view that its branch gives and the text of its sort key. */
export interface ListRow extends ComplaintRow {
  view: View
  sort_key: string
}

const sortsAcrossTenants = {
  '-created_at': { column: 'created_at', direction: 'desc', type: 'timestamptz' },
  created_at: { column: 'created_at', direction: 'asc', type: 'timestamptz' },
} as const
/**
 * Sorts of the list: each has an index that begins with the tenant; the default has another across tenants. `type` is that of the
 * key in a page token.
 */
const sorts = {
  ...sortsAcrossTenants,
  '-received_at': { column: 'received_at', direction: 'desc', type: 'timestamptz' },
  due_at: { column: 'due_at', direction: 'asc', type: 'timestamptz' },
  '-priority': { column: 'priority', direction: 'desc', type: 'priority' },
} as const

const priorities = ['low', 'medium', 'high', 'critical']
const defaultPageSize = 25
const pageSizeOf = ({ page_size }: Request) => (page_size === 0 ? defaultPageSize : page_size)
const sortOf = ({ sort = '-created_at' }: Request, { aggregate }: Caller) => {
  const offered: Partial<typeof sorts> = aggregate ? sortsAcrossTenants : sorts
  const found = Object.hasOwn(offered, sort) ? offered[sort as keyof typeof sorts] : undefined
  if (!found) throw invalidArgument('INVALID_SORT', `sort is one of ${Object.keys(offered).join(', ')}.`)
  return found
}
const boundTo = (request: Request, caller: Caller) => [caller.tenantId, filtersOf(request), ...reachOf(caller)]
const reachOf = ({ aggregate }: Caller) => (aggregate ? ['all'] : [])

/**
 * One statement for one page: a keyset branch per visible scope, each with limit + 1, merged, then joined with the names. What is
 * seen in the public view is not found by what that view does not show.
 * `permission`: what else has to reach a case. Undefined: the caller sees nothing at all. Throws INVALID_ARGUMENT INVALID_CURSOR, INVALID_SORT.
 */
export function listStatement(
  request: Request,
  caller: Caller,
  now: Date,
  permission = 'ticket.view',
): Statement | undefined {
  const hidden = hiddenFilters(request).length > 0
  const branches = visibleBranches(caller).filter(({ view }) => view === 'full' || !hidden)
  if (branches.length === 0) return undefined
  const values: unknown[] = []
  const bind = (value: unknown) => `$${values.push(value)}`
  const { column, direction, type } = sortOf(request, caller)
  const order = (of: string) => `order by ${of}.${column} ${direction}, ${of}.id ${direction}`
  const conditions = caseConditions(request, caller, bind)
  const overdue = overdueIn(request, caller, now, bind)
  if (permission !== 'ticket.view') conditions.push(...reachedBy(caller, permission, bind))
  const key = pageKey(request, caller)?.map(bind)
  const beyond = (sorted: string) =>
    key ? [`(${sorted}) ${direction === 'desc' ? '<' : '>'} (${key[0]}::${type}, ${key[1]}::uuid)`] : []
  // a number in the text, not a parameter: for an unknown limit the planner expects a tenth of the table
  const limit = pageSizeOf(request) + 1
  const select = ({ view, from, sorted, where }: Reading) => {
    const all = [...conditions, ...overdue(view), ...beyond(sorted.join(', ')), where(bind)].join(' and ')
    const ordered = sorted.map((name) => `${name} ${direction}`).join(', ')
    return `(select ${listColumns}, '${view}' as view from ${from} where ${all} order by ${ordered} limit ${limit})`
  }
  const columns = caller.aggregate ? `${complaintColumns}, ${tenantName}` : complaintColumns
  const sought = soughtIn(caller.tenantId, request.q)
  const { before = '', readings } = sought
    ? readingsOf(branches, column, sought, bind)
    : { readings: branches.map((branch) => readingOf(branch, column)) }
  const text = `${before}select ${columns}, c.view, ${sortKey(column)} as sort_key
    from (${readings.map(select).join(' union all ')}) c ${partyWith('name, relation')} ${order('c')}`
  return { name: isCommon(request) ? nameOf(text) : '', text, values, forValues: isNarrowed(request) }
}

/** The rows to show, each once and in its widest view, and the token of the next page. */
export function pageOf(rows: readonly ListRow[], request: Request, caller: Caller) {
  const unique = new Map<string, ListRow>()
  for (const row of rows) if (unique.get(row.id)?.view !== 'full') unique.set(row.id, row)
  const all = [...unique.values()]
  const shown = all.slice(0, pageSizeOf(request))
  const last = shown.at(-1)
  const more = all.length > shown.length && last
  return { shown, nextPageToken: more ? encodePageToken([sortKeyOf(last), last.id], boundTo(request, caller)) : '' }
}

const sortKey = (column: string) => (column === 'priority' ? 'c.priority::text' : utcText(`c.${column}`))
const sortKeyOf = ({ sort_key }: ListRow) => (/^\d/.test(sort_key) ? isoTime(sort_key) : sort_key)

function pageKey(request: Request, caller: Caller): [string, string] | undefined {
  if (request.page_token === '') return undefined
  const key = decodePageToken(request.page_token, boundTo(request, caller))
  const [value, id] = key.map(String) as [string, string]
  // what a token is bound to is no secret: its key may be anybody's invention
  const wellFormed = sortOf(request, caller).type === 'priority' ? priorities.includes(value) : isTime(value)
  if (!wellFormed || !isUuid(id)) throw invalidArgument('INVALID_CURSOR', 'The cursor is damaged.')
  return [value, id]
}

// prepared statements live as long as a connection: only the few shapes that a desk asks all day have a name
const isCommon = (request: Request) =>
  givenIn(filtersOf(request)).length <= 1 && pageSizeOf(request) === defaultPageSize

// a plan for any value expects some on every page: where hardly a case has it, or every one, another index is the better one
const isNarrowed = (request: Request) => givenIn({ ...filtersOf(request), q: undefined, sort: undefined }).length > 0

const names = new Map<string, string>()
function nameOf(text: string) {
  const known = names.get(text)
  if (known) return known
  const name = `list-complaints-${createHash('sha256').update(text).digest('base64url').slice(0, 16)}`
  names.set(text, name)
  return name
}
