import type { Caller } from '@redress/platform/caller.ts'
import type { ComplaintFilters__Output as Filters } from '@redress/protos/complaint/v1/ComplaintFilters.ts'
import type { ListComplaintsRequest__Output as Request } from '@redress/protos/complaint/v1/ListComplaintsRequest.ts'
import { waiting } from '../domain/lifecycle.ts'

/** Turns a value into its parameter. */
export type Bind = (value: unknown) => string

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
} satisfies Partial<Record<keyof Filters, unknown>>

/**
 * SQL for whether the complaint `c` is or was late in its cycle: that is stored, and true from the first moment on, before the timer
 * has come to store it. `now` is a parameter.
 */
export const isBreached = (now: string) => `(c.breached_at is not null or (${isRunning} and c.due_at < ${now}))`

/** SQL for whether the complaint `c` is late while work on it goes on. */
export const isOverdue = (now: string) => `(${isAtWork} and ${isBreached(now)})`

/** SQL for the same as far as the public view of `c` shows it, which says nothing of pauses and of what was late before. */
export const isPastDue = (now: string) => `(${isAtWork} and c.due_at < ${now})`

/** SQL for whether work on the complaint `c` goes on. */
export const isAtWork = "c.status in ('open', 'in_progress')"

const waitingWords = waiting.map((word) => `'${word}'`).join(', ')

/** SQL for whether its clock runs: it waits for nobody outside the desk either. */
export const isRunning = `${isAtWork} and coalesce(c.sub_status not in (${waitingWords}), true)`

/**
 * Conditions on the complaint `c` that stand before whatever makes it visible: its tenant, that it is there, and every filter that
 * is named, but `overdue`, which goes by the view.
 */
export function caseConditions(filters: Filters, caller: Caller, bind: Bind): string[] {
  // what is said instead of the tenant is true for every row: it opens the index that only the list across tenants may use
  const reach = caller.aggregate ? 'c.version > 0' : `c.tenant_id = ${bind(caller.tenantId)}`
  return [reach, 'c.deleted_at is null', ...namedConditions(filters, bind)]
}

/** A condition on the complaint `c`, seen in full, for every filter that is named. */
export function filterConditions(request: Filters, now: Date, bind: Bind): string[] {
  const { overdue } = request
  return [
    ...namedConditions(request, bind),
    ...(overdue === undefined ? [] : [`${isOverdue(bind(now))} = ${bind(overdue)}`]),
  ]
}

function namedConditions(request: Filters, bind: Bind): string[] {
  const conditions = Object.entries(lists).flatMap(([name, condition]) =>
    condition(request[name as keyof typeof lists], bind),
  )
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
