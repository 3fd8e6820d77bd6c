import type { CommandScope } from '@redress/platform/scope.ts'
import type { Account, Accounts } from '../domain/accounts.ts'
import { requireAdminLeft } from './require-admin-left.ts'
import { syncUser } from './sync-user.ts'

/** A login as it is after a change. */
export interface ChangedLogin {
  userId: string
  account: Account | undefined
  asOf: Date
  /** It was gone already, and nobody has told it yet. */
  wasGone?: boolean
}

/** Reads a login again: when by Keycloak's clock it was last changed, and then what it is. */
export async function readAgain(accounts: Accounts, userId: string): Promise<ChangedLogin> {
  const asOf = await accounts.newsAt(userId)
  return { userId, asOf, account: await accounts.find(userId) }
}

/**
 * Brings the caller's tenant in step with the login that the caller has changed, in the name of the caller. Other tenants follow
 * by themselves. Throws FAILED_PRECONDITION LAST_ADMIN, unless the login was gone already.
 */
export async function keepLogin(scope: CommandScope, { wasGone, ...login }: ChangedLogin, reason?: string) {
  const within = async <T>(tenantId: string, work: (inner: CommandScope) => Promise<T>) =>
    tenantId === scope.tenantId ? work(scope) : ([] as T)
  const keep = () => syncUser(scope, within, { ...login, ...(reason && { reason }) })
  await (wasGone ? keep() : requireAdminLeft(scope, keep))
}
