import { type FieldViolation, invalidBody } from '@redress/platform/app-error.ts'
import type { SubmitComplaintRequest } from '@redress/protos/complaint/v1/SubmitComplaintRequest.ts'
import type { Static } from 'typebox'
import type { Create, UpdateBody } from './complaint-requests.ts'
import { changesOf } from './directory-requests.ts'

/**
 * The request for a new complaint. Older names of ids stand for today's; `hospital` only repeats the caller's tenant.
 * Throws INVALID_ARGUMENT INVALID_BODY when the older fields say something else.
 */
export function submissionOf(body: Create, tenantId: string): SubmitComplaintRequest {
  const { patient, source, hospital, ...submission } = body
  const violations: FieldViolation[] = []
  if (hospital && hospital.toLowerCase() !== tenantId)
    violations.push({ path: '/hospital', code: 'NOT_ALLOWED', message: 'You file in your own tenant.' })
  for (const [older, today] of [['patient', 'patient_id'] as const, ['source', 'source_id'] as const])
    if (body[older] && body[today])
      violations.push({ path: `/${older}`, code: 'NOT_ALLOWED', message: `Send ${older} or ${today}.` })
  if (violations.length > 0) throw invalidBody(violations)
  const { complainant } = submission
  return {
    ...submission,
    patient_id: submission.patient_id ?? patient,
    source_id: submission.source_id ?? source,
    ...(complainant?.email && { complainant: { ...complainant, email: plainAddress(complainant.email) } }),
  }
}

/** A change of a case as the service takes it: the names of the fields, and the values of those that are not cleared. */
export function amendmentOf({ complainant, ...body }: Static<typeof UpdateBody>) {
  const { fields, ...values } = changesOf(body)
  const { fields: parts, ...party } = changesOf(complainant ?? {})
  const named = complainant === null ? ['complainant'] : parts.map((part) => `complainant/${part}`)
  const { email } = party
  return {
    ...values,
    fields: [...fields, ...named],
    complainant: { ...party, ...(email && { email: plainAddress(email) }) },
  }
}

// the part before the @ belongs to its mail server, which alone knows whether case matters
function plainAddress(email: string) {
  const at = email.lastIndexOf('@')
  return email.slice(0, at) + email.slice(at).toLowerCase()
}
