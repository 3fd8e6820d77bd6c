import { type FieldViolation, invalidBody } from '@redress/platform/app-error.ts'
import type { Static } from 'typebox'
import type { CloseBody, StatusBody } from './complaint-requests.ts'

const required = (path: string): FieldViolation => ({ path, code: 'REQUIRED', message: 'This field is required.' })
const besides = (path: string, field: string): FieldViolation => ({
  ...{ path, code: 'NOT_ALLOWED', message: `Not together with ${field}.` },
})

function refuse(violations: readonly FieldViolation[]) {
  if (violations.length > 0) throw invalidBody(violations)
}

/** What a change of status asks for: "in_progress", or a sub-status. Throws INVALID_ARGUMENT INVALID_BODY for both and for none. */
export function wantedStatus({ status, sub_status }: Pick<Static<typeof StatusBody>, 'status' | 'sub_status'>) {
  if (status && sub_status) refuse([besides('/sub_status', 'status')])
  const wanted = status ?? sub_status
  if (!wanted) throw invalidBody([required('/status')])
  return wanted
}

/** Throws INVALID_ARGUMENT INVALID_BODY for a closing that says two things at once, nothing, or not of what it is a duplicate. */
export function checkClosing({ confirm, as, ...body }: Static<typeof CloseBody>) {
  if (!confirm && !as) refuse([required('/confirm')])
  const foreign = as ? (['rating', 'comment'] as const) : (['reason', 'duplicate_of'] as const)
  const violations = foreign.flatMap((field) => (body[field] ? [besides(`/${field}`, as ? 'as' : 'confirm')] : []))
  if (confirm && as) violations.push(besides('/as', 'confirm'))
  if (as === 'rejected' && body.duplicate_of) violations.push(besides('/duplicate_of', 'rejected'))
  if (as === 'duplicate' && !body.duplicate_of) violations.push(required('/duplicate_of'))
  refuse(violations)
}
