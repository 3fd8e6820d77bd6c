import type { CaseFacts } from './access.ts'

/** What access to a case depends on besides its locks and watchers, which only the tables know. */
type Placement = Omit<CaseFacts, 'id' | 'tenantId' | 'locks' | 'watcherIds'> & {
  category: string
  flags: readonly string[]
}

/** Something that happened to a case, as far as watchers may be told of it: ids and words. */
export interface CaseEvent {
  kind: 'case'
  /** "complaint.v1.ComplaintAssigned" */
  action: string
  /** RFC 3339. */
  at: string
  complaintId: string
  reference: string
  version: number
  /** Fields that changed, by their names in REST. */
  fields: readonly string[]
  /** Where the case stood before; undefined: there was none. */
  before: Placement | undefined
}

/** Categories and flags of the tenant are others: who sees which case may have changed for everybody. */
interface ConfigurationEvent {
  kind: 'configuration'
}

/** What watchers learn of an event of this service. */
export type WatchedEvent = CaseEvent | ConfigurationEvent

/** An event of this service, as far as it is read here. */
interface HeardEvent {
  type: string
  time: string
  data: { complaint?: unknown; changes?: unknown; document?: unknown }
}

interface CaseState {
  complaint_id: string
  reference: string
  category: string
  flags: string[]
  department_id: string | null
  assignee_id: string | null
  owner_agent_id: string | null
  created_by: string | null
  patient_id: string | null
  involved_staff_ids: string[]
  version: number
}

/** What watchers learn of an event; undefined: nothing. */
export function watchedEvent({ type, time, data }: HeardEvent): WatchedEvent | undefined {
  if (type === 'complaint.v1.ConfigurationChanged' && data.document === 'grievance') return { kind: 'configuration' }
  if (!data.complaint) return undefined
  const state = data.complaint as CaseState
  const changes = (data.changes ?? []) as { field: string; before?: string }[]
  return {
    ...{ kind: 'case', action: type, at: time },
    ...{ complaintId: state.complaint_id, reference: state.reference, version: state.version },
    fields: changes.map(({ field }) => field),
    before: type === 'complaint.v1.ComplaintSubmitted' ? undefined : placementBefore(state, changes),
  }
}

function placementBefore(state: CaseState, changes: readonly { field: string; before?: string }[]): Placement {
  const changed = new Map(changes.map(({ field, before }) => [field, before ?? null]))
  const one = (field: string, now: string | null) => (changed.has(field) ? (changed.get(field) ?? null) : now)
  const many = (field: string, now: string[]) =>
    changed.has(field) ? (JSON.parse(changed.get(field) ?? '[]') as string[]) : now
  return {
    category: one('category', state.category) ?? state.category,
    flags: many('flags', state.flags),
    departmentId: one('department', state.department_id),
    assigneeId: one('assignee', state.assignee_id),
    ownerAgentId: one('owner_agent', state.owner_agent_id),
    createdBy: state.created_by,
    patientId: one('patient', state.patient_id),
    involvedStaffIds: many('involved_staff', state.involved_staff_ids),
  }
}
