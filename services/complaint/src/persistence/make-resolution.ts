import { failedPrecondition, notFound } from '@redress/platform/app-error.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import type { CommandScope } from '@redress/platform/scope.ts'
import type { Complaint } from '../domain/complaint.ts'
import { isUuid } from '../domain/field-checks.ts'

interface CommentRow {
  id: string
  visibility: string
  cycle: number
}

const selectComment = prepared(
  'select-comment',
  'select id, visibility, cycle from comment where tenant_id = $1 and complaint_id = $2 and id = $3',
)
const mark = prepared('mark-resolution', 'update comment set is_resolution = true where tenant_id = $1 and id = $2')

/**
 * Makes a comment the resolution of the current cycle; answers its id.
 * Throws NOT_FOUND COMMENT_NOT_FOUND and FAILED_PRECONDITION COMMENT_UNSUITABLE.
 */
export async function makeResolution(scope: CommandScope, complaint: Complaint, commentId: string): Promise<string> {
  const statement = selectComment(scope.tenantId, complaint.id, commentId)
  const [comment] = isUuid(commentId) ? await scope.read<CommentRow>(statement) : []
  if (!comment) throw notFound('COMMENT_NOT_FOUND', 'There is no such comment.')
  if (comment.visibility !== 'public' || comment.cycle !== complaint.cycle)
    throw failedPrecondition('COMMENT_UNSUITABLE', 'A resolution is public, and was said since the last reopening.')
  await scope.add(mark(scope.tenantId, comment.id))
  return comment.id
}
