import { AppError } from '@redress/platform/app-error.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'

/** How often within how long. */
export interface Rate {
  max: number
  windowMs: number
}

/** Throws RESOURCE_EXHAUSTED TOO_MANY_REQUESTS once `key` has come too often. */
export type Limit = (request: FastifyRequest) => Promise<void>

/** Counts requests in this process: by `keyOf`, or by address (an IPv6 network of 64 bits is one). */
export function createLimit(
  app: FastifyInstance,
  { max, windowMs }: Rate,
  keyOf?: (request: FastifyRequest) => string,
): Limit {
  const count = app.createRateLimit({ max, timeWindow: windowMs, ...(keyOf && { keyGenerator: keyOf }) })
  return async (request) => {
    const counted = await count(request)
    if (counted.isAllowed || !counted.isExceeded) return
    throw tooManyRequests(counted.ttl)
  }
}

/** RESOURCE_EXHAUSTED TOO_MANY_REQUESTS. */
export const tooManyRequests = (retryAfterMs: number) =>
  new AppError('RESOURCE_EXHAUSTED', 'TOO_MANY_REQUESTS', 'Too many requests.', { retryAfterMs })
