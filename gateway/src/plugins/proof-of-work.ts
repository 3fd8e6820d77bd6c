import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { tenantOf } from './public-tenant.ts'

/** Half a second of a browser's work: a person does not notice it, who files thousands pays for each. */
export const bitsOfProof = 18
const maxAgeSeconds = 600

/**
 * Whether the request shows work that was done for it alone: `Proof-Of-Work: <seconds>:<nonce>`, where the SHA-256 of
 * `<slug>:<seconds>:<Idempotency-Key>:<nonce>` begins with 18 zero bits, and the seconds (since 1970) are of the last ten minutes.
 * The key makes it good for one complaint: the same key again is the same complaint, or refused.
 */
export function showsWork(request: FastifyRequest, nowMs = Date.now()): boolean {
  const { 'proof-of-work': proof, 'idempotency-key': key } = request.headers
  const [, seconds, nonce] = /^(\d{10}):([\x21-\x7e]{1,64})$/.exec(String(proof)) ?? []
  if (seconds === undefined || typeof key !== 'string') return false
  if (Math.abs(nowMs / 1000 - Number(seconds)) > maxAgeSeconds) return false
  const digest = createHash('sha256')
    .update(`${tenantOf(request).slug}:${seconds}:${key}:${nonce}`)
    .digest()
  return digest.readUInt32BE() >>> (32 - bitsOfProof) === 0
}
