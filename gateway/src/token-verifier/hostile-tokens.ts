import { constants, createHmac, generateKeyPairSync, sign } from 'node:crypto'
import { badClaims } from './hostile-claims.ts'
import { badHeaders, type HostileRow, malformedTokens } from './hostile-shapes.ts'
import type { InvalidTokenReason } from './invalid-token.ts'
import { compactToken, createSigningKey, encodePart, type TokenSigner } from './token-signer.ts'

/** A token that must be refused, and what refuses it. Each can stand in an HTTP header as it is. */
export type HostileToken = { name: string; token: string; reason: InvalidTokenReason }

/** Test support: every forgery the gateway must answer with 401, each wrong in one respect. The issuer publishes `signer.jwks`. */
export function hostileTokens(signer: TokenSigner): HostileToken[] {
  const rows = [...malformedTokens(signer), ...badHeaders(signer), ...forgedTokens(signer), ...badClaims(signer)]
  return rows.map(([name, reason, token]) => ({ name, token, reason }))
}

function forgedTokens(signer: TokenSigner): HostileRow[] {
  const own = createSigningKey()
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
  const pem = signer.publicKey.export({ type: 'spki', format: 'pem' })
  const pkcs1 = signer.publicKey.export({ type: 'pkcs1', format: 'pem' })
  const good = signer.token()
  const [header = '', payload = '', signature = ''] = good.split('.')
  const bytes = Buffer.from(signature, 'base64url')
  const by = (make: (input: string) => Buffer, headers = {}) =>
    compactToken(signer.header(headers), signer.claims(), make)
  const hmac = (secret: string | Buffer) => (input: string) => createHmac('sha256', secret).update(input).digest()
  const rsa = (digest: string, padding: number) => (input: string) =>
    sign(digest, Buffer.from(input), { key: signer.privateKey, padding })
  const stolen = (changes: object) => `${header}.${encodePart(signer.claims({ ...changes }))}.${signature}`
  const raw = (signed: Buffer) => `${header}.${payload}.${signed.toString('base64url')}`
  return [
    ['HS256 with the public key as secret', 'alg', by(hmac(pem), { alg: 'HS256' })],
    ['HS256 with the PKCS#1 public key as secret', 'alg', by(hmac(pkcs1), { alg: 'HS256' })],
    ['HMAC under alg RS256', 'signature', by(hmac(pem))],
    ['HMAC with an empty secret and a kid path', 'kid', by(hmac(''), { alg: 'RS256', kid: '../../dev/null' })],
    ['ES256', 'alg', by((input) => sign('sha256', Buffer.from(input), ec), { alg: 'ES256' })],
    ['ECDSA under alg RS256', 'signature', by((input) => sign('sha256', Buffer.from(input), ec))],
    ['RS384', 'alg', by(rsa('sha384', constants.RSA_PKCS1_PADDING), { alg: 'RS384' })],
    ['SHA-384 under alg RS256', 'signature', by(rsa('sha384', constants.RSA_PKCS1_PADDING))],
    ['PS256', 'alg', by(rsa('sha256', constants.RSA_PKCS1_PSS_PADDING), { alg: 'PS256' })],
    ['PSS under alg RS256', 'signature', by(rsa('sha256', constants.RSA_PKCS1_PSS_PADDING))],
    ['signed by a stranger under our kid', 'signature', compactToken(signer.header(), signer.claims(), own.privateKey)],
    [
      'signed by a stranger, key in the header',
      'header',
      compactToken(signer.header({ jwk: own.jwk }), signer.claims(), own.privateKey),
    ],
    ['kid of another published key', 'signature', signer.token({}, { kid: signer.otherKid })],
    ['payload altered', 'signature', stolen({ sub: '00000000-0000-4000-8000-000000000000' })],
    ['groups added', 'signature', stolen({ groups: ['/platform/admins'] })],
    ['header altered', 'signature', `${encodePart(signer.header({ cty: 'JWT' }))}.${payload}.${signature}`],
    ['signature of another token', 'signature', `${header}.${payload}.${signer.token({ sid: 'x' }).split('.')[2]}`],
    ['signature twice', 'signature', raw(Buffer.concat([bytes, bytes]))],
    ['signature with a byte more', 'signature', raw(Buffer.concat([bytes, Buffer.from([0])]))],
    ['signature with a zero byte before', 'signature', raw(Buffer.concat([Buffer.from([0]), bytes]))],
    ['signature cut', 'signature', raw(bytes.subarray(0, 255))],
    ['signature all zero', 'signature', raw(Buffer.alloc(256))],
    ['signature of one byte', 'signature', raw(Buffer.from([1]))],
  ]
}
