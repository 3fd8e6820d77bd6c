import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type Calendar, weekdays } from './calendar.ts'
import { after, openMinutes } from './due.ts'
import { dueSteps } from './due-steps.ts'

const day = [['08:00', '16:30']] as const
const calendar: Calendar = {
  ...{ zone: 'Asia/Riyadh', windows: { sun: day, mon: day, tue: day, wed: day, thu: day } },
  ...{ holidays: [], overrides: {} },
}
const local = (text: string) => new Date(`${text}:00+03:00`)

describe('dueSteps', () => {
  it('tells how a clock ran, was paused and stood still when nobody worked', () => {
    const pause = { from: local('2026-01-18T12:00'), to: local('2026-01-19T10:00') }
    const { steps } = dueSteps(local('2026-01-18T08:00'), local('2026-01-19T14:30'), [pause], calendar)
    expect(steps.map(({ kind, minutes }) => `${kind} ${minutes}`)).toEqual([
      ...['running 240', 'paused 270', 'closed 930', 'paused 120', 'running 270'],
    ])
    expect(steps[2]).toMatchObject({ from: local('2026-01-18T16:30'), to: local('2026-01-19T08:00') })
  })

  it('without a calendar nothing is closed; a pause may go on', () => {
    const { steps } = dueSteps(
      local('2026-01-16T08:00'),
      local('2026-01-17T08:00'),
      [{ from: local('2026-01-16T20:00') }],
      null,
    )
    expect(steps.map(({ kind, minutes }) => `${kind} ${minutes}`)).toEqual(['running 720', 'paused 720'])
  })

  it('of a way that began a century ago the end is told, and that there is more before it', () => {
    const hours = Array.from({ length: 12 }, (_, hour) => [`${10 + hour}:00`, `${10 + hour}:30`] as const)
    const busy = { ...calendar, windows: Object.fromEntries(weekdays.map((name) => [name, hours])) }
    const [start, end] = [local('1900-01-14T10:00'), local('2026-01-19T14:30')]
    const paused = Array.from({ length: 10_000 }, (_, index) => new Date(end.getTime() - (10_000 - index) * 60_000))
    const pauses = [...paused.map((from) => ({ from, to: new Date(from.getTime() + 30_000) })), { from: end }]
    for (const when of [busy, calendar, null]) {
      const way = dueSteps(start, end, pauses, when)
      expect(way.earlierLeftOut).toBe(true)
      expect(way.steps).toHaveLength(500)
      expect(way.steps.at(-1)?.to).toEqual(end)
      expect(way.steps).toEqual(dueSteps(way.steps[0]?.from as Date, end, pauses, when).steps)
    }
  })

  it('a calendar that is hardly ever open is walked for some years alone', () => {
    const rare = { ...calendar, windows: {}, overrides: { '2026-01-19': day }, nominal_day_minutes: 510 }
    const way = dueSteps(local('1900-01-14T10:00'), local('2026-01-19T14:30'), [], rare)
    expect(way.earlierLeftOut).toBe(true)
    expect(way.steps.map(({ kind }) => kind)).toEqual(['closed', 'running'])
    expect(way.steps[0]?.from.getUTCFullYear()).toBe(2021)
  })

  it('what runs adds up to the target, without gaps', () => {
    const minute = fc.integer({ min: 0, max: 7 * 24 * 60 })
    fc.assert(
      fc.property(minute, fc.integer({ min: 1, max: 100 }), minute, minute, (begin, hours, one, other) => {
        const at = (minutes: number) => new Date(local('2026-01-14T00:00').getTime() + minutes * 60_000)
        const pause = { from: at(begin + Math.min(one, other)), to: at(begin + Math.max(one, other)) }
        const unpaused = after(at(begin), `0,${hours}`, calendar)
        const counts = pause.from < unpaused
        const paused = counts ? openMinutes(pause.from, pause.to, calendar) : 0
        const { steps } = dueSteps(
          at(begin),
          after(at(begin), `0,${hours}`, calendar, paused),
          counts ? [pause] : [],
          calendar,
        )
        const running = steps.filter(({ kind }) => kind === 'running').reduce((sum, { minutes }) => sum + minutes, 0)
        expect(running).toBe(hours * 60)
        for (const [index, step] of steps.entries()) if (index > 0) expect(step.from).toEqual(steps[index - 1]?.to)
      }),
    )
  })
})
