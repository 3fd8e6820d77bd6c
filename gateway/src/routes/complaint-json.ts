import type { Comment__Output as Comment } from '@redress/protos/complaint/v1/Comment.ts'
import type { Complaint__Output as Complaint } from '@redress/protos/complaint/v1/Complaint.ts'
import type { TimelineEntry__Output as TimelineEntry } from '@redress/protos/complaint/v1/TimelineEntry.ts'

/** A complaint in REST, reduced to the view that the service gives the caller. */
export function complaintJson(complaint: Complaint) {
  if (complaint.view === 'full') return fullJson(complaint)
  return complaint.view === 'public' ? publicJson(complaint) : receiptJson(complaint)
}

const receiptJson = ({ complaint_id, reference }: Complaint) => ({ id: complaint_id, reference })

const publicJson = (complaint: Complaint) => ({
  ...receiptJson(complaint),
  title: complaint.title,
  description: complaint.description,
  status: complaint.status,
  category: complaint.category,
  priority: complaint.priority,
  received_at: complaint.received_at,
  due_at: complaint.due_at,
  resolution: complaint.resolution ? { text: complaint.resolution.text } : null,
  reopen_until: complaint.reopen_until ?? null,
  actions: complaint.actions,
})

const fullJson = (complaint: Complaint) => ({
  ...publicJson(complaint),
  kind: 'complaint',
  closed_as: complaint.closed_as ?? null,
  duplicate_of: complaint.duplicate_of ?? null,
  tenant_id: complaint.tenant_id,
  language: complaint.language,
  sub_status: complaint.sub_status ?? null,
  severity: complaint.severity ?? null,
  flags: complaint.flags,
  orphan: complaint.orphan,
  channel: complaint.channel,
  source: complaint.source ?? null,
  department: complaint.department ?? null,
  assignee: complaint.assignee ?? null,
  owner_agent: complaint.owner_agent ?? null,
  created_by: complaint.created_by ?? null,
  created_by_name: complaint.created_by_name ?? null,
  created_by_type: complaint.created_by_type,
  complainant: complainantJson(complaint),
  patient: complaint.patient ?? null,
  involved_staff: complaint.involved_staff,
  external_reference: complaint.external_reference ?? null,
  remedy_sought: complaint.remedy_sought ?? null,
  incident_date: complaint.incident_date ?? null,
  overdue: complaint.overdue,
  breached_at: complaint.breached_at ?? null,
  clock: complaint.clock,
  resolution: resolutionJson(complaint),
  cycle: complaint.cycle,
  version: complaint.version,
  created_at: complaint.created_at,
  updated_at: complaint.updated_at,
})

const complainantJson = ({ complainant }: Complaint) =>
  complainant
    ? {
        name: complainant.name ?? null,
        phone: complainant.phone ?? null,
        email: complainant.email ?? null,
        relation: complainant.relation ?? null,
        consent: complainant.consent ?? null,
      }
    : null

const resolutionJson = ({ resolution }: Complaint) =>
  resolution
    ? { text: resolution.text, outcome: resolution.outcome, by: resolution.by ?? null, at: resolution.at }
    : null

/** One step of the history in REST. */
export const timelineEntryJson = (entry: TimelineEntry) => ({
  id: entry.timeline_entry_id,
  at: entry.at,
  action: entry.action,
  actor: entry.actor ?? null,
  public: entry.public,
  cycle: entry.cycle,
  details: entry.details.length > 0 ? JSON.parse(entry.details.toString()) : {},
})

/** A comment in REST. */
export const commentJson = (comment: Comment) => ({
  id: comment.comment_id,
  text: comment.text,
  visibility: comment.visibility,
  author: comment.author ?? null,
  created_at: comment.created_at,
  is_resolution: comment.is_resolution,
  by_complainant: comment.by_complainant,
})
