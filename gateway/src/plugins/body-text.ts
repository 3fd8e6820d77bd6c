import type { FastifyInstance } from 'fastify'

/** The deepest of our bodies is a configuration of ten levels; what is deeper is refused, untouched. */
const maxDepth = 32

/** Brings every text of a body into the form in which it is validated, stored and compared: NFC, trimmed. */
export function bodyText(app: FastifyInstance) {
  app.addHook('preValidation', (request, _reply, done) => {
    if (request.body !== undefined) request.body = normalized(request.body, maxDepth)
    done()
  })
}

function normalized(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return value.normalize('NFC').trim()
  if (typeof value !== 'object' || value === null || depth === 0) return value
  if (Array.isArray(value)) return value.map((item) => normalized(item, depth - 1))
  // the body was made for this request, its own names are all that it has
  const fields = value as Record<string, unknown>
  for (const key of Object.keys(fields)) fields[key] = normalized(fields[key], depth - 1)
  return value
}
