import { describe, expect, it } from '@jest/globals'
import { areLeavesOf } from './adoption.ts'

describe('areLeavesOf', () => {
  it.each([[['/t.acme/roles/manager']], [['/t.acme/roles/tenant_admin', '/t.acme/dept/er', '/t.acme/dept/icu-2']]])(
    'takes roles and departments of the one tenant: %j',
    (paths) => {
      expect(areLeavesOf('acme', paths)).toBe(true)
    },
  )

  it.each([
    [[]],
    [['/t.acme']],
    [['/t.acme/roles']],
    [['/t.acme/roles/']],
    [['/t.acme/dept/']],
    [['/t.acme/console-admins']],
    [['/platform/admins']],
    [['/platform/services']],
    [['/t.other/roles/manager']],
    [['/t.acme/roles/manager', '/t.other/roles/manager']],
    [['/t.acme/roles/manager', '/platform/admins']],
    [['/t.acme/roles/manager', '/t.acme/roles/manager']],
    [['/t.acme/roles/platform_admin']],
    [['/t.acme/roles/manager/']],
    [['/t.acme/roles/manager/below']],
    [['/t.acme/roles/../console-admins']],
    [['/t.acme/dept/..']],
    [['/t.acme/dept/%2e%2e']],
    [['/t.acme/dept/er?x=1']],
    [['/t.acme/dept/er#x']],
    [['/t.acme/dept/ER']],
    [['t.acme/roles/manager']],
    [['//t.acme/roles/manager']],
    [['/t.acme//roles/manager']],
    [[' /t.acme/roles/manager']],
    [['/t.acme/roles/manager\n']],
  ])('refuses %j', (paths) => {
    expect(areLeavesOf('acme', paths)).toBe(false)
  })

  it.each(['', 'a', 'acme/roles', '../platform', 'acme.x', 'ACME'])('refuses the tenant %j', (slug) => {
    expect(areLeavesOf(slug, [`/t.${slug}/roles/manager`])).toBe(false)
  })
})
