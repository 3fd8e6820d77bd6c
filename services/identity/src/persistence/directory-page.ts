import { createHash } from 'node:crypto'
import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
import { foldedWords } from '@redress/platform/folded-words.ts'
import { decodePageToken, encodePageToken } from '@redress/platform/persistence/page-token.ts'
import type { Statement } from '@redress/platform/persistence/statement.ts'
import type { QueryScope } from '@redress/platform/scope.ts'
import { isUuid } from '../domain/check-input.ts'
import { defaultPageSize, type Listing } from '../domain/listing.ts'
import { cut, foundBy, soughtWords } from '../domain/name-words.ts'
import { invalidCursor } from './invalid-cursor.ts'
import type { NamedKind } from './keep-names.ts'

/** How the entities `e` of one kind are listed. */
export interface ListedKind<Row> {
  kind: NamedKind
  /** If it is not called as the kind is. */
  table?: string
  /** Columns of `e` and of what `joins` adds; without sort key. */
  columns: string
  joins?: string
  /** A condition on `e` that all keep who are listed; `search` must keep it too. */
  only?: string
  /** If they are not searched by `search_names`. */
  search?: Search
  /** Names of a row, as they were folded when it was written. */
  namesOf(row: Row): (string | null)[]
  /** By which a row is found too, but not sorted. */
  besides?(row: Row): string[]
}

/** A function of the search role, which takes what is sought, the filters that narrow it too, the cursor and the limit. */
interface Search {
  call(rest: string): string
  /** Columns with their types, in the order of the function. */
  narrowedBy: Readonly<Record<string, Filter['type']>>
}

interface Filter {
  type: 'uuid' | 'uuid[]' | 'boolean' | 'text' | 'text[]'
  value: unknown
  /** The column is a list, and holds one of the values. */
  overlaps?: true
}

/** A condition on a column of `e`; null is none. Those that `search` does not know narrow a list alone. */
export type Filters = Readonly<Record<string, Filter | null>>

const byNames = (kind: NamedKind): Search => ({
  call: (rest) => `search_names('${kind}', ${rest})`,
  narrowedBy: { department_id: 'uuid', active: 'boolean' },
})

/** Open ones, closed ones, or both. */
export const activeIs = (active: boolean | undefined): Filters => ({
  active: active === undefined ? null : { type: 'boolean', value: active },
})

/** What somebody gets who sees nothing of a list. */
export const emptyPage = { items: [], sort_keys: [], next_page_token: '' }

type Sorted<Row> = Row & { id: string; sort_key: string }

/** One page by name, or by the words that were found, in one round trip. Throws INVALID_ARGUMENT INVALID_CURSOR. */
export async function readPage<Row>(
  scope: QueryScope,
  listed: ListedKind<Row>,
  listing: Listing,
  filters: Filters = {},
) {
  const boundTo = [listed.kind, scope.tenantId, listing.q, filters]
  const sought = soughtWords(listing.q ?? '')
  const after = readKey(listing.pageToken, boundTo)
  const statement = pageStatement(scope.tenantId, listed, { sought, after, filters, pageSize: listing.pageSize })
  const rows = await scope.read<Sorted<Row>>(statement)
  const shown = rows.slice(0, listing.pageSize)
  const keys = shown.map((row) =>
    sought.length > 0
      ? foundBy(foldedWords(...listed.namesOf(row)), sought, foldedWords(...(listed.besides?.(row) ?? [])))
      : row.sort_key,
  )
  const last = shown.at(-1)
  const more = last !== undefined && rows.length > shown.length
  return { shown, keys, nextPageToken: more ? encodePageToken([keys.at(-1), last.id], boundTo) : '' }
}

interface Asked {
  sought: readonly string[]
  after: [key: string, id: string] | undefined
  filters: Filters
  pageSize: number
}

/** The statement of a page, and of one row more that tells whether there is another. */
export function pageStatement<Row>(
  tenantId: string,
  {
    kind,
    table = kind,
    columns,
    joins = '',
    only,
    search = byNames(kind),
  }: Omit<ListedKind<Row>, 'namesOf' | 'besides'>,
  { sought, after, filters, pageSize }: Asked,
): Statement {
  const values: unknown[] = [tenantId]
  const bind = (value: unknown, type: string) => `$${values.push(value)}::${type}`
  const owned = kind === 'tenant' ? '$1::uuid is not null and e.deleted_at is null' : 'e.tenant_id = $1'
  // a number in the text, not a parameter: for an unknown limit the planner expects a tenth of the table
  const limit = pageSize + 1
  const found = () => {
    const [key, id] = after ?? [cut(sought[0] ?? ''), NIL_TENANT_ID]
    const narrowed = Object.entries(search.narrowedBy).map(([column, type]) =>
      bind(filters[column]?.value ?? null, type),
    )
    const rest = [bind(sought, 'text[]'), ...narrowed, bind(key, 'text'), bind(id, 'uuid'), limit]
    return `select ${columns}, e.sort_key
      from ${search.call(rest.join(', '))} with ordinality as hit (id, position)
      join ${table} e on ${owned} and e.id = hit.id ${joins} order by hit.position`
  }
  const all = () => {
    const conditions = Object.entries(filters).flatMap(([column, filter]) => {
      if (!filter) return []
      const value = bind(filter.value, filter.type)
      if (filter.overlaps) return [`e.${column} && ${value}`]
      return [`e.${column} = ${filter.type === 'uuid[]' ? `any(${value})` : value}`]
    })
    if (only) conditions.push(only)
    if (after) conditions.push(`(e.sort_key, e.id) > (${bind(after[0], 'text')}, ${bind(after[1], 'uuid')})`)
    const where = [owned, ...conditions].join(' and ')
    return `select ${columns}, e.sort_key
      from (select e.* from ${table} e where ${where} order by e.sort_key, e.id limit ${limit}) e ${joins}
      order by e.sort_key, e.id`
  }
  const text = sought.length > 0 ? found() : all()
  return { name: pageSize === defaultPageSize ? nameOf(kind, text) : '', text, values }
}

function readKey(token: string, boundTo: unknown): [string, string] | undefined {
  if (token === '') return undefined
  const [key, id] = decodePageToken(token, boundTo)
  if (typeof key !== 'string' || typeof id !== 'string' || key.includes('\0') || !isUuid(id)) throw invalidCursor()
  return [key, id]
}

const nameOf = (kind: string, text: string) =>
  `page-of-${kind}-${createHash('sha256').update(text).digest('base64url').slice(0, 12)}`
