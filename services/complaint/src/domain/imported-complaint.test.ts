import { describe, expect, it } from '@jest/globals'
import { caseTimers } from './case-timers.ts'
import { defaultConfiguration } from './default-configuration.ts'
import type { ImportedCase } from './imported-case.ts'
import { importedComplaint } from './imported-complaint.ts'

const now = new Date('2026-01-20T12:00:00Z')
const open: ImportedCase = {
  ...{ external_reference: 'OLD-1', title: 'T', description: 'D', status: 'open', flags: [] },
  received_at: '2026-01-01T08:00:00Z',
}
const resolved: ImportedCase = {
  ...{ ...open, status: 'resolved', resolved_at: '2026-01-18T12:00:00Z' },
  resolution: { text: 'Sorry', outcome: 'upheld' },
}
const arriving = {
  ...{ id: 'id', tenantId: 'tenant', reference: 'CMP-2026-000001', departmentId: null, sourceId: null },
  ...{ configuration: defaultConfiguration, calendar: null, locale: 'en' },
}
const imported = (given: ImportedCase) => importedComplaint(given, arriving, now)

describe('importedComplaint', () => {
  it('late at work: known now, so that it begins at the foot of the ladder', () => {
    const late = imported(open)
    expect(late).toMatchObject({ dueAt: new Date('2026-01-06T08:00:00Z'), breachedAt: now })
    expect(caseTimers.escalate(late)).toEqual(now)
    expect(imported({ ...open, due_at: '2026-01-20T12:00:00Z' }).breachedAt).toBeNull()
  })

  it('late when the work ended: since its due time', () => {
    expect(imported(resolved)).toMatchObject({ breachedAt: new Date('2026-01-06T08:00:00Z') })
    expect(imported({ ...resolved, resolved_at: '2026-01-06T08:00:00Z' }).breachedAt).toBeNull()
  })

  it('resolved: it closes by itself when its time is over, and at the earliest now', () => {
    const closesAt = (given: ImportedCase) => caseTimers['auto-close'](imported(given))
    expect(closesAt(resolved)).toEqual(new Date('2026-01-25T12:00:00Z'))
    expect(closesAt({ ...resolved, resolved_at: '2026-01-02T12:00:00Z' })).toEqual(now)
    expect(closesAt(open)).toBeNull()
    const closed = { ...resolved, status: 'closed' as const, closed_as: 'auto', closed_at: '2026-01-19T12:00:00Z' }
    expect(imported(closed).autoCloseAt).toBeNull()
  })
})
