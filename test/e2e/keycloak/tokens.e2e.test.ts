import { beforeAll, describe, expect, it } from '@jest/globals'
import { demoAccounts } from '../../../deploy/local/accounts.ts'
import { testSecrets } from '../../../deploy/local/secrets.ts'
import {
  adminConsole,
  askForTokens,
  type BrowserGrant,
  portal,
  signInByBrowser,
} from '../../harness/browser-sign-in.ts'
import { createTenant, type TestUser, testPassword } from '../../harness/builders.ts'
import { api } from '../../harness/caller.ts'
import { sharedStack } from '../../harness/facts.ts'
import { signIn, signInAsDemo } from '../../harness/tokens.ts'

const claimsOf = (token: string) =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>
const headerOf = (token: string) =>
  JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()) as Record<string, unknown>

const expectedGroups: Record<string, string[]> = {
  admin: ['/t.acme/console-admins', '/t.acme/roles/tenant_admin'],
  manager1: ['/t.acme/roles/manager'],
  dept1: ['/t.acme/dept/emergency', '/t.acme/roles/department_manager'],
  helpdesk1: ['/t.acme/roles/help_desk_agent'],
  support1: ['/t.acme/dept/emergency', '/t.acme/roles/support_staff'],
  john: ['/t.acme/roles/source_user'],
  sarah: ['/t.acme/roles/source_user'],
  consumer1: ['/t.acme/roles/complainant'],
  consumer2: ['/t.acme/roles/complainant'],
  auditor1: ['/t.acme/roles/auditor'],
  ts_admin: ['/t.techstart/console-admins', '/t.techstart/roles/tenant_admin'],
  ts_agent: ['/t.techstart/roles/source_user'],
  ts_consumer: ['/t.techstart/roles/complainant'],
  px: ['/platform/admins'],
  nobody: [],
}

describe("Keycloak's tokens", () => {
  let user: TestUser
  let grant: BrowserGrant
  beforeAll(async () => {
    user = await (await createTenant()).user('manager')
    await user.token()
    grant = await signInByBrowser(portal, user.username, testPassword)
  }, 60_000)

  it('are RS256 of the issuer, by a key that it publishes', async () => {
    const { issuer } = sharedStack().keycloak
    const { alg, kid } = headerOf(grant.access_token)
    const keys = (await (await fetch(`${issuer}/protocol/openid-connect/certs`)).json()) as { keys: { kid: string }[] }
    expect(alg).toBe('RS256')
    expect(keys.keys.map((key) => key.kid)).toContain(kid)
    expect(claimsOf(grant.access_token).iss).toBe(issuer)
  })

  it('say aud, azp, typ, a lifetime of five minutes and the subject, and no roles of the realm', () => {
    const claims = claimsOf(grant.access_token)
    expect(claims).toMatchObject({ aud: 'redress-api', azp: 'portal', typ: 'Bearer', sub: user.id })
    expect(Number(claims.exp) - Number(claims.iat)).toBe(300)
    expect(claims).not.toHaveProperty('realm_access')
    expect(claims).not.toHaveProperty('resource_access')
  })

  it('carry one session id: in the ID token, and after a refresh', async () => {
    const { sid } = claimsOf(grant.access_token)
    expect(sid).toMatch(/^[\w-]{24}$/)
    expect(claimsOf(grant.id_token).sid).toBe(sid)
    const { refresh_token } = await signInByBrowser(portal, user.username, testPassword)
    const before = claimsOf(refresh_token).sid
    const { body } = await askForTokens({ grant_type: 'refresh_token', client_id: 'portal', refresh_token })
    expect([claimsOf(body.access_token).sid, claimsOf(body.id_token).sid]).toEqual([before, before])
  })

  it('give every demo account its fixed subject and exactly its groups', async () => {
    const found = await Promise.all(
      demoAccounts.map(async ({ username }) => {
        const { sub, groups = [] } = claimsOf((await signInAsDemo(username)).access_token)
        return [username, sub, [...(groups as string[])].sort()]
      }),
    )
    expect(found).toEqual(demoAccounts.map(({ id, username }) => [username, id, expectedGroups[username]]))
  })

  it('a refresh token that was used already ends its family', async () => {
    const { refresh_token: first } = await signIn(user.username, testPassword)
    const refresh = (refresh_token: string) =>
      askForTokens({ grant_type: 'refresh_token', client_id: 'redress-cli', refresh_token })
    const second = await refresh(first)
    expect(second.status).toBe(200)
    expect((await refresh(first)).status).toBe(400)
    expect((await refresh(second.body.refresh_token)).status).toBe(400)
  })

  describe('of another kind open nothing at our gateway: 401 [S9]', () => {
    const secretOf = (client: string) => testSecrets().keycloak.clients[client] ?? ''
    const ofService = async (clientId: string) => {
      const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: secretOf(clientId) }
      return (await askForTokens(form)).body.access_token
    }
    const ofMaster = async () => {
      const { address, admin } = sharedStack().keycloak
      const answer = await fetch(`${address}/realms/master/protocol/openid-connect/token`, {
        method: 'POST',
        body: new URLSearchParams({ grant_type: 'password', client_id: 'admin-cli', ...admin }),
      })
      return ((await answer.json()) as BrowserGrant).access_token
    }
    const ofConsole = async () => (await signInByBrowser(adminConsole(), user.username, testPassword)).access_token
    it.each([
      ['an ID token', async () => grant.id_token],
      ['a refresh token', async () => grant.refresh_token],
      ['a token of the identity service', () => ofService('identity-service')],
      ['a token of the provisioner', () => ofService('provisioner')],
      ['a token of the admin console', ofConsole],
      ["a token of the master realm's administrator", ofMaster],
    ])('%s', async (_name, token) => {
      const text = await token()
      expect(text.split('.')).toHaveLength(3)
      const { status, body } = await api(text).get('/api/v1/me')
      expect([status, body.code]).toEqual([401, 'TOKEN_INVALID'])
    })

    it('while the access token of the same sign-in opens the door', async () => {
      expect((await api(grant.access_token).get('/api/v1/me')).status).toBe(200)
    })
  })
})
