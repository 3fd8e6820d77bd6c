import { isoTime } from '@redress/platform/persistence/utc-text.ts'
import type { Complaint } from '@redress/protos/complaint/v1/Complaint.ts'
import type { View, Viewer } from '../domain/access.ts'
import { defaultConfiguration } from '../domain/default-configuration.ts'
import { isAtWork, isRunning, type Status } from '../domain/lifecycle.ts'
import { possibleActions } from '../domain/possible-actions.ts'
import { reopenUntil } from '../domain/reopening.ts'
import { type ComplaintDetailRow, type ComplaintRow, factsOf } from '../persistence/complaint-row.ts'

/** A complaint for the wire, reduced to what the view shows. */
export function toProto(row: ComplaintDetailRow, view: View, viewer: Viewer, now: Date): Complaint {
  return view === 'public' ? publicComplaint(row, viewer, now) : fullComplaint(row, viewer, now)
}

/** What the filer of a case that they may not see gets: that it is filed. */
export const receipt = ({ id, reference }: { id: string; reference: string }): Complaint => ({
  view: 'receipt',
  complaint_id: id,
  reference,
})

type ClockRow = Pick<ComplaintRow, 'status' | 'sub_status' | 'due_at' | 'breached_at'>

/** When the case was late in this cycle, if it was: as it is stored, or as the timer is about to store it. `now`: RFC 3339. */
export function breachOf(row: ClockRow, now: string): string | null {
  if (row.breached_at !== null) return isoTime(row.breached_at)
  const dueAt = isoTime(row.due_at)
  return clockOf(row) === 'running' && dueAt < now ? dueAt : null
}

/** Whether the case is late while work on it goes on. */
export const isOverdue = (row: ComplaintRow, now: string) => clockOf(row) !== 'stopped' && breachOf(row, now) !== null

/** Clocks run until the case ends, and are paused while it waits for somebody outside the desk. */
export function clockOf({ status, sub_status }: Pick<ComplaintRow, 'status' | 'sub_status'>) {
  const place = { status: status as Status, subStatus: sub_status }
  if (!isAtWork(place)) return 'stopped'
  return isRunning(place) ? 'running' : 'paused'
}

const named = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? '' })

function publicComplaint(row: ComplaintDetailRow, viewer: Viewer, now: Date): Complaint {
  const facts = factsOfActions(row)
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
    reopen_until: reopenUntil(facts)?.toISOString(),
    version: row.version,
    actions: possibleActions(viewer, facts, now),
  }
}

function fullComplaint(row: ComplaintDetailRow, viewer: Viewer, now: Date): Complaint {
  return {
    ...publicComplaint(row, viewer, now),
    view: 'full',
    tenant_id: row.tenant_id,
    language: row.language,
    sub_status: row.sub_status,
    closed_as: row.closed_as,
    duplicate_of: row.duplicate_of,
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
    breached_at: breachOf(row, now.toISOString()),
    clock: clockOf(row),
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

const factsOfActions = (row: ComplaintDetailRow) => ({
  ...factsOf(row),
  status: row.status as Status,
  subStatus: row.sub_status,
  resolvedAt: instant(row.resolved_at),
  closedAt: instant(row.closed_at),
  complainantReopenings: row.complainant_reopenings,
  reopenWindow: row.reopen_window ?? defaultConfiguration.reopenWindow,
})

const instant = (text: string | null) => (text === null ? null : new Date(isoTime(text)))
