import type { FieldViolation } from '@redress/platform/app-error.ts'
import { requiredReasonViolations } from './actions-input.ts'
import { stepNames } from './bulk-steps.ts'
import { fieldChecks } from './field-checks.ts'
import { type Filters, filterViolations } from './list-input.ts'

/** So many cases are changed at once. */
export const bulkLimit = 500
const flagLimit = 50

interface Chosen {
  complaint_ids: readonly string[]
  filter?: (Filters & object) | null
}

/** What is wrong with the wish to change many cases, which are named or found by a filter. */
export function bulkViolations({ complaint_ids: ids, filter, reason }: Chosen & { reason: string }) {
  const check = fieldChecks()
  if (filter) {
    if (ids.length > 0) check.refuse('/filter', 'NOT_ALLOWED', 'Not together with ids.')
    if (!narrows(filter)) check.refuse('/filter', 'REQUIRED', 'Names at least one filter.')
  } else if (ids.length === 0 || ids.length > bulkLimit) check.refuse('/ids', 'OUT_OF_RANGE', `From 1 to ${bulkLimit}.`)
  const known = new Set<string>()
  for (const [index, id] of ids.entries()) {
    check.id(`/ids/${index}`, id)
    if (known.has(id.toLowerCase())) check.refuse(`/ids/${index}`, 'NOT_UNIQUE', 'Stands there twice.')
    known.add(id.toLowerCase())
  }
  return [
    ...check.found,
    ...requiredReasonViolations({ reason }),
    ...within('/filter', filter ? filterViolations(filter) : []),
  ]
}

/** What is wrong with a filter that finds too many. */
export const tooManyFound: FieldViolation = {
  ...{ path: '/filter', code: 'OUT_OF_RANGE', message: `Finds more than ${bulkLimit} complaints.` },
}

/** What is wrong with the wish to give many cases to somebody: to one assignee, or to one agent who looks after them. */
export function handoverViolations({ assignee_id, owner_agent_id }: { assignee_id?: string; owner_agent_id?: string }) {
  const check = fieldChecks()
  check.id('/assignee_id', assignee_id)
  check.id('/owner_agent_id', owner_agent_id)
  if ((assignee_id === undefined) === (owner_agent_id === undefined))
    check.refuse('/assignee_id', 'REQUIRED', 'Either assignee_id or owner_agent_id, and not both.')
  return check.found
}

/** What is wrong with the status that many cases are to have. */
export function statusViolations({ status }: { status: string }) {
  const check = fieldChecks()
  check.oneOf('/status', status, stepNames)
  return check.found
}

/** What is wrong with the flags that many cases are to get and to lose. */
export function flagViolations({ add, remove }: { add: readonly string[]; remove: readonly string[] }) {
  const check = fieldChecks()
  if (add.length + remove.length === 0) check.refuse('/add', 'REQUIRED', 'Flags to add or to remove.')
  for (const [path, flags] of [['/add', add] as const, ['/remove', remove] as const]) {
    if (flags.length > flagLimit) check.refuse(path, 'OUT_OF_RANGE', `At most ${flagLimit}.`)
    flags.forEach((flag, index) => {
      check.requiredText(`${path}/${index}`, flag, 200)
    })
  }
  remove.forEach((flag, index) => {
    if (add.includes(flag)) check.refuse(`/remove/${index}`, 'NOT_ALLOWED', 'Not together with add.')
  })
  return check.found
}

const narrows = (filter: object) =>
  Object.values(filter).some((value) => (Array.isArray(value) ? value.length > 0 : value !== undefined))

const within = (place: string, violations: readonly FieldViolation[]) =>
  violations.map(({ path, ...rest }) => ({ ...rest, path: `${place}${path}` }))
