import type UserRepresentation from '@keycloak/keycloak-admin-client/lib/defs/userRepresentation.js'
import type { Account } from '../../domain/accounts.ts'

/** A login as Keycloak tells it. */
export function accountOf(user: UserRepresentation, groups: readonly string[]): Account {
  const [locale] = user.attributes?.locale ?? []
  return {
    userId: user.id ?? '',
    username: user.username ?? '',
    firstName: user.firstName ?? '',
    lastName: user.lastName ?? '',
    email: user.email ?? null,
    emailVerified: user.emailVerified ?? false,
    enabled: user.enabled ?? false,
    locale,
    groups: [...groups].sort(),
    ...(user.notBefore && { notBefore: new Date(user.notBefore * 1000) }),
  }
}
