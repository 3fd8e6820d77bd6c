import { type FieldViolation, invalidBody } from '@redress/platform/app-error.ts'
import { isTime } from '@redress/platform/time-format.ts'

/** What a list of entries is narrowed to; an empty list of values narrows nothing. */
export interface Filters {
  entity: readonly string[]
  actor: readonly string[]
  action: readonly string[]
  from?: string
  to?: string
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * The filters of a request in one form: each value once, ids in lower case, times in UTC with milliseconds.
 * Throws INVALID_ARGUMENT INVALID_BODY with every wrong value.
 */
export function filtersOf({ entity, actor, action, from, to }: Filters): Filters {
  const violations = [
    ...[...entity.entries()].flatMap(([index, id]) => wrongId(`/entity/${index}`, id)),
    ...[...actor.entries()].flatMap(([index, id]) => wrongId(`/actor/${index}`, id)),
    ...wrongTime('/from', from),
    ...wrongTime('/to', to),
  ]
  if (violations.length > 0) throw invalidBody(violations)
  return {
    entity: once(entity.map((id) => id.toLowerCase())),
    actor: once(actor.map((id) => id.toLowerCase())),
    action: once(action),
    ...(from ? { from: new Date(from).toISOString() } : {}),
    ...(to ? { to: new Date(to).toISOString() } : {}),
  }
}

/** Whether the text is a UUID, in whatever case. */
export const isUuid = (text: string) => uuid.test(text)

/** Names of the filters that narrow the list, sorted. */
export const givenIn = ({ entity, actor, action, from, to }: Filters): string[] =>
  Object.entries({ entity, actor, action, from, to })
    .filter(([, value]) => value !== undefined && value.length > 0)
    .map(([name]) => name)
    .sort()

const once = (values: readonly string[]) => [...new Set(values)]

const wrongId = (path: string, id: string): FieldViolation[] =>
  isUuid(id) ? [] : [{ path, code: 'INVALID_FORMAT', message: 'This is not a UUID.' }]

const wrongTime = (path: string, text: string | undefined): FieldViolation[] =>
  !text || isTime(text) ? [] : [{ path, code: 'INVALID_FORMAT', message: 'This is not a time of RFC 3339.' }]
