import type { FieldViolation } from '@redress/platform/app-error.ts'
import { plainMailAddress } from '@redress/platform/mail-address.ts'
import { fieldChecks } from './field-checks.ts'

/** Who complains. */
export interface Party {
  name?: string
  phone?: string
  email?: string
  relation?: string
  consent?: boolean
}

/** What somebody files; absent is undefined. */
export interface Submission {
  title: string
  description: string
  category?: string
  flags: readonly string[]
  channel?: string
  language?: string
  severity?: string
  department_id?: string
  patient_id?: string
  complainant?: Party | null
  source_id?: string
  involved_staff_ids: readonly string[]
  external_reference?: string
  remedy_sought?: string
  incident_date?: string
  received_at?: string
}

/** The part of a submission that names others. */
export type Referring = Pick<Submission, 'department_id' | 'patient_id' | 'source_id' | 'involved_staff_ids'>

/** What the tenant knows of the ids in a submission. */
export interface KnownReferences {
  department: boolean
  patient: boolean
  source: boolean
  /** Those of `involved_staff_ids` that are active staff. */
  involvedStaffIds: readonly string[]
}

/** Fields that a complainant may send about their own case. */
const complainantFields = new Set([
  ...['title', 'description', 'category', 'language', 'department_id', 'incident_date', 'remedy_sought', 'complainant'],
])
const severities = ['minor', 'moderate', 'major', 'catastrophic']
const relations = ['self', 'relative', 'guardian', 'friend', 'staff', 'other']
const limits = { external_reference: 200, remedy_sought: 2000 } as const
const languageTag = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

/** What is wrong with a submission, or a part of one, by itself. */
export function submissionViolations(input: Partial<Submission>, now: Date): FieldViolation[] {
  const check = fieldChecks()
  if (input.title !== undefined) check.requiredText('/title', input.title, 200)
  if (input.description !== undefined) check.requiredText('/description', input.description, 20_000)
  for (const [field, limit] of Object.entries(limits))
    check.text(`/${field}`, input[field as keyof typeof limits], limit)
  check.oneOf('/severity', input.severity, severities)
  if (input.language !== undefined && !languageTag.test(input.language))
    check.refuse('/language', 'INVALID', 'Must be a language tag such as "en" or "ar".')
  for (const field of ['department_id', 'patient_id', 'source_id'] as const) check.id(`/${field}`, input[field])
  input.involved_staff_ids?.forEach((id, index) => {
    check.id(`/involved_staff_ids/${index}`, id)
  })
  check.time('/received_at', input.received_at, now)
  check.pastDay('/incident_date', input.incident_date, now)
  return [...check.found, ...partyViolations(input.complainant ?? {})]
}

function partyViolations({ name, phone, email, relation }: Party): FieldViolation[] {
  const check = fieldChecks()
  check.text('/complainant/name', name, 200)
  check.text('/complainant/phone', phone, 50)
  if (email !== undefined && !plainMailAddress(email))
    check.refuse('/complainant/email', 'INVALID', 'Must be one plain mail address: name@example.org.')
  check.oneOf('/complainant/relation', relation, relations)
  return check.found
}

/** The same submission as it is compared and stored: ids in lower case, each named once; the mail address in its plain form. */
export function canonicalSubmission<S extends Referring & Pick<Submission, 'complainant'>>(input: S): S {
  const { department_id, patient_id, source_id, involved_staff_ids, complainant } = input
  const email = complainant?.email && (plainMailAddress(complainant.email) ?? complainant.email)
  return {
    ...input,
    ...(department_id && { department_id: department_id.toLowerCase() }),
    ...(patient_id && { patient_id: patient_id.toLowerCase() }),
    ...(source_id && { source_id: source_id.toLowerCase() }),
    involved_staff_ids: [...new Set(involved_staff_ids.map((id) => id.toLowerCase()))],
    ...(complainant && { complainant: { ...complainant, ...(email && { email }) } }),
  }
}

/** What goes into the case as it was sent. */
export const filedFields = (input: Submission) => ({
  title: input.title,
  description: input.description,
  severity: input.severity ?? null,
  involvedStaffIds: [...input.involved_staff_ids],
  externalReference: input.external_reference ?? null,
  remedySought: input.remedy_sought ?? null,
  incidentDate: input.incident_date ?? null,
})

/** Fields that only staff may send, sent by a complainant. */
export const forbiddenForComplainants = (input: Submission): FieldViolation[] =>
  Object.entries(input)
    .filter(
      ([field, value]) =>
        value !== null && !complainantFields.has(field) && !(Array.isArray(value) && value.length === 0),
    )
    .map(([field]) => ({ path: `/${field}`, code: 'NOT_ALLOWED', message: 'A complainant does not set this field.' }))

/** Ids that the tenant does not know. */
export function referenceViolations(input: Referring, known: KnownReferences): FieldViolation[] {
  const unknown = (path: string) => ({ path, code: 'UNKNOWN_REFERENCE', message: 'There is nothing with this id.' })
  return [
    ...(input.department_id !== undefined && !known.department ? [unknown('/department_id')] : []),
    ...(input.patient_id !== undefined && !known.patient ? [unknown('/patient_id')] : []),
    ...(input.source_id !== undefined && !known.source ? [unknown('/source_id')] : []),
    ...input.involved_staff_ids.flatMap((id, index) =>
      known.involvedStaffIds.includes(id) ? [] : [unknown(`/involved_staff_ids/${index}`)],
    ),
  ]
}
