import { describe, expect, it } from '@jest/globals'
import { demoAccounts } from './accounts.ts'
import { composeRealm, developmentOverlay, developmentRealm, productionRealm, type RealmGroup } from './realm.ts'
import { missingPlaceholders, realmEnvironment } from './realm-environment.ts'
import { completeSecrets } from './secrets.ts'

const placeholder = (name: string) => `\${${name}}`

function paths(groups: RealmGroup[], above = ''): string[] {
  return groups.flatMap(({ name, subGroups = [] }) => [`${above}/${name}`, ...paths(subGroups, `${above}/${name}`)])
}

function client(realm: { clients: { clientId: string }[] }, id: string) {
  return realm.clients.find(({ clientId }) => clientId === id)
}

describe('realm.json, production', () => {
  const realm = productionRealm()
  const text = JSON.stringify(realm)

  it('has no user but service accounts, and no password', () => {
    const owners = (realm.users ?? []).map(({ username, serviceAccountClientId = '' }) => ({
      username,
      owner: client(realm, serviceAccountClientId)?.clientId,
    }))
    expect(owners).toEqual([
      { username: 'service-account-identity-service', owner: 'identity-service' },
      { username: 'service-account-provisioner', owner: 'provisioner' },
    ])
    expect(text).not.toContain('credentials')
  })

  it('lets nobody but the provisioner manage users: with that one could appoint platform admins', () => {
    const holders = (realm.users ?? []).filter((user) => /"(manage-|realm-admin)/.test(JSON.stringify(user)))
    expect(holders.map(({ username }) => username)).toEqual(['service-account-provisioner'])
    expect(realm.users?.[0]).toMatchObject({
      groups: ['/platform/services'],
      clientRoles: { 'realm-management': ['view-users', 'query-users', 'query-groups', 'view-events'] },
    })
  })

  it('has no client with direct grant, and closes the one that Keycloak brings', () => {
    expect(client(realm, 'redress-cli')).toBeUndefined()
    expect(client(realm, 'admin-cli')).toMatchObject({ directAccessGrantsEnabled: false })
    expect(realm.clients.map((each) => each.directAccessGrantsEnabled)).toEqual(realm.clients.map(() => false))
  })

  it('takes every secret from a placeholder without default', () => {
    const secrets = realm.clients.flatMap(({ secret }) => (secret === undefined ? [] : [secret]))
    expect(secrets).toEqual(['REDRESS_IDENTITY_SERVICE_SECRET', 'REDRESS_PROVISIONER_SECRET'].map(placeholder))
    expect(text).not.toMatch(/\$\{[^}]*:/)
  })

  it('has exact redirects, from the environment', () => {
    const redirects = realm.clients.flatMap(({ redirectUris = [], webOrigins = [], attributes = {} }) => [
      ...redirectUris,
      ...webOrigins,
      ...(attributes['post.logout.redirect.uris'] ?? '').split('##').filter(Boolean),
    ])
    expect(redirects.length).toBeGreaterThan(0)
    for (const redirect of redirects) expect(redirect).toMatch(/^\$\{REDRESS_PORTAL_URL\}[a-z/-]*$/)
  })

  it('asks for passwords of at least 12 characters', () => {
    expect(Number(/length\((\d+)\)/.exec(realm.passwordPolicy)?.[1])).toBeGreaterThanOrEqual(12)
  })

  it('knows the platform groups and no tenant', () => {
    expect(paths(realm.groups)).toEqual(['/platform', '/platform/admins', '/platform/services'])
  })

  it('leaves the built-in client scopes alone: a file that names some drops the others, and `sub` with them', () => {
    expect(realm).not.toHaveProperty('clientScopes')
  })
})

describe('composeRealm', () => {
  const realm = developmentRealm()

  it('adds the demo accounts with their fixed ids, in groups that are there', () => {
    const users = (realm.users ?? []).filter((user) => user.serviceAccountClientId === undefined)
    expect(users.map(({ id, username }) => ({ id, username }))).toEqual(
      demoAccounts.map(({ id, username }) => ({ id, username })),
    )
    const known = paths(realm.groups)
    for (const { groups = [] } of users) expect(known).toEqual(expect.arrayContaining(groups))
  })

  it('gives each account the groups of its role, its departments and the console', () => {
    const groups = Object.fromEntries((realm.users ?? []).map((user) => [user.username, user.groups]))
    expect(groups.admin).toEqual(['/t.acme/roles/tenant_admin', '/t.acme/console-admins'])
    expect(groups.support1).toEqual(['/t.acme/roles/support_staff', '/t.acme/dept/emergency'])
    expect(groups.ts_agent).toEqual(['/t.techstart/roles/source_user'])
    expect(groups.px).toEqual(['/platform/admins'])
    expect(groups.nobody).toEqual([])
  })

  it('extends the portal by loopback redirects and keeps what production says about it', () => {
    const portal = client(realm, 'portal')
    expect(portal).toMatchObject({ publicClient: true, attributes: { 'pkce.code.challenge.method': 'S256' } })
    expect(portal).toHaveProperty(
      'redirectUris',
      expect.arrayContaining([`${placeholder('REDRESS_PORTAL_URL')}/signed-in`, 'http://127.0.0.1/*']),
    )
  })

  it('has passwords that the development policy accepts', () => {
    const least = Number(/length\((\d+)\)/.exec(realm.passwordPolicy)?.[1])
    expect(least).toBe(8)
    for (const { password } of demoAccounts) expect(password.length).toBeGreaterThanOrEqual(least)
  })

  it('leaves production as it was', () => {
    const base = productionRealm()
    composeRealm(base, developmentOverlay(), [], demoAccounts)
    expect(base).toEqual(productionRealm())
  })
})

describe('missingPlaceholders', () => {
  it('finds nothing when development fills the realm', () => {
    expect(
      missingPlaceholders(developmentRealm(), realmEnvironment(completeSecrets(), 'http://127.0.0.1:3000')),
    ).toEqual([])
  })

  it('names what has no value: Keycloak would use the text of the placeholder as the secret', () => {
    expect(missingPlaceholders(productionRealm(), {})).toContain('REDRESS_IDENTITY_SERVICE_SECRET')
  })
})
