import type { ServerResponse } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { fetchSigningKeys } from './fetch-signing-keys.ts'
import { type KeyServer, startKeyServer } from './key-server.ts'
import { createSigningKey } from './token-signer.ts'

const good = createSigningKey()
const jwks = { keys: [good.jwk] }
let server: KeyServer

beforeEach(async () => {
  server = await startKeyServer()
  server.publish(jwks)
})
afterEach(() => server.stop())

const fetchKeys = () => fetchSigningKeys(server.issuer, fetch)

describe('fetchSigningKeys', () => {
  it('answers the published keys by kid', async () => {
    const keys = await fetchKeys()
    expect([...keys.keys()]).toEqual([good.kid])
    expect(keys.get(good.kid)?.equals(good.publicKey)).toBe(true)
  })

  it('makes one dropped connection good by a second try', async () => {
    server.answer((request) => {
      server.publish(jwks)
      request.socket.destroy()
    })
    expect((await fetchKeys()).has(good.kid)).toBe(true)
    expect(server.requests()).toBe(2)
  })

  it('tries twice, not more', async () => {
    server.answer((request) => request.socket.destroy())
    await expect(fetchKeys()).rejects.toThrow('fetch failed')
    expect(server.requests()).toBe(2)
  })

  it('follows no redirect, not even to good keys [S9]', async () => {
    const elsewhere = await startKeyServer()
    elsewhere.publish(jwks)
    const location = `${elsewhere.issuer}/protocol/openid-connect/certs`
    server.answer((_request, response) => response.writeHead(302, { location }).end())
    await expect(fetchKeys()).rejects.toThrow('fetch failed')
    expect(elsewhere.requests()).toBe(0)
    await elsewhere.stop()
  })

  it.each([
    ['says nothing', () => {}],
    ['stops in the middle', (_request: unknown, response: ServerResponse) => response.write('{"keys":[')],
  ])('gives up after 3 s, tries included: a server that %s', async (_name, handler) => {
    server.answer(handler)
    const startedAt = performance.now()
    await expect(fetchKeys()).rejects.toMatchObject({ name: 'TimeoutError' })
    const tookMs = performance.now() - startedAt
    expect(tookMs).toBeGreaterThan(2_900)
    expect(tookMs).toBeLessThan(4_000)
    expect(server.requests()).toBe(1)
  })

  it('gives up an answer that never ends once it passes 256 kB', async () => {
    server.answer((_request, response) => {
      const more = () => {
        while (!response.destroyed && response.write(' '.repeat(65_536)));
      }
      response.on('drain', more)
      more()
    })
    await expect(fetchKeys()).rejects.toMatchObject({ code: 'TOO_LARGE' })
  })
})

describe('fetchSigningKeys: bad answers reject', () => {
  it.each([
    ['status 500 with good keys', jwks, 500],
    ['status 404', { error: 'Realm does not exist' }, 404],
    ['a page', '<html>gateway timeout</html>', 200],
    ['nothing', '', 200],
    ['null', 'null', 200],
    ['an array', [good.jwk], 200],
    ['an error with status 200', { error: 'realm disabled' }, 200],
    ['keys that are no list', { keys: good.jwk }, 200],
    ['an empty list', { keys: [] }, 200],
    ['good keys cut short', JSON.stringify(jwks).slice(0, -1), 200],
  ])('%s [S9]', async (_name, body, status) => {
    server.publish(body, status)
    await expect(fetchKeys()).rejects.toMatchObject({
      code: status === 200 ? 'NO_RSA_SIGNING_KEY' : `STATUS_${status}`,
    })
  })
})

describe('fetchSigningKeys: entries that are left out', () => {
  it.each<[string, unknown]>([
    ['null', null],
    ['a number', 7],
    ['an empty object', {}],
    ['RSA without a modulus', { ...good.jwk, n: '' }],
    ['RSA with a modulus that is no text', { ...good.jwk, n: [good.jwk.n] }],
    ['RSA without a kid', { ...good.jwk, kid: undefined }],
    ['RSA of 1024 bits', createSigningKey(1024).jwk],
    ['RSA with exponent 1', { ...good.jwk, e: 'AQ' }],
    ['RSA for encryption', { ...good.jwk, use: 'enc' }],
    ['RSA of no stated use', { ...good.jwk, use: undefined }],
    ['RSA for PS256', { ...good.jwk, alg: 'PS256' }],
    ['a secret', { kty: 'oct', k: 'c2VjcmV0', kid: 'secret', use: 'sig', alg: 'RS256' }],
    ['an elliptic curve', { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA', kid: 'curve', use: 'sig', alg: 'ES256' }],
  ])('%s [S9]', async (_name, entry) => {
    const other = createSigningKey()
    server.publish({ keys: [entry, other.jwk] })
    expect([...(await fetchKeys()).keys()]).toEqual([other.kid])
  })
})
