import { invalidArgument, invalidBody } from '@redress/platform/app-error.ts'
import { decodePageToken, encodePageToken } from '@redress/platform/persistence/page-token.ts'
import { query } from '@redress/platform/use-case.ts'
import type { ListPermissionMatrixVersionsRequest__Output as Request } from '@redress/protos/identity/v1/ListPermissionMatrixVersionsRequest.ts'
import type { ListPermissionMatrixVersionsResponse as Response } from '@redress/protos/identity/v1/ListPermissionMatrixVersionsResponse.ts'
import { type VersionRow, versionsBelow } from '../persistence/find-matrix.ts'
import { requireTenant } from '../persistence/require-tenant.ts'
import { versionItem } from '../to-proto/matrix.ts'

// the most that the column can hold
const beyondTheNewest = 2 ** 31 - 1

export const listPermissionMatrixVersions = query<Request, Response>('users.manage', async (input, scope) => {
  requireTenant(scope)
  const { tenantId } = scope
  const size = sizeOf(input)
  const boundTo = [tenantId, 'matrix versions']
  const before = input.page_token ? versionIn(input.page_token, boundTo) : beyondTheNewest
  const rows = await scope.read<VersionRow>(versionsBelow(tenantId, before, size + 1))
  const shown = rows.slice(0, size)
  return {
    items: shown.map(versionItem),
    sort_keys: shown.map(({ version }) => String(version)),
    next_page_token: rows.length > size ? encodePageToken([shown.at(-1)?.version], boundTo) : '',
  }
})

function sizeOf({ page_size: size }: Request) {
  if (size < 0 || size > 100)
    throw invalidBody([{ path: '/page_size', code: 'OUT_OF_RANGE', message: 'A page has 1 to 100 versions.' }])
  return size || 25
}

function versionIn(token: string, boundTo: unknown) {
  const [version] = decodePageToken(token, boundTo)
  // what a token is bound to is no secret: its key may be anybody's invention
  if (!Number.isInteger(version) || !(Number(version) > 0 && Number(version) <= beyondTheNewest))
    throw invalidArgument('INVALID_CURSOR', 'The cursor does not belong to this list.')
  return version
}
