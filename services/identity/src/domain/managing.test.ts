import { describe, expect, it } from '@jest/globals'
import type { Account } from './accounts.ts'
import { requireMayManage, slugOfLogin, wantedGroups } from './managing.ts'

const admin = { userId: 'a', roles: ['tenant_admin'] }
const platform = { userId: 'p', roles: ['platform_admin'] }
const login = (...groups: string[]): Account => ({
  ...{ userId: 'u', username: 'u', firstName: 'U', lastName: 'U', email: null, emailVerified: false, enabled: true },
  ...{ locale: undefined, groups: groups.sort() },
})
const denied = expect.objectContaining({ code: 'PERMISSION_DENIED', reason: 'NOT_ALLOWED_HERE' })

describe('who manages whom', () => {
  it('a tenant admin manages everybody but administrators, a platform admin these too', () => {
    for (const group of ['/t.acme/roles/tenant_admin', '/t.acme/console-admins']) {
      expect(() => requireMayManage(admin, login(group))).toThrow(denied)
      requireMayManage(platform, login(group))
    }
    requireMayManage(admin, login('/t.acme/roles/manager', '/t.acme/dept/billing'))
  })

  it('the own names and address are one’s own business', () => {
    const own = { ...login('/t.acme/roles/tenant_admin'), userId: 'a' }
    requireMayManage(admin, own, { own: true })
    expect(() => requireMayManage(admin, own)).toThrow(denied)
    expect(() => requireMayManage(admin, login('/t.acme/roles/tenant_admin'), { own: true })).toThrow(denied)
  })

  it('a login that belongs to two tenants is nobody’s to change', () => {
    expect(slugOfLogin(login('/t.acme/roles/manager'))).toBe('acme')
    expect(slugOfLogin(login())).toBeUndefined()
    expect(slugOfLogin(login('/platform/admins'))).toBeUndefined()
    expect(() => slugOfLogin(login('/t.acme/roles/manager', '/t.other/roles/manager'))).toThrow(denied)
  })
})

describe('the groups after a change', () => {
  const account = login('/t.acme/dept/billing', '/t.acme/roles/manager', '/elsewhere')

  it('roles and departments are replaced each on its own; other groups stay', () => {
    const change = (more: object) => wantedGroups(admin, { slug: 'acme', account }, more)
    expect(change({})).toEqual(account.groups)
    expect(change({ roles: ['auditor'] })).toEqual(['/elsewhere', '/t.acme/dept/billing', '/t.acme/roles/auditor'])
    expect(change({ codes: [] })).toEqual(['/elsewhere', '/t.acme/roles/manager'])
  })

  it('nobody in the tenant gives or takes the right to administer it', () => {
    const give = { roles: ['tenant_admin'] }
    expect(() => wantedGroups(admin, { slug: 'acme', account }, give)).toThrow(denied)
    const administrator = login('/t.acme/roles/tenant_admin')
    expect(() => wantedGroups(admin, { slug: 'acme', account: administrator }, { roles: ['manager'] })).toThrow(denied)
    expect(wantedGroups(admin, { slug: 'acme', account: administrator }, give)).toEqual(administrator.groups)
    expect(wantedGroups(platform, { slug: 'acme', account }, give)).toContain('/t.acme/roles/tenant_admin')
  })
})
