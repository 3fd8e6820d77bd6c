import type { FieldViolation } from '@redress/platform/app-error.ts'
import { resolutionViolations } from './actions-input.ts'
import { documentChecks, isObject } from './document-checks.ts'
import { fieldChecks } from './field-checks.ts'
import type { Status } from './lifecycle.ts'
import { type Party, submissionViolations } from './submission.ts'

/** A case of an older system, as a line of the file says it; places by their codes. */
export interface ImportedCase {
  external_reference: string
  title: string
  description: string
  status: Status
  closed_as?: string
  category?: string
  flags: string[]
  severity?: string
  channel?: string
  language?: string
  department?: string
  source?: string
  complainant?: Party
  remedy_sought?: string
  incident_date?: string
  received_at: string
  due_at?: string
  resolved_at?: string
  closed_at?: string
  resolution?: { text: string; outcome: string }
}

const required = ['external_reference', 'title', 'description', 'status', 'received_at'] as const
const optional = [
  ...['closed_as', 'category', 'severity', 'channel', 'language', 'department', 'source', 'remedy_sought'],
  ...['incident_date', 'due_at', 'resolved_at', 'closed_at'],
]
const partyTexts = ['name', 'phone', 'email', 'relation']
const statuses = ['open', 'in_progress', 'resolved', 'closed']
/** A duplicate names its target, which an import cannot. */
const closings = ['confirmed', 'auto', 'rejected', 'withdrawn']

/** What a line says, or everything that is wrong with it by itself. `now`: nothing has happened after it. */
export function readImportedCase(value: unknown, now: Date): { read: ImportedCase } | { violations: FieldViolation[] } {
  if (!isObject(value)) return { violations: [{ path: '', code: 'WRONG_TYPE', message: 'Must be a JSON object.' }] }
  const shape = shapeViolations(value)
  if (shape.length > 0) return { violations: shape }
  // the shape holds: what is absent may have been null
  const read = { flags: [], ...withoutNulls(value) } as unknown as ImportedCase
  const violations = [...submissionViolations(read, now), ...stateViolations(read, now)]
  return violations.length > 0 ? { violations } : { read }
}

const withoutNulls = (value: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== null)
      .map(([key, field]) => [key, isObject(field) ? withoutNulls(field) : field]),
  )

function shapeViolations(value: Record<string, unknown>): FieldViolation[] {
  const check = documentChecks()
  check.knownKeys('', value, [...required, ...optional, 'flags', 'complainant', 'resolution'])
  const text = (path: string, field: unknown, isRequired: boolean) => {
    if (field === undefined || field === null) {
      if (isRequired) check.refuse(path, 'REQUIRED', 'This field is required.')
    } else if (typeof field !== 'string') check.refuse(path, 'WRONG_TYPE', 'Must be a text.')
  }
  for (const key of required) text(`/${key}`, value[key], true)
  for (const key of optional) text(`/${key}`, value[key], false)
  check.list('/flags', value.flags, 50).forEach((flag, index) => {
    text(`/flags/${index}`, flag, true)
  })
  const { complainant, resolution } = value
  const objects = { '/complainant': complainant, '/resolution': resolution }
  for (const [path, object] of Object.entries(objects))
    if (object !== undefined && object !== null && !isObject(object))
      check.refuse(path, 'WRONG_TYPE', 'Must be an object.')
  if (isObject(complainant)) {
    check.knownKeys('/complainant', complainant, [...partyTexts, 'consent'])
    for (const key of partyTexts) text(`/complainant/${key}`, complainant[key], false)
    if (!['boolean', 'undefined'].includes(typeof (complainant.consent ?? undefined)))
      check.refuse('/complainant/consent', 'WRONG_TYPE', 'Must be true or false.')
  }
  if (isObject(resolution)) {
    check.knownKeys('/resolution', resolution, ['text', 'outcome'])
    for (const key of ['text', 'outcome']) text(`/resolution/${key}`, resolution[key], true)
  }
  return check.found
}

/** Statuses and times that no case can have had. */
function stateViolations(read: ImportedCase, now: Date): FieldViolation[] {
  const { status, closed_as, received_at, due_at, resolved_at, closed_at, resolution } = read
  const check = fieldChecks()
  check.requiredText('/external_reference', read.external_reference, 200)
  check.oneOf('/status', status, statuses)
  check.oneOf('/closed_as', closed_as, closings)
  check.time('/due_at', due_at)
  check.time('/resolved_at', resolved_at, now)
  check.time('/closed_at', closed_at, now)
  for (const { path, code, message } of resolution ? resolutionViolations(resolution) : [])
    check.refuse(`/resolution${path}`, code, message)
  const isResolved = status === 'resolved' || (status === 'closed' && ['confirmed', 'auto'].includes(closed_as ?? ''))
  const needs = (path: string, isNeeded: boolean, value: unknown) => {
    if (isNeeded && value === undefined) check.refuse(path, 'REQUIRED', 'A case with this status has it.')
    if (!isNeeded && value !== undefined) check.refuse(path, 'NOT_ALLOWED', 'A case with this status does not have it.')
  }
  needs('/closed_as', status === 'closed', closed_as)
  needs('/closed_at', status === 'closed', closed_at)
  needs('/resolved_at', isResolved, resolved_at)
  needs('/resolution', isResolved, resolution)
  const times = { received_at, resolved_at, closed_at }
  let last = received_at
  for (const [name, time] of Object.entries(times)) {
    if (time === undefined) continue
    if (Date.parse(time) < Date.parse(last))
      check.refuse(`/${name}`, 'OUT_OF_RANGE', 'It was received, resolved, closed in this order.')
    last = time
  }
  return check.found
}
