import type { ListComplaintsRequest__Output as Request } from '@redress/protos/complaint/v1/ListComplaintsRequest.ts'

type Bind = (value: unknown) => string

const anyOf = (column: string, type: string) => (values: readonly string[], bind: Bind) =>
  values.length === 0 ? [] : [`${column} = any(${bind(values)}::${type}[])`]

const lists = {
  status: anyOf('c.status', 'text'),
  category: anyOf('c.category', 'text'),
  priority: anyOf('c.priority', 'priority'),
  department: anyOf('c.department_id', 'uuid'),
  source: anyOf('c.source_id', 'uuid'),
  assignee: anyOf('c.assignee_id', 'uuid'),
  created_by: anyOf('c.created_by', 'uuid'),
  created_by_type: anyOf('c.created_by_type', 'text'),
  flag: (values: readonly string[], bind: Bind) => (values.length === 0 ? [] : [`c.flags && ${bind(values)}::text[]`]),
} satisfies Partial<Record<keyof Request, unknown>>

/** Conditions on the complaint `c` for every filter that the request names. */
export function filterConditions(request: Request, now: Date, bind: Bind): string[] {
  const conditions = Object.entries(lists).flatMap(([name, condition]) =>
    condition(request[name as keyof typeof lists], bind),
  )
  if (request.overdue !== undefined)
    conditions.push(`(c.status in ('open', 'in_progress') and c.due_at < ${bind(now)}) = ${bind(request.overdue)}`)
  if (request.received_from !== undefined) conditions.push(`c.received_at >= ${bind(request.received_from)}`)
  if (request.received_to !== undefined) conditions.push(`c.received_at < ${bind(request.received_to)}`)
  return conditions
}

/** What a page token is bound to: every filter, without the page itself. */
export const filtersOf = ({ page_size: _size, page_token: _token, ...filters }: Request) => filters

/** Names of the filters that say something, sorted. */
export const givenIn = (filters: object): string[] =>
  Object.entries(filters)
    .filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value !== undefined))
    .map(([name]) => name)
    .sort()
