import { testPassword } from '../../harness/builders.ts'
import { canary } from '../../harness/canary.ts'
import type { Desk, Person } from './console-desk.ts'

/** One act in the console. */
type Act = (desk: Desk) => [method: string, path: string, body?: unknown]

/** Acts by the words of services/identity/README.md. */
type Acts = Record<string, Act>

const update = (person: Person, changes: object) => ({
  ...{ username: person.username, email: person.email, firstName: 'Edited', lastName: 'Tester', emailVerified: true },
  ...{ enabled: true, ...changes },
})
const newUser = (groups: string[]) => {
  const username = canary().toLowerCase()
  const names = { firstName: 'New', lastName: 'Tester' }
  return { username, email: `${username}@people.example`, ...names, enabled: true, groups }
}
const password = { type: 'password', value: `${testPassword}x`, temporary: true }
const path = ({ own }: Desk, group: string) => `/t.${own.tenant.slug}${group && `/${group}`}`

/** What one may do to a person. */
const towards = (whom: (desk: Desk) => Person): Acts => ({
  get: (desk) => ['GET', `/users/${whom(desk).id}`],
  edit: (desk) => ['PUT', `/users/${whom(desk).id}`, update(whom(desk), {})],
  disable: (desk) => ['PUT', `/users/${whom(desk).id}`, update(whom(desk), { enabled: false })],
  'reset the password': (desk) => ['PUT', `/users/${whom(desk).id}/reset-password`, password],
  'set required actions': (desk) => [
    'PUT',
    `/users/${whom(desk).id}`,
    update(whom(desk), { requiredActions: ['UPDATE_PASSWORD'] }),
  ],
  'join to a leaf group': (desk) => ['PUT', `/users/${whom(desk).id}/groups/${desk.own.groups['dept/billing']}`],
  'take out of a leaf group': (desk) => ['DELETE', `/users/${whom(desk).id}/groups/${desk.own.groups['dept/billing']}`],
  'log out': (desk) => ['POST', `/users/${whom(desk).id}/logout`],
  delete: (desk) => ['DELETE', `/users/${whom(desk).id}`],
})

const looks = (whom: (desk: Desk) => Person): Acts => ({
  'read groups': (desk) => ['GET', `/users/${whom(desk).id}/groups`],
  'read sessions': (desk) => ['GET', `/users/${whom(desk).id}/sessions`],
})

const without = (acts: Acts, ...names: string[]): Acts =>
  Object.fromEntries(Object.entries(acts).filter(([name]) => !names.includes(name)))

/** Somebody of the own tenant, made for each act. */
export const ownPerson = (whom: Person) => towards(() => whom)

