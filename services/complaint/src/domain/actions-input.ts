import { fieldChecks } from './field-checks.ts'

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

/** What is wrong with the acceptance of a resolution. */
export function confirmationViolations({ rating, comment }: { rating?: number; comment?: string }) {
  const check = fieldChecks()
  if (rating !== undefined && !(rating >= 1 && rating <= 5)) check.refuse('/rating', 'OUT_OF_RANGE', 'From 1 to 5.')
  check.text('/comment', comment, commentLimit)
  return check.found
}
