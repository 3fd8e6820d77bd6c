import { describe, expect, it } from '@jest/globals'
import { defaultLadderDocument } from './escalation-ladder.ts'
import { ladderChanges } from './ladder-changes.ts'
import { readLadder } from './read-ladder.ts'

const userId = '01997fb4-0000-7000-8000-00000000000A'
const faultsOf = (document: unknown) => readLadder(document).violations.map(({ path, code }) => `${path} ${code}`)
const faultsOfLevel = (level: unknown) => faultsOf({ levels: [level] })
const target = { kind: 'role', role: 'manager' }

describe('a ladder', () => {
  it('has levels, each with a time and a target; ids are compared in lower case', () => {
    const levels = [
      { after: '0,0', target: { kind: 'reports_to' } },
      { after: '01,12', target: { kind: 'user', user_id: userId, role: 'manager' } },
      { after: '98,23', target },
    ]
    expect(readLadder({ levels })).toEqual({
      levels: [
        { after: '0,0', target: { kind: 'reports_to' } },
        { after: '1,12', target: { kind: 'user', userId: userId.toLowerCase(), role: 'manager' } },
        { after: '98,23', target },
      ],
      violations: [],
    })
    expect(readLadder(defaultLadderDocument).levels).toHaveLength(3)
  })

  it('has 1 to 10 levels', () => {
    const level = { after: '0,0', target }
    expect(faultsOf({ levels: Array(10).fill(level) })).toEqual([])
    expect(faultsOf({ levels: Array(11).fill(level) })).toEqual(['/levels TOO_MANY'])
    for (const document of [{}, { levels: [] }, { levels: null }])
      expect(faultsOf(document)).toEqual(['/levels REQUIRED'])
    expect(faultsOf({ levels: {} })).toEqual(['/levels WRONG_TYPE'])
    for (const document of [null, [], 'x', undefined]) expect(faultsOf(document)).toEqual([' WRONG_TYPE'])
  })

  it('is refused with everything that is wrong, each with its pointer', () => {
    const levels = [
      { after: '1', target: { kind: 'role' } },
      { target: { kind: 'user', user_id: 'x' }, colour: 1 },
      { after: '99,0', target: { kind: 'user' } },
      { after: '0,0', target: { kind: 'reports_to', user_id: userId, role: 'complainant' } },
      { after: 5, target: { kind: 'boss', to: 1 } },
      { after: '0,0' },
      'x',
    ]
    expect(faultsOf({ levels, more: 1 })).toEqual([
      '/more UNKNOWN_FIELD',
      ...['/levels/0/after INVALID_FORMAT', '/levels/0/target/role REQUIRED'],
      ...['/levels/1/colour UNKNOWN_FIELD', '/levels/1/after INVALID_FORMAT', '/levels/1/target/user_id INVALID'],
      ...['/levels/2/after OUT_OF_RANGE', '/levels/2/target/user_id REQUIRED'],
      ...['/levels/3/target/role UNKNOWN_VALUE', '/levels/3/target/user_id NOT_ALLOWED'],
      ...['/levels/4/after INVALID_FORMAT', '/levels/4/target/to UNKNOWN_FIELD', '/levels/4/target/kind UNKNOWN_VALUE'],
      '/levels/5/target WRONG_TYPE',
      '/levels/6 WRONG_TYPE',
    ])
  })

  it('tells nobody who has no business with all of a case', () => {
    for (const role of ['complainant', 'source_user', 'auditor', 'nobody', 1])
      expect(faultsOfLevel({ after: '0,0', target: { kind: 'role', role } })).toEqual([
        '/levels/0/target/role UNKNOWN_VALUE',
      ])
  })
})

describe('changes of a ladder', () => {
  it('are told level by level, however it was written', () => {
    const said = (levels: unknown[]) => ({ levels })
    const one = { after: '1,0', target }
    expect(ladderChanges(said([one]), said([{ target: { role: 'manager', kind: 'role' }, after: '01,00' }]))).toEqual(
      [],
    )
    const written = '{"after":"1,0","target":{"kind":"role","role":"manager"}}'
    expect(ladderChanges(said([]), said([one]))).toEqual([{ field: 'level 1', after: written }])
    expect(ladderChanges(said([one, one]), said([one]))).toEqual([{ field: 'level 2', before: written }])
    expect(ladderChanges(said([one]), said([{ ...one, after: '2,0' }]))).toMatchObject([{ before: written }])
  })
})
