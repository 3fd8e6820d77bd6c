import { prepared } from '@redress/platform/persistence/statement.ts'
import type { Scope } from '@redress/platform/scope.ts'
import type { Complaint } from '../domain/complaint.ts'

const selectRecord = prepared(
  'select-involved-assignee',
  `select person_id from person where tenant_id = $1 and kind = 'staff' and user_id = $2 and person_id = any($3::uuid[])`,
)

/** Takes the assignee away where they are among the staff whom the case is about from now on: nobody decides on a complaint about themselves. */
export async function withoutInvolvedAssignee(
  scope: Scope,
  { assigneeId }: Pick<Complaint, 'assigneeId'>,
  involvedStaffIds: readonly string[] | undefined,
): Promise<{ assigneeId?: null }> {
  if (assigneeId === null || !involvedStaffIds || involvedStaffIds.length === 0) return {}
  const records = await scope.read(selectRecord(scope.tenantId, assigneeId, involvedStaffIds))
  return records.length > 0 ? { assigneeId: null } : {}
}
