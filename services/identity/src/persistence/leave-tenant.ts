import type { ChangeScope } from '@redress/platform/scope.ts'
import { lockKnownUser } from './find-user.ts'
import { recordUser } from './record-user.ts'

/**
 * Takes every role and department here from who belongs elsewhere now. Names stay as they were: what is new is told elsewhere.
 * Answers the facts that were published.
 */
export async function leaveTenant(scope: ChangeScope, userId: string): Promise<string[]> {
  const user = await lockKnownUser(scope, userId)
  const left = user?.adopt({ ...user, roles: [], departmentIds: [] })
  if (!user || !left) return []
  await recordUser(scope, user, left, true)
  return [left.type]
}
