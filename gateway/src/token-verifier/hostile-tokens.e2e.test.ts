import { randomUUID } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { testSecrets } from '../../../deploy/local/secrets.ts'
import { gatewayBeside, usePlatform } from '../../../test/faults/use-platform.ts'
import { testPassword } from '../../../test/harness/builders.ts'
import { type Answer, api } from '../../../test/harness/caller.ts'
import { eventually } from '../../../test/harness/eventually.ts'
import { sharedStack } from '../../../test/harness/facts.ts'
import { keycloakDirectory } from '../../../test/harness/keycloak-directory.ts'
import { signInAsDemo } from '../../../test/harness/tokens.ts'
import { hostileTokens } from './hostile-tokens.ts'
import { type KeyServer, startKeyServer } from './key-server.ts'
import { createTokenSigner, encodePart, type TokenSigner } from './token-signer.ts'

const path = '/api/v1/session'
const refused = { status: 401, body: { code: 'TOKEN_INVALID' } }
const keysSoon = { withinMs: 25_000, everyMs: 500 }
const names = (tokens: { name: string }[]) => tokens.map(({ name }) => name)

/** The names of those that were not refused as they should be. */
async function notRefused(tokens: { name: string; token: string }[], ask: (token: string) => Promise<Answer>) {
  const answers = await Promise.all(tokens.map(async ({ name, token }) => ({ name, answer: await ask(token) })))
  const wrong = answers.filter(
    ({ answer: { status, body, headers } }) =>
      status !== 401 ||
      body.code !== 'TOKEN_INVALID' ||
      headers.get('www-authenticate') !== 'Bearer error="invalid_token"' ||
      headers.get('content-type') !== 'application/problem+json',
  )
  return wrong.map(({ name, answer }) => `${name}: ${answer.status} ${answer.body?.code}`)
}

describe('the gateway beside a real Keycloak', () => {
  const { keycloak } = sharedStack()
  const ask = (token: string) => api(token).get(path)

  it('refuses every hostile token that names its realm [S9]', async () => {
    const hostile = hostileTokens(createTokenSigner({ issuer: keycloak.issuer }))
    expect(names(hostile).length).toBeGreaterThanOrEqual(30)
    expect(await notRefused(hostile, ask)).toEqual([])
  })

  it('refuses what Keycloak really makes but not for us: ID, refresh, service account and master tokens [S9]', async () => {
    const form = async (realm: string, fields: Record<string, string>) => {
      const address = `${keycloak.address}/realms/${realm}/protocol/openid-connect/token`
      const answer = await fetch(address, { method: 'POST', body: new URLSearchParams(fields) })
      expect(answer.status).toBe(200)
      return ((await answer.json()) as { access_token: string }).access_token
    }
    const { access_token, id_token = '', refresh_token } = await signInAsDemo('auditor1')
    const client_secret = testSecrets().keycloak.clients['identity-service'] ?? ''
    const service = { grant_type: 'client_credentials', client_id: 'identity-service', client_secret }
    const [header, payload = '', signature] = access_token.split('.')
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString())
    const altered = encodePart({ ...claims, groups: ['/platform/admins'] })
    const tokens = [
      { name: 'ID token', token: id_token },
      { name: 'refresh token', token: refresh_token },
      { name: 'service account', token: await form('redress', service) },
      {
        name: 'master realm',
        token: await form('master', { grant_type: 'password', client_id: 'admin-cli', ...keycloak.admin }),
      },
      { name: 'groups added', token: `${header}.${altered}.${signature}` },
    ]
    expect(tokens.every(({ token }) => token.split('.').length === 3)).toBe(true)
    expect(await notRefused(tokens, ask)).toEqual([])
    expect(await ask(access_token)).toMatchObject({ status: 200, body: { user: { username: 'auditor1' } } })
  })

  it.each([
    ['none', {}],
    ['no scheme', { authorization: 'x' }],
    ['another scheme', { authorization: 'Basic YWRtaW46YWRtaW4=' }],
    ['nothing behind the scheme', { authorization: 'Bearer ' }],
    ['two tokens', { authorization: 'Bearer a, Bearer b' }],
    ['in another header', { 'x-access-token': 'x' }],
  ])('a request without a bearer token (%s) is 401 as well [S9]', async (_name, headers) => {
    expect(await api(undefined).get(path, headers as Record<string, string>)).toMatchObject(refused)
    expect(await api(undefined).get(`${path}?access_token=x`, headers as Record<string, string>)).toMatchObject(refused)
  })
})

describe('a gateway whose realm is a key server of the test', () => {
  let server: KeyServer
  let signer: TokenSigner
  const platform = usePlatform(async (_dir, later) => {
    server = await startKeyServer()
    later(() => server.stop())
    // whom Keycloak does not know is signed out as soon as logins are compared
    const subject = randomUUID()
    const names = { username: subject, email: `${subject}@people.example`, firstName: 'Amal', lastName: 'Haddad' }
    await keycloakDirectory().addUser({ id: subject, ...names, password: testPassword, groups: [] })
    signer = createTokenSigner({ issuer: server.issuer, subject })
    server.publish(signer.jwks)
    return gatewayBeside({ KEYCLOAK_ISSUER: server.issuer })
  })
  const ask = (token: string) => api(token, platform().facts).get(path)

  it('refuses every hostile token, properly signed ones too, and then still takes a good one [S9]', async () => {
    // a busy machine may not get the keys in time at first
    await eventually(async () => expect(await ask(signer.token())).toMatchObject({ status: 200 }), keysSoon)
    const hostile = hostileTokens(signer)
    expect(await notRefused(hostile, ask)).toEqual([])
    expect(await ask(signer.token())).toMatchObject({ status: 200 })
  })

  it('keys out of reach: known keys go on, others are 503 with Retry-After, never 401; a malformed token stays 401 [S9]', async () => {
    const cached = signer.token({ jti: 'cached' })
    await eventually(async () => expect(await ask(cached)).toMatchObject({ status: 200 }), keysSoon)
    await server.stop()
    const stranger = createTokenSigner({ issuer: server.issuer })
    // whoever has just fetched the keys does not ask again for ten seconds
    const unknown = await eventually(
      async () => {
        const answer = await ask(stranger.token())
        expect(answer).toMatchObject({ status: 503, body: { code: 'KEYS_UNAVAILABLE' } })
        return answer
      },
      { withinMs: 15_000, everyMs: 250 },
    )
    expect(Number(unknown.headers.get('retry-after'))).toBeGreaterThanOrEqual(1)
    expect(await ask(cached)).toMatchObject({ status: 200 })
    expect(await ask(signer.token({ jti: 'first seen now' }))).toMatchObject({ status: 200 })
    expect(await notRefused([{ name: 'malformed', token: 'a.b.c' }], ask)).toEqual([])

    await platform().restart('gateway')
    const knowsNoKey = await ask(signer.token({ jti: 'cold' }))
    expect(knowsNoKey).toMatchObject({ status: 503, body: { code: 'KEYS_UNAVAILABLE' } })
    expect(Number(knowsNoKey.headers.get('retry-after'))).toBeGreaterThanOrEqual(1)
  }, 90_000)
})
