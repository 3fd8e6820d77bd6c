import { notFound } from '@redress/platform/app-error.ts'
import { query } from '@redress/platform/use-case.ts'
import type { Department } from '@redress/protos/identity/v1/Department.ts'
import type { GetUserAccessRequest__Output as Request } from '@redress/protos/identity/v1/GetUserAccessRequest.ts'
import type { GetUserAccessResponse as Response } from '@redress/protos/identity/v1/GetUserAccessResponse.ts'
import { checkInput } from '../domain/check-input.ts'
import { explainAccess } from '../domain/explain-access.ts'
import { countingAccount } from '../persistence/account-counts.ts'
import { matrixOf, requireVersion } from '../persistence/find-matrix.ts'
import { type HeldUser, heldUser } from '../persistence/find-principal.ts'
import { requireTenant } from '../persistence/require-tenant.ts'
import { departmentsById } from '../persistence/session-rows.ts'
import { accessMessage } from '../to-proto/access.ts'
import { sourceOf, switchesOf } from '../to-proto.ts'

export const getUserAccess = query<Request, Response>('users.manage', async (input, scope) => {
  requireTenant(scope)
  const { tenantId } = scope
  const check = checkInput()
  const userId = check.id('/user_id', input.user_id)
  check.done()
  const [[user], counting] = (await scope.readAll([heldUser(tenantId, userId), countingAccount(tenantId, userId)])) as [
    HeldUser[],
    unknown[],
  ]
  if (!user) throw notFound('USER_NOT_FOUND', 'There is no such user.')
  const current = await requireVersion(scope)
  const departments = await scope.read<Department>(departmentsById(tenantId, user.departmentIds))
  const { name, roles } = user
  const active = counting.length > 0
  const holder = {
    ...{ user_id: userId, name, active, roles: [...roles], departments, source: sourceOf(user) },
    ...{ tenant_id: tenantId, permissions_version: current.version },
  }
  const explained = explainAccess(active ? roles : [], switchesOf(user), matrixOf(current.version, [current]))
  return { access: accessMessage(holder, explained) }
})
