import { invalidBody } from '@redress/platform/app-error.ts'
import type { FastifyInstance, FastifySchemaCompiler } from 'fastify'
import { Type } from 'typebox'

/** Deeper than any document that is taken. */
const maxDepth = 32

/** A document as it was stored. */
export const JsonDocument = Type.Unsafe<Record<string, unknown>>({ type: 'object', additionalProperties: true })

/**
 * For routes whose body is a document that its service reads: the schema is published, and whatever is wrong with the body is the
 * service's to say, everything at once. The rest of the request is checked as everywhere.
 */
export const bodyReadByService = (app: FastifyInstance): FastifySchemaCompiler<unknown> => {
  return (part) => {
    if (part.httpPart === 'body') return () => true
    if (!app.validatorCompiler) throw new Error('Fastify compiles schemas once it is ready')
    return app.validatorCompiler(part as never)
  }
}

/** The document as it travels. Throws INVALID_ARGUMENT INVALID_BODY for one that nobody could read. */
export function documentBytes(document: unknown): Buffer {
  if (isDeeper(document, maxDepth))
    throw invalidBody([{ path: '', code: 'TOO_DEEP', message: `At most ${maxDepth} levels.` }])
  return Buffer.from(JSON.stringify(document) ?? '')
}

const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((part) => isDeeper(part, levels - 1)))
