import { describe, expect, it } from '@jest/globals'
import { defaultMatrix } from './default-matrix.ts'
import { Tenant } from './tenant.ts'

const aTenant = () =>
  Object.assign(new Tenant(), {
    ...{ id: 'i', slug: 'acme', name: 'Acme', kind: 'hospital', zone: 'Asia/Riyadh', locale: 'ar' },
  })

const now = new Date('2026-03-01T09:00:00Z')

describe('tenant', () => {
  it('is closed once: a second time changes nothing', () => {
    const tenant = aTenant()
    expect(tenant.setActive(false, now)).toEqual({
      type: 'identity.v1.TenantChanged',
      data: { changes: [{ field: 'active', before: 'true', after: 'false' }] },
    })
    expect(tenant.setActive(false, now)).toBeUndefined()
    expect(tenant).toMatchObject({ active: false, version: 2 })
  })

  it('tells what its roles may do, platform staff included', () => {
    const { data } = aTenant().matrixState(defaultMatrix) as {
      data: { permissions_version: number; roles: { role: string }[] }
    }
    expect(data.permissions_version).toBe(1)
    expect(data.roles.map(({ role }) => role).sort()).toEqual([
      ...['auditor', 'complainant', 'department_manager', 'help_desk_agent', 'manager', 'platform_admin'],
      ...['source_user', 'support_staff', 'tenant_admin'],
    ])
    expect(data.roles).toContainEqual({
      role: 'source_user',
      grants: [
        { permission: 'ticket.view', scopes: ['created'] },
        { permission: 'ticket.create', scopes: ['switch'] },
        { permission: 'inquiry.create', scopes: ['switch'] },
        { permission: 'comment.public.read', scopes: ['created'] },
        { permission: 'comment.public.write', scopes: ['created'] },
        { permission: 'directory.view', scopes: ['own_source'] },
        { permission: 'patient.find', scopes: ['exact'] },
      ],
    })
  })
})
