import { prepared } from '@redress/platform/persistence/statement.ts'
import { isoTime, utcText } from '@redress/platform/persistence/utc-text.ts'
import type { Scope } from '@redress/platform/scope.ts'
import { isTime } from '@redress/platform/time-format.ts'
import type { Comment } from '@redress/protos/complaint/v1/Comment.ts'
import { allows } from '../domain/access.ts'
import { isUuid } from '../domain/field-checks.ts'
import { type CasePageRequest, casePage, casePageKey, casePageSize } from './case-page.ts'
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

// who sees a case is known when its comments are read: enough of either kind for whoever sees one alone
const said = (visibility: string) => `(
  select * from comment
  where tenant_id = $1 and complaint_id = $2 and visibility = '${visibility}' and (created_at, id) > ($3::timestamptz, $4::uuid)
  order by created_at, id limit $5::integer + 1)`
const beforeAll = ['-infinity', '00000000-0000-0000-0000-000000000000']

const selectComments = prepared(
  'select-comments',
  `select said.id, said.text, said.visibility, said.author_id, ${personName('said.author_id', 'said.tenant_id')} as author_name,
     ${utcText('said.created_at')} as created_at, said.is_resolution, said.by_complainant
   from (${said('public')} union all ${said('internal')}) said
   order by said.created_at, said.id`,
)

/**
 * A page of what was said about a case, as far as the caller's grants reach, oldest first. In the public view nobody has a name
 * but the caller. Throws NOT_FOUND COMPLAINT_NOT_FOUND, PERMISSION_DENIED NOT_ALLOWED_HERE and INVALID_ARGUMENT INVALID_BODY,
 * INVALID_CURSOR.
 */
export async function readComments(scope: Scope, request: CasePageRequest) {
  const list = { tenantId: scope.tenantId, list: 'comments' as const }
  const size = casePageSize(request)
  const after = casePageKey(request, list, ([at = '', id = '']) => isTime(at) && isUuid(id)) ?? beforeAll
  const { facts, view, rows } = await readOfCase<CommentRow>(scope, request.complaint_id, (...key) =>
    selectComments(...key, ...after, size),
  )
  const shown = [
    ...(allows(scope.caller, 'comment.public.read', facts) ? ['public'] : []),
    ...(view === 'full' && allows(scope.caller, 'comment.view', facts) ? ['internal'] : []),
  ]
  if (shown.length === 0) throw notAllowedHere()
  const isNamed = ({ author_id }: CommentRow) =>
    author_id !== null && (view === 'full' || author_id === scope.caller.userId)
  const seen = rows.filter(({ visibility }) => shown.includes(visibility))
  const page = casePage(seen, request, list, {
    bytes: ({ text }) => Buffer.byteLength(text),
    key: ({ created_at, id }) => [isoTime(created_at), id],
  })
  return {
    comments: page.shown.map((row) => commentMessage(row, isNamed(row) ? row.author_id : null)),
    next_page_token: page.nextPageToken,
  }
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
