import { plainMailAddress } from '@redress/platform/mail-address.ts'

/** What Keycloak and the directory say about a user. */
export interface Profile {
  userId: string
  username: string
  name: string
  email: string | null
  roles: readonly string[]
  departmentIds: readonly string[]
}

const maxLength = 200

/** Name and mail of a token as we keep them. Keycloak is their writer: what does not fit is cut or left out, never refused. */
export function profileFromClaims(claims: { userId: string; username: string; name?: string; email?: string }) {
  const username = oneLine(claims.username) || claims.userId
  return {
    userId: claims.userId,
    username,
    name: oneLine(claims.name ?? '') || username,
    email: plainMailAddress(claims.email ?? '') ?? null,
  }
}

/** Locale of a user who is new here; later the user is its writer, not the token. */
export function firstLocale(claimed: string | undefined, tenantLocale: string | undefined): string {
  const language = claimed?.slice(0, 2).toLowerCase()
  return language === 'en' || language === 'ar' ? language : (tenantLocale ?? 'en')
}

/** Whether the directory already holds this profile. */
export const sameProfile = (held: Profile, claimed: Profile) => text(held) === text(claimed)

const text = ({ userId, username, name, email, roles, departmentIds }: Profile) =>
  JSON.stringify([userId, username, name, email, [...roles].sort(), [...departmentIds].sort()])

const oneLine = (value: string) =>
  [
    ...value
      .normalize('NFC')
      .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
      .trim(),
  ]
    .slice(0, maxLength)
    .join('')
    .trim()
