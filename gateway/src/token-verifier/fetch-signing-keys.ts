import { createPublicKey, type KeyObject } from 'node:crypto'
import { isJsonObject, parseJsonObject } from './json-object.ts'

export type SigningKeys = ReadonlyMap<string, KeyObject>

/** For both tries together, from the connection to the last byte. */
const timeoutMs = 3_000
const maxAnswerBytes = 262_144

/** Keycloak answered, but not with keys. The code is what a log shows: messages are left out there. */
class BadKeysAnswer extends Error {
  override name = 'BadKeysAnswer'
  readonly code: string

  constructor(code: string) {
    super(`the signing keys were not answered: ${code}`)
    this.code = code
  }
}

/** Fetches the realm's public keys; a failure other than time running out is tried once more at once (a dropped connection). */
export async function fetchSigningKeys(issuer: string, fetch: typeof globalThis.fetch): Promise<SigningKeys> {
  const address = `${issuer}/protocol/openid-connect/certs`
  const signal = AbortSignal.timeout(timeoutMs)
  const attempt = async () => readSigningKeys(await readAnswer(await fetch(address, { signal, redirect: 'error' })))
  try {
    return await attempt()
  } catch (error) {
    if (signal.aborted) throw error
    return await attempt()
  }
}

async function readAnswer(response: Response): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > maxAnswerBytes) throw new BadKeysAnswer('TOO_LARGE')
    chunks.push(chunk)
  }
  if (!response.ok) throw new BadKeysAnswer(`STATUS_${response.status}`)
  return Buffer.concat(chunks)
}

function readSigningKeys(answer: Buffer): SigningKeys {
  const entries = parseJsonObject(answer)?.keys
  const keys = new Map(Array.isArray(entries) ? entries.flatMap(readSigningKey) : [])
  // A realm always has one: an answer without is broken, and must not throw away the keys we know.
  if (keys.size === 0) throw new BadKeysAnswer('NO_RSA_SIGNING_KEY')
  return keys
}

function readSigningKey(entry: unknown): [string, KeyObject][] {
  if (!isJsonObject(entry) || entry.kty !== 'RSA' || entry.use !== 'sig') return []
  const { kid, alg = 'RS256', n, e } = entry
  if (alg !== 'RS256' || typeof kid !== 'string' || typeof n !== 'string' || typeof e !== 'string') return []
  try {
    const key = createPublicKey({ key: { kty: 'RSA', n, e }, format: 'jwk' })
    const { modulusLength = 0, publicExponent = 0n } = key.asymmetricKeyDetails ?? {}
    return modulusLength >= 2048 && publicExponent >= 65_537n ? [[kid, key]] : []
  } catch {
    return []
  }
}
