import { notFound, permissionDenied } from '@redress/platform/app-error.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import { utcText } from '@redress/platform/persistence/utc-text.ts'
import type { Scope } from '@redress/platform/scope.ts'
import type { Complaint } from '@redress/protos/complaint/v1/Complaint.ts'
import { viewOf } from '../domain/access.ts'
import { isUuid } from '../domain/field-checks.ts'
import { receipt, toProto } from '../to-proto/complaint.ts'
import { lockColumns } from './case-locks.ts'
import { type ComplaintDetailRow, complaintColumns, complaintParty, factsOf, personName } from './complaint-row.ts'

/** SELECT of a ComplaintDetailRow of a complaint `c` that is not deleted. */
export const selectDetail = (condition: string) => `
  select ${complaintColumns}, c.description, c.outcome, c.resolved_by, c.involved_staff_ids, c.duplicate_of,
    c.complainant_reopenings, ${utcText('c.closed_at')} as closed_at, ${lockColumns},
    (select g.document->>'reopen_window' from grievance_configuration g where g.tenant_id = c.tenant_id
     order by g.version desc limit 1) as reopen_window,
    party.phone, party.email, party.consent, ${personName('c.resolved_by')} as resolver_name,
    (select text from comment where tenant_id = c.tenant_id and complaint_id = c.id and is_resolution and cycle = c.cycle)
      as resolution_text
  from complaint c ${complaintParty}
  where ${condition} and c.deleted_at is null`

const selectComplaint = prepared('select-complaint', selectDetail('c.tenant_id = $1 and c.id = $2'))

/** The one answer for a case that is unknown and for one that the caller does not see. */
export const complaintNotFound = () => notFound('COMPLAINT_NOT_FOUND', 'There is no such complaint.')

/** For a case that the caller sees, and may not do this with. */
export const notAllowedHere = () =>
  permissionDenied('NOT_ALLOWED_HERE', 'You are not allowed to do this with this complaint.')

/** Throws NOT_FOUND for what cannot be an id. */
export function requireComplaintId(id: string) {
  if (!isUuid(id)) throw complaintNotFound()
  return id
}

/** The complaint as the caller sees it. Throws NOT_FOUND COMPLAINT_NOT_FOUND. */
export async function viewComplaint(scope: Scope, id: string): Promise<Complaint> {
  const complaint = await findComplaint(scope, requireComplaintId(id))
  if (complaint.view === 'receipt') throw complaintNotFound()
  return complaint
}

/** The complaint as its filer sees it; if they do not, only that it is filed. Throws NOT_FOUND COMPLAINT_NOT_FOUND. */
export async function findComplaint(scope: Scope, id: string): Promise<Complaint> {
  const [row] = await scope.read<ComplaintDetailRow>(selectComplaint(scope.tenantId, id))
  if (!row) throw complaintNotFound()
  return showComplaint(scope, row)
}

/** A row as the caller sees it; if they do not, only that it is filed. */
export function showComplaint({ caller, now }: Scope, row: ComplaintDetailRow): Complaint {
  const view = viewOf(caller, factsOf(row))
  return view ? toProto(row, view, caller, now()) : receipt(row)
}
