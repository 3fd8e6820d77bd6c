import { afterAll, describe, expect, it } from '@jest/globals'
import { startApp } from '../app-fixture.ts'

interface Documented {
  operationId: string
  summary?: string
  description?: string
  tags?: string[]
  security?: object[]
  deprecated?: boolean
  parameters?: { in: string; name: string }[]
  responses: Record<string, { description: string; content?: Record<string, { schema: { $ref?: string } }> }>
}

const { app } = await startApp()
afterAll(() => app.close())
const document = (await app.inject('/openapi.json')).json()
const operations: [string, Documented][] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods as Record<string, Documented>).map(([method, operation]): [string, Documented] => [
    `${method.toUpperCase()} ${path}`,
    operation,
  ]),
)
const byName = (name: string) => operations.find(([, { operationId }]) => operationId === name)?.[1]

describe('the published contract', () => {
  it('is OpenAPI 3.1 and lists exactly the routes that run', () => {
    expect(document.openapi).toBe('3.1.0')
    const documented = operations.map(([route]) => route)
    const unpublished = ['GET /docs/js/scalar.js', 'POST /internal/backchannel-logout']
    expect(documented.concat(unpublished).sort()).toEqual(runningRoutes().sort())
  })

  it.each(operations)('%s says what it is, who may ask, and how it refuses', (_route, operation) => {
    expect(operation).toMatchObject({ summary: expect.any(String), description: expect.any(String) })
    expect(document.tags.map(({ name }: { name: string }) => name)).toContain(operation.tags?.[0])
    const isPublic = operation.security?.length === 0
    if (!isPublic) {
      expect(operation.security).toEqual([{ bearer: [] }])
      expect(Object.keys(operation.responses)).toEqual(
        expect.arrayContaining(['400', '401', '403', '429', '500', '503']),
      )
    }
    for (const [status, answer] of Object.entries(operation.responses))
      if (Number(status) >= 400)
        expect(answer.content?.['application/problem+json']?.schema.$ref).toBe('#/components/schemas/Problem')
  })

  it('operationIds are unique; older paths are marked so', () => {
    expect(new Set(operations.map(([, { operationId }]) => operationId)).size).toBe(operations.length)
    for (const [route, { deprecated = false }] of operations)
      expect([route, deprecated]).toEqual([route, route.includes(' /api/complaints')])
  })

  it('names the header fields that count', () => {
    const headersOf = (name: string) =>
      byName(name)
        ?.parameters?.filter((parameter) => parameter.in === 'header')
        .map((parameter) => parameter.name)
    expect(headersOf('listComplaints')).toEqual(['X-Request-Id', 'X-Tenant-Id'])
    expect(headersOf('createComplaint')).toEqual(['X-Request-Id', 'X-Tenant-Id', 'Idempotency-Key'])
    expect(headersOf('assignComplaint')).toEqual(['X-Request-Id', 'X-Tenant-Id', 'Idempotency-Key', 'If-Match'])
    expect(Object.keys(byName('assignComplaint')?.responses ?? {})).toEqual(
      expect.arrayContaining(['404', '412', '422']),
    )
  })

  it('every body is closed at every depth [S3]', () => {
    const open: string[] = []
    // what a map holds is described as well; the keys that it admits are not published
    const closed = (more: unknown) => more === false || (typeof more === 'object' && more !== null && 'type' in more)
    const visit = (schema: Record<string, unknown>, path: string) => {
      if ([schema.type].flat().includes('object') && !closed(schema.additionalProperties)) open.push(path)
      for (const [key, value] of Object.entries(schema))
        if (typeof value === 'object' && value !== null) visit(value as Record<string, unknown>, `${path}/${key}`)
    }
    for (const [route, operation] of operations) {
      const { requestBody } = operation as { requestBody?: { content: { 'application/json': { schema: object } } } }
      if (requestBody) visit(requestBody.content['application/json'].schema as Record<string, unknown>, route)
    }
    expect(open).toEqual([])
  })
})

/** Read off the router's own tree: four columns of drawing per level, then the rest of the path and the methods. */
function runningRoutes(): string[] {
  const parents: string[] = []
  return app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, drawing = '', part = '', methods = ''] = /^(\W*)(\/.*) \(([A-Z, ]+)\)$/.exec(line) ?? []
      if (part === '') return []
      const depth = Math.floor(drawing.length / 4) - 1
      parents[depth] = `${depth > 0 ? parents[depth - 1] : ''}${part}`
      const path = parents[depth]?.replace(/:(\w+)/g, '{$1}')
      return methods.split(', ').map((method) => `${method} ${path}`)
    })
}
