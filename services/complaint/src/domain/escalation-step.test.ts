import { describe, expect, it } from '@jest/globals'
import type { CaseFacts, Viewer } from './access.ts'
import { noon } from './complaint-specimen.ts'
import type { Level, Target } from './escalation-ladder.ts'
import { dueLevel, levelBehind, nextMoment, type OnLadder, stepAt } from './escalation-step.ts'
import type { Candidate, Superior } from './escalation-targets.ts'

const facts: CaseFacts = {
  id: 'c1',
  ...{ tenantId: 't1', departmentId: 'd1', assigneeId: 'a', ownerAgentId: null, createdBy: null, patientId: null },
  ...{ involvedStaffIds: [], watcherIds: [], locks: [] },
}
const onLadder = (given: Partial<OnLadder> = {}): OnLadder => ({ facts, level: 0, told: [], ...given })
const late = (level = 0) => ({ lateSince: noon, pauses: [], level })
const person = (userId: string, role: string, given: Partial<Candidate> = {}): Candidate => ({
  ...{ tenantId: 't1', userId, roles: [role], departmentIds: ['d1'], grants: {}, active: true },
  ...given,
})
const superior = (staffId: string, userId: string | null, active = true): Superior => ({ staffId, userId, active })
const role = (name: 'manager' | 'department_manager' | 'tenant_admin'): Target => ({ kind: 'role', role: name })
const ladder = (...targets: Target[]): Level[] => targets.map((target) => ({ after: '1,0', target }))
const people = (candidates: Candidate[], superiors: Superior[] = []) => ({ candidates, superiors })
const only = (target: Target, candidates: Candidate[], superiors: Superior[] = [], given: Partial<OnLadder> = {}) =>
  stepAt(ladder(target), onLadder(given), people(candidates, superiors), 1)
const days = (count: number) => new Date(noon.getTime() + count * 24 * 60 * 60 * 1000)

describe('who is told', () => {
  it('the role in the department of the case; only where nobody has it there, in the tenant', () => {
    const [here, too, elsewhere] = [
      person('here', 'manager'),
      person('too', 'manager'),
      person('elsewhere', 'manager', { departmentIds: ['d2'] }),
    ]
    expect(only(role('manager'), [here, too, elsewhere]).told).toEqual(['here', 'too'])
    expect(only(role('manager'), [elsewhere]).told).toEqual(['elsewhere'])
    const noDepartment = { facts: { ...facts, departmentId: null } }
    expect(only(role('manager'), [here, elsewhere], [], noDepartment).told).toEqual(['here', 'elsewhere'])
  })

  it('a user, else the next superior, else the role', () => {
    const target: Target = { kind: 'user', userId: 'u', role: 'manager' }
    const everybody = [person('u', 'tenant_admin'), person('boss', 'manager'), person('m', 'manager')]
    const chain = [superior('s', 'boss')]
    expect(only(target, everybody, chain).told).toEqual(['u'])
    expect(only(target, everybody.slice(1), chain).told).toEqual(['boss'])
    expect(only(target, everybody.slice(2)).told).toEqual(['m'])
    expect(only({ kind: 'user', userId: 'u' }, everybody.slice(2)).told).toEqual([])
  })

  it('one superior after the other, from the next one up', () => {
    const chain = [superior('s1', 'u1'), superior('s2', 'u2')]
    const both = [person('u1', 'manager'), person('u2', 'manager')]
    const target: Target = { kind: 'reports_to' }
    expect(only(target, both, chain).told).toEqual(['u1'])
    expect(only(target, both, chain, { told: ['u1'] })).toMatchObject({
      told: ['u2'],
      passed: [{ user_id: 'u1', reason: 'already_told' }],
    })
  })

  it('nobody who is inactive, involved, told already, without login, or may not see the case; each with the reason', () => {
    const locked: Viewer['grants'] = { bulk: ['tenant'] }
    const candidates = [
      person('left', 'manager', { active: false, grants: locked }),
      person('involved', 'manager', { staffId: 's9', grants: locked }),
      person('told', 'manager', { grants: locked }),
      person('locked', 'manager'),
      person('fits', 'manager', { grants: locked }),
    ]
    const lock = { kind: 'flag', name: 'vip', permissions: ['bulk'] } as const
    const given = { facts: { ...facts, involvedStaffIds: ['s9', 's8'], locks: [lock] }, told: ['told'] }
    expect(only(role('manager'), candidates, [], given)).toMatchObject({
      told: ['fits'],
      passed: [
        { user_id: 'left', reason: 'inactive' },
        { user_id: 'involved', reason: 'conflict' },
        { user_id: 'told', reason: 'already_told' },
        { user_id: 'locked', reason: 'may_not_see' },
      ],
    })
    const chain = [superior('s1', 'x', false), superior('s8', null), superior('s3', null), superior('s4', 'gone')]
    const patient = person('patient', 'complainant')
    expect(only({ kind: 'reports_to' }, [patient], [...chain, superior('s5', 'patient')])).toMatchObject({
      told: [],
      skipped: [
        {
          passed: [
            { user_id: 'x', reason: 'inactive' },
            { staff_id: 's8', reason: 'no_login' },
            { staff_id: 's3', reason: 'no_login' },
            { user_id: 'gone', reason: 'inactive' },
            { user_id: 'patient', reason: 'may_not_see' },
          ],
        },
      ],
    })
    expect(only({ kind: 'reports_to' }, [], [superior('s8', null)], given).skipped).toMatchObject([
      { passed: [{ staff_id: 's8', reason: 'conflict' }] },
    ])
  })
})

