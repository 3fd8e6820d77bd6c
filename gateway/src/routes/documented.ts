import type { FastifySchema } from 'fastify'
import { olderPath } from '../operations.ts'

/** Makes the schemas of one part of the API: each says what it is called, what it does, and its shapes. */
export const documented =
  (tag: string, { older = false } = {}) =>
  <S extends FastifySchema>(operationId: string, summary: string, description: string, shapes: S) => ({
    operationId: older ? `${operationId}${olderPath}` : operationId,
    ...(older && { deprecated: true }),
    tags: [tag],
    summary,
    description,
    ...shapes,
  })
