import { describe, expect, it } from '@jest/globals'
import fastify, { type FastifyInstance } from 'fastify'
import { startApp } from '../app-fixture.ts'
import { type Operation, operations } from '../operations.ts'
import { markAuthenticated, operationTable } from './operation-table.ts'

const handler = async () => 'answered'
const table: Record<string, Operation> = {
  readThing: { permissions: ['thing.view'], tenant: 'required' },
  readNews: { permissions: 'public', tenant: 'none' },
}

async function start(routes: (app: FastifyInstance, authenticated: FastifyInstance) => void) {
  const app = fastify({ exposeHeadRoutes: false })
  operationTable(app, table)
  app.register(async (inner) => {
    markAuthenticated(inner)
    routes(app, inner)
  })
  await app.ready()
  return app
}
const route = (operationId?: string) => ({ schema: operationId ? { operationId } : {} })
const complete = (app: FastifyInstance, inner: FastifyInstance) => {
  app.get('/news', route('readNews'), handler)
  inner.get('/thing', route('readThing'), handler)
}

describe('operationTable: the start', () => {
  it('succeeds when routes and rows agree [S2]', async () => {
    await expect(start(complete)).resolves.toBeDefined()
  })

  it.each<[string, Parameters<typeof start>[0], string]>([
    ['a route without operation', (_app, inner) => inner.get('/x', route(), handler), 'GET /x serves no operation'],
    ['a route that is not listed', (_app, inner) => inner.get('/x', route('x'), handler), 'GET /x serves no operation'],
    ['a name of every object', (_app, inner) => inner.get('/x', route('constructor'), handler), 'serves no operation'],
    [
      'a route outside authentication that is not public',
      (app) => app.get('/x', route('readThing'), handler),
      'do not go together',
    ],
    [
      'a public route behind authentication',
      (_app, inner) => inner.get('/x', route('readNews'), handler),
      'do not go together',
    ],
    ['a row without route', (app) => app.get('/news', route('readNews'), handler), 'no route serves: readThing'],
  ])('fails on %s [S2]', async (_name, routes, message) => {
    await expect(start(routes)).rejects.toThrow(message)
  })
})

describe('operations.ts', () => {
  it('every operation that is not public is 401 without a token [S2]', async () => {
    const { app } = await startApp()
    const { paths } = (await app.inject('/openapi.json')).json() as {
      paths: Record<string, Record<string, { operationId: string }>>
    }
    const asked = Object.entries(paths).flatMap(([url, methods]) =>
      Object.entries(methods).map(([method, { operationId }]) => ({
        url,
        method,
        name: operationId.split('At')[0] ?? '',
      })),
    )
    for (const { url, method, name } of asked) {
      const answer = await app.inject({ method: method as 'get', url: url.replace('{id}', 'x') })
      const isPublic = operations[name]?.permissions === 'public'
      expect([name, answer.statusCode === 401]).toEqual([name, !isPublic])
    }
    // Keycloak alone calls it: not in the published contract
    const unpublished = ['endLoginSession']
    expect(new Set(asked.map(({ name }) => name).concat(unpublished))).toEqual(new Set(Object.keys(operations)))
  })
})
