import { isUuid } from '../domain/check-input.ts'
import type { RemoveFreeLoginAnswer } from '../domain/free-login.ts'
import { freeLogin, groupPathsOf } from './realm/logins.ts'
import type { RealmAdmin } from './realm/realm-admin.ts'

/**
 * Removes a person's login that belongs to nobody, so that another one can have its name and address; answers whether it did.
 * Believes nothing of what it is asked. The login is not handed on: whoever made it may hold its password, a session or an open
 * page, and what is new knows none of them.
 */
export async function removeFreeLogin(realm: RealmAdmin, asked: unknown): Promise<RemoveFreeLoginAnswer> {
  const { user_id: userId } = (asked ?? {}) as Record<string, unknown>
  const login = typeof userId === 'string' && isUuid(userId) ? await freeLogin(realm, userId) : undefined
  if (!login) return { removed: false }
  const path = `/users/${login.id}`
  await realm.call('PUT', path, { ...login, enabled: false })
  // somebody else may have joined it to a group since it was looked at
  if ((await groupPathsOf(realm, login.id)).length > 0) {
    await realm.call('PUT', path, login)
    return { removed: false }
  }
  await realm.call('DELETE', path)
  return { removed: true }
}
