import type { AccountHistory, Accounts } from '../../domain/accounts.ts'
import { createAccounts } from './accounts.ts'
import { connectKeycloak } from './admin-calls.ts'
import { createHistory } from './history.ts'

/** Somebody waits for the answer, and the gateway for five seconds. */
const managingMs = 3500
/** A mail is handed over meanwhile. */
const mailingMs = 15_000
/** Nobody waits, and a page of people takes its time. */
const followingMs = 20_000

/** Where Keycloak is. */
interface AccountsOptions {
  issuer: string
  clientSecret: string
  /** Ends what only follows, in the middle of a comparison; what somebody waits for is finished. */
  stopping?: AbortSignal | undefined
}

/**
 * The logins in Keycloak and what happens to them; nothing is asked before the first call. Each has a circuit of its own: what is
 * slow for the one must not close the other.
 */
export function connectAccounts({ stopping, ...server }: AccountsOptions): {
  accounts: Accounts
  history: AccountHistory
} {
  const managing = connectKeycloak({ ...server, timeoutMs: managingMs })
  const mailing = connectKeycloak({ ...server, timeoutMs: mailingMs })
  const following = connectKeycloak({ ...server, timeoutMs: followingMs, stopping })
  return {
    accounts: createAccounts(managing, mailing),
    history: createHistory(following, createAccounts(following, mailing)),
  }
}
