import { invalidBody } from '@redress/platform/app-error.ts'
import { Type } from 'typebox'

/** Deeper than any document that is taken. */
const maxDepth = 32

/** A document that its service reads: which keys it has, and what is wrong with it, is the service's to say. */
export const JsonDocument = Type.Unsafe<Record<string, unknown>>({ type: 'object', additionalProperties: true })

/** The document as it travels. Throws INVALID_ARGUMENT INVALID_BODY for one that nobody could read. */
export function documentBytes(document: unknown): Buffer {
  if (isDeeper(document, maxDepth))
    throw invalidBody([{ path: '', code: 'TOO_DEEP', message: `At most ${maxDepth} levels.` }])
  return Buffer.from(JSON.stringify(document))
}

const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((part) => isDeeper(part, levels - 1)))
