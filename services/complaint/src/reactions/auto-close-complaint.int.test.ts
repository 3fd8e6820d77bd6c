import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import { type ComplaintDesk, file, seedTenant, seedUser } from '../../../../test/harness/complaint-desk.ts'
import { configure } from '../../../../test/harness/configuration-desk.ts'
import { eventually } from '../../../../test/harness/eventually.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { complaint } from '../service.ts'

let desk: ComplaintDesk
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint)
})
afterAll(() => desk.stop())

async function resolved(autoClose: string) {
  const tenant = await seedTenant(desk)
  const manager = await seedUser(desk, tenant, 'manager')
  await configure(desk, tenant, { grievance_types: ['complaint'], auto_close: autoClose })
  const { complaint_id } = await file(desk, manager)
  const context = await desk.context(manager)
  await desk.client.ResolveComplaint({ complaint_id, text: 'Sorry.', outcome: 'upheld' }, context)
  const read = async () => (await desk.client.GetComplaint({ complaint_id }, context)).complaint
  return { complaint_id, context, read }
}
const jobsOf = (id: string) =>
  desk.database.rows<{ data: { at: string } }>(
    "select data from complaint_jobs.job where name = 'auto-close' and data->>'complaint_id' = $1",
    [id],
  )

describe('auto-close', () => {
  it('"0,0" is at once: closed by nobody, on the timeline for everybody, and once', async () => {
    const { complaint_id, context, read } = await resolved('0,0')
    await eventually(async () =>
      expect(await read()).toMatchObject({ status: 'closed', closed_as: 'auto', version: 3 }),
    )
    const events = await desk.eventsOf(complaint_id)
    expect(events.at(-1)).toMatchObject({ type: 'complaint.v1.ComplaintClosed', data: { closed_as: 'auto' } })
    expect(events.filter(({ type }) => type === 'complaint.v1.ComplaintClosed')).toHaveLength(1)
    const { entries } = await desk.client.ListTimeline({ complaint_id }, context)
    expect(entries.at(-1)).toMatchObject({ action: 'complaint.v1.ComplaintClosed', public: true })
  })

  it('waits as long as the tenant says, counted from the resolution', async () => {
    const { complaint_id, read } = await resolved('7,0')
    const at = Date.parse((await read())?.resolution?.at ?? '') + 7 * 24 * 60 * 60 * 1000
    expect((await jobsOf(complaint_id)).map(({ data }) => data.at)).toEqual([new Date(at).toISOString()])
  })

  it('what was reopened, or reopened and resolved again, is not closed by what was set before', async () => {
    const { complaint_id, context, read } = await resolved('7,0')
    await desk.client.ReopenComplaint({ complaint_id, reason: 'x' }, context)
    const due = 'update complaint_jobs.job set start_after = $2 where name = $3 and data->>$4 = $1'
    await desk.database.rows(due, [complaint_id, new Date(), 'auto-close', 'complaint_id'])
    await desk.client.ResolveComplaint({ complaint_id, text: 'Sorry.', outcome: 'upheld' }, context)
    const done = "select from complaint_jobs.job where data->>'complaint_id' = $1 and state = 'completed'"
    await eventually(async () => expect((await desk.database.rows(done, [complaint_id])).length).toBeGreaterThan(0))
    expect(await read()).toMatchObject({ status: 'resolved', cycle: 2 })
  })
})
