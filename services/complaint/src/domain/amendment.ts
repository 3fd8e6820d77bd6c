import type { FieldViolation } from '@redress/platform/app-error.ts'
import { chosenViolations } from './chosen-words.ts'
import type { ComplaintState } from './complaint-state.ts'
import { type GrievanceConfiguration, priorityOf } from './grievance-configuration.ts'
import type { KeyHolder } from './locks.ts'
import { type Party, type Submission, submissionViolations } from './submission.ts'

/** What somebody changes in a case: the fields that are named; one that is named and absent is cleared. */
export interface Amendment extends Partial<Submission> {
  fields: readonly string[]
}

const properties = {
  title: 'title',
  description: 'description',
  category: 'category',
  flags: 'flags',
  severity: 'severity',
  department_id: 'departmentId',
  patient_id: 'patientId',
  involved_staff_ids: 'involvedStaffIds',
  external_reference: 'externalReference',
  remedy_sought: 'remedySought',
  incident_date: 'incidentDate',
} as const
const partyFields = ['name', 'phone', 'email', 'relation', 'consent'] as const
const neverEmpty = ['title', 'description', 'category'] as const

type Editable = (typeof properties)[keyof typeof properties]
/** Values of the fields of a case that are edited, or follow from it. */
export type Edits = { [Field in Editable | 'priority' | 'assigneeId']?: ComplaintState[Field] }

/** What is wrong with a change by itself. */
export function amendmentViolations(input: Amendment, now: Date): FieldViolation[] {
  const known = new Set([
    ...Object.keys(properties),
    'complainant',
    ...partyFields.map((name) => `complainant/${name}`),
  ])
  const unknown = input.fields.filter((field) => !known.has(field))
  const emptied = neverEmpty.filter((field) => input.fields.includes(field) && input[field] === undefined)
  return [
    ...unknown.map((field) => ({ path: `/${field}`, code: 'UNKNOWN_FIELD', message: 'There is no such field.' })),
    ...emptied.map((field) => ({ path: `/${field}`, code: 'REQUIRED', message: 'This field is required.' })),
    ...submissionViolations(input, now),
  ]
}

/** The values that the named fields of a case get. */
export const editsOf = (input: Amendment): Edits =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(([field]) => input.fields.includes(field))
      .map(([field, property]) => [property, input[field as keyof typeof properties] ?? null]),
  )

/** What is wrong with what is chosen anew: what the case has already may stay. */
export const choiceViolations = (
  configuration: GrievanceConfiguration,
  holder: KeyHolder,
  { category, flags = [] }: Amendment,
  complaint: Pick<ComplaintState, 'category' | 'flags'>,
) =>
  chosenViolations(configuration, holder, {
    ...(category !== undefined && category !== complaint.category && { category }),
    flags,
  }).filter(({ path }) => !flags.some((flag, index) => path === `/flags/${index}` && complaint.flags.includes(flag)))

/** The edits with the priority that follows from category and flags, if they are among them. */
export function placedEdits(
  configuration: GrievanceConfiguration,
  edits: Edits,
  { category, flags }: Pick<ComplaintState, 'category' | 'flags'>,
): Edits {
  if (edits.category === undefined && edits.flags === undefined) return edits
  return { ...edits, priority: priorityOf(configuration, edits.category ?? category, edits.flags ?? flags) }
}

/** Who complains, after a change of the named fields. */
export function amendedParty(party: Party, { fields, complainant }: Amendment): Party {
  const named = partyFields.filter((name) => fields.includes('complainant') || fields.includes(`complainant/${name}`))
  return { ...party, ...Object.fromEntries(named.map((name) => [name, complainant?.[name]])) }
}
