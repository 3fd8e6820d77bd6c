import { invalidArgument, invalidBody } from '@redress/platform/app-error.ts'
import { decodePageToken, encodePageToken } from '@redress/platform/persistence/page-token.ts'

/** A page of what belongs to one case, as it is asked for. */
export interface CasePageRequest {
  complaint_id: string
  page_size: number
  page_token: string
}

/** Until there were pages, clients read everything at once: most cases are still one page. */
const defaultPageSize = 100
const mostInPage = 100

/** Of the texts in one page: an answer of more than 4 MB is none. */
const mostBytes = 1_000_000

/** How many rows a page has at most. Throws INVALID_ARGUMENT INVALID_BODY. */
export function casePageSize({ page_size: size }: CasePageRequest): number {
  if (size < 0 || size > mostInPage)
    throw invalidBody([{ path: '/page_size', code: 'OUT_OF_RANGE', message: `A page has 1 to ${mostInPage} entries.` }])
  return size || defaultPageSize
}

/**
 * The key that the page begins after, if it is not the first one. `isKey`: whether it can be one, for what a token is bound to is
 * no secret. Throws INVALID_ARGUMENT INVALID_CURSOR.
 */
export function casePageKey(
  request: CasePageRequest,
  of: CaseList,
  isKey: (key: string[]) => boolean,
): string[] | undefined {
  if (request.page_token === '') return undefined
  const key = decodePageToken(request.page_token, boundTo(request, of)).map(String)
  if (!isKey(key)) throw invalidArgument('INVALID_CURSOR', 'The cursor is damaged.')
  return key
}

/** What is listed of a case, and in which tenant. */
interface CaseList {
  tenantId: string
  list: 'comments' | 'timeline'
}

const boundTo = ({ complaint_id }: CasePageRequest, { tenantId, list }: CaseList) => [
  ...[tenantId, list, complaint_id.toLowerCase()],
]

/**
 * The rows of a page out of at least one more than it holds, and the token of the next page. At least one row, and no more than
 * stay within the bytes.
 */
export function casePage<Row>(
  rows: readonly Row[],
  request: CasePageRequest,
  of: CaseList,
  { bytes, key }: { bytes(row: Row): number; key(row: Row): readonly unknown[] },
): { shown: Row[]; nextPageToken: string } {
  const shown: Row[] = []
  let total = 0
  for (const row of rows.slice(0, casePageSize(request))) {
    total += bytes(row)
    if (total > mostBytes && shown.length > 0) break
    shown.push(row)
  }
  const last = shown.at(-1)
  const more = last && rows.length > shown.length
  return { shown, nextPageToken: more ? encodePageToken(key(last), boundTo(request, of)) : '' }
}
