import { describe, expect, it } from '@jest/globals'
import { accessDifference, rolesConcerned } from './access-difference.ts'
import { defaultMatrix, type Matrix } from './default-matrix.ts'
import { matrixChanges } from './matrix-changes.ts'

const { 'ticket.create': _taken, ...managerWithout } = defaultMatrix.manager
const after: Matrix = {
  ...defaultMatrix,
  help_desk_agent: { ...defaultMatrix.help_desk_agent, 'ticket.resolve': ['tenant'] },
  manager: managerWithout,
}

describe('what another document means', () => {
  it('for the holders of roles is what they gain and lose', () => {
    expect(accessDifference(['help_desk_agent'], defaultMatrix, after)).toEqual({
      gains: [{ permission: 'ticket.resolve', scopes: ['tenant'] }],
      loses: [],
    })
    expect(accessDifference(['manager'], defaultMatrix, after)).toEqual({
      gains: [],
      loses: [{ permission: 'ticket.create', scopes: ['tenant'] }],
    })
    expect(accessDifference(['auditor'], defaultMatrix, after)).toBeUndefined()
  })

  it('is nothing where another role gives the same', () => {
    expect(accessDifference(['help_desk_agent', 'manager'], defaultMatrix, after)).toBeUndefined()
    expect(accessDifference(['manager', 'tenant_admin'], defaultMatrix, after)).toBeUndefined()
  })

  it('is no loss where the whole tenant takes the place of a part of it', () => {
    const wider = { ...defaultMatrix, support_staff: { ...defaultMatrix.support_staff, 'ticket.view': ['tenant'] } }
    expect(accessDifference(['support_staff'], defaultMatrix, wider)).toEqual({
      gains: [{ permission: 'ticket.view', scopes: ['tenant'] }],
      loses: [],
    })
    expect(accessDifference(['support_staff'], wider, defaultMatrix)).toEqual({
      gains: [],
      loses: [{ permission: 'ticket.view', scopes: ['tenant'] }],
    })
  })

  it('concerns exactly the sets of roles for whose holders something changes', () => {
    const concerned = rolesConcerned(defaultMatrix, after).map((roles) => roles.join(' '))
    expect(concerned).toEqual(expect.arrayContaining(['help_desk_agent', 'manager', 'auditor manager']))
    for (const same of ['', 'auditor', 'help_desk_agent manager', 'manager tenant_admin'])
      expect(concerned).not.toContain(same)
    expect(rolesConcerned(after, after)).toEqual([])
  })

  it('is told grant by grant', () => {
    expect(matrixChanges(defaultMatrix, after)).toEqual([
      { field: 'manager ticket.create', before: '["tenant"]' },
      { field: 'help_desk_agent ticket.resolve', after: '["tenant"]' },
    ])
  })
})
