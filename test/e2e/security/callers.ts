import { randomUUID } from 'node:crypto'
import { createTenant, platformAdmin, type TestTenant, type TestUser, testPassword } from '../../harness/builders.ts'
import { type Api, api } from '../../harness/caller.ts'
import { canary } from '../../harness/canary.ts'
import { type StackFacts, sharedStack } from '../../harness/facts.ts'
import { keycloakDirectory } from '../../harness/keycloak-directory.ts'
import { tenantRoles } from '../../harness/role-grants.ts'
import { signIn, tokenOf } from '../../harness/tokens.ts'

/** Every kind of caller, in the order of the columns of access-matrix.ts. */
export const kinds = [
  ...tenantRoles,
  'source_user, switches off',
  'platform_admin',
  'platform_admin, nothing selected',
  'nobody',
  'in two tenants',
  'no token',
] as const
/** Besides, those who get the same from every operation that is not public. */
export const everyKind = [...kinds, 'member without role', 'bad token'] as const
export type Kind = (typeof everyKind)[number]

/** One tenant, everybody of it in `emergency`, and everybody else who may knock. */
export interface Callers {
  tenant: TestTenant
  users: Record<(typeof tenantRoles)[number], TestUser>
  /** Of the platform; a session of their own each. */
  platform: TestUser
  apis: Record<Kind, Api>
}

export async function everyKindOfCaller(stack: StackFacts = sharedStack()): Promise<Callers> {
  const [tenant, other] = await Promise.all([createTenant({ stack }), createTenant({ stack })])
  const departments = ['emergency']
  const users = await Promise.all(tenantRoles.map((role) => tenant.user(role, { departments })))
  const byRole = Object.fromEntries(tenantRoles.map((role, index) => [role, users[index]])) as Callers['users']
  const switches = { canCreateComplaints: false, canCreateInquiries: false }
  const [switchedOff, platform, unselected] = await Promise.all([
    tenant.user('source_user', switches),
    platformAdmin(stack),
    platformAdmin(stack),
  ])
  await platform.api().put('/api/v1/session/tenant', { tenant_id: tenant.id })
  const ofTenant = Object.fromEntries(tenantRoles.map((role) => [role, byRole[role].api()]))
  const apis = {
    ...ofTenant,
    'source_user, switches off': switchedOff.api(),
    platform_admin: platform.api(),
    'platform_admin, nothing selected': unselected.api(),
    nobody: api(inGroups([], stack), stack),
    'in two tenants': api(
      inGroups(
        [tenant, other].map(({ slug }) => `/t.${slug}/roles/manager`),
        stack,
      ),
      stack,
    ),
    'no token': api(undefined, stack),
    'member without role': api(inGroups([`/t.${tenant.slug}/dept/emergency`], stack), stack),
    'bad token': api(async () => `${await platform.token()}x`, stack),
  } as Record<Kind, Api>
  return { tenant, users: byRole, platform, apis }
}

/** Tokens of somebody whom the directory has never heard of, in these groups. */
export function inGroups(groups: string[], stack: StackFacts = sharedStack()): () => Promise<string> {
  const id = randomUUID()
  const person = {
    id,
    username: `stranger-${id}`,
    email: `${canary()}@people.example`,
    firstName: canary(),
    lastName: 'T',
  }
  return tokenOf(async () => {
    await keycloakDirectory(stack.keycloak).addUser({ ...person, groups, password: testPassword })
    return signIn(person.username, testPassword, stack)
  })
}
