import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { type Answer, api } from '../../harness/caller.ts'
import { type Callers, everyKind, everyKindOfCaller, type Kind } from './callers.ts'
import { expectedOutcome, type Outcome, operationRules } from './operation-rules.ts'

interface Operation {
  operationId: string
  requestBody?: object
}
interface Route {
  name: string
  method: string
  path: string
  body: object | undefined
}

const refusals: readonly Outcome[] = [
  ...(['TOKEN_INVALID', 'ACCOUNT_MISCONFIGURED', 'TENANT_SELECTION_REQUIRED', 'NO_TENANT'] as const),
  'OPERATION_NOT_ALLOWED',
]

/** Past the decision on the operation as such a request may be wrong, about nothing, or a success; never a fault of ours. */
function outcomeOf({ status, body }: Answer) {
  const refusal = refusals.find((code) => code === body?.code)
  return refusal ?? (status < 500 ? 'let through' : `${status} ${body?.code}`)
}

/** What the published contract lists, each with a request about a thing that does not exist. */
async function publishedRoutes(): Promise<Route[]> {
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

describe('every operation of the contract for every kind of caller', () => {
  let callers: Callers
  let routes: Route[]
  beforeAll(async () => {
    ;[callers, routes] = await Promise.all([everyKindOfCaller(), publishedRoutes()])
  }, 60_000)

  /** A selection belongs to a login session: whoever changes it does so in one of their own. */
  async function caller(kind: Kind, name: string) {
    if (name.endsWith('TenantSelection') && kind === 'platform_admin') return (await callers.platform.signIn()).api()
    return callers.apis[kind]
  }

  it('the rules list what the contract lists [S2]', () => {
    expect(
      routes
        .map(({ name }) => name)
        .filter((name, at, all) => all.indexOf(name) === at)
        .sort(),
    ).toEqual(operationRules.map(({ name }) => name).sort())
  })

  it.each(operationRules)('$name: each kind of caller gets what the matrix says [S2]', async (rule) => {
    const served = routes.filter(({ name }) => name === rule.name)
    expect(served.length).toBeGreaterThan(0)
    for (const { method, path, body } of served) {
      const outcomes = await Promise.all(
        everyKind.map(async (kind) => {
          const answer = await (await caller(kind, rule.name)).request(method, path, body)
          return [kind, outcomeOf(answer)]
        }),
      )
      const expected = everyKind.map((kind) => [kind, expectedOutcome(rule, kind)])
      expect(Object.fromEntries(outcomes)).toEqual(Object.fromEntries(expected))
    }
  })
})
