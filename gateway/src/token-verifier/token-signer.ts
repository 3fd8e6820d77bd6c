import { generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto'

/** Test support: an issuer with two published keys, and tokens as that issuer would make them with the first. */
export type TokenSigner = ReturnType<typeof createTokenSigner>

type Options = { issuer: string; audience?: string; client?: string; subject?: string }
type Json = Record<string, unknown>

/** `issuer` is the realm's address; the verifier under test must find `jwks` under its certs address. */
export function createTokenSigner(options: Options) {
  const { issuer, audience = 'redress-api', client = 'portal', subject = amal.sub } = options
  const { kid, publicKey, privateKey, jwk } = createSigningKey()
  const other = createSigningKey()
  const jwks = { keys: [jwk, other.jwk] }

  const header = (changes: Json = {}): Json => ({ alg: 'RS256', typ: 'JWT', kid, ...changes })

  /** The claims of a good token, replaced or (by undefined) removed by `changes`. */
  function claims(changes: Json = {}): Json {
    const now = Math.floor(Date.now() / 1000)
    const issued = { exp: now + 300, iat: now, iss: issuer, aud: audience, azp: client, typ: 'Bearer' }
    return { ...issued, ...amal, sub: subject, ...changes }
  }

  /** A properly signed token, good but for the changes. */
  const token = (claimChanges: Json = {}, headerChanges: Json = {}) =>
    compactToken(header(headerChanges), claims(claimChanges), privateKey)

  return { kid, otherKid: other.kid, jwks, publicKey, privateKey, header, claims, token }
}

const amal = {
  sub: '6f1f7a52-0b1e-4c8e-9d55-0a1b2c3d4e5f',
  sid: 'kF3mZr0Qx9vY2bN7cT5wLa1e',
  groups: ['/t.acme/roles/agent', '/t.acme/dept/billing'],
  preferred_username: 'amal',
  name: 'Amal Haddad',
  email: 'amal@acme.example',
  email_verified: true,
  locale: 'ar',
}

/** A key pair and the public half as Keycloak publishes it. */
export function createSigningKey(modulusLength = 2048) {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength })
  const kid = randomUUID()
  return { kid, privateKey, publicKey, jwk: { ...publicKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' } }
}

/** Header and payload are objects or raw text; a function in place of the key makes the signature itself. */
export function compactToken(header: unknown, payload: unknown, by: KeyObject | ((input: string) => Buffer)): string {
  const input = `${encodePart(header)}.${encodePart(payload)}`
  const signature = typeof by === 'function' ? by(input) : sign('sha256', Buffer.from(input), by)
  return `${input}.${signature.toString('base64url')}`
}

/** One part of a token: base64url of the JSON, or of the text as it is. */
export function encodePart(part: unknown): string {
  return Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url')
}
