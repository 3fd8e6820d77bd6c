import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Clock } from '@redress/platform/clock.ts'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import { Client } from 'pg'
import {
  type ComplaintDesk,
  file,
  type SeededUser,
  seedTenant,
  seedUser,
} from '../../../../test/harness/complaint-desk.ts'
import { eventually } from '../../../../test/harness/eventually.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { complaint } from '../service.ts'

const fiveDaysMs = 5 * 24 * 60 * 60 * 1000
const soonMs = 1500
/** The whole service believes that it is so much later, in the tenants named here. */
const offsetsMs = new Map<string, number>()
const clock: Clock = { now: (tenantId) => new Date(Date.now() + (offsetsMs.get(tenantId) ?? 0)) }
let desk: ComplaintDesk
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint, { clock })
})
afterAll(() => desk.stop())

const aManager = async () => seedUser(desk, await seedTenant(desk), 'manager')
/** A case that is due in a moment. */
const soonLate = (manager: SeededUser) =>
  file(desk, manager, { received_at: new Date(Date.now() - fiveDaysMs + soonMs).toISOString() })
const breachesOf = async (id: string) =>
  (await desk.eventsOf(id)).filter(({ type }) => type === 'complaint.v1.ComplaintBreached')
const breachTimers = 'complaint_jobs.job'
const ofCase = "where name = 'breach' and data->>'complaint_id' = $1"
/** The breach timer of a case comes now. */
const bringTimer = (id: string) =>
  desk.database.rows(`update ${breachTimers} set start_after = $2 ${ofCase}`, [id, new Date()])
const timersDone = async (id: string) =>
  (await desk.database.rows(`select from ${breachTimers} ${ofCase} and state = 'completed'`, [id])).length

describe('breach', () => {
  it('a case that nobody touches is late by itself: once, since its due time, on its timeline and in its event [GRV-7]', async () => {
    const manager = await aManager()
    const { complaint_id, due_at, version } = await soonLate(manager)
    await eventually(async () => expect(await breachesOf(complaint_id)).toHaveLength(1))
    const [event] = await breachesOf(complaint_id)
    expect(event).toMatchObject({ eventseq: 2, data: { complaint: { complaint_id, version } } })
    expect(event?.data.changes).toEqual([{ field: 'breached_at', after: due_at }])
    expect(Date.parse(event?.time ?? '')).toBeGreaterThan(Date.parse(due_at))
    const context = await desk.context(manager)
    const { complaint: seen } = await desk.client.GetComplaint({ complaint_id }, context)
    expect(seen).toMatchObject({ breached_at: due_at, overdue: true, version })
    const { entries } = await desk.client.ListTimeline({ complaint_id }, context)
    expect(entries.at(-1)).toMatchObject({ action: 'complaint.v1.ComplaintBreached', public: false })
    expect(entries.at(-1)?.actor ?? null).toBeNull()
  })

  it('nothing happens to a case that was resolved, paused or deleted before', async () => {
    const manager = await aManager()
    const admin = await seedUser(desk, { ...(await seedTenant(desk)), id: manager.tenantId }, 'tenant_admin')
    const [resolved, paused, deleted, late] = await Promise.all([1, 2, 3, 4].map(() => file(desk, manager)))
    const [context, asAdmin] = [await desk.context(manager), await desk.context(admin)]
    const idOf = (one: typeof resolved) => one?.complaint_id ?? ''
    await desk.client.ResolveComplaint({ complaint_id: idOf(resolved), text: 'x', outcome: 'upheld' }, context)
    await desk.client.StartComplaint({ complaint_id: idOf(paused) }, context)
    const waits = { complaint_id: idOf(paused), sub_status: 'awaiting_external', reason: 'x' }
    await desk.client.PauseComplaint(waits, context)
    await desk.client.DeleteComplaint({ complaint_id: idOf(deleted), reason: 'x' }, asAdmin)
    offsetsMs.set(manager.tenantId, Date.parse(late?.due_at ?? '') + 1000 - Date.now())
    for (const one of [resolved, paused, deleted, late]) await bringTimer(idOf(one))
    await eventually(async () => expect(await breachesOf(idOf(late))).toHaveLength(1))
    for (const one of [resolved, paused, deleted]) {
      await eventually(async () => expect(await timersDone(idOf(one))).toBe(1))
      expect(await breachesOf(idOf(one))).toEqual([])
    }
  })

  it('waits for nobody who holds the case: it comes again a moment later', async () => {
    const { complaint_id } = await soonLate(await aManager())
    const holder = new Client({ connectionString: desk.database.url })
    await holder.connect()
    try {
      await holder.query('begin')
      await holder.query('select from complaint.complaint where id = $1 for update', [complaint_id])
      const isAskedTwice = async () => expect(await timersDone(complaint_id)).toBeGreaterThanOrEqual(2)
      await eventually(isAskedTwice, { withinMs: 15_000 })
      expect(await breachesOf(complaint_id)).toEqual([])
    } finally {
      await holder.end()
    }
    await eventually(async () => expect(await breachesOf(complaint_id)).toHaveLength(1), { withinMs: 15_000 })
  }, 40_000)

  it('before the timer has come the case is late all the same, wherever that is asked', async () => {
    const manager = await aManager()
    const { complaint_id, due_at } = await file(desk, manager)
    // the job waits in real time: until it comes, this is the second between due and timer
    offsetsMs.set(manager.tenantId, Date.parse(due_at) + 1 - Date.now())
    const context = await desk.context(manager)
    const { complaint: seen } = await desk.client.GetComplaint({ complaint_id }, context)
    expect(seen).toMatchObject({ overdue: true, breached_at: due_at })
    const { items } = await desk.client.ListComplaints({ overdue: true }, context)
    expect(items.map((item) => JSON.parse(item.toString()))).toMatchObject([
      { id: complaint_id, overdue: true, breached_at: due_at },
    ])
    expect((await desk.client.ListComplaints({ overdue: false }, context)).items).toEqual([])
    expect(await desk.client.GetComplaintCounts({}, context)).toMatchObject({ overdue: 1, desk: { breached: 1 } })
    expect(await breachesOf(complaint_id)).toEqual([])
    await desk.client.StartComplaint({ complaint_id }, context)
    const [, started] = await desk.eventsOf(complaint_id)
    expect(started?.data.changes).toContainEqual({ field: 'breached_at', after: due_at })
  })

  it('a timer that comes before its moment, by a clock that was ahead, waits again', async () => {
    const manager = await aManager()
    const { complaint_id } = await file(desk, manager)
    await bringTimer(complaint_id)
    await eventually(async () => {
      const states = await desk.database.rows(`select state::text from ${breachTimers} ${ofCase} order by state`, [
        complaint_id,
      ])
      expect(states).toEqual([{ state: 'completed' }, { state: 'created' }])
    })
    expect(await breachesOf(complaint_id)).toEqual([])
  })
})
