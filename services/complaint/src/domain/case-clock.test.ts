import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Calendar } from './calendar.ts'
import { clockStart, dueBy, pausesOf, type Terms } from './case-clock.ts'
import type { Complaint } from './complaint.ts'
import { aComplaint } from './complaint-specimen.ts'
import { after } from './due.ts'
import { dueSteps } from './due-steps.ts'

const open = [['08:00', '16:30']] as const
const calendar: Calendar = {
  ...{ zone: 'Asia/Riyadh', holidays: [], overrides: {}, nominal_day_minutes: 510 },
  windows: { sun: open, mon: open, tue: open, wed: open, thu: open },
}
/** A moment of January 2026 by the clocks of Riyadh: "18 08:00". */
const at = (text: string) => new Date(`2026-01-${text.replace(' ', 'T')}:00+03:00`)
const termsOf = (value: string, when: Calendar | null = calendar): Terms => ({
  target: { source: 'category', path: 'complaint', value },
  calendar: when,
})
/** A case that is being worked on, with its clock set by the terms. */
function working(start: Date, terms: Terms, more: Partial<Complaint> = {}) {
  const given = { receivedAt: start, createdAt: start, pauses: [], ...more }
  const dueAt = dueBy({ reopenedAt: null, ...given }, terms)
  return aComplaint({ status: 'in_progress', subStatus: 'working', ...given, dueAt, target: terms.target })
}

describe('the clock of a case', () => {
  it('a pause counts in business minutes [GRV-7]', () => {
    const complaint = working(at('18 08:00'), termsOf('1,0'))
    expect(complaint.dueAt).toEqual(at('18 16:30'))
    complaint.pause('awaiting_complainant', at('18 12:00'))
    complaint.resume(at('19 10:00'), calendar)
    expect(complaint.dueAt).toEqual(at('19 14:30'))
    expect(complaint.breachedAt).toBeNull()
  })

  it('another category: from the start, with what is consumed kept; too late already is known now [GRV-7]', () => {
    const edits = { category: 'feedback' }
    const moved = (value: string) => {
      const complaint = working(at('18 08:00'), termsOf('1,0'))
      complaint.update(edits, { partyChanges: false, terms: termsOf(value) }, at('18 12:00'))
      return complaint
    }
    expect(moved('0,6')).toMatchObject({ dueAt: at('18 14:00'), breachedAt: null, target: { value: '0,6' } })
    expect(moved('0,3')).toMatchObject({ dueAt: at('18 11:00'), breachedAt: at('18 12:00') })
  })

  it('a breach stays, whatever time is given afterwards', () => {
    const complaint = working(at('18 08:00'), termsOf('0,3'))
    complaint.update({ category: 'feedback' }, { partyChanges: false, terms: termsOf('7,0') }, at('18 12:00'))
    expect(complaint).toMatchObject({ breachedAt: at('18 11:00') })
    expect(complaint.dueAt > at('20 00:00')).toBe(true)
    expect(complaint.changeTerms(termsOf('9,0'), at('18 13:00'))).toEqual({ type: 'complaint.v1.ComplaintDueChanged' })
    expect(complaint).toMatchObject({ breachedAt: at('18 11:00'), version: 2 })
  })

  it('while the clock is paused, what it had consumed before decides', () => {
    const complaint = working(at('18 08:00'), termsOf('1,0'))
    complaint.pause('awaiting_external', at('18 10:00'))
    complaint.changeSource('another', termsOf('0,3'), at('18 15:00'))
    expect(complaint).toMatchObject({ dueAt: at('18 11:00'), breachedAt: null })
    complaint.resume(at('18 16:00'), calendar)
    expect(complaint.dueAt).toEqual(at('19 08:30'))
    complaint.pause('awaiting_external', at('18 16:15'))
    complaint.changeTerms(termsOf('0,1'), at('18 16:20'))
    expect(complaint).toMatchObject({ dueAt: at('18 09:00'), breachedAt: at('18 16:20') })
  })

  it('what a resolution or an end has stopped is set by nothing; reopened it begins anew', () => {
    const complaint = working(at('18 08:00'), termsOf('1,0'))
    complaint.resolve('upheld', null, at('18 09:00'), { calendar, autoClose: '7,0' })
    expect(complaint.autoCloseAt).toEqual(at('27 09:00'))
    complaint.update({ category: 'feedback' }, { partyChanges: false, terms: termsOf('0,1') }, at('19 12:00'))
    expect(complaint).toMatchObject({ dueAt: at('18 16:30'), breachedAt: null })
    const next = { byComplainant: false, assigneeFits: true, terms: termsOf('0,4'), reopenWindow: '14,0' }
    complaint.reopen(next, at('22 16:00'))
    expect(complaint).toMatchObject({ dueAt: at('25 11:30'), pauses: [], autoCloseAt: null, breachedAt: null })
    expect(clockStart(complaint)).toEqual(at('22 16:00'))
  })

  it('a resolved case closes by itself, unless its complainant has said something', () => {
    const complaint = working(at('18 08:00'), termsOf('1,0'))
    complaint.resolve('upheld', null, at('18 09:00'), { calendar: null, autoClose: '7,0' })
    expect(complaint.autoCloseAt).toEqual(at('25 09:00'))
    complaint.comment('public')
    expect(complaint.autoCloseAt).toEqual(at('25 09:00'))
    expect(complaint.autoClose(at('25 09:00'))).toEqual({
      ...{ type: 'complaint.v1.ComplaintClosed', details: { closed_as: 'auto' } },
    })
    expect(complaint).toMatchObject({ status: 'closed', closedAs: 'auto', closedAt: at('25 09:00'), version: 3 })
    expect(complaint.autoClose(at('25 09:00'))).toBeUndefined()
    const answered = working(at('18 08:00'), termsOf('1,0'))
    answered.resolve('upheld', null, at('18 09:00'), { calendar: null, autoClose: '7,0' })
    answered.comment('public', true)
    expect(answered.autoCloseAt).toBeNull()
  })

  it('due when the steps on the way have run for as long as the target says, whatever pauses and calendar', () => {
    const minute = fc.integer({ min: 0, max: 20 * 24 * 60 })
    const pauses = fc.array(minute, { maxLength: 8 }).map((all) => [...new Set(all)].sort((one, other) => one - other))
    const hours = fc.integer({ min: 1, max: 60 })
    fc.assert(
      fc.property(minute, pauses, hours, fc.constantFrom(calendar, null), (startsAt, edges, target, when) => {
        const origin = at('11 08:00').getTime()
        const instant = (minutes: number) => new Date(origin + minutes * 60_000)
        const start = instant(startsAt)
        const stored = []
        for (let index = 0; index + 1 < edges.length; index += 2) {
          const [from = 0, to = 0] = edges.slice(index, index + 2)
          if (from >= startsAt) stored.push({ from: instant(from).toISOString(), to: instant(to).toISOString() })
        }
        const clock = { receivedAt: start, reopenedAt: null, pauses: stored }
        const due = dueBy(clock, termsOf(`0,${target % 24}`, when))
        const { steps } = dueSteps(start, due, pausesOf(clock), when)
        const ran = steps.reduce((sum, { kind, minutes }) => sum + (kind === 'running' ? minutes : 0), 0)
        expect(ran).toBe((target % 24) * 60)
        if (stored.length === 0) expect(due).toEqual(after(start, `0,${target % 24}`, when))
      }),
      { numRuns: 2000 },
    )
  })
})
