import { prepared } from '@redress/platform/persistence/statement.ts'
import type { Outset } from '@redress/platform/scope.ts'
import type { Accounts } from '../domain/accounts.ts'
import { groupPaths, requireMayManage } from '../domain/managing.ts'
import { type ChangedLogin, readAgain } from './keep-login.ts'
import { openPlace } from './open-login.ts'

const rolesById = prepared(
  'roles-of-removed',
  'select roles from user_account where tenant_id = $1 and user_id = $2 and deleted_at is null',
)

/**
 * A login that this service has removed while the directory still has its user: an earlier deletion was cut off before it could be
 * kept. Throws PERMISSION_DENIED NOT_ALLOWED_HERE.
 */
export async function removedLogin(outset: Outset<Accounts>, userId: string): Promise<ChangedLogin | undefined> {
  const { slug } = await openPlace(outset)
  const [user] = await outset.read<{ roles: string[] }>(rolesById(outset.tenantId, userId))
  if (!user || (await outset.outside.find(userId)) || !(await outset.outside.isRemovedByUs(userId))) return undefined
  requireMayManage(outset.caller, { groups: groupPaths(slug, user.roles, []) })
  return { ...(await readAgain(outset.outside, userId)), wasGone: true }
}
