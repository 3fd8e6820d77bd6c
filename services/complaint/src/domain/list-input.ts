import { type FieldViolation, invalidArgument } from '@redress/platform/app-error.ts'
import { seesPublicViewOnly, type Viewer } from './access.ts'
import { fieldChecks } from './field-checks.ts'

/** What narrows a set of cases; absent is undefined. */
export interface Filters {
  status: readonly string[]
  priority: readonly string[]
  department: readonly string[]
  source: readonly string[]
  assignee: readonly string[]
  created_by: readonly string[]
  created_by_type: readonly string[]
  received_from?: string
  received_to?: string
  q?: string
}

const words = {
  status: ['open', 'in_progress', 'resolved', 'closed'],
  priority: ['low', 'medium', 'high', 'critical'],
  created_by_type: ['user', 'anonymous', 'system'],
}
const ids = ['department', 'source', 'assignee', 'created_by'] as const

/** What is wrong with the filters of a set of cases. */
export function filterViolations(listing: Filters): FieldViolation[] {
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
  check.text('/q', listing.q, 200)
  return check.found
}

/** What is wrong with the filters and the page of a list. */
export function listViolations(listing: Filters & { page_size: number }): FieldViolation[] {
  const check = fieldChecks()
  if (listing.page_size < 0 || listing.page_size > 100)
    check.refuse('/page_size', 'OUT_OF_RANGE', 'A page has 1 to 100 complaints.')
  return [...filterViolations(listing), ...check.found]
}

/** Throws INVALID_ARGUMENT INVALID_QUERY when words are sought across tenants: each tenant's stand by themselves. */
export function requireOneTenant({ aggregate }: { aggregate?: true }, { q }: Pick<Filters, 'q'>) {
  if (!aggregate || q === undefined) return
  const violations = [{ path: '/q', code: 'NOT_ALLOWED', message: 'Words are sought within one tenant.' }]
  throw invalidArgument('INVALID_QUERY', 'The query string has invalid parameters.', { violations })
}

/** Filters on what the public view of a case does not show: whether they hit would tell. */
const hidden = ['flag', 'department', 'source', 'assignee', 'created_by', 'created_by_type'] as const

/** The filters of the list that its complainant cannot have; to them they are unknown parameters. */
export const hiddenFilters = (listing: Record<(typeof hidden)[number], readonly string[]>): FieldViolation[] =>
  hidden
    .filter((name) => listing[name].length > 0)
    .map((name) => ({ path: `/${name}`, code: 'UNKNOWN_FIELD', message: 'There is no such field.' }))

/** Throws INVALID_ARGUMENT INVALID_QUERY with every filter on a field that the viewer never sees. */
export function requireSeenFilters(viewer: Viewer, filters: Record<(typeof hidden)[number], readonly string[]>) {
  const violations = seesPublicViewOnly(viewer) ? hiddenFilters(filters) : []
  if (violations.length > 0)
    throw invalidArgument('INVALID_QUERY', 'The query string has invalid parameters.', { violations })
}

/** Filters that narrow nothing. */
export const noFilters = {
  ...{ status: [], category: [], flag: [], priority: [], department: [], source: [], assignee: [] },
  ...{ created_by: [], created_by_type: [] },
}
