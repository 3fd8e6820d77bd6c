import { checkInput } from './check-input.ts'
import { type TenantRole, tenantRoles } from './roles.ts'

const username = /^[a-z0-9][a-z0-9._@-]{2,99}$/
const usernameRule = '3 to 100 lower-case letters, digits, dots, hyphens, underscores and @, a letter or digit first.'
const locales = ['en', 'ar']

/** What is sent of a new user. */
interface NewUser {
  username: string
  email: string
  first_name: string
  last_name: string
  locale?: string
  roles: readonly string[]
  department_ids: readonly string[]
  source?: { source_id: string } | null
}

type Check = ReturnType<typeof checkInput>

/** Reads what is sent of a new user. Throws INVALID_ARGUMENT INVALID_BODY. */
export function readNewUser(input: NewUser) {
  const check = checkInput()
  const user = {
    username: check.word('/username', input.username.trim().toLowerCase(), username, usernameRule),
    email: requiredEmail(check, input.email),
    firstName: check.text('/first_name', input.first_name, 100),
    lastName: check.text('/last_name', input.last_name, 100),
    locale: input.locale === undefined ? null : check.oneOf('/locale', input.locale, locales),
    roles: readRoles(check, input.roles),
    departmentIds: readIds(check, input.department_ids),
    sourceId: input.source ? check.id('/source/source_id', input.source.source_id) : null,
  }
  if (input.source && !user.roles.includes('source_user'))
    check.refuse('/source', 'NOT_ALLOWED', 'Only a source user files for a source.')
  check.done()
  return user
}

/** What is sent of a user to be changed. */
interface UserChange {
  email?: string
  first_name?: string
  last_name?: string
  locale?: string
  roles?: { roles: readonly string[] } | null
  departments?: { department_ids: readonly string[] } | null
}

/** Reads a change; what is undefined stays. Throws INVALID_ARGUMENT INVALID_BODY. */
export function readUserChange(userId: string, input: UserChange) {
  const check = checkInput()
  const { email, first_name: first, last_name: last, locale, roles, departments } = input
  const change = {
    userId: check.id('/user_id', userId),
    email: email === undefined ? undefined : requiredEmail(check, email),
    firstName: first === undefined ? undefined : check.text('/first_name', first, 100),
    lastName: last === undefined ? undefined : check.text('/last_name', last, 100),
    locale: locale === undefined ? undefined : check.oneOf('/locale', locale, locales),
    roles: roles ? readRoles(check, roles.roles) : undefined,
    departmentIds: departments ? readIds(check, departments.department_ids) : undefined,
  }
  check.done()
  return change
}

/** Reads the id of a user alone. */
export function readUserId(userId: string): string {
  const check = checkInput()
  const id = check.id('/user_id', userId)
  check.done()
  return id
}

function requiredEmail(check: Check, email: string): string {
  if (email.trim() === '') return check.refuse('/email', 'REQUIRED', 'This field is required.')
  return check.optionalEmail('/email', email) ?? ''
}

function readRoles(check: Check, roles: readonly string[]): TenantRole[] {
  if (roles.length === 0) check.refuse('/roles', 'REQUIRED', 'At least one role.')
  return unique(roles.map((role, index) => check.oneOf(`/roles/${index}`, role, tenantRoles)))
}

const readIds = (check: Check, ids: readonly string[]) =>
  unique(ids.map((id, index) => check.id(`/department_ids/${index}`, id)))

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)]
