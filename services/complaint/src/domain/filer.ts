import { type FieldViolation, permissionDenied } from '@redress/platform/app-error.ts'
import type { Viewer } from './access.ts'
import type { Party, Submission } from './submission.ts'

/** In which part somebody files a complaint; it decides on defaults and on the fields that they may send. */
export type Filer = 'staff' | 'source_user' | 'complainant' | 'anonymous'

/** What decides on the part of a filer. */
export interface FilingCaller extends Pick<Viewer, 'grants'> {
  /** "anonymous": a public form. */
  kind?: string
  name?: string
  patientId?: string
  sourceId?: string
  canCreateComplaints: boolean
}

/** The widest grant decides: staff before source user before complainant; undefined for who may not file. */
export function filingPart({ kind, grants, canCreateComplaints }: FilingCaller): Filer | undefined {
  if (kind === 'anonymous') return 'anonymous'
  const scopes = grants['ticket.create'] ?? []
  if (scopes.includes('tenant')) return 'staff'
  if (scopes.includes('switch') && canCreateComplaints) return 'source_user'
  return scopes.includes('own') ? 'complainant' : undefined
}

/** The part of somebody who files. Throws PERMISSION_DENIED OPERATION_NOT_ALLOWED. */
export function filerOf(caller: FilingCaller): Filer {
  const part = filingPart(caller)
  if (!part) throw permissionDenied('OPERATION_NOT_ALLOWED', 'You are not allowed to do this.')
  return part
}

/** Whether somebody files for themselves, or in their own words: they send what a complainant may, and no agent looks after it. */
export const filesAsComplainant = (filer: Filer) => filer === 'complainant' || filer === 'anonymous'

/** Who made a case, and which agent looks after it at first. */
export const authorshipOf = (filer: Filer, userId: string | undefined) => ({
  createdBy: userId ?? null,
  createdByType: filer === 'anonymous' ? 'anonymous' : 'user',
  ownerAgentId: filesAsComplainant(filer) ? null : (userId ?? null),
})

/** Code of the source that stands in a case when its filer names none. */
export const builtInSourceOf = (filer: Filer) => (filesAsComplainant(filer) ? 'patient_portal' : 'staff')

/** Who complains when the filer does not say: somebody with a case of their own speaks for themselves. */
export const defaultParty = ({ name }: FilingCaller, filer: Filer): Party =>
  filer === 'complainant' && name ? { name, relation: 'self' } : {}

/** Ids that a submission names, or that go without saying: a complainant's own patient record, a source user's own source. */
export const referredBy = (input: Submission, filer: Filer, { patientId, sourceId }: FilingCaller) => ({
  departmentId: input.department_id ?? null,
  patientId: input.patient_id ?? (filer === 'complainant' ? (patientId ?? null) : null),
  sourceId: input.source_id ?? (filer === 'source_user' ? (sourceId ?? null) : null),
  involvedStaffIds: input.involved_staff_ids,
})

/** What is wrong when a source user names the source of others. */
export const foreignSource = (input: Submission, filer: Filer, { sourceId }: FilingCaller): FieldViolation[] =>
  filer === 'source_user' && input.source_id !== undefined && input.source_id !== sourceId
    ? [{ path: '/source_id', code: 'NOT_ALLOWED', message: 'You file for your own source.' }]
    : []

/** Whether who complains follows the case by a code: who has no login, and whoever files for somebody who has none. */
export function followsByCode(filer: Filer, { patient_id, complainant }: Submission, patientSignsIn: boolean): boolean {
  if (filesAsComplainant(filer)) return filer === 'anonymous'
  if (patient_id !== undefined) return !patientSignsIn
  return Object.values(complainant ?? {}).some((value) => value !== undefined)
}
