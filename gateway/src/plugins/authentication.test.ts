import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { AppError } from '@redress/platform/app-error.ts'
import { startApp, userId } from '../app-fixture.ts'
import { hostileTokens } from '../token-verifier/hostile-tokens.ts'
import { startKeyServer } from '../token-verifier/key-server.ts'
import { createTokenSigner } from '../token-verifier/token-signer.ts'
import { createTokenVerifier } from '../token-verifier/token-verifier.ts'

const server = await startKeyServer()
const tokens = createTokenSigner({ issuer: server.issuer })
const { app, calls, get } = await startApp({
  verifier: createTokenVerifier({
    ...{ issuer: server.issuer, audience: 'redress-api', clients: ['portal'] },
    log: { info() {}, warn() {} },
  }),
})
const path = '/api/v1/complaints'

beforeAll(() => server.publish(tokens.jwks))
afterAll(async () => {
  await app.close()
  await server.stop()
})

describe('authentication', () => {
  it('a good token is let by, whatever the case of "Bearer"', async () => {
    expect((await get(path, { authorization: `Bearer ${tokens.token()}` })).statusCode).toBe(200)
    expect((await get(path, { authorization: `bearer ${tokens.token()}` })).statusCode).toBe(200)
    expect(calls.map(({ rpc }) => rpc)).toEqual(['ResolvePrincipal', 'ListComplaints', 'ListComplaints'])
  })

  it('somebody who is remembered costs no call to Keycloak and none to identity; somebody new costs one', async () => {
    const before = { keys: server.requests(), calls: calls.length }
    const [known, fresh] = [tokens.token({ sid: 'known' }), tokens.token({ sid: 'fresh' })]
    for (let request = 0; request < 50; request++) await get(path, { authorization: `Bearer ${known}` })
    await get(path, { authorization: `Bearer ${fresh}` })
    const asked = calls.slice(before.calls).filter(({ rpc }) => rpc !== 'ListComplaints')
    expect(asked.map(({ rpc, request }) => [rpc, request.session_id])).toEqual([
      ['ResolvePrincipal', 'known'],
      ['ResolvePrincipal', 'fresh'],
    ])
    expect(server.requests()).toBe(before.keys)
  })

  it('every forged token is 401 and reaches no service [S9]', async () => {
    const before = calls.length
    for (const { token, name } of hostileTokens(tokens)) {
      const answer = await get(path, { authorization: `Bearer ${token}` })
      expect([name, answer.statusCode]).toEqual([name, 401])
    }
    expect(calls).toHaveLength(before)
  })

  it.each([
    ['none', undefined],
    ['another scheme', 'Basic YW1hbDphbWFs'],
    ['the scheme alone', 'Bearer'],
    ['a token without scheme', tokens.token()],
    ['two tokens', `Bearer ${tokens.token()} ${tokens.token()}`],
    ['two tokens with a comma', `Bearer ${tokens.token()},x`],
    ['a token behind a tab', `Bearer\t${tokens.token()}`],
  ])('credentials that are %s: 401 as a problem, and nothing about why', async (_name, authorization) => {
    const answer = await app.inject({ url: path, headers: authorization ? { authorization } : {} })
    expect(answer.statusCode).toBe(401)
    expect(answer.headers).toMatchObject({
      'www-authenticate': 'Bearer error="invalid_token"',
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
    })
    expect(answer.json()).toEqual({
      type: 'https://redress.dev/problems/token-invalid',
      title: 'Unauthorized',
      status: 401,
      code: 'TOKEN_INVALID',
      detail: 'The access token is missing or not valid.',
      request_id: answer.headers['x-request-id'],
    })
  })

  it('a session that is over: 401 as for a bad token, and no service is asked', async () => {
    const over = await startApp({ principal: { standing: 'signed_out', tenant: null, grants: [], roles: [] } })
    for (const url of [path, '/api/v1/session', '/api/v1/me']) {
      const answer = await over.get(url)
      expect([answer.statusCode, answer.json().code]).toEqual([401, 'TOKEN_INVALID'])
      expect(answer.headers['www-authenticate']).toBe('Bearer error="invalid_token"')
    }
    expect(over.calls.map(({ rpc }) => rpc)).toEqual(['ResolvePrincipal'])
  })

  it('no cookie, query parameter or body stands for a token', async () => {
    const token = tokens.token()
    const answers = [
      await app.inject({ url: `${path}?access_token=${token}` }),
      await app.inject({ url: path, headers: { cookie: `access_token=${token}` } }),
      await app.inject({ url: path, method: 'POST', payload: { access_token: token } }),
    ]
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([401, 401, 401])
  })
})

describe('authentication that cannot be decided', () => {
  it('the keys cannot be had: 503 with the time to come back, not 401 [S9]', async () => {
    const stranger = createTokenVerifier({
      ...{ issuer: 'http://127.0.0.1:9/realms/redress', audience: 'redress-api', clients: ['portal'] },
      log: { info() {}, warn() {} },
    })
    const { get: ask } = await startApp({ verifier: stranger })
    const token = createTokenSigner({ issuer: 'http://127.0.0.1:9/realms/redress' }).token()
    const answer = await ask(path, { authorization: `Bearer ${token}` })
    expect([answer.statusCode, answer.json().code, answer.headers['retry-after']]).toEqual([
      503,
      'KEYS_UNAVAILABLE',
      '10',
    ])
  })

  it('identity does not answer: 503, and nothing of the transport', async () => {
    const error = new AppError('UNAVAILABLE', 'UPSTREAM_UNAVAILABLE', 'connect ECONNREFUSED 10.0.0.7:50051')
    const failing = await startApp({
      fakes: {
        ResolvePrincipal: () => {
          throw error
        },
      },
    })
    const answer = await failing.get(path)
    expect([answer.statusCode, answer.json().code]).toEqual([503, 'UNAVAILABLE'])
    expect(answer.body).not.toContain('10.0.0.7')
    expect(failing.callsOf('ListComplaints')).toEqual([])
  })

  it('asks identity for the principal as the gateway itself, never as the user', async () => {
    const [call] = calls
    const payload = JSON.parse(Buffer.from(call?.context.contextToken.split('.')[1] ?? '', 'base64url').toString())
    expect(payload).toMatchObject({ aud: 'identity', caller: { kind: 'bootstrap', grants: {} } })
    expect(call?.request).toMatchObject({ user_id: userId, email: 'amal@acme.example', locale: 'ar' })
    expect(call?.request.issued_at).toBeGreaterThan(1_700_000_000)
  })
})
