import { describe, expect, it } from '@jest/globals'
import { defaultMatrix } from './default-matrix.ts'
import { grantsOf as grantsIn, grantsWithoutTenant, type Switches } from './grants.ts'

const grantsOf = (roles: readonly string[], switches: Switches) => grantsIn(roles, switches, defaultMatrix)
const off = { canCreateComplaints: false, canCreateInquiries: false }
const on = { canCreateComplaints: true, canCreateInquiries: true }

describe('grants', () => {
  it('of several roles are the union of their scopes', () => {
    const grants = grantsOf(['department_manager', 'complainant'], off)
    expect(grants['ticket.view']).toEqual(['department', 'own'])
    expect(grants['ticket.create']).toEqual(['own'])
    expect(grants['ticket.update']).toEqual(['department'])
  })

  it('of no role, or of a word that is none, are nothing', () => {
    expect(grantsOf([], on)).toEqual({})
    expect(grantsOf(['king', '__proto__'], on)).toEqual({})
  })

  it.each([
    [{ canCreateComplaints: true, canCreateInquiries: false }, ['switch'], undefined],
    [{ canCreateComplaints: false, canCreateInquiries: true }, undefined, ['switch']],
    [on, ['switch'], ['switch']],
    [off, undefined, undefined],
  ])('a source user files what the switches say: %j', (switches, complaints, inquiries) => {
    const grants = grantsOf(['source_user'], switches)
    expect(grants['ticket.create']).toEqual(complaints)
    expect(grants['inquiry.create']).toEqual(inquiries)
    expect(grants['ticket.view']).toEqual(['created'])
  })

  it('a switch that is off takes nothing from another role', () => {
    expect(grantsOf(['source_user', 'manager'], off)['ticket.create']).toEqual(['tenant'])
  })

  it('are what the tenant says, but for platform staff', () => {
    const matrix = { ...defaultMatrix, manager: { 'ticket.view': ['department'] } }
    expect(grantsIn(['manager'], off, matrix)).toEqual({ 'ticket.view': ['department'] })
    expect(grantsIn(['manager', 'auditor'], off, matrix)['ticket.view']).toEqual(['department', 'tenant'])
    const nothing = Object.fromEntries(Object.keys(defaultMatrix).map((role) => [role, {}])) as typeof defaultMatrix
    expect(grantsIn(['tenant_admin'], on, nothing)).toEqual({})
    expect(grantsIn(['platform_admin'], on, nothing)).toEqual(grantsOf(['platform_admin'], on))
  })

  it('of platform staff without a tenant reach tenants and nothing in them', () => {
    expect(grantsWithoutTenant(grantsOf(['platform_admin'], off))).toEqual({
      'tenants.manage': ['tenant'],
      'tenants.aggregate': ['tenant'],
    })
  })
})
