import { setTimeout as sleep } from 'node:timers/promises'
import { plainMailAddress } from '@redress/platform/mail-address.ts'
import { type AdoptLogin, type AdoptLoginAnswer, areLeavesOf } from '../domain/adoption.ts'
import { isUuid } from '../domain/check-input.ts'
import { firstActions } from '../domain/first-actions.ts'
import { freeLogin, groupPathsOf, type HeldLogin, hasAdopted, removeCredentials } from './realm/logins.ts'
import { isTaken, type RealmAdmin } from './realm/realm-admin.ts'
import { same } from './realm/same.ts'

/**
 * Takes a person's login that is in no group into roles and departments of one tenant, and answers whether it did. Believes
 * nothing of what is asked. First the login is shut and gets the address that is wanted, its sessions end and its password goes, then
 * it joins: whoever planted it would otherwise choose the next password, by the mail box that they gave it or as soon as the owner has
 * verified the address. Asked again for what it has done before anybody got in, it answers the same and does nothing.
 */
export async function adoptLogin(realm: RealmAdmin, asked: unknown): Promise<AdoptLoginAnswer> {
  const question = readQuestion(asked)
  const groupIds = question && (await groupIdsOf(realm, question.groups))
  if (!question || !groupIds) return { adopted: false }
  const login = await freeLogin(realm, question.user_id)
  return { adopted: login ? await adopt(realm, login, question, groupIds) : await hasAdopted(realm, question) }
}

function readQuestion(asked: unknown): AdoptLogin | undefined {
  const { user_id: userId, slug, email, groups } = (asked ?? {}) as Record<string, unknown>
  if (typeof userId !== 'string' || typeof slug !== 'string' || typeof email !== 'string') return undefined
  if (!isUuid(userId) || plainMailAddress(email) !== email || !Array.isArray(groups)) return undefined
  if (!groups.every((path) => typeof path === 'string') || !areLeavesOf(slug, groups)) return undefined
  return { user_id: userId, slug, email, groups }
}

async function groupIdsOf(realm: RealmAdmin, paths: readonly string[]): Promise<string[] | undefined> {
  const found = await Promise.all(
    paths.map((path) => realm.find<{ id: string; path: string }>(`/group-by-path${path}`)),
  )
  const ids = found.flatMap((group, index) => (group?.path === paths[index] ? [group?.id ?? ''] : []))
  return ids.length === paths.length ? ids : undefined
}

async function adopt(
  realm: RealmAdmin,
  login: HeldLogin,
  { email, groups }: AdoptLogin,
  groupIds: readonly string[],
): Promise<boolean> {
  const path = `/users/${login.id}`
  const requiredActions = [...new Set([...(login.requiredActions ?? []), ...firstActions])]
  try {
    await realm.call('PUT', path, { ...login, email, emailVerified: false, requiredActions })
    await realm.call('POST', `${path}/logout`)
    await removeCredentials(realm, login.id)
    // its end counts in whole seconds: a token from the same second would open what the login joins now
    await sleep(1000)
    await realm.call('POST', `${path}/logout`)
    for (const id of groupIds) await realm.call('PUT', `${path}/groups/${id}`)
    // somebody else may have joined it to a group since it was looked at
    if (same(await groupPathsOf(realm, login.id), groups)) return true
  } catch (error) {
    await giveBack(realm, login, groupIds)
    if (isTaken(error)) return false
    throw error
  }
  await giveBack(realm, login, groupIds)
  return false
}

/** All but the password, which nobody can give back: its owner asks for another one. */
async function giveBack(realm: RealmAdmin, login: HeldLogin, groupIds: readonly string[]) {
  for (const id of groupIds) await realm.call('DELETE', `/users/${login.id}/groups/${id}`)
  await realm.call('PUT', `/users/${login.id}`, login)
}
