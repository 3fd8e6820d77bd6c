import { decodePageToken, encodePageToken } from '@redress/platform/persistence/page-token.ts'
import { prepared } from '@redress/platform/persistence/statement.ts'
import type { QueryScope, Scope } from '@redress/platform/scope.ts'
import { isUuid } from '../domain/check-input.ts'
import type { Listing } from '../domain/listing.ts'
import { userNotFound } from './find-user.ts'
import { invalidCursor } from './invalid-cursor.ts'
import { sourceNotFound } from './source-rows.ts'

/** Somebody who files for a source, as they go out. */
export interface SourceUserRow {
  id: string
  user_id: string
  name: string
  active: boolean
  can_create_complaints: boolean
  can_create_inquiries: boolean
  /** Of the user. */
  version: number
}

const selectLink = `select link.id, u.user_id, u.name, u.active, link.can_create_complaints, link.can_create_inquiries,
    u.version
  from source_user link join user_account u on u.tenant_id = $1 and u.id = link.user_row_id
  where link.tenant_id = $1 and link.source_id = $2`
const selectPage = prepared('source-users', `${selectLink} and link.id > $3 order by link.id limit $4`)
const selectOne = prepared('source-user', `${selectLink} and u.user_id = $3`)
const sourceExists = prepared('source-exists', 'select 1 from source where tenant_id = $1 and id = $2')
const beforeAll = '00000000-0000-0000-0000-000000000000'

/** One page of a source's users, in the order in which they were linked. Throws NOT_FOUND SOURCE_NOT_FOUND. */
export async function readSourceUsers(scope: QueryScope, sourceId: string, { pageSize, pageToken }: Listing) {
  const boundTo = ['source_user', scope.tenantId, sourceId]
  const [after] = pageToken === '' ? [beforeAll] : decodePageToken(pageToken, boundTo)
  if (typeof after !== 'string' || !isUuid(after)) throw invalidCursor()
  const [[source], rows] = (await scope.readAll([
    sourceExists(scope.tenantId, sourceId),
    selectPage(scope.tenantId, sourceId, after, pageSize + 1),
  ])) as [object[], SourceUserRow[]]
  if (!source) throw sourceNotFound()
  const shown = rows.slice(0, pageSize)
  const last = rows.length > shown.length ? shown.at(-1) : undefined
  return { shown, nextPageToken: last ? encodePageToken([last.id], boundTo) : '' }
}

/** Throws NOT_FOUND USER_NOT_FOUND for who is unknown, or files for no or another source. */
export async function findSourceUser(scope: Scope, sourceId: string, userId: string): Promise<SourceUserRow> {
  const [row] = await scope.read<SourceUserRow>(selectOne(scope.tenantId, sourceId, userId))
  if (!row) throw userNotFound()
  return row
}
