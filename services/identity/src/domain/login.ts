import type { Account } from './accounts.ts'
import { profileFromClaims } from './profile.ts'
import type { Login } from './user.ts'

/** What a tenant keeps of a login, with the roles and departments that the login has there. */
export function loginOf(account: Account, { roles, departmentIds }: Pick<Login, 'roles' | 'departmentIds'>): Login {
  const { userId, username, firstName, lastName, emailVerified, enabled } = account
  const full = [firstName, lastName].filter((part) => part.trim() !== '').join(' ')
  const { email, ...named } = profileFromClaims({ userId, username, name: full, email: account.email ?? '' })
  return {
    ...named,
    firstName: firstName.trim() || null,
    lastName: lastName.trim() || null,
    email: emailVerified ? email : null,
    unverifiedEmail: emailVerified ? null : email,
    active: enabled,
    roles,
    departmentIds,
  }
}

/** Logins of programs stand beside those of people. */
export const isService = ({ username }: Account) => username.startsWith('service-account-')
