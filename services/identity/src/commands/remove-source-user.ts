import { command } from '@redress/platform/use-case.ts'
import type { RemoveSourceUserRequest__Output as Request } from '@redress/protos/identity/v1/RemoveSourceUserRequest.ts'
import type { RemoveSourceUserResponse as Response } from '@redress/protos/identity/v1/RemoveSourceUserResponse.ts'
import { checkInput } from '../domain/check-input.ts'
import { parted } from '../domain/source-user.ts'
import { linkOfUser } from '../persistence/find-source-user.ts'
import { lockUser, userNotFound } from '../persistence/find-user.ts'
import { recordUser } from '../persistence/record-user.ts'
import { requireTenant } from '../persistence/require-tenant.ts'
import { findSource } from '../persistence/source-rows.ts'

export const removeSourceUser = command<Request, Response>('users.manage', async (input, scope) => {
  requireTenant(scope)
  const check = checkInput()
  const sourceId = check.id('/source_id', input.source_id)
  const userId = check.id('/user_id', input.user_id)
  check.done()
  await findSource(scope, sourceId)
  const user = await lockUser(scope, userId)
  if (await scope.claimKey(userId)) return {}

  scope.requireVersion(user.version)
  const link = await linkOfUser(scope, user)
  if (link.sourceId !== sourceId) throw userNotFound()
  const happened = parted(link)
  scope.em.remove(link)
  user.touch()
  await recordUser(scope, user, happened)
  return {}
})
