import { isoTime } from '@redress/platform/persistence/utc-text.ts'
import type { Complaint } from '@redress/protos/complaint/v1/Complaint.ts'
import { allows, type View, type Viewer } from '../domain/access.ts'
import { defaultConfiguration } from '../domain/default-configuration.ts'
import { after } from '../domain/due.ts'
import { actionsIn, type Status, transitions } from '../domain/lifecycle.ts'
import { type ComplaintDetailRow, type ComplaintRow, factsOf } from '../persistence/complaint-row.ts'

/** A complaint for the wire, reduced to what the view shows. */
export function toProto(row: ComplaintDetailRow, view: View, viewer: Viewer, now: Date): Complaint {
  return view === 'public' ? publicComplaint(row, viewer) : fullComplaint(row, viewer, now)
}

/** What the filer of a case that they may not see gets: that it is filed. */
export const receipt = ({ id, reference }: { id: string; reference: string }): Complaint => ({
  view: 'receipt',
  complaint_id: id,
  reference,
})

/** Whether the case is late while work on it goes on. */
export const isOverdue = (row: ComplaintRow, now: string) => isRunning(row) && isoTime(row.due_at) < now

/** Clocks run until there is a resolution. */
export const isRunning = ({ status }: ComplaintRow) => status === 'open' || status === 'in_progress'

const named = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? '' })
const time = (text: string | null) => (text === null ? null : isoTime(text))

function publicComplaint(row: ComplaintDetailRow, viewer: Viewer): Complaint {
  return {
    view: 'public',
    complaint_id: row.id,
    reference: row.reference,
    title: row.title,
    description: row.description,
    status: row.status,
    category: row.category,
    priority: row.priority,
    received_at: isoTime(row.received_at),
    due_at: isoTime(row.due_at),
    resolution: row.resolution_text === null ? null : { text: row.resolution_text },
    reopen_until: reopenUntil(row),
    version: row.version,
    actions: actionsOf(row, viewer),
  }
}

function fullComplaint(row: ComplaintDetailRow, viewer: Viewer, now: Date): Complaint {
  return {
    ...publicComplaint(row, viewer),
    view: 'full',
    tenant_id: row.tenant_id,
    language: row.language,
    sub_status: row.sub_status,
    closed_as: row.closed_as,
    severity: row.severity,
    flags: row.flags,
    orphan: row.locks.some(({ permissions }) => permissions === null),
    channel: row.channel,
    source: named(row.source_id, row.source_name),
    department: named(row.department_id, row.department_name),
    assignee: named(row.assignee_id, row.assignee_name),
    owner_agent: named(row.owner_agent_id, row.owner_agent_name),
    created_by: row.created_by,
    created_by_name: row.created_by_name,
    created_by_type: row.created_by_type,
    complainant: complainantOf(row),
    patient: named(row.patient_id, row.patient_name),
    involved_staff: row.involved_staff ?? [],
    external_reference: row.external_reference,
    remedy_sought: row.remedy_sought,
    incident_date: row.incident_date,
    overdue: isOverdue(row, now.toISOString()),
    breached_at: time(row.breached_at),
    clock: isRunning(row) ? 'running' : 'stopped',
    resolution: resolutionOf(row),
    cycle: row.cycle,
    created_at: isoTime(row.created_at),
    updated_at: isoTime(row.updated_at),
  }
}

function complainantOf(row: ComplaintDetailRow) {
  const { complainant_name: name, complainant_relation: relation, phone, email, consent } = row
  return [name, relation, phone, email, consent].every((value) => value === null)
    ? null
    : { name, relation, phone, email, consent }
}

const resolutionOf = (row: ComplaintDetailRow) =>
  row.resolution_text === null || row.resolved_at === null
    ? null
    : {
        text: row.resolution_text,
        outcome: row.outcome,
        by: named(row.resolved_by, row.resolver_name),
        at: isoTime(row.resolved_at),
      }

const reopenUntil = ({ resolved_at, reopen_window }: ComplaintDetailRow) =>
  resolved_at === null
    ? null
    : after(new Date(isoTime(resolved_at)), reopen_window ?? defaultConfiguration.reopenWindow).toISOString()

const actionsOf = (row: ComplaintDetailRow, viewer: Viewer) =>
  actionsIn(row.status as Status).filter((action) => allows(viewer, transitions[action].permission, factsOf(row)))
