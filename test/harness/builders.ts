import { randomBytes, randomUUID } from 'node:crypto'
import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
import { type Api, api } from './caller.ts'
import { canary, canaryMark, canaryPhoneNumber } from './canary.ts'
import { untilCopied } from './copies.ts'
import { type StackFacts, sharedStack } from './facts.ts'
import { sharedIdentityAdmin } from './identity-admin.ts'
import { keycloakDirectory } from './keycloak-directory.ts'
import { type Role, tenantRoles } from './role-grants.ts'
import { signIn, tokenOf } from './tokens.ts'

/** Password of every user that tests make. */
export const testPassword = `${canaryMark}-Password-7`

interface TenantOptions {
  /** Codes; default emergency and billing. */
  departments?: readonly string[]
  /** Codes besides the built-in `staff` and `patient_portal`; default call_center. */
  sources?: readonly string[]
  zone?: string
  locale?: 'en' | 'ar'
  /** Default: the stack of the run. */
  stack?: StackFacts
}

/** A tenant of a test's own, in Keycloak and in every service. */
export interface TestTenant {
  id: string
  slug: string
  name: string
  /** Ids by code. */
  departments: Record<string, string>
  /** Ids by code, the built-in ones too. */
  sources: Record<string, string>
  /** A new user with that role. */
  user(role: Exclude<Role, 'platform_admin'>, options?: UserOptions): Promise<TestUser>
}

interface UserOptions {
  /** Codes of departments; default none. */
  departments?: readonly string[]
  /** Of a source user: code of the source, default the tenant's first; and the switches, default on. */
  source?: string
  canCreateComplaints?: boolean
  canCreateInquiries?: boolean
  /** A patient record that is linked to the login. */
  patient?: true | { name?: string; mrn?: string; phone?: string; email?: string }
  /** A staff record that is linked to the login, in the first department. */
  staff?: true | { reportsTo?: string }
}

/** A user with a login. */
export interface TestUser {
  id: string
  username: string
  /** Full name, with a canary in it. */
  name: string
  email: string
  patientId?: string
  staffId?: string
  /** A valid access token; the login in Keycloak is made at the first call. One session. */
  token(): Promise<string>
  /** Calls the gateway as this user. */
  api(): Api
  /** A further login session of the same user. */
  signIn(): Promise<{ token(): Promise<string>; api(): Api }>
}

export async function createTenant(options: TenantOptions = {}): Promise<TestTenant> {
  const { departments = ['emergency', 'billing'], sources = ['call_center'], stack = sharedStack() } = options
  const slug = `x${randomBytes(5).toString('hex')}`
  const groups = keycloakDirectory(stack.keycloak).addTenantGroups(slug, tenantRoles, departments)
  const { client, contextIn } = sharedIdentityAdmin(stack.services.identity ?? '')
  const name = `Hospital ${slug}`
  const request = {
    slug,
    name,
    city: 'Riyadh',
    country: 'SA',
    zone: options.zone ?? 'UTC',
    locale: options.locale ?? 'en',
  }
  const { tenant } = await client.CreateTenant(request, await contextIn())
  const id = tenant?.tenant_id ?? ''
  const context = await contextIn(id)
  await Promise.all([
    groups,
    ...departments.map((code) => client.CreateDepartment({ code, name: titleOf(code) }, context)),
    ...sources.map((code) => client.CreateSource({ code, name: titleOf(code) }, context)),
  ])
  const places = await untilCopied(stack).places(id, departments.length, sources.length + builtInSources)
  const made = { id, slug, name, ...places }
  return { ...made, user: (role, given) => createUser(made, role, given, sources[0], stack) }
}

const builtInSources = 2
// call_center: "Call Center"
const titleOf = (code: string) =>
  code
    .split('_')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join(' ')

async function createUser(
  tenant: Omit<TestTenant, 'user'>,
  role: Role,
  options: UserOptions = {},
  firstSource: string | undefined,
  stack: StackFacts,
): Promise<TestUser> {
  const { departments = [], canCreateComplaints = true, canCreateInquiries = true } = options
  const groups = [`/t.${tenant.slug}/roles/${role}`, ...departments.map((code) => `/t.${tenant.slug}/dept/${code}`)]
  const user = await registerUser(tenant.id, `${tenant.slug}-${role.replaceAll('_', '-')}`, groups, stack)
  const { client, contextIn } = sharedIdentityAdmin(stack.services.identity ?? '')
  const context = await contextIn(tenant.id)
  const [patientId, staffId] = await Promise.all([
    options.patient ? createPatient(user, options.patient) : undefined,
    options.staff ? createStaff(user, options.staff) : undefined,
    role === 'source_user' ? linkSource(options.source ?? firstSource ?? 'staff') : undefined,
  ])
  await untilCopied(stack).people(tenant.id, [user.id, patientId, staffId])
  return { ...user, ...(patientId ? { patientId } : {}), ...(staffId ? { staffId } : {}) }

  async function createPatient({ id, name }: TestUser, given: Exclude<UserOptions['patient'], undefined>) {
    const details = { name, mrn: canary(), phone: canaryPhoneNumber(), ...(given === true ? {} : given), user_id: id }
    return (await client.CreatePatient(details, context)).patient_id
  }
  async function createStaff({ id, name, email }: TestUser, given: Exclude<UserOptions['staff'], undefined>) {
    const department_id = tenant.departments[departments[0] ?? '']
    const reports_to = given === true ? undefined : given.reportsTo
    return (await client.CreateStaff({ name, email, department_id, reports_to, user_id: id }, context)).staff_id
  }
  async function linkSource(code: string) {
    const switches = { can_create_complaints: canCreateComplaints, can_create_inquiries: canCreateInquiries }
    await client.SetSourceUser({ source_id: tenant.sources[code] ?? '', user_id: user.id, ...switches }, context)
  }
}

/** A new platform admin: tenants are selected per login session, so tests never share one. */
export async function platformAdmin(stack: StackFacts = sharedStack()): Promise<TestUser> {
  const user = await registerUser(NIL_TENANT_ID, 'px', ['/platform/admins'], stack)
  await untilCopied(stack).people(NIL_TENANT_ID, [user.id])
  return user
}

async function registerUser(tenantId: string, prefix: string, groups: string[], stack: StackFacts): Promise<TestUser> {
  const id = randomUUID()
  const username = `${prefix}-${id.slice(0, 8)}`
  const [firstName, lastName] = [canary(), 'Tester']
  const name = `${firstName} ${lastName}`
  const email = `${canary()}@people.example`
  const { client, contextIn } = sharedIdentityAdmin(stack.services.identity ?? '')
  await client.RegisterUser({ user_id: id, username, name, email, groups }, await contextIn(tenantId))
  let login: Promise<void> | undefined
  const grant = async () => {
    login ??= keycloakDirectory(stack.keycloak).addUser({
      ...{ id, username, email, firstName, lastName, groups },
      password: testPassword,
    })
    await login
    return signIn(username, testPassword, stack)
  }
  const session = () => {
    const token = tokenOf(grant)
    return { token, api: () => api(token, stack) }
  }
  return { id, username, name, email, ...session(), signIn: async () => session() }
}
