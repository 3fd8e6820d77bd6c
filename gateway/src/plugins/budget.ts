import { AppError } from '@redress/platform/app-error.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { bitsOfProof } from './proof-of-work.ts'
import { tooManyRequests } from './rate-limit.ts'

/** How much may be done within a time: so much for nothing, and up to a limit by whoever has worked for it. */
export interface Budget {
  free: number
  max: number
  windowMs: number
}

/**
 * Counts requests in this process: by `keyOf`, or by address. Throws RESOURCE_EXHAUSTED PROOF_OF_WORK_REQUIRED when what is free is
 * spent and `hasWorked` says no, TOO_MANY_REQUESTS when all is spent.
 */
export function createBudget(
  app: FastifyInstance,
  { free, max, windowMs }: Budget,
  hasWorked: (request: FastifyRequest) => boolean,
  keyOf?: (request: FastifyRequest) => string,
) {
  const counting = { timeWindow: windowMs, ...(keyOf && { keyGenerator: keyOf }) }
  const countFree = app.createRateLimit({ ...counting, max: free })
  const countAll = app.createRateLimit({ ...counting, max })
  return async (request: FastifyRequest) => {
    const unpaid = await countFree(request)
    // what is refused takes nothing from who has worked, or nobody would need to work to spend it all
    if (!unpaid.isAllowed && unpaid.isExceeded && !hasWorked(request)) throw proofRequired(unpaid.ttl)
    const counted = await countAll(request)
    if (!counted.isAllowed && counted.isExceeded) throw tooManyRequests(counted.ttl)
  }
}

const proofRequired = (retryAfterMs: number) =>
  new AppError('RESOURCE_EXHAUSTED', 'PROOF_OF_WORK_REQUIRED', 'Many complaints come at the moment.', {
    retryAfterMs,
    metadata: { proof_of_work_bits: String(bitsOfProof) },
  })
