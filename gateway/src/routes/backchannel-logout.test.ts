import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { AppError } from '@redress/platform/app-error.ts'
import { eventually } from '../../../test/harness/eventually.ts'
import { startApp, userId } from '../app-fixture.ts'
import { createKeyRotation } from '../token-verifier/key-rotation.ts'
import { startKeyServer } from '../token-verifier/key-server.ts'
import { createLogoutVerifier } from '../token-verifier/logout-verifier.ts'
import { compactToken, createSigningKey, createTokenSigner } from '../token-verifier/token-signer.ts'

const server = await startKeyServer()
const { issuer } = server
const keys = createTokenSigner({ issuer })
const log = { info() {}, warn() {} }
const rotation = createKeyRotation({ issuer, now: Date.now, fetch, log })
const logoutVerifier = createLogoutVerifier({ issuer, audience: 'portal', rotation })
beforeAll(() => server.publish(keys.jwks))
afterAll(() => server.stop())

const event = 'http://schemas.openid.net/event/backchannel-logout'
const now = Math.floor(Date.now() / 1000)
let serial = 0
type Json = Record<string, unknown>

/** Claims as Keycloak writes them. */
const claims = (changes: Json = {}): Json => ({
  ...{ iss: issuer, aud: 'portal', iat: now, exp: now + 120, typ: 'Logout', sub: userId, sid: 'sid-of-amal' },
  ...{ jti: `token-${serial++}`, events: { [event]: {} } },
  ...changes,
})
const header = (changes: Json = {}) => keys.header({ typ: 'logout+jwt', ...changes })
const signed = (changes: Json = {}, headers: Json = {}) =>
  compactToken(header(headers), claims(changes), keys.privateKey)

function post(
  app: Awaited<ReturnType<typeof startApp>>['app'],
  payload: string,
  type = 'application/x-www-form-urlencoded',
) {
  const headers = { 'content-type': type }
  return app.inject({ method: 'POST', url: '/internal/backchannel-logout', headers, payload })
}
const form = (token: string) => new URLSearchParams({ logout_token: token }).toString()
const start = (EndSession: () => unknown = () => ({}), more: object = {}) =>
  startApp({ logoutVerifier, fakes: { EndSession }, ...more })

