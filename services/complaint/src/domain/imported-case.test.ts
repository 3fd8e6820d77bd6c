import { describe, expect, it } from '@jest/globals'
import { readImportedCase } from './imported-case.ts'

const now = new Date('2026-01-01T00:00:00Z')
const open = {
  ...{ external_reference: 'OLD-1', title: 'T', description: 'D', status: 'open' },
  received_at: '2025-01-01T00:00:00Z',
}
const resolved = {
  ...open,
  ...{ status: 'resolved', resolved_at: '2025-01-02T00:00:00Z', resolution: { text: 'Sorry', outcome: 'upheld' } },
}
const closed = { ...resolved, status: 'closed', closed_as: 'auto', closed_at: '2025-01-03T00:00:00Z' }

const wrong = (value: unknown) => {
  const result = readImportedCase(value, now)
  return 'read' in result ? [] : result.violations.map(({ path, code }) => `${path} ${code}`)
}

describe('readImportedCase', () => {
  it.each([
    open,
    resolved,
    closed,
    { ...open, status: 'in_progress', flags: null, complainant: { name: null, consent: true }, due_at: null },
    { ...open, status: 'closed', closed_as: 'rejected', closed_at: '2025-01-03T00:00:00Z' },
  ])('takes %j', (value) => {
    expect(wrong(value)).toEqual([])
  })

  it.each<[unknown, string[]]>([
    [null, [' WRONG_TYPE']],
    [{}, ['external_reference', 'title', 'description', 'status', 'received_at'].map((key) => `/${key} REQUIRED`)],
    [{ ...open, id: 'x', created_by: 'y' }, ['/id UNKNOWN_FIELD', '/created_by UNKNOWN_FIELD']],
    [{ ...open, flags: 'vip', complainant: 7 }, ['/flags WRONG_TYPE', '/complainant WRONG_TYPE']],
    [
      { ...open, complainant: { consent: 'yes', mail: 'x' } },
      ['/complainant/mail UNKNOWN_FIELD', '/complainant/consent WRONG_TYPE'],
    ],
    [{ ...open, status: 'new' }, ['/status UNKNOWN_VALUE']],
    [{ ...open, received_at: '2027-01-01T00:00:00Z' }, ['/received_at IN_FUTURE']],
    [{ ...open, resolved_at: '2025-01-02T00:00:00Z' }, ['/resolved_at NOT_ALLOWED']],
    [{ ...resolved, resolution: undefined }, ['/resolution REQUIRED']],
    [
      { ...resolved, resolution: { text: ' ', outcome: 'x' } },
      ['/resolution/text REQUIRED', '/resolution/outcome UNKNOWN_VALUE'],
    ],
    [
      { ...closed, closed_as: 'duplicate' },
      ['/closed_as UNKNOWN_VALUE', '/resolved_at NOT_ALLOWED', '/resolution NOT_ALLOWED'],
    ],
    [{ ...closed, closed_at: '2025-01-01T12:00:00Z' }, ['/closed_at OUT_OF_RANGE']],
  ])('refuses %j', (value, expected) => {
    expect(wrong(value)).toEqual(expected)
  })
})
