import { prepared, type Statement } from '@redress/platform/persistence/statement.ts'
import type { Scope } from '@redress/platform/scope.ts'
import { type CaseFacts, viewOf } from '../domain/access.ts'
import { lockColumns } from './case-locks.ts'
import { complaintNotFound, requireComplaintId } from './view-complaint.ts'

const select = prepared(
  'select-facts',
  `select id, tenant_id as "tenantId", department_id as "departmentId", assignee_id as "assigneeId",
     owner_agent_id as "ownerAgentId", created_by as "createdBy", patient_id as "patientId",
     involved_staff_ids as "involvedStaffIds", locks, watcher_ids as "watcherIds"
   from (select c.*, ${lockColumns} from complaint c where c.tenant_id = $1 and c.id = $2 and c.deleted_at is null) c`,
)

/** The row of CaseFacts of a case, if there is one. */
export const selectFacts = (tenantId: string, id: string): Statement => select(tenantId, id)

/** What decides on access to a case that the caller sees in full. Throws NOT_FOUND COMPLAINT_NOT_FOUND. */
export async function findFacts(scope: Scope, complaintId: string): Promise<CaseFacts> {
  const [facts] = await scope.read<CaseFacts>(selectFacts(scope.tenantId, requireComplaintId(complaintId)))
  if (!facts || viewOf(scope.caller, facts) !== 'full') throw complaintNotFound()
  return facts
}
