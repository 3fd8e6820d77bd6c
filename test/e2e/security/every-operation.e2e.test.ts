import { beforeAll, describe, expect, it } from '@jest/globals'
import { createTenant } from '../../harness/builders.ts'
import type { Answer, Api } from '../../harness/caller.ts'
import { ofComplainants, tenantPermissions, tenantRoles } from '../../harness/role-grants.ts'
import { type Callers, everyKind, everyKindOfCaller, type Kind } from './callers.ts'
import { expectedOutcome, type Outcome, operationRules } from './operation-rules.ts'
import { type PublishedRoute, publishedRoutes } from './published-routes.ts'

const refusals: readonly Outcome[] = [
  ...(['TOKEN_INVALID', 'ACCOUNT_MISCONFIGURED', 'TENANT_SELECTION_REQUIRED', 'NO_TENANT'] as const),
  'OPERATION_NOT_ALLOWED',
]

/** Past the decision on the operation as such a request may be wrong, about nothing, or a success; never a fault of ours. */
function outcomeOf({ status, body }: Answer) {
  const refusal = refusals.find((code) => code === body?.code)
  return refusal ?? (status < 500 ? 'let through' : `${status} ${body?.code}`)
}

describe('every operation of the contract for every kind of caller', () => {
  let callers: Callers
  let routes: PublishedRoute[]
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

/**
 * Roles hold permissions in bundles, so that by the default matrix many permissions look the same. Here each is given to four roles,
 * and no two to the same four: who is let through says which permission an operation asks, at the gateway and behind it.
 */
const fours = Array.from({ length: 256 }, (_, number) =>
  tenantRoles.filter((_role, bit) => number & (1 << bit)),
).filter((roles) => roles.length === 4)
const rolesOf = (permission: string) => fours[tenantPermissions.indexOf(permission)] ?? []

describe('every operation of the contract under a matrix in which no two permissions look the same', () => {
  let routes: PublishedRoute[]
  let apis: [role: string, api: Api][]
  beforeAll(async () => {
    const tenant = await createTenant()
    const users = await Promise.all(tenantRoles.map((role) => tenant.user(role)))
    const scopes = (permission: string) => [ofComplainants.includes(permission) ? 'own' : 'tenant']
    const held = (role: string) =>
      tenantPermissions.filter((permission) => rolesOf(permission).some((each) => each === role))
    const roles = Object.fromEntries(
      tenantRoles.map((role) => [role, Object.fromEntries(held(role).map((name) => [name, scopes(name)]))]),
    )
    const put = await users[0]?.api().put('/api/v1/config/permissions', { roles }, { 'if-match': '"1"' })
    expect(put?.status).toBe(200)
    // a session of their own each, of which nothing is remembered
    apis = await Promise.all(
      tenantRoles.map(async (role, at) => [role, (await users[at]?.signIn())?.api() as Api] as [string, Api]),
    )
    routes = await publishedRoutes()
  }, 60_000)

  const ofPermissions = operationRules.filter(({ permissions }) => Array.isArray(permissions))
  it.each(ofPermissions)('$name asks $permissions and nothing else [S2]', async ({ name, permissions }) => {
    const asked = (permissions as string[]).flatMap(rolesOf)
    const expected = tenantRoles.map((role) => [role, asked.includes(role) ? 'let through' : 'OPERATION_NOT_ALLOWED'])
    for (const { method, path, body } of routes.filter((route) => route.name === name)) {
      const outcomes = apis.map(async ([role, api]) => [role, outcomeOf(await api.request(method, path, body))])
      expect(await Promise.all(outcomes)).toEqual(expected)
    }
  })
})
