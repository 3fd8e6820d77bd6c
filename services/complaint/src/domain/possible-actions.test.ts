import { describe, expect, it } from '@jest/globals'
import type { Viewer } from './access.ts'
import { aComplaint, noon } from './complaint-specimen.ts'
import { possibleActions } from './possible-actions.ts'

const userId = '01997fb4-0000-7000-8000-0000000000c1'
const complainant: Viewer = {
  ...{ tenantId: aComplaint().tenantId, userId, departmentIds: [], roles: [] },
  grants: { 'ticket.reopen': ['own'], 'ticket.confirm': ['own'], 'ticket.withdraw': ['own'] },
}
const staff: Viewer = { ...complainant, grants: { 'ticket.reopen': ['tenant'], 'ticket.delete': ['tenant'] } }
const both: Viewer = { ...complainant, grants: { 'ticket.reopen': ['own', 'tenant'] } }
const resolved = (more: object = {}) => ({
  ...aComplaint({ status: 'resolved', subStatus: null, resolvedAt: noon, createdBy: userId, ...more }),
  reopenWindow: '14,0',
})
const tooLate = new Date(noon.getTime() + 14 * 24 * 60 * 60 * 1000 + 1)

describe('possible actions', () => {
  it('are those that the case admits and a grant reaches', () => {
    expect(possibleActions(complainant, resolved(), noon)).toEqual(['confirm', 'reopen'])
    expect(possibleActions(complainant, { ...aComplaint({ createdBy: userId }), reopenWindow: '14,0' }, noon)).toEqual([
      'withdraw',
    ])
    expect(possibleActions(complainant, resolved({ createdBy: null }), noon)).toEqual([])
    expect(possibleActions(staff, resolved(), noon)).toEqual(['reopen', 'delete'])
  })

  it('reopening is offered to complainants in the window and under the limit, to staff always', () => {
    expect(possibleActions(complainant, resolved(), tooLate)).toEqual(['confirm'])
    expect(possibleActions(complainant, resolved({ complainantReopenings: 3 }), noon)).toEqual(['confirm'])
    for (const viewer of [staff, both]) expect(possibleActions(viewer, resolved(), tooLate)).toContain('reopen')
    expect(possibleActions(both, resolved({ complainantReopenings: 3 }), tooLate)).toEqual(['reopen'])
  })
})
