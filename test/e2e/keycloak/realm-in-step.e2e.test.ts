import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { type Keycloak, startKeycloak } from '../../../deploy/local/keycloak.ts'
import { developmentRealm, type Realm } from '../../../deploy/local/realm.ts'
import { realmEnvironment } from '../../../deploy/local/realm-environment.ts'
import { testSecrets } from '../../../deploy/local/secrets.ts'
import { startReaper } from '../../harness/reaper.ts'

interface Named {
  id: string
  name: string
}

const secrets = testSecrets()
const smtp = { host: '127.0.0.1', port: 1025, secure: false }

/** As the realm was before there was a provisioner. */
function earlierRealm(): Realm {
  const { users = [], clients, ...realm } = developmentRealm()
  return {
    ...realm,
    accessTokenLifespan: 600,
    clients: clients.filter(({ clientId }) => clientId !== 'provisioner'),
    users: users.filter((user) => user.serviceAccountClientId === undefined && user.username !== 'auditor1'),
  }
}

describe('a realm that was imported from earlier files', () => {
  const dir = mkdtempSync(join(tmpdir(), 'redress-earlier-'))
  const reaper = startReaper(dir)
  let keycloak: Keycloak
  const start = async (realm: Realm) => {
    keycloak = await startKeycloak({
      ...{ dir, realm, snapshots: true, adminPassword: secrets.keycloak.adminPassword },
      environment: realmEnvironment(secrets, 'http://127.0.0.1:3000', smtp),
      onSpawn: ({ pid }) => reaper.watch(pid),
    })
    return keycloak.admin
  }
  afterAll(async () => {
    await keycloak.stop()
    reaper.dismiss()
    rmSync(dir, { recursive: true, force: true })
  })
  const rolesOf = async (clientId: string) => {
    const { call } = keycloak.admin
    const [client] = await call<Named[]>('GET', `/clients?clientId=${clientId}`)
    const account = await call<Named>('GET', `/clients/${client?.id}/service-account-user`)
    const [management] = await call<Named[]>('GET', '/clients?clientId=realm-management')
    const roles = await call<Named[]>('GET', `/users/${account.id}/role-mappings/clients/${management?.id}`)
    const groups = await call<{ path: string }[]>('GET', `/users/${account.id}/groups`)
    return { roles: roles.map(({ name }) => name).sort(), groups: groups.map(({ path }) => path) }
  }

  it('gets at the next start what the files say now, and keeps what people have made in it', async () => {
    const { call: earlier } = await start(earlierRealm())
    await earlier('POST', '/groups', { name: 't.byhand' })
    const [john] = await earlier<Named[]>('GET', '/users?username=john&exact=true')
    await earlier('PUT', `/users/${john?.id}`, { ...john, firstName: 'Jonathan' })
    await keycloak.stop()

    const { call } = await start(developmentRealm())
    expect(await call('GET', '')).toMatchObject({ accessTokenLifespan: 300 })
    expect(await rolesOf('provisioner')).toEqual({ roles: ['realm-admin'], groups: [] })
    expect(await rolesOf('identity-service')).toEqual({
      roles: ['query-groups', 'query-users', 'view-events', 'view-users'],
      groups: ['/platform/services'],
    })
    const grant = await fetch(keycloak.tokenEndpoint, {
      method: 'POST',
      body: new URLSearchParams({
        ...{ grant_type: 'client_credentials', client_id: 'provisioner' },
        client_secret: secrets.keycloak.clients.provisioner ?? '',
      }),
    })
    expect(grant.status).toBe(200)
    expect(await call('GET', '/users?username=auditor1&exact=true')).toHaveLength(1)
    expect(await call('GET', '/users?username=john&exact=true')).toMatchObject([
      { id: john?.id, firstName: 'Jonathan' },
    ])
    expect(await call('GET', '/group-by-path/t.byhand')).toMatchObject({ name: 't.byhand' })
  }, 180_000)

  it('gives back by the same way what was taken from it, and is left alone when nothing is missing', async () => {
    const { call } = keycloak.admin
    const [redirects] = await call<{ id: string; redirectUris: string[] }[]>('GET', '/clients?clientId=portal')
    await call('PUT', `/clients/${redirects?.id}`, { ...redirects, redirectUris: ['https://elsewhere.example/*'] })
    await keycloak.stop()
    const again = await start({ ...developmentRealm(), displayName: 'Redress, changed' })
    const [portal] = await again.call<{ redirectUris: string[] }[]>('GET', '/clients?clientId=portal')
    expect([...(portal?.redirectUris ?? [])].sort()).toEqual([...(redirects?.redirectUris ?? [])].sort())
    const clients = await again.call<{ clientId: string }[]>('GET', '/clients')
    expect(new Set(clients.map(({ clientId }) => clientId)).size).toBe(clients.length)
  }, 120_000)
})
