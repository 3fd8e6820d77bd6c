import { randomUUID } from 'node:crypto'
import { adminConsole, signInByBrowser } from '../../harness/browser-sign-in.ts'
import { createTenant, type TestTenant, testPassword } from '../../harness/builders.ts'
import { canary } from '../../harness/canary.ts'
import { sharedStack } from '../../harness/facts.ts'
import { keycloakDirectory } from '../../harness/keycloak-directory.ts'
import { provisionTenant } from '../../harness/provision-tenant.ts'

/** Somebody with a login in Keycloak. */
export interface Person {
  id: string
  username: string
  email: string
}

/** A call of Keycloak's Admin API below the realm. */
type Ask = (method: string, path: string, body?: unknown) => Promise<{ status: number; body: unknown }>

/** One tenant with the people that the matrix speaks of. */
interface Side {
  tenant: TestTenant
  /** Path below the tenant's group, "roles/manager": id of the group; "" is the tenant's own. */
  groups: Record<string, string>
  /** May use the console. */
  admin: Person
  /** Another tenant admin, and one who is a manager besides. */
  colleague: Person
  both: Person
  manager: Person
  /** As the admin, with a token of the console. */
  ask: Ask
  /** Somebody new below `groups`. */
  person(...groups: string[]): Promise<Person>
}

export interface Desk {
  own: Side
  foreign: Side
  /** A platform admin. */
  px: Person
  platformGroups: { parent: string; admins: string; services: string }
}

/** Two tenants with console rights: "Acme" and "TechStart" of identity.md, and each the other's stranger. */
export async function openDesk(): Promise<[Desk, Desk]> {
  const [acme, techstart] = await Promise.all([openSide(), openSide()])
  const px = await newPerson('px', ['/platform/admins'])
  const platformGroups = {
    parent: await groupId('platform'),
    admins: await groupId('platform/admins'),
    services: await groupId('platform/services'),
  }
  return [
    { own: acme, foreign: techstart, px, platformGroups },
    { own: techstart, foreign: acme, px, platformGroups },
  ]
}

async function openSide(): Promise<Side> {
  const tenant = await createTenant()
  await provisionTenant(tenant)
  const person = (...groups: string[]) =>
    newPerson(
      tenant.slug,
      groups.map((group) => `/t.${tenant.slug}/${group}`),
    )
  const [admin, colleague, both, manager] = await Promise.all([
    person('roles/tenant_admin', 'console-admins'),
    person('roles/tenant_admin'),
    person('roles/tenant_admin', 'roles/manager'),
    person('roles/manager', 'dept/emergency'),
  ])
  const below = [
    '',
    'roles',
    'roles/manager',
    'roles/auditor',
    'roles/tenant_admin',
    'dept',
    'dept/billing',
    'console-admins',
  ]
  const ids = await Promise.all(below.map((path) => groupId(`t.${tenant.slug}${path && `/${path}`}`)))
  const groups = Object.fromEntries(below.map((path, index) => [path, ids[index] ?? '']))
  return { tenant, groups, admin, colleague, both, manager, person, ask: await asConsoleAdmin(admin.username) }
}

/** Signs in to the console as a browser does and calls what the console calls. */
async function asConsoleAdmin(username: string): Promise<Ask> {
  const { access_token: token } = await signInByBrowser(adminConsole(), username, testPassword)
  const base = `${sharedStack().keycloak.address}/admin/realms/redress`
  return async (method, path, body) => {
    const answer = await fetch(`${base}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    })
    const text = await answer.text()
    return { status: answer.status, body: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text }
  }
}

async function newPerson(prefix: string, groups: string[]): Promise<Person> {
  const id = randomUUID()
  const person = { id, username: `${prefix}-${id.slice(0, 8)}`, email: `${canary()}@people.example` }
  const names = { firstName: canary(), lastName: 'Tester' }
  await keycloakDirectory().addUser({ ...person, ...names, groups, password: testPassword })
  return person
}

const groupId = async (path: string) =>
  (await keycloakDirectory().call<{ id: string }>('GET', `/group-by-path/${path}`)).id
