import { query } from '@redress/platform/use-case.ts'
import type { GetPermissionMatrixRequest__Output as Request } from '@redress/protos/identity/v1/GetPermissionMatrixRequest.ts'
import type { GetPermissionMatrixResponse as Response } from '@redress/protos/identity/v1/GetPermissionMatrixResponse.ts'
import { requireVersion } from '../persistence/find-matrix.ts'
import { requireTenant } from '../persistence/require-tenant.ts'
import { matrixMessage } from '../to-proto/matrix.ts'

export const getPermissionMatrix = query<Request, Response>('users.manage', async ({ version }, scope) => {
  requireTenant(scope)
  return { matrix: matrixMessage(await requireVersion(scope, version)) }
})
