import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { allows, type CaseFacts, type Viewer, viewOf } from './access.ts'

// few values, so that equal ones meet often
const tenant = fc.constantFrom('t1', 't2')
const department = fc.constantFrom('d1', 'd2', 'd3')
const user = fc.constantFrom('u1', 'u2', 'u3')
const patient = fc.constantFrom('p1', 'p2')
const scope = fc.constantFrom<Viewer['grants'][string][number]>(
  ...(['tenant', 'department', 'assigned', 'created', 'own', 'own_source', 'exact', 'switch'] as const),
)
const viewers: fc.Arbitrary<Viewer> = fc.record(
  {
    tenantId: tenant,
    userId: user,
    departmentIds: fc.uniqueArray(department),
    patientId: patient,
    grants: fc.dictionary(fc.constantFrom('ticket.view', 'ticket.resolve'), fc.uniqueArray(scope)),
  },
  { requiredKeys: ['tenantId', 'departmentIds', 'grants'] },
)
const cases: fc.Arbitrary<CaseFacts> = fc.record({
  tenantId: tenant,
  departmentId: fc.option(department),
  assigneeId: fc.option(user),
  ownerAgentId: fc.option(user),
  createdBy: fc.option(user),
  patientId: fc.option(patient),
})

/** domain.md in other words: for each scope the sentence that it stands for. */
function reached(scopes: readonly string[], viewer: Viewer, facts: CaseFacts): string[] {
  const me = viewer.userId
  const mine = (id: string | null) => me !== undefined && me === id
  const here = viewer.departmentIds.some((id) => id === facts.departmentId)
  return scopes.filter((word) => {
    if (word === 'tenant') return true
    if (word === 'department') return here
    if (word === 'assigned') return mine(facts.assigneeId) || (here && facts.assigneeId === null)
    if (word === 'created') return mine(facts.createdBy) || mine(facts.ownerAgentId)
    if (word !== 'own') return false
    return mine(facts.createdBy) || (viewer.patientId !== undefined && viewer.patientId === facts.patientId)
  })
}

describe('access', () => {
  it('who sees what is what domain.md says, for every viewer and every case', () => {
    fc.assert(
      fc.property(viewers, cases, (viewer, facts) => {
        const by = viewer.tenantId === facts.tenantId ? reached(viewer.grants['ticket.view'] ?? [], viewer, facts) : []
        const expected = by.length === 0 ? undefined : by.every((word) => word === 'own') ? 'public' : 'full'
        expect(viewOf(viewer, facts)).toBe(expected)
      }),
      { numRuns: 3000 },
    )
  })

  it('a permission reaches exactly the cases that its own scopes cover', () => {
    fc.assert(
      fc.property(viewers, cases, (viewer, facts) => {
        const scopes = viewer.grants['ticket.resolve'] ?? []
        const expected = viewer.tenantId === facts.tenantId && reached(scopes, viewer, facts).length > 0
        expect(allows(viewer, 'ticket.resolve', facts)).toBe(expected)
      }),
      { numRuns: 3000 },
    )
  })

  it('nobody sees a case of another tenant, whatever they hold', () => {
    fc.assert(
      fc.property(viewers, cases, (viewer, facts) => {
        fc.pre(viewer.tenantId !== facts.tenantId)
        expect(viewOf(viewer, facts)).toBeUndefined()
      }),
    )
  })

  it("a case without creator, owner, assignee and department is nobody's own", () => {
    const facts = {
      tenantId: 't1',
      departmentId: null,
      assigneeId: null,
      ownerAgentId: null,
      createdBy: null,
      patientId: null,
    }
    const grants = { 'ticket.view': ['department', 'assigned', 'created', 'own'] as const }
    expect(viewOf({ tenantId: 't1', departmentIds: [], grants }, facts)).toBeUndefined()
    expect(
      viewOf({ tenantId: 't1', userId: 'u1', departmentIds: ['d1'], patientId: 'p1', grants }, facts),
    ).toBeUndefined()
  })
})
