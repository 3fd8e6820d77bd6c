import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { demoAccounts } from '../../../deploy/local/accounts.ts'
import { gatewayBeside, usePlatform } from '../../faults/use-platform.ts'
import { api } from '../../harness/caller.ts'
import { eventually } from '../../harness/eventually.ts'
import type { KeycloakFacts } from '../../harness/facts.ts'
import { startIdentityProvider } from '../../harness/identity-provider.ts'
import { keycloakDirectory } from '../../harness/keycloak-directory.ts'
import { signIn } from '../../harness/tokens.ts'

interface Component {
  id: string
  name: string
  config: Record<string, string[]>
}

const account = demoAccounts.find(({ username }) => username === 'manager1')

describe('a key of Keycloak that is replaced', () => {
  let keycloak: KeycloakFacts
  const platform = usePlatform(async (_dir, later) => {
    const dir = mkdtempSync(join(tmpdir(), 'redress-keys-'))
    const own = await startIdentityProvider(join(dir, 'keycloak'), join(dir, 'keycloak.log'), () => undefined)
    later(() => own.stop())
    await own.ready
    keycloak = own.facts
    return gatewayBeside({ KEYCLOAK_ISSUER: keycloak.issuer })
  })
  const tokenNow = async () =>
    (await signIn(account?.username ?? '', account?.password ?? '', { keycloak })).access_token
  const statusOf = async (token: string) => (await api(token, platform().facts).get('/api/v1/me')).status
  const kidOf = (token: string) =>
    (JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()) as { kid: string }).kid

  it('new tokens are accepted within our cooldown, those of the old key while it is passive', async () => {
    const { call } = keycloakDirectory(keycloak)
    const old = await tokenNow()
    expect(await statusOf(old)).toBe(200)
    const type = 'org.keycloak.keys.KeyProvider'
    const { id: parentId } = await call<{ id: string }>('GET', '')
    const config = { priority: ['200'], enabled: ['true'], active: ['true'], algorithm: ['RS256'] }
    await call('POST', '/components', {
      name: 'newer',
      providerId: 'rsa-generated',
      providerType: type,
      parentId,
      config,
    })

    const fresh = await tokenNow()
    expect(kidOf(fresh)).not.toBe(kidOf(old))
    await eventually(async () => expect(await statusOf(fresh)).toBe(200), { withinMs: 12_000, everyMs: 250 })
    const components = await call<Component[]>('GET', `/components?type=${type}`)
    const older = components.find(({ name }) => name === 'rsa-generated') as Component
    await call('PUT', `/components/${older.id}`, { ...older, config: { ...older.config, active: ['false'] } })
    expect(await statusOf(old)).toBe(200)
  }, 60_000)
})
