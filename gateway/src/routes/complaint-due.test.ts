import { describe, expect, it } from '@jest/globals'
import { startApp, userId } from '../app-fixture.ts'

const path = `/api/v1/complaints/${userId}/due`
const due_at = '2026-01-18T13:30:00.000Z'
const from = '2026-01-18T05:00:00.000Z'

describe('GET /complaints/{id}/due', () => {
  it('the rule, the calendar and every step on the way', async () => {
    const steps = [{ from, to: due_at, minutes: 510, kind: 'running' }]
    const explained = {
      view: 'full',
      due_at,
      clock: 'running',
      rule: { source: 'built_in', value: '1,0' },
      steps,
      earlier_left_out: true,
    }
    const calendar = Buffer.from('{"zone":"Asia/Riyadh"}')
    const { get, callsOf } = await startApp({ fakes: { GetComplaintDue: () => ({ ...explained, calendar }) } })
    expect((await get(path)).json()).toEqual({
      ...{
        due_at,
        clock: 'running',
        steps,
        earlier_left_out: true,
        breached_at: null,
        calendar: { zone: 'Asia/Riyadh' },
      },
      rule: { source: 'built_in', path: null, value: '1,0' },
    })
    expect(callsOf('GetComplaintDue')).toMatchObject([{ request: { complaint_id: userId } }])
  })

  it('without a calendar it says so', async () => {
    const rule = { source: 'category', path: 'complaint', value: '1,0' }
    const rest = { steps: [], earlier_left_out: false, breached_at: due_at }
    const answer = { view: 'full', due_at, clock: 'stopped', rule, ...rest }
    const { get } = await startApp({ fakes: { GetComplaintDue: () => answer } })
    expect((await get(path)).json()).toEqual({
      ...{ due_at, clock: 'stopped', rule, ...rest, calendar: null },
    })
  })

  it('in the public view the time alone', async () => {
    const { get } = await startApp({ fakes: { GetComplaintDue: () => ({ view: 'public', due_at, steps: [] }) } })
    expect((await get(path)).json()).toEqual({ due_at })
  })
})
