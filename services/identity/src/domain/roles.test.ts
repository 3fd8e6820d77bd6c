import { describe, expect, it } from '@jest/globals'
import { levelOf, tenantRoles } from './roles.ts'

describe('level', () => {
  it.each([
    [['platform_admin'], 4],
    [['tenant_admin'], 3],
    [['complainant', 'tenant_admin', 'department_manager'], 3],
    [['department_manager'], 2],
    [['department_manager', 'auditor'], 2],
    [[], 1],
  ])('%j is %d', (roles, level) => {
    expect(levelOf(roles)).toBe(level)
  })

  it('everybody else is 1', () => {
    const others = tenantRoles.filter((role) => role !== 'tenant_admin' && role !== 'department_manager')
    expect(others.map((role) => levelOf([role]))).toEqual([1, 1, 1, 1, 1, 1])
  })
})
