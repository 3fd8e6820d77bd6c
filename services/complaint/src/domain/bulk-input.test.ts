import { describe, expect, it } from '@jest/globals'
import { bulkViolations, flagViolations, statusViolations } from './bulk-input.ts'
import { noFilters } from './list-input.ts'

const id = '0192c000-0000-7000-8000-000000000001'
const told = (violations: readonly { path: string; code: string }[]) =>
  violations.map(({ path, code }) => `${path} ${code}`)
const chosen = (more: object) => told(bulkViolations({ complaint_ids: [], reason: 'r', ...more }))

describe('input of bulk changes', () => {
  it('cases are named or found by a filter that narrows, never both', () => {
    expect(chosen({ complaint_ids: [id] })).toEqual([])
    expect(chosen({ filter: { ...noFilters, status: ['open'] } })).toEqual([])
    expect(chosen({})).toEqual(['/ids OUT_OF_RANGE'])
    expect(chosen({ filter: noFilters })).toEqual(['/filter REQUIRED'])
    expect(chosen({ complaint_ids: [id], filter: { ...noFilters, status: ['new'] } })).toEqual([
      ...['/filter NOT_ALLOWED', '/filter/status/0 UNKNOWN_VALUE'],
    ])
  })

  it('a status is one of those inside the work', () => {
    for (const status of ['in_progress', 'acknowledged', 'triaged', 'working', 'awaiting_external'])
      expect(statusViolations({ status })).toEqual([])
    for (const status of ['open', 'resolved', 'closed', 'awaiting_explanation', ''])
      expect(told(statusViolations({ status }))).toEqual(['/status UNKNOWN_VALUE'])
  })

  it('flags are added or removed, and no flag both', () => {
    expect(flagViolations({ add: ['a'], remove: ['b'] })).toEqual([])
    expect(told(flagViolations({ add: [], remove: [] }))).toEqual(['/add REQUIRED'])
    expect(told(flagViolations({ add: ['a', ' '], remove: ['a'] }))).toEqual([
      '/add/1 REQUIRED',
      '/remove/0 NOT_ALLOWED',
    ])
    const many = Array.from({ length: 51 }, (_, index) => `f${index}`)
    expect(told(flagViolations({ add: many, remove: [] }))).toEqual(['/add OUT_OF_RANGE'])
  })
})
