import { describe, expect, it } from '@jest/globals'
import { after, breachedAt, isLate } from './due.ts'

const at = (text: string) => new Date(text)

describe('due', () => {
  it.each([
    ['2026-01-15T16:00:00.000Z', '2,12', '2026-01-18T04:00:00.000Z'],
    ['2026-01-14T15:00:00.000Z', '5,0', '2026-01-19T15:00:00.000Z'],
    ['2026-01-14T15:00:00.123Z', '0,4', '2026-01-14T19:00:00.123Z'],
    ['2026-03-29T00:30:00.000Z', '1,0', '2026-03-30T00:30:00.000Z'],
  ])('%s and "%s" without a calendar: %s', (start, time, due) => {
    expect(after(at(start), time)).toEqual(at(due))
  })

  it('on time at the due second itself, late a second later', () => {
    const due = at('2026-01-15T16:00:00.000Z')
    expect(isLate(due, due)).toBe(false)
    expect(isLate(due, at('2026-01-15T16:00:01.000Z'))).toBe(true)
  })

  it('breached when it was late and could be known: at the due time, or at a filing that came later', () => {
    const due = at('2026-01-15T16:00:00.000Z')
    expect(breachedAt(due, at('2026-01-10T00:00:00.000Z'))).toEqual(due)
    expect(breachedAt(due, at('2026-01-20T00:00:00.000Z'))).toEqual(at('2026-01-20T00:00:00.000Z'))
  })
})
