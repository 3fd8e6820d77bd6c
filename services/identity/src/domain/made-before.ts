import type { Account, NewAccount } from './accounts.ts'

/** Whether a login is just what was asked for: made by an attempt whose answer was lost. */
export const isSameLogin = (account: Account, wanted: NewAccount): boolean =>
  account.username === wanted.username &&
  account.email?.toLowerCase() === wanted.email.toLowerCase() &&
  account.firstName === wanted.firstName &&
  account.lastName === wanted.lastName &&
  account.groups.join() === [...wanted.groups].sort().join()
