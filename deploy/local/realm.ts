import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DemoAccount, demoAccounts, tenantRoles } from './accounts.ts'
import { type DemoTenant, demoTenants } from './tenants.ts'

export interface RealmGroup {
  name: string
  subGroups?: RealmGroup[]
  clientRoles?: Record<string, string[]>
}

export interface RealmClient {
  clientId: string
  publicClient?: boolean
  secret?: string
  directAccessGrantsEnabled?: boolean
  redirectUris?: string[]
  webOrigins?: string[]
  attributes?: Record<string, string>
  [setting: string]: unknown
}

export interface RealmUser {
  /** Of demo accounts; service accounts come without. */
  id?: string
  username: string
  groups?: string[]
  clientRoles?: Record<string, string[]>
  /** The client whose service account it is. */
  serviceAccountClientId?: string
  [setting: string]: unknown
}

/** As much of Keycloak's realm representation as is looked at here; everything else is handed on as it stands. */
export interface Realm {
  realm: string
  passwordPolicy: string
  groups: RealmGroup[]
  clients: RealmClient[]
  users?: RealmUser[]
  [setting: string]: unknown
}

/** Settings that development changes; a client that the realm has already is extended: lists grow, other values are replaced. */
export interface Overlay {
  clients: RealmClient[]
  [setting: string]: unknown
}

const folder = join(import.meta.dirname, '..', 'keycloak')

export function productionRealm(): Realm {
  return JSON.parse(readFileSync(join(folder, 'realm.json'), 'utf8')) as Realm
}

export function developmentOverlay(): Overlay {
  return JSON.parse(readFileSync(join(folder, 'realm.demo.json'), 'utf8')) as Overlay
}

/** What `npm start` and the tests import: production's file, the development overlay, the demo tenants' groups and accounts. */
export function developmentRealm(): Realm {
  return composeRealm(productionRealm(), developmentOverlay(), demoTenants, demoAccounts)
}

export function composeRealm(base: Realm, overlay: Overlay, tenants: DemoTenant[], accounts: DemoAccount[]): Realm {
  const { clients, ...settings } = overlay
  return {
    ...base,
    ...settings,
    groups: [...base.groups, ...tenants.map(tenantGroup)],
    clients: clients.reduce(withClient, base.clients),
    users: [...(base.users ?? []), ...accounts.map((account) => realmUser(base.realm, account))],
  }
}

function withClient(clients: RealmClient[], added: RealmClient): RealmClient[] {
  const present = clients.find((client) => client.clientId === added.clientId)
  if (!present) return [...clients, added]
  const extended: RealmClient = {
    ...present,
    ...added,
    redirectUris: [...(present.redirectUris ?? []), ...(added.redirectUris ?? [])],
    webOrigins: [...(present.webOrigins ?? []), ...(added.webOrigins ?? [])],
    attributes: { ...present.attributes, ...added.attributes },
  }
  return clients.map((client) => (client === present ? extended : client))
}

function tenantGroup({ slug, departments }: DemoTenant): RealmGroup {
  return {
    name: `t.${slug}`,
    subGroups: [
      { name: 'roles', subGroups: tenantRoles.map((name) => ({ name })) },
      { name: 'dept', subGroups: departments.map(({ code }) => ({ name: code })) },
      { name: 'console-admins', clientRoles: { 'realm-management': ['query-users', 'query-groups'] } },
    ],
  }
}

function groupsOf({ tenant, role, departments }: DemoAccount): string[] {
  if (role === 'platform_admin') return ['/platform/admins']
  if (tenant === null || role === null) return []
  const console = role === 'tenant_admin' ? [`/t.${tenant}/console-admins`] : []
  return [`/t.${tenant}/roles/${role}`, ...departments.map((code) => `/t.${tenant}/dept/${code}`), ...console]
}

function realmUser(realm: string, account: DemoAccount): RealmUser {
  const [firstName, ...rest] = account.name.en.split(' ')
  return {
    id: account.id,
    username: account.username,
    enabled: true,
    // without a verified mail address and both names Keycloak asks for them first, and the direct grant is refused
    emailVerified: true,
    email: account.email,
    firstName,
    lastName: rest.join(' '),
    attributes: { locale: [account.locale] },
    credentials: [{ type: 'password', value: account.password, temporary: false }],
    realmRoles: [`default-roles-${realm}`],
    groups: groupsOf(account),
  }
}
