import { type KeycloakFacts, sharedStack } from './facts.ts'

/** A realm through Keycloak's Admin API, as the bootstrap administrator. */
export interface KeycloakDirectory {
  /** `path` is below `/admin/realms/<realm>`. */
  call<T>(method: string, path: string, body?: unknown): Promise<T>
  /** One request for a tree of groups: "t.acme" with "roles/manager", "dept/billing". */
  addTenantGroups(slug: string, roles: readonly string[], departments: readonly string[]): Promise<void>
  /** One request for a user with a fixed id, a password and groups by path. */
  addUser(user: NewKeycloakUser): Promise<void>
}

interface NewKeycloakUser {
  id: string
  username: string
  email: string
  firstName: string
  lastName: string
  password: string
  groups: readonly string[]
}

const directories = new Map<string, KeycloakDirectory>()

export function keycloakDirectory(
  keycloak: KeycloakFacts = sharedStack().keycloak,
  realm = 'redress',
): KeycloakDirectory {
  const url = `${keycloak.address}/admin/realms/${realm}`
  const known = directories.get(url)
  if (known) return known
  const adminToken = createAdminToken(keycloak)
  const call: KeycloakDirectory['call'] = async <T>(method: string, path: string, body?: unknown) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { authorization: `Bearer ${await adminToken()}`, 'content-type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`Keycloak: ${method} ${path} answers ${response.status} ${text.slice(0, 300)}`)
    return (text === '' ? undefined : JSON.parse(text)) as T
  }
  const directory: KeycloakDirectory = {
    call,
    async addTenantGroups(slug, roles, departments) {
      const tree = group(`t.${slug}`, [
        group(
          'roles',
          roles.map((name) => group(name)),
        ),
        group(
          'dept',
          departments.map((name) => group(name)),
        ),
        group('console-admins'),
      ])
      await call('POST', '/partialImport', { ifResourceExists: 'FAIL', groups: [tree] })
    },
    async addUser({ password, ...user }) {
      const representation = {
        ...user,
        enabled: true,
        emailVerified: true,
        credentials: [{ type: 'password', value: password, temporary: false }],
        realmRoles: ['default-roles-redress'],
      }
      await call('POST', '/partialImport', { ifResourceExists: 'FAIL', users: [representation] })
    },
  }
  directories.set(url, directory)
  return directory
}

// the import looks the group up by this path afterwards
const group = (name: string, subGroups: object[] = []) => ({ name, path: `/${name}`, subGroups })

/** The administrator's tokens live for 60 s. */
function createAdminToken({ address, admin }: KeycloakFacts): () => Promise<string> {
  let current: { token: Promise<string>; endsAtMs: number } | undefined
  const fetchToken = async () => {
    const response = await fetch(`${address}/realms/master/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'password', client_id: 'admin-cli', ...admin }),
      signal: AbortSignal.timeout(20_000),
    })
    if (!response.ok) throw new Error(`Keycloak refuses its administrator: ${await response.text()}`)
    return ((await response.json()) as { access_token: string }).access_token
  }
  return () => {
    if (!current || current.endsAtMs < Date.now()) current = { token: fetchToken(), endsAtMs: Date.now() + 40_000 }
    return current.token
  }
}
