import { keycloakDirectory } from '../../harness/keycloak-directory.ts'

interface Named {
  id: string
  name: string
}

const get = <T>(path: string) => keycloakDirectory().call<T>('GET', path)
const byPath = (path: string) => get<Named>(`/group-by-path/${path.split('/').map(encodeURIComponent).join('/')}`)
const names = (items: readonly Named[]) => items.map(({ name }) => name).sort()

/** Names of the groups directly below a path. */
export async function childNames(path: string): Promise<string[]> {
  const { id } = await byPath(path)
  return names(await get<Named[]>(`/groups/${id}/children?first=0&max=200`))
}

/** What Keycloak holds for a tenant: names of the groups under each permission, and what its console group carries. */
export async function realmFacts(slug: string, withConsole = true) {
  const server = await authorizationServer()
  const found = await get<Named[]>(`${server}/permission/scope?name=${encodeURIComponent(`t.${slug}.`)}&first=0&max=50`)
  const permissions: Record<string, string[]> = {}
  const permissionPaths: Record<string, string> = {}
  for (const { id, name } of found) {
    const rule = name.slice(`t.${slug}.`.length)
    const resources = await get<Named[]>(`${server}/policy/${id}/resources`)
    const groups = await Promise.all(resources.map((resource) => get<Named>(`/groups/${resource.name}`)))
    permissions[rule] = names(groups)
    permissionPaths[rule] = `${server}/permission/scope/${id}`
  }
  return { permissions, permissionPaths, consoleRoles: withConsole ? await consoleRoles(slug) : [] }
}

async function authorizationServer() {
  const [client] = await get<Named[]>('/clients?clientId=admin-permissions')
  return `/clients/${client?.id}/authz/resource-server`
}

async function consoleRoles(slug: string) {
  const [management] = await get<Named[]>('/clients?clientId=realm-management')
  const { id } = await byPath(`t.${slug}/console-admins`)
  return names(await get<Named[]>(`/groups/${id}/role-mappings/clients/${management?.id}`))
}
