import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { allows, type CaseFacts, type Viewer, viewOf } from './access.ts'
import { explainView } from './explain-view.ts'
import type { Lock } from './locks.ts'

// few values, so that equal ones meet often
const tenant = fc.constantFrom('t1', 't2')
const department = fc.constantFrom('d1', 'd2', 'd3')
const user = fc.constantFrom('u1', 'u2', 'u3')
const patient = fc.constantFrom('p1', 'p2')
const staff = fc.constantFrom('s1', 's2')
const caseId = fc.constantFrom('c1', 'c2')
const role = fc.constantFrom('platform_admin', 'tenant_admin', 'manager', 'complainant')
const scope = fc.constantFrom<Viewer['grants'][string][number]>(
  ...(['tenant', 'department', 'assigned', 'created', 'own', 'own_source', 'exact', 'switch'] as const),
)
const viewers: fc.Arbitrary<Viewer> = fc.record(
  {
    tenantId: tenant,
    userId: user,
    roles: fc.uniqueArray(role, { maxLength: 2 }),
    staffId: staff,
    departmentIds: fc.uniqueArray(department),
    patientId: patient,
    caseId,
    grants: fc.dictionary(fc.constantFrom('ticket.view', 'ticket.resolve', 'comment.view'), fc.uniqueArray(scope)),
  },
  { requiredKeys: ['tenantId', 'roles', 'departmentIds', 'grants'] },
)
const locks: fc.Arbitrary<Lock> = fc.record({
  kind: fc.constantFrom('category', 'flag'),
  name: fc.constantFrom('a', 'b'),
  permissions: fc.option(fc.uniqueArray(fc.constantFrom('ticket.resolve', 'bulk', 'comment.view'), { maxLength: 2 })),
})
const cases: fc.Arbitrary<CaseFacts> = fc.record({
  id: caseId,
  tenantId: tenant,
  departmentId: fc.option(department),
  assigneeId: fc.option(user),
  ownerAgentId: fc.option(user),
  createdBy: fc.option(user),
  patientId: fc.option(patient),
  involvedStaffIds: fc.uniqueArray(staff),
  watcherIds: fc.uniqueArray(user, { maxLength: 1 }),
  locks: fc.array(locks, { maxLength: 2 }),
})

const nobodys: CaseFacts = {
  id: 'c1',
  ...{ tenantId: 't1', departmentId: null, assigneeId: null, ownerAgentId: null, createdBy: null, patientId: null },
  ...{ involvedStaffIds: [], watcherIds: [], locks: [] },
}

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
    if (viewer.caseId === facts.id) return true
    return mine(facts.createdBy) || (viewer.patientId !== undefined && viewer.patientId === facts.patientId)
  })
}

/** domain.md: category open AND every restricted flag open AND no conflict of interest. */
function shut(viewer: Viewer, facts: CaseFacts) {
  const [platform, admin] = ['platform_admin', 'tenant_admin'].map((name) => viewer.roles.includes(name))
  const closed = facts.locks.filter(({ permissions }) => {
    if (permissions === null) return !platform && !admin
    const holds = permissions.filter((name) => (viewer.grants[name] ?? []).length > 0)
    return permissions.length > 0 && holds.length === 0 && !platform
  })
  return closed.length > 0 || facts.involvedStaffIds.some((id) => id === viewer.staffId)
}
const told = (viewer: Viewer, facts: CaseFacts) => facts.watcherIds.some((id) => id === viewer.userId)

describe('access', () => {
  it('who sees what is what domain.md says, for every viewer and every case [GRV-42]', () => {
    fc.assert(
      fc.property(viewers, cases, (viewer, facts) => {
        const here = viewer.tenantId === facts.tenantId
        const by = reached(viewer.grants['ticket.view'] ?? [], viewer, facts)
        const asStaff = (by.some((word) => word !== 'own') || told(viewer, facts)) && !shut(viewer, facts)
        const expected = asStaff ? 'full' : by.includes('own') ? 'public' : undefined
        expect(viewOf(viewer, facts)).toBe(here ? expected : undefined)
      }),
      { numRuns: 3000 },
    )
  })

  it('a permission reaches exactly the cases that its own scopes cover', () => {
    fc.assert(
      fc.property(viewers, cases, (viewer, facts) => {
        const scopes = viewer.grants['ticket.resolve'] ?? []
        const by = reached(scopes, viewer, facts)
        const reaches = by.includes('own') || (by.length > 0 && !shut(viewer, facts))
        expect(allows(viewer, 'ticket.resolve', facts)).toBe(viewer.tenantId === facts.tenantId && reaches)
      }),
      { numRuns: 3000 },
    )
  })

  it('whom an escalation has told reads and comments, and does nothing else by it', () => {
    const facts = { ...nobodys, watcherIds: ['u1'] }
    const viewer = { tenantId: 't1', userId: 'u1', roles: [], departmentIds: [], grants: {} }
    expect(viewOf(viewer, facts)).toBe('full')
    const all = ['ticket.view', 'comment.view', 'comment.create', 'comment.public.read', 'comment.public.write']
    for (const permission of all) expect(allows(viewer, permission, facts)).toBe(true)
    for (const permission of ['ticket.resolve', 'ticket.update', 'ticket.assign'])
      expect(allows(viewer, permission, facts)).toBe(false)
    const locked: CaseFacts = { ...facts, locks: [{ kind: 'flag', name: 'vip', permissions: ['bulk'] }] }
    expect([viewOf(viewer, locked), allows(viewer, 'comment.view', locked)]).toEqual([undefined, false])
  })

  it('every explanation comes to what it explains', () => {
    fc.assert(
      fc.property(viewers, cases, (viewer, facts) => {
        const { view, rules } = explainView(viewer, facts)
        const failed = rules.some(({ outcome }) => outcome === 'fail')
        const given = rules.filter(({ outcome }) => outcome === 'gives').map(({ rule }) => rule)
        const full = !failed && (given.includes('scope') || given.includes('watcher'))
        expect(view).toBe(full ? 'full' : given.includes('own') ? 'public' : undefined)
        expect(view).toBe(viewOf(viewer, facts))
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

  it('to reopen one’s own case, its category and flags must be open; to see it and to speak they need not', () => {
    const locked = { ...nobodys, createdBy: 'u1', locks: [{ kind: 'flag', name: 'a', permissions: ['bulk'] }] as const }
    const grants = { 'ticket.view': ['own'], 'ticket.reopen': ['own'], 'ticket.confirm': ['own'] } as const
    const complainant = { tenantId: 't1', userId: 'u1', roles: ['complainant'], departmentIds: [], grants }
    expect(viewOf(complainant, locked)).toBe('public')
    expect(['ticket.confirm', 'ticket.reopen'].map((each) => allows(complainant, each, locked))).toEqual([true, false])
    expect(allows(complainant, 'ticket.reopen', { ...locked, locks: [] })).toBe(true)
    const holder = { ...complainant, grants: { ...grants, bulk: ['tenant'] as const } }
    expect(allows(holder, 'ticket.reopen', locked)).toBe(true)
  })

  it("a case without creator, owner, assignee and department is nobody's own", () => {
    const facts = nobodys
    const grants = { 'ticket.view': ['department', 'assigned', 'created', 'own'] as const }
    expect(viewOf({ tenantId: 't1', roles: [], departmentIds: [], grants }, facts)).toBeUndefined()
    expect(
      viewOf({ tenantId: 't1', userId: 'u1', roles: [], departmentIds: ['d1'], patientId: 'p1', grants }, facts),
    ).toBeUndefined()
  })
})
