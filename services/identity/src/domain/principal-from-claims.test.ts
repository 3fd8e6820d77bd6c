import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { principalFromClaims, readGroup } from './principal-from-claims.ts'
import { tenantRoles } from './roles.ts'

const member = (slug: string, roles: string[] = [], departments: string[] = []) =>
  ({ kind: 'tenant', slug, roles, departments }) as const
const none = { kind: 'none' }
const misconfigured = { kind: 'misconfigured' }

describe('principalFromClaims', () => {
  it.each<[string, string[], object]>([
    ['a role of a tenant', ['/t.acme/roles/manager'], member('acme', ['manager'])],
    [
      'roles and departments, in any order and repeated',
      ['/t.acme/dept/billing', '/t.acme/roles/manager', '/t.acme/roles/auditor', '/t.acme/dept/billing'],
      member('acme', ['auditor', 'manager'], ['billing']),
    ],
    ['a department alone', ['/t.acme/dept/emergency'], member('acme', [], ['emergency'])],
    ['console-admins belong to the tenant and may nothing', ['/t.acme/console-admins'], member('acme')],
    ['an unknown role belongs to the tenant and may nothing', ['/t.acme/roles/king'], member('acme')],
    ['platform staff', ['/platform/admins'], { kind: 'platform' }],
    ['nobody', [], none],
    ['two tenants', ['/t.acme/roles/manager', '/t.techstart/roles/manager'], misconfigured],
    ['two tenants, one without a known role', ['/t.acme/roles/manager', '/t.techstart/roles/king'], misconfigured],
    ['two tenants, one by its console', ['/t.acme/roles/manager', '/t.techstart/console-admins'], misconfigured],
    ['two tenants, one by a department', ['/t.acme/dept/it', '/t.techstart/dept/it'], misconfigured],
    ['platform staff in a tenant', ['/platform/admins', '/t.acme/roles/complainant'], misconfigured],
    ['platform staff in a console', ['/t.acme/console-admins', '/platform/admins'], misconfigured],
  ])('%s', (_title, groups, expected) => {
    expect(principalFromClaims(groups)).toEqual(expected)
  })

  it.each([
    '',
    '/',
    'manager',
    'roles/manager',
    '/roles/manager',
    't.acme/roles/manager',
    '//t.acme/roles/manager',
    '/t.acme',
    '/t.acme/',
    '/t.acme/roles',
    '/t.acme/roles/',
    '/t.acme/roles/manager/',
    '/t.acme/roles/manager/deputies',
    '/t.acme/roles~/manager',
    '/t.acme~/roles~/manager',
    '/t.acme/dept',
    '/t.acme/dept/billing/night',
    '/t.acme/console-admins/x',
    '/t.acme/services/manager',
    '/t./roles/manager',
    '/t.Acme/roles/manager',
    '/T.acme/roles/manager',
    '/t.a/roles/manager',
    '/t.9acme/roles/manager',
    '/t.acme.roles/manager',
    '/t.acme techstart/roles/manager',
    '/t.acme\n/roles/manager',
    ' /t.acme/roles/manager',
    '/x/t.acme/roles/manager',
    '/acme/roles/manager',
    '/t.acme/../t.techstart/roles/manager',
    '/platform',
    '/platform/admins/',
    '/platform/admins\n',
    '/platform/admins/x',
    '/platform/services',
    '/Platform/admins',
    '/x/platform/admins',
    `/t.${'a'.repeat(42)}/roles/manager`,
  ])('ignores the path %j', (path) => {
    expect(readGroup(path)).toBeUndefined()
    expect(principalFromClaims([path])).toEqual(none)
    expect(principalFromClaims([path, '/t.techstart/roles/auditor'])).toEqual(member('techstart', ['auditor']))
  })

  it.each(['platform_admin', 'tenant_admin ', 'Manager', 'manager\n', '__proto__', 'constructor'])(
    'gives no role for the word %j in a tenant',
    (word) => {
      expect(principalFromClaims([`/t.acme/roles/${word}`])).toEqual(member('acme'))
    },
  )

  const slug = fc.constantFrom('acme', 'techstart', 'st-john')
  const leaf = fc.oneof(fc.constantFrom(...tenantRoles, 'king', 'console-admins'), fc.string({ maxLength: 12 }))
  const path = fc.oneof(
    fc.tuple(slug, leaf).map(([of, role]) => `/t.${of}/roles/${role}`),
    fc.tuple(slug, leaf).map(([of, code]) => `/t.${of}/dept/${code}`),
    fc.tuple(slug, leaf).map(([of, role]) => `/${of}/${role}`),
    fc.constantFrom('/platform/admins', '/roles/tenant_admin', '/t.acme/console-admins'),
    fc.string(),
  )

  it('never lets a role count without the tenant of the same path', () => {
    fc.assert(
      fc.property(fc.array(path, { maxLength: 6 }), (groups) => {
        const principal = principalFromClaims(groups)
        if (principal.kind !== 'tenant') return
        for (const role of principal.roles) expect(groups).toContain(`/t.${principal.slug}/roles/${role}`)
        for (const code of principal.departments) expect(groups).toContain(`/t.${principal.slug}/dept/${code}`)
        expect(groups).not.toContain('/platform/admins')
        for (const other of ['acme', 'techstart', 'st-john'].filter((name) => name !== principal.slug))
          expect(
            groups.filter((group) => group.startsWith(`/t.${other}/`)).flatMap((group) => readGroup(group) ?? []),
          ).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })

  it('does not depend on the order of the groups', () => {
    fc.assert(
      fc.property(fc.array(path, { maxLength: 6 }), (groups) => {
        expect(principalFromClaims([...groups].reverse())).toEqual(principalFromClaims(groups))
      }),
    )
  })
})
