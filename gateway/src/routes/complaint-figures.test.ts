import { afterAll, describe, expect, it } from '@jest/globals'
import { acme, startApp, userId } from '../app-fixture.ts'

const tenant = { id: acme.tenant_id, name: acme.name }
const figures = { filed: 3, open: 1, resolved: 2, resolved_on_time: 1, reopened: 0 }
const count = (name: string, number: number) => ({ name, count: number })
const numbers = { total: 3, overdue: 1, received_today: 2, due_today: 0 }
const desk = { by_sub_status: [count('new', 2)], breached: 1, unassigned: 2, mine: 0 }
const status = { open: 3, in_progress: 0, resolved: 0, closed: 0 }
const priority = { low: 3, medium: 0, high: 0, critical: 0 }
const countsOf = (words: object) => Object.entries(words).map(([name, number]) => count(name, number))
const counts = {
  ...{ tenant, day: '2026-03-10', ...numbers, by_status: countsOf(status), by_priority: countsOf(priority) },
}

const { app, get, callsOf } = await startApp({
  fakes: {
    GetComplaintCounts: ({ filters }) => ({
      ...counts,
      ...((filters as { overdue?: boolean }).overdue ? {} : { desk }),
    }),
    GetStatisticsSummary: () => ({ tenant, figures }),
    ListStatisticsOfCreators: () => ({
      tenant,
      groups: [
        { figures },
        { of: { id: userId, name: 'Amal' }, figures: { ...figures, median_minutes_to_resolution: 7.5 } },
      ],
      truncated: false,
    }),
    ListStatisticsOfSources: () => ({ tenant, groups: [{ figures }], truncated: true }),
  },
})
afterAll(() => app.close())
const path = '/api/v1/complaints'

describe('GET /complaints/counts', () => {
  it('names the tenant and its day, and counts by word', async () => {
    const answer = await get(`${path}/counts?status=open&created_by=${userId}`)
    const common = { tenant, day: '2026-03-10', ...numbers, status, priority }
    expect(answer.json()).toEqual({ ...common, sub_status: { new: 2 }, breached: 1, unassigned: 2, mine: 0 })
    expect(callsOf('GetComplaintCounts')[0]?.request).toEqual({ filters: { status: ['open'], created_by: [userId] } })
    expect((await get(`${path}/counts?overdue=true`)).json()).toEqual(common)
  })
})

describe('GET /complaints/statistics', () => {
  it('hands on days and filters, and says null where there is no median and no creator', async () => {
    const nothing = { ...figures, median_minutes_to_resolution: null }
    expect((await get(`${path}/statistics/summary?from=2026-03-01&to=2026-03-31&priority=high`)).json()).toEqual({
      ...{ tenant, ...nothing },
    })
    expect(callsOf('GetStatisticsSummary')[0]?.request).toEqual({
      frame: { from_day: '2026-03-01', to_day: '2026-03-31', filters: { priority: ['high'] } },
    })
    expect((await get(`${path}/statistics/creators`)).json()).toEqual({
      tenant,
      items: [
        { creator: null, ...nothing },
        { creator: { id: userId, name: 'Amal' }, ...figures, median_minutes_to_resolution: 7.5 },
      ],
      truncated: false,
    })
    expect((await get(`${path}/statistics/sources`)).json()).toEqual({
      ...{ tenant, items: [{ source: null, ...nothing }], truncated: true },
    })
  })

  it.each([
    ['counts?sort=due_at', '/sort'],
    ['counts?limit=5', '/limit'],
    ['counts?q=', '/q'],
    ['statistics/summary?q=x', '/q'],
    ['statistics/summary?from=yesterday', '/from'],
    ['statistics/summary?from=2026-03-01T00:00:00Z', '/from'],
    ['statistics/creators?to=2026-02-30', '/to'],
    ['statistics/sources?received_from=2026-03-01T00:00:00Z', '/received_from'],
    ['statistics/sources?scope=all', '/scope'],
  ])('%s is 400', async (query, pointer) => {
    const answer = await get(`${path}/${query}`)
    expect([answer.statusCode, answer.json().code, answer.json().errors[0].path]).toEqual([
      ...[400, 'INVALID_QUERY', pointer],
    ])
  })

  it.each(['counts', 'statistics/summary', 'export?format=csv'])('%s is not served at the older path', async (rest) => {
    expect((await get(`/api/complaints/${rest}`)).statusCode).not.toBe(200)
  })
})
