import { pageOfVersions } from '@redress/platform/persistence/document-versions.ts'
import { query } from '@redress/platform/use-case.ts'
import type { ListPermissionMatrixVersionsRequest__Output as Request } from '@redress/protos/identity/v1/ListPermissionMatrixVersionsRequest.ts'
import type { ListPermissionMatrixVersionsResponse as Response } from '@redress/protos/identity/v1/ListPermissionMatrixVersionsResponse.ts'
import { type VersionRow, versionsBelow } from '../persistence/find-matrix.ts'
import { requireTenant } from '../persistence/require-tenant.ts'

export const listPermissionMatrixVersions = query<Request, Response>('users.manage', async (input, scope) => {
  requireTenant(scope)
  const { tenantId } = scope
  return pageOfVersions(input, { tenantId, kind: 'matrix versions' }, (version, limit) =>
    scope.read<VersionRow>(versionsBelow(tenantId, version, limit)),
  )
})
