import { prepared } from '@redress/platform/persistence/statement.ts'
import { isoTime, utcText } from '@redress/platform/persistence/utc-text.ts'
import type { Scope } from '@redress/platform/scope.ts'
import type { Comment } from '@redress/protos/complaint/v1/Comment.ts'
import { allows } from '../domain/access.ts'
import { personName } from './complaint-row.ts'
import { readOfCase } from './read-of-case.ts'
import { notAllowedHere } from './view-complaint.ts'

interface CommentRow {
  id: string
  text: string
  visibility: string
  author_id: string | null
  author_name: string | null
  created_at: string
  is_resolution: boolean
  by_complainant: boolean
}

const selectComments = prepared(
  'select-comments',
  `select said.id, said.text, said.visibility, said.author_id, ${personName('said.author_id', 'said.tenant_id')} as author_name,
     ${utcText('said.created_at')} as created_at, said.is_resolution, said.by_complainant
   from comment said
   where said.tenant_id = $1 and said.complaint_id = $2 order by said.created_at, said.id`,
)

/**
 * What was said about a case, as far as the caller's grants reach, oldest first. In the public view nobody has a name but the
 * caller. Throws NOT_FOUND COMPLAINT_NOT_FOUND and PERMISSION_DENIED NOT_ALLOWED_HERE.
 */
export async function readComments(scope: Scope, complaintId: string): Promise<Comment[]> {
  const { facts, view, rows } = await readOfCase<CommentRow>(scope, complaintId, selectComments)
  const shown = [
    ...(allows(scope.caller, 'comment.public.read', facts) ? ['public'] : []),
    ...(view === 'full' && allows(scope.caller, 'comment.view', facts) ? ['internal'] : []),
  ]
  if (shown.length === 0) throw notAllowedHere()
  const isNamed = ({ author_id }: CommentRow) =>
    author_id !== null && (view === 'full' || author_id === scope.caller.userId)
  return rows
    .filter(({ visibility }) => shown.includes(visibility))
    .map((row) => commentMessage(row, isNamed(row) ? row.author_id : null))
}

const commentMessage = (row: CommentRow, authorId: string | null): Comment => ({
  comment_id: row.id,
  text: row.text,
  visibility: row.visibility,
  author: authorId === null ? null : { id: authorId, name: row.author_name ?? '' },
  created_at: isoTime(row.created_at),
  is_resolution: row.is_resolution,
  by_complainant: row.by_complainant,
})
