import type { ChangeScope } from '@redress/platform/scope.ts'
import { lockKnownUser } from './find-user.ts'
import { recordUser } from './record-user.ts'

/** Takes every role and department here from who belongs elsewhere now. Names stay as they were: what is new is told elsewhere. */
export async function leaveTenant(scope: ChangeScope, userId: string) {
  const user = await lockKnownUser(scope, userId)
  if (!user) return
  const hadRoles = user.roles.length > 0
  await recordUser(scope, user, user.adopt({ ...user, roles: [], departmentIds: [] }), hadRoles)
}
