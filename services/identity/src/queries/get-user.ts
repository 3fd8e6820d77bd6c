import { query } from '@redress/platform/use-case.ts'
import type { GetUserRequest__Output as Request } from '@redress/protos/identity/v1/GetUserRequest.ts'
import type { GetUserResponse as Response } from '@redress/protos/identity/v1/GetUserResponse.ts'
import { readUserId } from '../domain/user-input.ts'
import { requireTenant } from '../persistence/require-tenant.ts'
import { requireUser } from '../persistence/user-row.ts'

export const getUser = query<Request, Response>('users.manage', async (input, scope) => {
  requireTenant(scope)
  return { user: await requireUser(scope, readUserId(input.user_id)) }
})
