import { fieldChecks } from './field-checks.ts'
import { waiting } from './lifecycle.ts'

/** How a case can end for who complained. */
const outcomes: readonly string[] = ['upheld', 'partly_upheld', 'not_upheld', 'other']

const reasonLimit = 2000
const commentLimit = 10_000

/** What is wrong with a resolution. */
export function resolutionViolations({ text, outcome }: { text: string; outcome: string }) {
  const check = fieldChecks()
  check.requiredText('/text', text, commentLimit)
  check.oneOf('/outcome', outcome, outcomes)
  return check.found
}

/** What is wrong with a comment. */
export function commentViolations({ text, visibility }: { text: string; visibility: string }) {
  const check = fieldChecks()
  check.requiredText('/text', text, commentLimit)
  check.oneOf('/visibility', visibility, ['public', 'internal'])
  return check.found
}

/** What is wrong with the wish to make a comment the resolution. */
export function outcomeViolations({ outcome }: { outcome: string }) {
  const check = fieldChecks()
  check.oneOf('/outcome', outcome, outcomes)
  return check.found
}

/** What is wrong with the wish to give a case to somebody. */
export function assignmentViolations({ assignee_id, note }: { assignee_id?: string; note?: string }) {
  const check = fieldChecks()
  check.id('/assignee_id', assignee_id)
  check.text('/note', note, reasonLimit)
  return check.found
}

/** What is wrong with a reason. */
export function reasonViolations({ reason }: { reason?: string }) {
  const check = fieldChecks()
  check.text('/reason', reason, reasonLimit)
  return check.found
}

/** What is wrong with a reason that must be given. */
export function requiredReasonViolations({ reason }: { reason: string }) {
  const check = fieldChecks()
  check.requiredText('/reason', reason, reasonLimit)
  return check.found
}

/** What is wrong with the wish to wait for somebody. */
export function pauseViolations({ sub_status, reason }: { sub_status: string; reason: string }) {
  const check = fieldChecks()
  check.oneOf('/sub_status', sub_status, waiting)
  return [...check.found, ...requiredReasonViolations({ reason })]
}

/** What is wrong with the wish to close a case as a duplicate. */
export function duplicateViolations({ duplicate_of, reason }: { duplicate_of: string; reason: string }) {
  const check = fieldChecks()
  check.id('/duplicate_of', duplicate_of)
  return [...check.found, ...requiredReasonViolations({ reason })]
}

/** What is wrong with the wish to move a case to another source. */
export function sourceViolations({ source_id, reason }: { source_id: string; reason: string }) {
  const check = fieldChecks()
  check.id('/source_id', source_id)
  return [...check.found, ...requiredReasonViolations({ reason })]
}

/** What is wrong with the acceptance of a resolution. */
export function confirmationViolations({ rating, comment }: { rating?: number; comment?: string }) {
  const check = fieldChecks()
  if (rating !== undefined && !(rating >= 1 && rating <= 5)) check.refuse('/rating', 'OUT_OF_RANGE', 'From 1 to 5.')
  check.text('/comment', comment, commentLimit)
  return check.found
}

const bulkLimit = 500

/** What is wrong with the wish to change many cases. */
export function bulkViolations({ complaint_ids: ids, reason }: { complaint_ids: readonly string[]; reason: string }) {
  const check = fieldChecks()
  if (ids.length === 0 || ids.length > bulkLimit) check.refuse('/ids', 'OUT_OF_RANGE', `From 1 to ${bulkLimit}.`)
  const known = new Set<string>()
  for (const [index, id] of ids.entries()) {
    check.id(`/ids/${index}`, id)
    if (known.has(id.toLowerCase())) check.refuse(`/ids/${index}`, 'NOT_UNIQUE', 'Stands there twice.')
    known.add(id.toLowerCase())
  }
  check.requiredText('/reason', reason, reasonLimit)
  return check.found
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

/** Statuses to which many cases can be brought at once. */
const bulkStatuses = ['in_progress']

/** What is wrong with the status that many cases are to have. */
export function statusViolations({ status }: { status: string }) {
  const check = fieldChecks()
  check.oneOf('/status', status, bulkStatuses)
  return check.found
}
