import { describe, expect, it } from '@jest/globals'
import { tenantPermissions } from '../../../../test/harness/role-grants.ts'
import { permissionCodes, permissionNamed, permissionNames } from './permission-words.ts'

describe('permissions that a category or flag may name', () => {
  // services import nothing of each other: identity's own test holds its default matrix against the same table
  it('are those that identity’s default matrix gives, and no other', () => {
    expect([...permissionNames].sort()).toEqual([...tenantPermissions].sort())
  })

  it('go by the codes of the older systems, as numbers and as texts [GRV-22]', () => {
    expect([...permissionCodes.keys()]).toEqual([127000, 127001, 127002, 127003, 127004, 127005, 127006])
    for (const [code, name] of permissionCodes) {
      expect([permissionNamed(code), permissionNamed(String(code)), permissionNamed(name)]).toEqual([name, name, name])
    }
  })

  it.each([
    127007,
    126999,
    127000.5,
    Number.NaN,
    '127007',
    ' 127000',
    '1.27e5',
    'tenants.manage',
    'Ticket.view',
    '',
    null,
    true,
    {},
  ])('are nothing else: %p', (word) => {
    expect(permissionNamed(word)).toBeUndefined()
  })
})
