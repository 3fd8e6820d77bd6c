import type { Check } from './check-input.ts'

/** Who is to run a new tenant. */
export interface FirstAdmin {
  username: string
  email: string
  firstName: string
  lastName: string
}

/** Fields of a first admin as they come in. */
interface FirstAdminInput {
  username: string
  email: string
  first_name: string
  last_name: string
}

const usernamePattern = /^[a-z0-9][a-z0-9._@-]{1,99}$/
const usernameRule = '2 to 100 lower-case letters, digits, dots, hyphens, underscores and at signs.'

export function readFirstAdmin(check: Check, input: FirstAdminInput | null | undefined): FirstAdmin | undefined {
  if (!input) return undefined
  return {
    username: check.word('/admin/username', input.username, usernamePattern, usernameRule),
    email: check.optionalEmail('/admin/email', input.email) ?? '',
    firstName: check.text('/admin/first_name', input.first_name, 100),
    lastName: check.text('/admin/last_name', input.last_name, 100),
  }
}

/** They run the tenant here and its people in the console. */
export const groupsOfFirstAdmin = (slug: string) => [`/t.${slug}/console-admins`, `/t.${slug}/roles/tenant_admin`]
