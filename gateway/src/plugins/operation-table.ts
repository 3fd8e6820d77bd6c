import type { FastifyInstance, RouteOptions } from 'fastify'
import { type Operation, operationName, operations } from '../operations.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The row of operations.ts that this route serves. */
    operation?: Operation
  }
}

/** Marks the part of the app in which every request is authenticated. */
const authenticated = 'authenticated'
export const markAuthenticated = (app: FastifyInstance) => app.decorate(authenticated, true)

/**
 * Holds routes and operations.ts together: a route without a row, a row without a route, and a route that stands outside
 * authentication without being public, each fails the start.
 */
export function operationTable(app: FastifyInstance, table: Readonly<Record<string, Operation>> = operations) {
  const served = new Set<string>()
  app.addHook('onRoute', function (route: RouteOptions) {
    const name = operationName(route.schema?.operationId ?? '')
    const operation = Object.hasOwn(table, name) ? table[name] : undefined
    if (!operation) throw new Error(`${route.method} ${route.url} serves no operation of operations.ts`)
    if ((operation.permissions === 'public') === this.hasDecorator(authenticated))
      throw new Error(`${route.method} ${route.url}: public routes and authentication do not go together`)
    route.config = { ...route.config, operation }
    served.add(name)
  })
  app.addHook('onReady', async () => {
    const missing = Object.keys(table).filter((name) => !served.has(name))
    if (missing.length > 0) throw new Error(`operations.ts lists what no route serves: ${missing.join(', ')}`)
  })
}
