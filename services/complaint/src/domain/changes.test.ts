import { describe, expect, it } from '@jest/globals'
import { changesSince, snapshotOf, stateOf } from './changes.ts'
import { aComplaint, noon } from './complaint-specimen.ts'

const terms = { target: { source: 'built_in', value: '5,0' }, calendar: null } as const

describe('changes', () => {
  it('of a new case: every tracked field that has a value, with nothing before', () => {
    const changes = changesSince({}, aComplaint({ departmentId: 'd1' }))
    expect(changes).toContainEqual({ field: 'status', after: 'open' })
    expect(changes).toContainEqual({ field: 'department', after: 'd1' })
    expect(changes.every((change) => !('before' in change))).toBe(true)
    expect(changes.map(({ field }) => field)).not.toContain('assignee')
  })

  it('of a change: exactly what is different now, before and after', () => {
    const complaint = aComplaint({ status: 'in_progress', subStatus: 'working', assigneeId: 'u1' })
    const before = snapshotOf(complaint)
    complaint.assign(null, noon)
    expect(changesSince(before, complaint)).toEqual([{ field: 'assignee', before: 'u1' }])
    complaint.resolve('upheld', 'u1', noon, { calendar: null, autoClose: '7,0' })
    expect(changesSince(before, complaint)).toEqual([
      { field: 'status', before: 'in_progress', after: 'resolved' },
      { field: 'sub_status', before: 'working' },
      { field: 'assignee', before: 'u1' },
    ])
  })

  it('of free text and dates only the name, of lists the JSON text', () => {
    const complaint = aComplaint({ flags: ['vip'] })
    const before = snapshotOf(complaint)
    complaint.update(
      { title: 'Another', incidentDate: '2026-03-01', flags: [], severity: 'major' },
      { partyChanges: false, terms },
      noon,
    )
    expect(changesSince(before, complaint)).toEqual([
      { field: 'flags', before: '["vip"]' },
      { field: 'severity', after: 'major' },
      { field: 'title' },
      { field: 'incident_date' },
    ])
  })

  it('carries no personal field and no free text: neither changes nor state [S20]', () => {
    const secret = 'kanari'
    const texts = {
      title: `${secret} title`,
      description: `${secret} description`,
      externalReference: `${secret} reference`,
      remedySought: `${secret} remedy`,
    }
    const complaint = aComplaint({ ...texts, incidentDate: '2026-03-01' })
    const said = JSON.stringify([changesSince({}, complaint), stateOf(complaint)])
    expect(said).not.toContain(secret)
    expect(said).not.toContain('2026-03-01')
  })
})