describe('back-channel logout', () => {
  it('ends the session that Keycloak names, asked as the gateway itself', async () => {
    const { app, callsOf } = await start()
    const token = signed({ jti: 'one' })
    const answer = await post(app, form(token))
    expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'no-store'])
    const [call] = await eventually(() => {
      expect(callsOf('EndSession')).toHaveLength(1)
      return callsOf('EndSession')
    })
    expect(call?.request).toEqual({ user_id: userId, session_id: 'sid-of-amal', token_id: 'one' })
    const payload = JSON.parse(Buffer.from(call?.context.contextToken.split('.')[1] ?? '', 'base64url').toString())
    expect(payload).toMatchObject({ aud: 'identity', caller: { kind: 'bootstrap' } })
  })

  it('drops what this gateway remembers of the session', async () => {
    const { app, get, callsOf } = await start()
    await get('/api/v1/complaints')
    await post(app, form(signed()))
    await eventually(async () => {
      await get('/api/v1/complaints')
      expect(callsOf('ResolvePrincipal')).toHaveLength(2)
    })
  })

  const foreign = createSigningKey()
  const good = signed()
  const [head = '', body = '', signature = ''] = good.split('.')
  const hostile: [string, string][] = [
    ['nothing', ''],
    ['a word', 'logout'],
    ['two parts', `${head}.${body}`],
    ['no signature', `${head}.${body}.`],
    ['over 8 kB', signed({ sid: 's'.repeat(9000) })],
    ['an access token', keys.token()],
    ['an ID token', keys.token({ typ: 'ID', aud: 'portal' })],
    ['an access token under the typ of a logout token', keys.token({}, { typ: 'logout+jwt' })],
    ['header typ JWT', signed({}, { typ: 'JWT' })],
    ['alg none', compactToken(header({ alg: 'none' }), claims(), () => Buffer.from('x'))],
    ['alg HS256', signed({}, { alg: 'HS256' })],
    ['a key in the header', compactToken(header({ jwk: foreign.jwk }), claims(), foreign.privateKey)],
    ['a stranger’s signature', compactToken(header(), claims(), foreign.privateKey)],
    ['a kid that is a path', signed({}, { kid: '../../dev/null' })],
    ['an unknown kid', signed({}, { kid: 'nobody' })],
    [
      'claims altered',
      `${head}.${Buffer.from(JSON.stringify(claims({ sid: 'another' }))).toString('base64url')}.${signature}`,
    ],
    ['another issuer', signed({ iss: `${issuer}2` })],
    ['another audience', signed({ aud: 'redress-api' })],
    ['two audiences', signed({ aud: ['portal', 'account'] })],
    ['no typ', signed({ typ: undefined })],
    ['a nonce', signed({ nonce: 'n' })],
    ['no events', signed({ events: undefined })],
    ['another event', signed({ events: { 'http://schemas.openid.net/event/other': {} } })],
    ['events as a list', signed({ events: [event] })],
    ['an event that is no object', signed({ events: { [event]: true } })],
    ['no sid', signed({ sid: undefined })],
    ['a sid that is none', signed({ sid: "' or 1=1 --" })],
    ['no sub', signed({ sub: undefined })],
    ['no jti', signed({ jti: undefined })],
    ['no iat', signed({ iat: undefined })],
    ['iat in the future', signed({ iat: now + 120 })],
    ['kept back for a day', signed({ iat: now - 86_400 })],
    ['no exp', signed({ exp: undefined })],
    ['expired', signed({ exp: now - 60 })],
  ]
  it('every other token is 400 and reaches no service [S9]', async () => {
    const { app, callsOf } = await start()
    for (const [name, token] of hostile) {
      const answer = await post(app, form(token))
      expect([name, answer.statusCode, answer.json().code]).toEqual([name, 400, 'LOGOUT_TOKEN_INVALID'])
    }
    expect(callsOf('EndSession')).toEqual([])
  })

  it.each([
    ['two tokens', `${form(good)}&${form(good)}`, undefined, 400],
    ['the token under another name', `token=${good}`, undefined, 400],
    ['no body', '', undefined, 400],
    ['JSON', JSON.stringify({ logout_token: good }), 'application/json', 415],
    ['plain text', good, 'text/plain', 415],
    ['more than 16 kB', form('x'.repeat(17_000)), undefined, 413],
  ])('a request that holds %s is refused', async (_name, payload, type, status) => {
    const { app, callsOf } = await start()
    expect((await post(app, payload, type)).statusCode).toBe(status)
    expect(callsOf('EndSession')).toEqual([])
  })

  it('a token that comes again: 400', async () => {
    const used = () => {
      throw new AppError('ALREADY_EXISTS', 'LOGOUT_TOKEN_USED', 'used')
    }
    const { app } = await start(used)
    const answer = await post(app, form(signed()))
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'LOGOUT_TOKEN_USED'])
  })

  it('does not keep Keycloak waiting for identity, and ends the session when identity is back', async () => {
    let down = true
    const { app, callsOf } = await start(() => {
      if (down) throw new AppError('UNAVAILABLE', 'UPSTREAM_UNAVAILABLE', 'connect ECONNREFUSED')
      return {}
    })
    await post(app, form('x'))
    const startedAt = performance.now()
    expect((await post(app, form(signed()))).statusCode).toBe(200)
    expect(performance.now() - startedAt).toBeLessThan(1000)
    await eventually(() => expect(callsOf('EndSession')).toHaveLength(1))
    down = false
    await eventually(() => expect(callsOf('EndSession')).toHaveLength(2))
  })

  it('an address that ends too many: 429', async () => {
    const { app } = await start(undefined, { limits: { logouts: { max: 2, windowMs: 60_000 } } })
    const statuses: number[] = []
    for (let time = 0; time < 3; time++) statuses.push((await post(app, form(signed()))).statusCode)
    expect(statuses).toEqual([200, 200, 429])
  })
})
