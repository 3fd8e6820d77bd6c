import { command } from '@redress/platform/use-case.ts'
import type { RestorePermissionMatrixRequest__Output as Request } from '@redress/protos/identity/v1/RestorePermissionMatrixRequest.ts'
import type { RestorePermissionMatrixResponse as Response } from '@redress/protos/identity/v1/RestorePermissionMatrixResponse.ts'
import { takingAdmins } from '../domain/administration.ts'
import { changeMatrix } from '../persistence/change-matrix.ts'
import { matrixOf, requireVersion } from '../persistence/find-matrix.ts'
import { requireTenant } from '../persistence/require-tenant.ts'
import { matrixMessage } from '../to-proto/matrix.ts'

export const restorePermissionMatrix = command<Request, Response>(
  'users.manage',
  async ({ version }, scope) => {
    requireTenant(scope)
    const matrix = matrixOf(version, [await requireVersion(scope, version)])
    const applies = await changeMatrix(scope, { matrix, restoredFrom: version, requireSeen: scope.requireVersion })
    return { matrix: matrixMessage(applies) }
  },
  { turn: takingAdmins },
)
