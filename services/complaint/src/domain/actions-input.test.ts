import { describe, expect, it } from '@jest/globals'
import {
  assignmentViolations,
  confirmationViolations,
  duplicateViolations,
  pauseViolations,
  reasonViolations,
  requiredReasonViolations,
  resolutionViolations,
  sourceViolations,
} from './actions-input.ts'

const told = (violations: readonly { path: string; code: string }[]) =>
  violations.map(({ path, code }) => `${path} ${code}`)

describe('input of the actions', () => {
  it('a resolution has a text and one of four outcomes', () => {
    expect(told(resolutionViolations({ text: 'Sorry.', outcome: 'not_upheld' }))).toEqual([])
    expect(told(resolutionViolations({ text: ' \n', outcome: 'won' }))).toEqual([
      '/text REQUIRED',
      '/outcome UNKNOWN_VALUE',
    ])
    expect(told(resolutionViolations({ text: 'x'.repeat(10_001), outcome: 'other' }))).toEqual(['/text TOO_LONG'])
  })

  it('an assignee is an id, or nobody; a note is short', () => {
    expect(told(assignmentViolations({}))).toEqual([])
    expect(told(assignmentViolations({ assignee_id: 'support1', note: 'x'.repeat(2001) }))).toEqual([
      '/assignee_id INVALID',
      '/note TOO_LONG',
    ])
  })

  it('a reason is short', () => {
    expect(told(reasonViolations({ reason: 'x'.repeat(2000) }))).toEqual([])
    expect(told(reasonViolations({ reason: 'x'.repeat(2001) }))).toEqual(['/reason TOO_LONG'])
  })

  it('a reason that must be given is given; who waits waits for somebody outside; ids are ids', () => {
    const missing = '/reason REQUIRED'
    expect(told(requiredReasonViolations({ reason: 'r' }))).toEqual([])
    expect(told(requiredReasonViolations({ reason: ' ' }))).toEqual([missing])
    expect(told(pauseViolations({ sub_status: 'awaiting_external', reason: 'r' }))).toEqual([])
    expect(told(pauseViolations({ sub_status: 'awaiting_explanation', reason: '' }))).toEqual([
      '/sub_status UNKNOWN_VALUE',
      missing,
    ])
    expect(told(duplicateViolations({ duplicate_of: 'x', reason: '' }))).toEqual(['/duplicate_of INVALID', missing])
    expect(told(sourceViolations({ source_id: 'x', reason: '' }))).toEqual(['/source_id INVALID', missing])
  })

  it('a rating is from 1 to 5', () => {
    for (const rating of [undefined, 1, 5]) expect(told(confirmationViolations(rating ? { rating } : {}))).toEqual([])
    for (const rating of [0, 6, -1, Number.NaN])
      expect(told(confirmationViolations({ rating }))).toEqual(['/rating OUT_OF_RANGE'])
    expect(told(confirmationViolations({ comment: 'x'.repeat(10_001) }))).toEqual(['/comment TOO_LONG'])
  })
})
