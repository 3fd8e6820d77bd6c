import { command } from '@redress/platform/use-case.ts'
import type { SetSourceUserRequest__Output as Request } from '@redress/protos/identity/v1/SetSourceUserRequest.ts'
import type { SetSourceUserResponse as Response } from '@redress/protos/identity/v1/SetSourceUserResponse.ts'
import { checkInput } from '../domain/check-input.ts'
import { requireSource } from '../persistence/find-place.ts'
import { linkOfUser } from '../persistence/find-source-user.ts'
import { lockUser } from '../persistence/find-user.ts'
import { recordUser } from '../persistence/record-user.ts'
import { requireTenant } from '../persistence/require-tenant.ts'
import { findSourceUser } from '../persistence/source-user-rows.ts'
import { sourceUserMessage } from '../to-proto/directory.ts'

export const setSourceUser = command<Request, Response>('users.manage', async (input, scope) => {
  requireTenant(scope)
  const check = checkInput()
  const sourceId = check.id('/source_id', input.source_id)
  const userId = check.id('/user_id', input.user_id)
  check.done()
  await requireSource(scope, sourceId)
  const user = await lockUser(scope, userId)
  if (!(await scope.claimKey(userId))) {
    scope.requireVersion(user.version)
    const link = await linkOfUser(scope, user)
    const { can_create_complaints: canCreateComplaints, can_create_inquiries: canCreateInquiries } = input
    const changed = link.set(sourceId, { canCreateComplaints, canCreateInquiries })
    if (changed) user.touch()
    await recordUser(scope, user, changed)
  }
  return { source_user: sourceUserMessage(await findSourceUser(scope, sourceId, userId)) }
})
