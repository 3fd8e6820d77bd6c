import type { FieldViolation } from '@redress/platform/app-error.ts'
import { defaultConfiguration } from './grievance-configuration.ts'

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
const limits = { title: 200, description: 20_000, external_reference: 200, remedy_sought: 2000 } as const
const languageTag = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

const violation = (path: string, code: string, message: string): FieldViolation => ({ path, code, message })
const codePoints = (text: string) => [...text].length

/** What is wrong with a submission by itself. Unknown, and not open to the filer, is one and the same. */
export function submissionViolations(input: Submission, now: Date): FieldViolation[] {
  const found: FieldViolation[] = []
  const say = (path: string, code: string, message: string) => found.push(violation(path, code, message))
  for (const field of ['title', 'description'] as const)
    if (input[field].trim() === '') say(`/${field}`, 'REQUIRED', `A complaint needs a ${field}.`)
  for (const [field, limit] of Object.entries(limits))
    if (codePoints(input[field as keyof typeof limits] ?? '') > limit)
      say(`/${field}`, 'TOO_LONG', `At most ${limit} characters.`)
  if (input.category !== undefined && !defaultConfiguration.categories.includes(input.category as 'complaint'))
    say('/category', 'UNKNOWN_CATEGORY', 'There is no such category.')
  input.flags.forEach((flag, index) => {
    if (!defaultConfiguration.flags.includes(flag)) say(`/flags/${index}`, 'UNKNOWN_FLAG', 'There is no such flag.')
  })
  oneOf(say, '/channel', input.channel, defaultConfiguration.channels)
  oneOf(say, '/severity', input.severity, severities)
  oneOf(say, '/complainant/relation', input.complainant?.relation, relations)
  if (input.language !== undefined && !languageTag.test(input.language))
    say('/language', 'INVALID', 'Must be a language tag such as "en" or "ar".')
  notInFuture(say, '/received_at', input.received_at, now)
  notInFuture(say, '/incident_date', input.incident_date, now)
  return found
}

type Say = (path: string, code: string, message: string) => void

function oneOf(say: Say, path: string, value: string | undefined, allowed: readonly string[]) {
  if (value !== undefined && !allowed.includes(value))
    say(path, 'UNKNOWN_VALUE', `Must be one of ${allowed.join(', ')}.`)
}

// a date may already have begun east of the tenant: the day after now is still not the future
function notInFuture(say: Say, path: string, value: string | undefined, now: Date) {
  if (value === undefined) return
  const at = new Date(value).getTime()
  const slackMs = value.length === 10 ? 14 * 60 * 60 * 1000 : 0
  if (Number.isNaN(at)) say(path, 'INVALID', 'Must be a date.')
  else if (at > now.getTime() + slackMs) say(path, 'IN_FUTURE', 'Must not be in the future.')
}

/** Fields that only staff may send, sent by a complainant. */
export const forbiddenForComplainants = (input: Submission): FieldViolation[] =>
  Object.entries(input)
    .filter(
      ([field, value]) =>
        value !== null && !complainantFields.has(field) && !(Array.isArray(value) && value.length === 0),
    )
    .map(([field]) => violation(`/${field}`, 'NOT_ALLOWED', 'A complainant does not set this field.'))

/** Ids that the tenant does not know. */
export function referenceViolations(input: Submission, known: KnownReferences): FieldViolation[] {
  const unknown = (path: string) => violation(path, 'UNKNOWN_REFERENCE', 'There is nothing with this id.')
  return [
    ...(input.department_id !== undefined && !known.department ? [unknown('/department_id')] : []),
    ...(input.patient_id !== undefined && !known.patient ? [unknown('/patient_id')] : []),
    ...(input.source_id !== undefined && !known.source ? [unknown('/source_id')] : []),
    ...input.involved_staff_ids.flatMap((id, index) =>
      known.involvedStaffIds.includes(id) ? [] : [unknown(`/involved_staff_ids/${index}`)],
    ),
  ]
}