/** Every act is refused with 403, by the heading that it stands under. */
export const denied: Record<string, Acts> = {
  'people of another tenant': {
    ...towards(({ foreign }) => foreign.manager),
    ...looks(({ foreign }) => foreign.manager),
  },
  'platform admins': { ...towards(({ px }) => px), ...looks(({ px }) => px) },
  // who looks after people sees them all, colleagues too
  'colleague tenant admins': without(
    towards(({ own }) => own.colleague),
    'get',
  ),
  'tenant admins who are managers besides': without(
    towards(({ own }) => own.both),
    'get',
  ),
  'creating a user': {
    'without a group': () => ['POST', '/users', newUser([])],
    'in a group of another tenant': ({ foreign }) => [
      'POST',
      '/users',
      newUser([`/t.${foreign.tenant.slug}/roles/manager`]),
    ],
    "in the tenant's group": (desk) => ['POST', '/users', newUser([path(desk, '')])],
    'in the parent of roles': (desk) => ['POST', '/users', newUser([path(desk, 'roles')])],
    'in the parent of departments': (desk) => ['POST', '/users', newUser([path(desk, 'dept')])],
    'in tenant_admin': (desk) => ['POST', '/users', newUser([path(desk, 'roles/tenant_admin')])],
    'in console-admins': (desk) => ['POST', '/users', newUser([path(desk, 'console-admins')])],
    'in a leaf and in tenant_admin': (desk) => [
      ...(['POST', '/users'] as const),
      newUser([path(desk, 'roles/manager'), path(desk, 'roles/tenant_admin')]),
    ],
    'in platform admins': () => ['POST', '/users', newUser(['/platform/admins'])],
  },
  'joining one of the own people to': {
    'a group of another tenant': ({ own, foreign }) => [
      'PUT',
      `/users/${own.manager.id}/groups/${foreign.groups['roles/manager']}`,
    ],
    "the tenant's group": ({ own }) => ['PUT', `/users/${own.manager.id}/groups/${own.groups['']}`],
    'the parent of roles': ({ own }) => ['PUT', `/users/${own.manager.id}/groups/${own.groups.roles}`],
    tenant_admin: ({ own }) => ['PUT', `/users/${own.manager.id}/groups/${own.groups['roles/tenant_admin']}`],
    'console-admins': ({ own }) => ['PUT', `/users/${own.manager.id}/groups/${own.groups['console-admins']}`],
    'platform admins': ({ own, platformGroups }) => ['PUT', `/users/${own.manager.id}/groups/${platformGroups.admins}`],
    'platform services': ({ own, platformGroups }) => [
      'PUT',
      `/users/${own.manager.id}/groups/${platformGroups.services}`,
    ],
  },
  'joining oneself to': {
    'platform admins': ({ own, platformGroups }) => ['PUT', `/users/${own.admin.id}/groups/${platformGroups.admins}`],
    'a leaf of another tenant': ({ own, foreign }) => [
      'PUT',
      `/users/${own.admin.id}/groups/${foreign.groups['roles/manager']}`,
    ],
  },
  roles: {
    'map a realm role': ({ own }) => [
      'POST',
      `/users/${own.manager.id}/role-mappings/realm`,
      [{ id: 'x', name: 'admin' }],
    ],
    'map roles onto an own group': ({ own }) => [
      'POST',
      `/groups/${own.groups['roles/manager']}/role-mappings/realm`,
      [{ id: 'x', name: 'offline_access' }],
    ],
    'read roles of the realm': () => ['GET', '/roles'],
    impersonate: ({ own }) => ['POST', `/users/${own.manager.id}/impersonation`, {}],
  },
  groups: {
    'rename a leaf': ({ own }) => ['PUT', `/groups/${own.groups['roles/auditor']}`, { name: 'renamed' }],
    "rename the tenant's": ({ own }) => ['PUT', `/groups/${own.groups['']}`, { name: 't.renamed' }],
    'add a department': ({ own }) => ['POST', `/groups/${own.groups.dept}/children`, { name: 'sneaked' }],
    'move a leaf elsewhere': ({ own, foreign }) => [
      ...(['POST', `/groups/${own.groups['']}/children`] as const),
      { id: foreign.groups['roles/manager'], name: 'manager' },
    ],
    'add one at the top': () => ['POST', '/groups', { name: 't.sneaked' }],
    'delete a leaf': ({ own }) => ['DELETE', `/groups/${own.groups['roles/auditor']}`],
    'read one of another tenant': ({ foreign }) => ['GET', `/groups/${foreign.groups['roles/manager']}`],
    'list members of another tenant': ({ foreign }) => ['GET', `/groups/${foreign.groups['roles/manager']}/members`],
    'list platform admins': ({ platformGroups }) => ['GET', `/groups/${platformGroups.admins}/members`],
  },
  'the realm': {
    'change settings': () => ['PUT', '', { registrationAllowed: true }],
    'list clients': () => ['GET', '/clients'],
    'create a client': () => ['POST', '/clients', { clientId: 'sneaked' }],
    'read events': () => ['GET', '/events'],
    'read admin events': () => ['GET', '/admin-events'],
    'read keys': () => ['GET', '/keys'],
    export: () => ['POST', '/partial-export', {}],
    import: () => ['POST', '/partialImport', { ifResourceExists: 'SKIP', users: [newUser(['/platform/admins'])] }],
    'log everybody out': () => ['POST', '/logout-all', {}],
  },
}

/** The same acts that are allowed with the own people. */
export const allowed = Object.keys(towards(({ own }) => own.manager))
export { newUser, path as pathOf }
