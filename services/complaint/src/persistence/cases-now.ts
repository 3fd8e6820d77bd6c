import { prepared } from '@redress/platform/persistence/statement.ts'
import type { Runtime } from '@redress/platform/runtime.ts'
import type { CaseFacts } from '../domain/access.ts'
import type { CaseNow } from '../domain/tidings.ts'
import { lockColumns } from './case-locks.ts'
import { selectConfiguration } from './find-configuration.ts'
import type { CurrentConfigurationRow } from './known-configurations.ts'

/** Answers what is known now of the case of an event; undefined: there is no such case. */
export type FindCaseNow = (event: { id: string; complaintId: string }) => CaseNow | undefined

const selectFacts = prepared(
  'select-facts-of-cases',
  `select id, deleted_at is not null as deleted, tenant_id as "tenantId", department_id as "departmentId",
     assignee_id as "assigneeId", owner_agent_id as "ownerAgentId", created_by as "createdBy", patient_id as "patientId",
     involved_staff_ids as "involvedStaffIds", locks, watcher_ids as "watcherIds"
   from (select c.*, ${lockColumns} from complaint c where c.tenant_id = $1 and c.id = any($2::uuid[])) c`,
)

const selectPublicSteps = prepared(
  'select-public-steps',
  'select id from timeline_entry where tenant_id = $1 and id = any($2::uuid[]) and public',
)

/** What decides, at this moment, who is told of these events of the tenant, in one round trip. */
export async function readCasesNow(
  { reads }: Pick<Runtime, 'reads'>,
  tenantId: string,
  events: readonly { id: string; complaintId: string }[],
): Promise<FindCaseNow> {
  const { statement, appliedIn } = selectConfiguration(tenantId)
  const [cases, steps, configured] = await reads.read(tenantId, [
    selectFacts(tenantId, [...new Set(events.map(({ complaintId }) => complaintId))]),
    selectPublicSteps(
      tenantId,
      events.map(({ id }) => id),
    ),
    statement,
  ])
  const rows = new Map((cases as (CaseFacts & { id: string; deleted: boolean })[]).map((row) => [row.id, row]))
  const publicSteps = new Set((steps as { id: string }[]).map(({ id }) => id))
  const [row] = configured as CurrentConfigurationRow[]
  const { configuration } = appliedIn(row)
  return ({ id, complaintId }) => {
    const facts = rows.get(complaintId)
    return facts && { facts, deleted: facts.deleted, isPublic: publicSteps.has(id), configuration }
  }
}