describe('a step', () => {
  const levels = ladder(role('department_manager'), role('manager'), role('tenant_admin'))
  const [one, two, three] = [
    person('one', 'department_manager'),
    person('two', 'manager'),
    person('three', 'tenant_admin'),
  ]

  it('goes to the highest level that is due; what lies below is overtaken', () => {
    expect([0, 1, 2, 3, 9].map((day) => dueLevel({ levels, calendar: null }, late(), days(day)))).toEqual([
      ...[undefined, 1, 2, 3, 3],
    ])
    expect(dueLevel({ levels, calendar: null }, late(2), days(2.9))).toBeUndefined()
    expect(stepAt(levels, onLadder(), people([one, two, three]), 3)).toMatchObject({
      ...{ level: 3, told: ['three'] },
      skipped: [
        { level: 1, reason: 'overtaken' },
        { level: 2, reason: 'overtaken' },
      ],
    })
  })

  it('goes on to the next level where there is nobody', () => {
    const step = stepAt(levels, onLadder(), people([three]), 1)
    expect(step).toMatchObject({
      ...{ level: 3, told: ['three'] },
      skipped: [
        { level: 1, reason: 'nobody' },
        { level: 2, reason: 'nobody' },
      ],
    })
    expect(levelBehind(step)).toBe(3)
  })

  it('goes to who was overtaken where there is nobody above either', () => {
    const step = stepAt(levels, onLadder(), people([one, two]), 3)
    expect(step).toMatchObject({
      ...{ level: 2, told: ['two'] },
      skipped: [
        { level: 1, reason: 'overtaken' },
        { level: 3, reason: 'nobody' },
      ],
    })
    expect(levelBehind(step)).toBe(3)
  })

  it('says so when there is nobody at all', () => {
    const step = stepAt(levels, onLadder({ level: 1 }), people([one]), 2)
    expect(step).toEqual({
      ...{ told: [], passed: [] },
      skipped: [2, 3].map((level) => ({ level, reason: 'nobody', passed: [] })),
    })
    expect(levelBehind(step)).toBe(3)
  })

  it('levels are due one after the other, in the time of the calendar; after the last there is none', () => {
    const moments = [0, 1, 2, 3].map((level) => nextMoment({ levels, calendar: null }, late(level)))
    expect(moments).toEqual([days(1), days(2), days(3), null])
    const calendar = { zone: 'UTC', windows: { tue: [['08:00', '16:00']] as const }, holidays: [], overrides: {} }
    expect(nextMoment({ levels, calendar }, late(1))).toEqual(days(14))
  })

  it('the ladder stands still with the clock of the case, while it is late', () => {
    const pauses = [
      { from: days(-1), to: days(0.25) },
      { from: days(0.5), to: days(1.5) },
      { from: days(2.5), to: days(2.75) },
    ]
    const moments = [0, 1, 2].map((level) => nextMoment({ levels, calendar: null }, { ...late(level), pauses }))
    expect(moments).toEqual([days(2.25), days(3.5), days(4.5)])
  })
})
