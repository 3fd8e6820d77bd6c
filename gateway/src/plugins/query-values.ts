import type { FastifyInstance, preValidationHookHandler, RouteOptions } from 'fastify'

type Read = (value: unknown) => unknown
type Properties = Record<string, { type?: unknown }>

const noParameters = { type: 'object', properties: {}, additionalProperties: false }

const readers: Readonly<Record<string, Read>> = {
  array: (value) => (typeof value === 'string' ? [value] : value),
  integer: (value) => (typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value),
  boolean: (value) => (value === 'true' ? true : value === 'false' ? false : value),
}

/**
 * Reads the texts of a query string as the route's schema types them. Only these three types, and only what is written
 * plainly: the validator's own coercion would also change bodies, and take "0x10" for a number. A route that declares no
 * parameters has none: an unknown one is refused there too.
 */
export function queryValues(app: FastifyInstance) {
  app.addHook('onRoute', (route: RouteOptions) => {
    route.schema = { ...route.schema, querystring: route.schema?.querystring ?? noParameters }
    const { properties = {} } = route.schema.querystring as { properties?: Properties }
    const typed = Object.entries(properties).flatMap(([name, { type }]) => {
      const read = readers[String(type)]
      return read ? [[name, read] as const] : []
    })
    route.preValidation = [[], route.preValidation ?? [], readQuery(typed)].flat() as preValidationHookHandler[]
  })
}

const readQuery =
  (typed: (readonly [string, Read])[]): preValidationHookHandler =>
  (request, _reply, done) => {
    const query = request.query as Record<string, unknown>
    for (const [name, read] of typed) if (query[name] !== undefined) query[name] = read(query[name])
    done()
  }
