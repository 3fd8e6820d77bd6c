import { command } from '@redress/platform/use-case.ts'
import type { PutPermissionMatrixRequest__Output as Request } from '@redress/protos/identity/v1/PutPermissionMatrixRequest.ts'
import type { PutPermissionMatrixResponse as Response } from '@redress/protos/identity/v1/PutPermissionMatrixResponse.ts'
import { takingAdmins } from '../domain/administration.ts'
import { readMatrix } from '../domain/read-matrix.ts'
import { changeMatrix } from '../persistence/change-matrix.ts'
import { requireTenant } from '../persistence/require-tenant.ts'
import { matrixMessage } from '../to-proto/matrix.ts'

export const putPermissionMatrix = command<Request, Response>(
  'users.manage',
  async (input, scope) => {
    requireTenant(scope)
    const matrix = readMatrix(input.roles)
    const applies = await changeMatrix(scope, { matrix, restoredFrom: null, requireSeen: scope.requireSeenVersion })
    return { matrix: matrixMessage(applies) }
  },
  { turn: takingAdmins },
)
