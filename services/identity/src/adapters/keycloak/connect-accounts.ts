import type { AccountHistory, Accounts } from '../../domain/accounts.ts'
import { createAccounts } from './accounts.ts'
import { type AdminCalls, connectKeycloak } from './admin-calls.ts'
import { createHistory } from './history.ts'

/** Somebody waits for the answer. */
const managingMs = 5000
/** A mail is handed over meanwhile. */
const mailingMs = 15_000
/** Nobody waits, and a page of people takes its time. */
const followingMs = 20_000

/**
 * The logins in Keycloak and what happens to them; nothing is asked before the first call. Each has a circuit of its own: what is
 * slow for the one must not close the other.
 */
export function connectAccounts(options: { issuer: string; clientSecret: string }): {
  accounts: Accounts
  history: AccountHistory
} {
  const [managing, mailing, following] = [managingMs, mailingMs, followingMs].map((timeoutMs) =>
    connectKeycloak({ ...options, timeoutMs }),
  ) as [AdminCalls, AdminCalls, AdminCalls]
  return {
    accounts: createAccounts(managing, mailing),
    history: createHistory(following, createAccounts(following, mailing)),
  }
}
