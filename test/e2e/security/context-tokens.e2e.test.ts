import { createPrivateKey, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto'
import { afterAll, describe, expect, it } from '@jest/globals'
import { SignJWT } from 'jose'
import { testSecrets } from '../../../deploy/local/secrets.ts'
import { callerFrom } from '../../harness/context-tokens.ts'
import { everyRpc } from './rpc-clients.ts'

const { privateKey } = testSecrets().context
const gatewayKey = createPrivateKey({ key: privateKey, format: 'jwk' })
const strangersKey = generateKeyPairSync('ed25519').privateKey
const rsaKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey

/** Somebody who might ask for anything but what the gateway itself asks. */
const caller = callerFrom({ tenantId: randomUUID(), roles: ['platform_admin', 'complainant'], sessionId: 'a-session' })

interface Changes {
  header?: object
  claims?: object
  audience?: string | string[]
  issuer?: string
  /** Seconds from now. */
  issued?: number
  expires?: number | null
  key?: KeyObject
}

/** A context token as the gateway makes it, but for the changes. */
function token(
  audience: string,
  { header, claims, issued = 0, expires = 60, key = gatewayKey, ...more }: Changes = {},
) {
  const now = Math.floor(Date.now() / 1000)
  const jwt = new SignJWT({ caller, ...claims })
    .setProtectedHeader({ alg: 'EdDSA', kid: privateKey.kid, typ: 'context+jwt', ...header })
    .setIssuer(more.issuer ?? 'redress-gateway')
    .setAudience(more.audience ?? audience)
    .setIssuedAt(now + issued)
  return (expires === null ? jwt : jwt.setExpirationTime(now + expires)).sign(key)
}

const parts = async (service: string) => (await token(service)).split('.') as [string, string, string]
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

const forgeries: [name: string, forge: (service: string) => Promise<string> | string][] = [
  ['none', () => ''],
  ['a word', () => 'token'],
  ['expired a moment ago', (service) => token(service, { issued: -60, expires: -1 })],
  ['expired long ago', (service) => token(service, { issued: -3600, expires: -3540 })],
  ['older than a minute, however long it says', (service) => token(service, { issued: -90, expires: 3600 })],
  ['issued in the future', (service) => token(service, { issued: 120, expires: 180 })],
  ['without an end', (service) => token(service, { expires: null })],
  ['for another service', (service) => token(service, { audience: service === 'audit' ? 'complaint' : 'audit' })],
  ['for a service that does not exist', (service) => token(service, { audience: `${service}2` })],
  ['by another issuer', (service) => token(service, { issuer: 'redress-portal' })],
  ['of another type', (service) => token(service, { header: { typ: 'JWT' } })],
  ["signed by a stranger under the gateway's kid", (service) => token(service, { key: strangersKey })],
  [
    'signed by a stranger under a kid of their own',
    (service) => token(service, { key: strangersKey, header: { kid: 'x' } }),
  ],
  ['signed with RSA', (service) => token(service, { key: rsaKey, header: { alg: 'RS256' } })],
  [
    'altered: another caller',
    async (service) => {
      const [header, , signature] = await parts(service)
      const now = Math.floor(Date.now() / 1000)
      const claims = { iss: 'redress-gateway', aud: service, iat: now, exp: now + 60, caller }
      return `${header}.${encode({ ...claims, caller: { ...caller, userId: randomUUID() } })}.${signature}`
    },
  ],
  [
    'unsigned, alg none',
    async (service) => {
      const [, payload] = await parts(service)
      return `${encode({ alg: 'none', kid: privateKey.kid, typ: 'context+jwt' })}.${payload}.`
    },
  ],
  ['signature cut off', async (service) => (await parts(service)).slice(0, 2).join('.')],
]

describe('context tokens', () => {
  const { rows, close } = everyRpc()
  afterAll(close)

  it.each(forgeries)('%s: UNAUTHENTICATED for every rpc of every service [S6]', async (_name, forge) => {
    const outcomes = await Promise.all(rows.map(async ({ service, call }) => call(await forge(service))))
    expect(new Set(outcomes)).toEqual(new Set(['UNAUTHENTICATED CONTEXT_TOKEN_INVALID']))
    expect(outcomes.length).toBeGreaterThanOrEqual(23)
  })

  it('unforged, the same token opens every rpc but those of the gateway itself and of codes [S6]', async () => {
    const outcomes = await Promise.all(
      rows.map(async ({ rpc, service, call }) => [rpc, await call(await token(service))] as const),
    )
    const shut = outcomes.filter(([, outcome]) => /UNAUTHENTICATED|PERMISSION_DENIED/.test(outcome))
    const ofTheGateway = ['ResolvePrincipal', 'WatchPrincipals', 'ResolveTenant', 'EndSession']
    const ofCodes = ['GetTrackedComplaint', 'AddTrackedComment', 'ConfirmTrackedComplaint', 'ReopenTrackedComplaint']
    const closed = [...ofTheGateway, ...ofCodes, 'WithdrawTrackedComplaint']
    expect(shut).toEqual(closed.map((rpc) => [rpc, 'PERMISSION_DENIED OPERATION_NOT_ALLOWED']))
  })
})
