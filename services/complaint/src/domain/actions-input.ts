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
