import { invalidArgument } from '@redress/platform/app-error.ts'
import { decodePageToken, encodePageToken } from '@redress/platform/persistence/page-token.ts'
import { prepared, type Statement } from '@redress/platform/persistence/statement.ts'
import type { ListUsersRequest__Output as Request } from '@redress/protos/identity/v1/ListUsersRequest.ts'
import { isUser, type UserRow, userColumns, userLinks } from './user-row.ts'

const defaultPageSize = 25
const pageSizeOf = ({ page_size }: Request) => page_size || defaultPageSize
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const listUsers = prepared(
  'list-users',
  `select ${userColumns} from user_account u ${userLinks}
   where u.tenant_id = $1 and ${isUser}
     and ($2::text[] is null or u.roles && $2) and ($3::uuid[] is null or u.department_ids && $3)
     and ($4::boolean is null or u.active = $4)
     and ($5::text[] is null or lower(' ' || u.name || ' ' || u.username) like all ($5))
     and ($6::text is null or (u.name, u.user_id) > ($6, $7::uuid))
   order by u.name, u.user_id limit $8`,
)

/** One page and a row more. Throws INVALID_ARGUMENT INVALID_CURSOR. */
export function listUsersStatement(request: Request, tenantId: string): Statement {
  const { role, department, active } = request
  const [name, id] = keyOf(request, tenantId)
  const filters = [orNull(role), orNull(department), active ?? null, orNull(beginnings(request.q ?? ''))]
  return listUsers(tenantId, ...filters, name ?? null, id ?? null, pageSizeOf(request) + 1)
}

/** The rows to show and the token of the next page. */
export function pageOfUsers(rows: readonly UserRow[], request: Request, tenantId: string) {
  const users = rows.slice(0, pageSizeOf(request))
  const last = users.at(-1)
  const more = rows.length > users.length && last
  return { users, next_page_token: more ? encodePageToken([last.name, last.user_id], boundTo(request, tenantId)) : '' }
}

const boundTo = ({ q, role, department, active }: Request, tenantId: string) => [tenantId, q, role, department, active]
const orNull = <T>(values: readonly T[]) => (values.length === 0 ? null : [...values])

/** A pattern per word: each must begin a word. */
const beginnings = (q: string) =>
  q
    .normalize('NFC')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => `% ${word.replace(/[\\%_]/g, '\\$&')}%`)

function keyOf(request: Request, tenantId: string): [string?, string?] {
  if (request.page_token === '') return []
  const [name, id] = decodePageToken(request.page_token, boundTo(request, tenantId))
  // what a token is bound to is no secret: its key may be anybody's invention, and Postgres takes no zero in a text
  if (typeof name !== 'string' || name.includes('\0') || typeof id !== 'string' || !uuid.test(id))
    throw invalidArgument('INVALID_CURSOR', 'The cursor is damaged.')
  return [name, id]
}
