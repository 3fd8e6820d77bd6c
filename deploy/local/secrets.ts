import { createHash, generateKeyPairSync, type JsonWebKey, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cacheDirectory } from './cache.ts'
import { services, workers } from './processes.ts'

type SigningKey = JsonWebKey & { kid: string; alg: string; use: string }

/** What a deployment would take from its secret store. Made at the first start, different on every machine. */
export interface Secrets {
  postgres: { admin: string; roles: Record<string, string> }
  /** A password for each NATS user. */
  nats: Record<string, string>
  /** The key that the gateway signs context tokens with, and what the services know of it. */
  context: { privateKey: SigningKey; publicKeys: { keys: SigningKey[] } }
  /** What the complaint service makes tracking codes with. */
  trackingCodeKey: string
  keycloak: { adminPassword: string; clients: Record<string, string> }
}

/** Reads the secrets of a run; makes those that are missing, and the file. */
export function loadSecrets(file: string): Secrets {
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Secrets) : undefined
  const secrets = completeSecrets(known)
  if (JSON.stringify(secrets) !== JSON.stringify(known)) {
    mkdirSync(dirname(file), { recursive: true })
    const part = `${file}.${process.pid}`
    writeFileSync(part, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
    renameSync(part, file)
  }
  return secrets
}

/** The same for every test run of this user, so that a stored realm fits to them. Nothing but tests is protected by these. */
export function testSecrets(): Secrets {
  return loadSecrets(join(cacheDirectory(), 'test-secrets.json'))
}

/** Adds what a new service needs; what is known stays as it is. */
export function completeSecrets(known?: Partial<Secrets>): Secrets {
  const roles = services.flatMap(({ name, roles: own }) => own.map((role) => `${name}_${role}`))
  const users = [...[...services, ...workers].map(({ name }) => name), 'provision']
  return {
    postgres: {
      admin: known?.postgres?.admin ?? password(),
      roles: passwords(roles, known?.postgres?.roles),
    },
    nats: passwords(users, known?.nats),
    context: known?.context ?? signingKeys(),
    trackingCodeKey: known?.trackingCodeKey ?? randomBytes(32).toString('base64url'),
    keycloak: {
      adminPassword: known?.keycloak?.adminPassword ?? password(),
      clients: passwords(['identity-service', 'provisioner'], known?.keycloak?.clients),
    },
  }
}

function passwords(names: string[], known: Record<string, string> = {}): Record<string, string> {
  return { ...Object.fromEntries(names.map((name) => [name, password()])), ...known }
}

function password(): string {
  return randomBytes(24).toString('base64url')
}

function signingKeys(): Secrets['context'] {
  const pair = generateKeyPairSync('ed25519')
  const point = pair.publicKey.export({ format: 'jwk' })
  const thumbprint = JSON.stringify({ crv: point.crv, kty: point.kty, x: point.x })
  const kid = createHash('sha256').update(thumbprint).digest('base64url')
  const facts = { kid, alg: 'EdDSA', use: 'sig' }
  const privateKey = { ...pair.privateKey.export({ format: 'jwk' }), ...facts }
  return { privateKey, publicKeys: { keys: [{ ...point, ...facts }] } }
}
