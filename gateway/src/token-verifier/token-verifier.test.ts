import crypto from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { hostileTokens } from './hostile-tokens.ts'
import { InvalidToken } from './invalid-token.ts'
import { startKeyServer } from './key-server.ts'
import { createTokenSigner } from './token-signer.ts'
import { createTokenVerifier, type TokenVerifier } from './token-verifier.ts'

const log = { info() {}, warn() {} }
const server = await startKeyServer()
const signer = createTokenSigner({ issuer: server.issuer })
const hostile = hostileTokens(signer)
const seconds = () => Math.floor(Date.now() / 1000)
const newVerifier = (now = Date.now): TokenVerifier =>
  createTokenVerifier({ issuer: server.issuer, audience: 'redress-api', clients: ['portal', 'redress-cli'], log, now })

beforeAll(() => server.publish(signer.jwks))
afterAll(() => server.stop())

describe('TokenVerifier: hostile tokens', () => {
  const verifier = newVerifier()

  it('the table holds at least 40 tokens, all different [S9]', () => {
    expect(hostile.length).toBeGreaterThanOrEqual(40)
    expect(new Set(hostile.map(({ name }) => name)).size).toBe(hostile.length)
    expect(new Set(hostile.map(({ token }) => token)).size).toBe(hostile.length)
  })

  it.each(hostile)('refused for $reason: $name [S9]', async ({ token, reason }) => {
    await expect(verifier.verify(token)).rejects.toMatchObject({ name: 'InvalidToken', reason })
    await expect(verifier.verify(token)).rejects.toBeInstanceOf(InvalidToken)
  })

  it.each([
    ['empty', () => ''],
    ['line end behind', () => `${signer.token()}\n`],
    ['blank before', () => ` ${signer.token()}`],
    ['zero byte behind', () => `${signer.token()}\0`],
    ['letters outside ASCII', () => signer.token().replace('.', '.é')],
    ['broken UTF-8 in the payload', () => brokenUtf8()],
  ])('refused for form, where HTTP could not even carry it: %s [S9]', async (_name, token) => {
    await expect(verifier.verify(token())).rejects.toMatchObject({ name: 'InvalidToken', reason: 'form' })
  })

  function brokenUtf8(): string {
    const [header] = signer.token().split('.')
    const payload = Buffer.from(JSON.stringify(signer.claims({ name: '?' })).replace('?', '\xff'), 'latin1')
    const input = `${header}.${payload.toString('base64url')}`
    return `${input}.${crypto.sign('sha256', Buffer.from(input), signer.privateKey).toString('base64url')}`
  }

  it('a good token still passes after all of them [S9]', async () => {
    await expect(verifier.verify(signer.token())).resolves.toMatchObject({ preferred_username: 'amal' })
  })
})

describe('TokenVerifier: good tokens', () => {
  it('answers the claims, frozen, and nothing else', async () => {
    const { iss, aud, typ, ...expected } = signer.claims({ exp: seconds() + 300, iat: seconds() })
    const claims = await newVerifier().verify(signer.token({ ...expected, realm_access: { roles: ['admin'] } }))
    expect(claims).toEqual(expected)
    expect(Object.isFrozen(claims) && Object.isFrozen(claims.groups)).toBe(true)
  })

  it('without groups, names, mail and locale: no groups, mail not verified', async () => {
    const bare = { groups: undefined, name: undefined, email: undefined, email_verified: undefined, locale: undefined }
    const { sub, sid, azp, preferred_username } = signer.claims()
    const claims = await newVerifier().verify(signer.token({ ...bare, exp: seconds() + 300, iat: 1 }))
    const exp = expect.any(Number)
    expect(claims).toEqual({ sub, sid, azp, exp, iat: 1, preferred_username, groups: [], email_verified: false })
  })

  it.each([
    ['our audience among others', { aud: ['account', 'redress-api'] }],
    ['the other allowed client', { azp: 'redress-cli' }],
    ['a session id as older servers make it', { sid: 'f2f5d1de-4f0c-4d9b-a31c-5f4f0f7c9c11' }],
    ['exp passed 20 s ago: within the skew', { exp: seconds() - 20 }],
    ['iat and nbf 20 s ahead: within the skew', { iat: seconds() + 20, nbf: seconds() + 20 }],
    ['a few bytes less than 8 kB', { name: 'x'.repeat(5_440) }],
  ])('passes: %s', async (_name, changes) => {
    await expect(newVerifier().verify(signer.token(changes))).resolves.toMatchObject({ sub: signer.claims().sub })
  })
})

describe('TokenVerifier: cache', () => {
  let nowMs = Date.now()
  const verifier = newVerifier(() => nowMs)
  const createVerify = jest.spyOn(crypto, 'createVerify')

  async function signaturesChecked(token: string): Promise<number> {
    createVerify.mockClear()
    await verifier.verify(token)
    return createVerify.mock.calls.length
  }

  afterAll(() => createVerify.mockRestore())

  it('a second look at a token checks no signature and answers the same object; after 30 s it does again', async () => {
    const token = signer.token()
    expect(await signaturesChecked(token)).toBe(1)
    expect(await verifier.verify(token)).toBe(await verifier.verify(token))
    expect(await signaturesChecked(token)).toBe(0)
    nowMs += 29_999
    expect(await signaturesChecked(token)).toBe(0)
    nowMs += 1
    expect(await signaturesChecked(token)).toBe(1)
  })

  it('never outlives exp: at exp it is checked again, after the skew it is refused [S9]', async () => {
    const exp = Math.floor(nowMs / 1000) + 10
    const token = signer.token({ exp, iat: exp - 300 })
    expect(await signaturesChecked(token)).toBe(1)
    nowMs = exp * 1000 - 1
    expect(await signaturesChecked(token)).toBe(0)
    nowMs = exp * 1000
    expect(await signaturesChecked(token)).toBe(1)
    expect(await signaturesChecked(token)).toBe(1)
    nowMs = (exp + 30) * 1000
    await expect(verifier.verify(token)).rejects.toMatchObject({ reason: 'expired' })
  })

  it('a refusal is not remembered: the same token passes once its time has come', async () => {
    const iat = Math.floor(nowMs / 1000) + 60
    const token = signer.token({ iat, exp: iat + 300 })
    await expect(verifier.verify(token)).rejects.toMatchObject({ reason: 'iat' })
    nowMs += 60_000
    await expect(verifier.verify(token)).resolves.toMatchObject({ iat })
  })

  it('holds 5,000 tokens: the oldest is checked again after 5,000 others', async () => {
    const token = signer.token()
    await verifier.verify(token)
    for (let count = 0; count < 5_000; count += 1) await verifier.verify(signer.token({ name: `${count}` }))
    expect(await signaturesChecked(token)).toBe(1)
  })
})
