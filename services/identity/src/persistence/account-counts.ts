import { prepared } from '@redress/platform/persistence/statement.ts'

/**
 * User accounts `u` of a tenant that count there: open, as far as Keycloak has told, and of somebody who belongs to this tenant and
 * to no other. A row stays behind when somebody moves on, and what it says then gives nothing.
 */
export const countingAccounts = `user_account u left join subject on subject.user_id = u.user_id
  where u.tenant_id = $1 and u.active and subject.closed_at is null and subject.misconfigured is not true
    and (subject.tenant_id is null or subject.tenant_id = u.tenant_id)`

/** Finds the account of one user if it counts in the tenant. */
export const countingAccount = prepared('counting-account', `select from ${countingAccounts} and u.user_id = $2`)
