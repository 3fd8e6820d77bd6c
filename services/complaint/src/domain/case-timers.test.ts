import { describe, expect, it } from '@jest/globals'
import { momentsOf, momentsSince } from './case-timers.ts'
import { aComplaint, noon } from './complaint-specimen.ts'

const justAfter = new Date(noon.getTime() + 1).toISOString()
const breachOf = (given: Parameters<typeof aComplaint>[0]) =>
  momentsOf(aComplaint({ dueAt: noon, ...given }))['timer breach']

describe('timers of a case', () => {
  it('breach: the first moment after the due time, while the clock runs', () => {
    expect(breachOf({})).toBe(justAfter)
    expect(breachOf({ status: 'in_progress', subStatus: 'awaiting_explanation' })).toBe(justAfter)
    for (const subStatus of ['awaiting_complainant', 'awaiting_external'])
      expect(breachOf({ status: 'in_progress', subStatus })).toBeNull()
    for (const status of ['resolved', 'closed'] as const) expect(breachOf({ status, subStatus: null })).toBeNull()
  })

  it('breach: never again once it is known, and not for a deleted case', () => {
    expect(breachOf({ breachedAt: noon })).toBeNull()
    expect(breachOf({ deletedAt: noon })).toBeNull()
  })

  it('are set for a new case, and by what moves their moment alone', () => {
    const complaint = aComplaint({ dueAt: noon })
    expect(momentsSince({}, complaint)).toEqual([{ timer: 'breach', at: justAfter }])
    const before = momentsOf(complaint)
    complaint.start(noon)
    expect(momentsSince(before, complaint)).toEqual([])
    complaint.dueAt = new Date(noon.getTime() + 60_000)
    expect(momentsSince(before, complaint)).toMatchObject([{ timer: 'breach' }])
    complaint.resolve('upheld', null, noon, { calendar: null, autoClose: '7,0' })
    expect(momentsSince(before, complaint)).toMatchObject([{ timer: 'auto-close' }])
  })
})
