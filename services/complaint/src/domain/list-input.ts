import type { FieldViolation } from '@redress/platform/app-error.ts'
import { fieldChecks } from './field-checks.ts'

/** What somebody wants to see of the list; absent is undefined. */
interface Listing {
  status: readonly string[]
  priority: readonly string[]
  department: readonly string[]
  source: readonly string[]
  assignee: readonly string[]
  created_by: readonly string[]
  created_by_type: readonly string[]
  received_from?: string
  received_to?: string
  page_size: number
}

const words = {
  status: ['open', 'in_progress', 'resolved', 'closed'],
  priority: ['low', 'medium', 'high', 'critical'],
  created_by_type: ['user', 'anonymous', 'system'],
}
const ids = ['department', 'source', 'assignee', 'created_by'] as const

/** What is wrong with the filters of a list. */
export function listViolations(listing: Listing) {
  const check = fieldChecks()
  for (const [name, allowed] of Object.entries(words))
    listing[name as keyof typeof words].forEach((value, index) => {
      check.oneOf(`/${name}/${index}`, value, allowed)
    })
  for (const name of ids)
    listing[name].forEach((value, index) => {
      check.id(`/${name}/${index}`, value)
    })
  check.time('/received_from', listing.received_from)
  check.time('/received_to', listing.received_to)
  if (listing.page_size < 0 || listing.page_size > 100)
    check.refuse('/page_size', 'OUT_OF_RANGE', 'A page has 1 to 100 complaints.')
  return check.found
}

/** Filters on what the public view of a case does not show: whether they hit would tell. */
const hidden = ['flag', 'department', 'source', 'assignee', 'created_by', 'created_by_type'] as const

/** The filters of the list that its complainant cannot have; to them they are unknown parameters. */
export const hiddenFilters = (listing: Record<(typeof hidden)[number], readonly string[]>): FieldViolation[] =>
  hidden
    .filter((name) => listing[name].length > 0)
    .map((name) => ({ path: `/${name}`, code: 'UNKNOWN_FIELD', message: 'There is no such field.' }))
