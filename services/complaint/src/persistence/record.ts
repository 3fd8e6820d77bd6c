import { prepared } from '@redress/platform/persistence/statement.ts'
import type { CommandScope } from '@redress/platform/scope.ts'
import { uuidv7 } from '@redress/platform/uuid.ts'
import { changesSince, stateOf } from '../domain/changes.ts'
import type { Complaint, Happened } from '../domain/complaint.ts'

/** A comment that comes with a change. */
export interface NewComment {
  text: string
  visibility: 'public' | 'internal'
  isResolution?: boolean
}

const insertComment = prepared(
  'insert-comment',
  `insert into comment (id, tenant_id, complaint_id, text, visibility, author_id, is_resolution, cycle, created_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
)
const insertTimelineEntry = prepared(
  'insert-timeline-entry',
  `insert into timeline_entry (id, tenant_id, complaint_id, event_seq, at, action, actor_id, public, cycle, details)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
)

// steps inside the desk are not the complainant's, nor is what was said there
const isInternal = (type: string, comment: NewComment | undefined) =>
  type === 'complaint.v1.ComplaintAssigned' ||
  (type === 'complaint.v1.ComplaintCommented' && comment?.visibility !== 'public')

/** Writes comment, event and timeline entry of one change, all in the transaction of the scope. */
export async function record(
  scope: CommandScope,
  complaint: Complaint,
  before: Record<string, string | null>,
  { type, details }: Happened,
  comment?: NewComment,
) {
  const { tenantId, caller } = scope
  const actor = caller.userId ?? null
  const commentId = comment && uuidv7()
  const changes = changesSince(before, complaint)
  const said = { ...details, ...(commentId ? { comment_id: commentId } : {}) }
  const target = { kind: 'complaint', reference: complaint.reference }
  const data = { complaint: stateOf(complaint), changes, ...said }
  const eventId = scope.publish(complaint, target, { type, data })
  const now = scope.now()
  if (comment)
    await scope.add(
      insertComment(
        commentId,
        tenantId,
        complaint.id,
        comment.text,
        comment.visibility,
        actor,
        comment.isResolution ?? false,
        complaint.cycle,
        now,
      ),
    )
  const timeline = JSON.stringify({ changes, ...said })
  await scope.add(
    insertTimelineEntry(
      eventId,
      tenantId,
      complaint.id,
      complaint.eventSeq,
      now,
      type,
      actor,
      !isInternal(type, comment),
      complaint.cycle,
      timeline,
    ),
  )
}
