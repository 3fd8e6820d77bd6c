import { randomUUID } from 'node:crypto'
import { api } from '../../harness/caller.ts'

/** A route of the published contract, with a request about a thing that does not exist. */
export interface PublishedRoute {
  /** The operation that it serves. */
  name: string
  method: string
  path: string
  body: object | undefined
}

interface Operation {
  operationId: string
  requestBody?: object
}

/** Everything that the published contract lists, the older paths too. */
export async function publishedRoutes(): Promise<PublishedRoute[]> {
  const { body } = await api(undefined).get('/openapi.json')
  return Object.entries(body.paths as Record<string, Record<string, Operation>>).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, requestBody }]) => ({
      name: operationId.replace(/AtOlderPath$/, ''),
      method: method.toUpperCase(),
      path: path.replace(/\{\w+\}/g, () => randomUUID()),
      body: requestBody && {},
    })),
  )
}
