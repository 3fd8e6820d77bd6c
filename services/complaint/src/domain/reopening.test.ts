import { describe, expect, it } from '@jest/globals'
import { noon } from './complaint-specimen.ts'
import { refusalToReopen, reopenUntil } from './reopening.ts'

const dayMs = 24 * 60 * 60 * 1000
const later = (ms: number) => new Date(noon.getTime() + ms)
const reopenWindow = '14,0'
const resolved = { resolvedAt: noon, closedAt: later(dayMs), complainantReopenings: 0, reopenWindow }

describe('reopening', () => {
  it('the window is 14 days by the clock from the resolution, not from the end', () => {
    expect(reopenUntil(resolved)).toEqual(later(14 * dayMs))
    expect(reopenUntil({ ...resolved, reopenWindow: '0,1' })).toEqual(later(dayMs / 24))
  })

  it('a case that ended without a resolution counts from there; one that goes on has no window', () => {
    expect(reopenUntil({ resolvedAt: null, closedAt: later(dayMs), reopenWindow })).toEqual(later(15 * dayMs))
    expect(reopenUntil({ resolvedAt: null, closedAt: null, reopenWindow })).toBeNull()
  })

  it('exactly at the end of the window it is allowed; a moment later it is over', () => {
    expect(refusalToReopen(resolved, later(14 * dayMs))).toBeUndefined()
    expect(refusalToReopen(resolved, later(14 * dayMs + 1))).toMatchObject({
      ...{ code: 'FAILED_PRECONDITION', reason: 'REOPEN_WINDOW_OVER' },
      metadata: { reopen_until: later(14 * dayMs).toISOString() },
    })
  })

  it('three times, not four', () => {
    expect(refusalToReopen({ ...resolved, complainantReopenings: 2 }, noon)).toBeUndefined()
    expect(refusalToReopen({ ...resolved, complainantReopenings: 3 }, noon)).toMatchObject({
      ...{ code: 'FAILED_PRECONDITION', reason: 'REOPEN_LIMIT_REACHED' },
    })
  })
})
