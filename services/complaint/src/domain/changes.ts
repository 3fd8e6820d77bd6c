import { momentsOf } from './case-timers.ts'
import type { Complaint } from './complaint.ts'

const listText = (values: readonly string[]) => (values.length === 0 ? null : JSON.stringify(values))

/** Fields whose values may stand in events, by their names in REST; free text and personal data are not among them. */
const tracked = {
  status: (c: Complaint) => c.status,
  sub_status: (c: Complaint) => c.subStatus,
  closed_as: (c: Complaint) => c.closedAs,
  duplicate_of: (c: Complaint) => c.duplicateOf,
  category: (c: Complaint) => c.category,
  priority: (c: Complaint) => c.priority,
  department: (c: Complaint) => c.departmentId,
  source: (c: Complaint) => c.sourceId,
  flags: (c: Complaint) => listText(c.flags),
  severity: (c: Complaint) => c.severity,
  patient: (c: Complaint) => c.patientId,
  involved_staff: (c: Complaint) => listText(c.involvedStaffIds),
  assignee: (c: Complaint) => c.assigneeId,
  owner_agent: (c: Complaint) => c.ownerAgentId,
  watchers: (c: Complaint) => listText(c.watcherIds),
  due_at: (c: Complaint) => c.dueAt.toISOString(),
  breached_at: (c: Complaint) => c.breachedAt?.toISOString() ?? null,
  rating: (c: Complaint) => c.rating?.toString() ?? null,
} satisfies Record<string, (complaint: Complaint) => string | null>

/** Fields of which events only say that they changed. */
const untold = {
  title: (c: Complaint) => c.title,
  description: (c: Complaint) => c.description,
  external_reference: (c: Complaint) => c.externalReference,
  remedy_sought: (c: Complaint) => c.remedySought,
  incident_date: (c: Complaint) => c.incidentDate,
} satisfies Record<string, (complaint: Complaint) => string | null>

/** One field that changed. */
export interface Change {
  field: string
  before?: string
  after?: string
}

/** The values of a complaint at one moment, and of its timers, by which a change is found; they stay inside. */
export const snapshotOf = (complaint: Complaint) => ({ ...fieldsOf(complaint), ...momentsOf(complaint) })

const fields = Object.entries({ ...tracked, ...untold })
const fieldsOf = (complaint: Complaint): Record<string, string | null> =>
  Object.fromEntries(fields.map(([field, read]) => [field, read(complaint)]))

/** What is different now from an earlier snapshot; nothing existed before `{}`. */
export function changesSince(before: Record<string, string | null>, complaint: Complaint): Change[] {
  return fields.flatMap(([field, read]) => {
    const value = read(complaint)
    const earlier = before[field] ?? null
    if (earlier === value) return []
    if (field in untold) return field in before ? [{ field }] : []
    return [{ field, ...(earlier === null ? {} : { before: earlier }), ...(value === null ? {} : { after: value }) }]
  })
}

/** State of the case as its events carry it. */
export const stateOf = (c: Complaint) => ({
  complaint_id: c.id,
  reference: c.reference,
  status: c.status,
  sub_status: c.subStatus,
  category: c.category,
  flags: c.flags,
  priority: c.priority,
  department_id: c.departmentId,
  source_id: c.sourceId,
  assignee_id: c.assigneeId,
  owner_agent_id: c.ownerAgentId,
  created_by: c.createdBy,
  patient_id: c.patientId,
  involved_staff_ids: c.involvedStaffIds,
  watcher_ids: c.watcherIds,
  cycle: c.cycle,
  version: c.version,
  due_at: c.dueAt.toISOString(),
})
