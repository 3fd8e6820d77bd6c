import { decodePageToken, encodePageToken } from '@redress/platform/persistence/page-token.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import type { Scope } from '@redress/platform/scope.ts'
import { isUuid } from '../domain/check-input.ts'
import { invalidCursor } from './invalid-cursor.ts'

const pageSize = 500

// each row by the names of its REST resource, links by the ids of the other lines
const kinds = [
  ['department', 'department', 'e.id, e.code, e.name, e.name_ar, e.active', ''],
  ['source', 'source', 'e.id, e.code, e.name, e.active', ''],
  [
    'user',
    'user_account',
    `e.user_id as id, e.username, e.name, coalesce(e.email, e.unverified_email) as email,
     e.email is not null as email_verified, e.locale, e.roles, e.department_ids, e.active, e.deleted_at is not null as deleted`,
    '',
  ],
  [
    'source_user',
    'source_user',
    'u.user_id, e.source_id, e.can_create_complaints, e.can_create_inquiries',
    'join user_account u on u.tenant_id = $1 and u.id = e.user_row_id',
  ],
  [
    'staff',
    'staff',
    'e.id, e.name, e.email, e.department_id, e.reports_to, u.user_id, e.active',
    'left join user_account u on u.tenant_id = $1 and u.id = e.user_row_id',
  ],
  [
    'patient',
    'patient',
    'e.id, e.name, e.mrn, e.phone, e.email, u.user_id, e.active',
    'left join user_account u on u.tenant_id = $1 and u.id = e.user_row_id',
  ],
] as const

const pages = kinds.map(([kind, table, columns, joins]) => ({
  kind,
  select: prepared(
    `export-${table}`,
    `select e.id as row_id, ${columns} from ${table} e ${joins}
     where e.tenant_id = $1 and ($2::uuid is null or e.id > $2) order by e.id limit ${pageSize}`,
  ),
}))

/** One page of the lines of the tenant that the scope is bound to. Throws INVALID_ARGUMENT INVALID_CURSOR. */
export async function exportPage({ tenantId, read }: Scope, token: string) {
  const boundTo = ['export', tenantId]
  const [at, after] = token === '' ? [0, null] : readKey(decodePageToken(token, boundTo))
  const page = pages[at]
  if (!page) throw invalidCursor()
  const rows = await read<{ row_id: string }>(page.select(tenantId, after))
  const lines = rows.map(({ row_id: _row, ...line }) => ({ kind: page.kind, ...line }))
  const last = rows.length === pageSize ? rows.at(-1)?.row_id : undefined
  const next = last ? [at, last] : at + 1 < pages.length ? [at + 1, null] : undefined
  return { lines, nextPageToken: next ? encodePageToken(next, boundTo) : '' }
}

function readKey([at, after]: unknown[]): [number, string | null] {
  if (typeof at !== 'number' || !(after === null || (typeof after === 'string' && isUuid(after)))) throw invalidCursor()
  return [at, after]
}
