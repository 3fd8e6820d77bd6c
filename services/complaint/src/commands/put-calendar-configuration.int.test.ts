import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Clock } from '@redress/platform/clock.ts'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import {
  type ComplaintDesk,
  file,
  insertCases,
  refusalOf,
  type SeededTenant,
  type SeededUser,
  seedTenant,
  seedUser,
} from '../../../../test/harness/complaint-desk.ts'
import { bytesOf, configure, documentOf } from '../../../../test/harness/configuration-desk.ts'
import { eventually } from '../../../../test/harness/eventually.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { complaint } from '../service.ts'

const clocks = new Map<string, Date>()
const clock: Clock = { now: (tenantId) => clocks.get(tenantId) ?? new Date() }
let desk: ComplaintDesk
let tenant: SeededTenant
let admin: SeededUser
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint, { clock })
})
afterAll(() => desk.stop())

const open = [['08:00', '16:30']]
const calendar = { zone: 'Asia/Riyadh', windows: { sun: open, mon: open, tue: open, wed: open, thu: open } }
/** A moment of January 2026 by the clocks of Riyadh: "18 08:00". */
const at = (text: string) => new Date(`2026-01-${text.replace(' ', 'T')}:00+03:00`)

async function aTenant(now = at('18 08:00')) {
  tenant = await seedTenant(desk)
  admin = await seedUser(desk, tenant, 'tenant_admin')
  clocks.set(tenant.id, now)
}
const context = (more: object = {}) => desk.context(admin, more)
const applies = async () => (await desk.client.GetCalendarConfiguration({}, await context())).configuration
async function put(document: unknown, more: object = {}) {
  const expectedVersion = (await applies())?.version ?? 0
  const call = await context({ expectedVersion, ...more })
  return (await desk.client.PutCalendarConfiguration({ document: bytesOf(document) }, call)).configuration
}
const dryRun = async (document: unknown) =>
  desk.client.DryRunCalendarConfiguration({ document: bytesOf(document) }, await context())
const pointers = async (call: Promise<unknown>) =>
  (await refusalOf(call)).violations.map(({ path, code }) => `${path} ${code}`)
const dueOf = async (complaint_id: string) =>
  (await desk.client.GetComplaint({ complaint_id }, await context())).complaint?.due_at
const movesOf = async (id: string) =>
  (await desk.eventsOf(id)).filter(({ type }) => type === 'complaint.v1.ComplaintDueChanged')

describe('PutCalendarConfiguration', () => {
  it('OK: none at first; what is put applies to new cases, and the audit trail is told what changed', async () => {
    await aTenant(at('14 15:00'))
    expect(documentOf(await applies())).toBeNull()
    expect(await put(calendar)).toMatchObject({ version: 2, changed_by: admin.userId, changed_by_name: admin.name })
    expect(documentOf(await applies())).toEqual(calendar)
    expect(await desk.eventsOf(tenant.id)).toMatchObject([
      {
        ...{ type: 'complaint.v1.ConfigurationChanged', actorid: admin.userId, targetkind: 'tenant' },
        data: {
          ...{ document: 'calendar', configuration_version: 2 },
          changes: expect.arrayContaining([{ field: 'zone', after: '"Asia/Riyadh"' }]),
        },
      },
    ])
    await configure(desk, tenant, { grievance_types: ['complaint'], resolution_times: '1,0' })
    expect(await file(desk, admin)).toMatchObject({ due_at: at('15 15:00').toISOString() })
  })

  it('OK: versions newest first, an older one restored, the same again no version, and none at all', async () => {
    await aTenant()
    await put(calendar)
    await put({ ...calendar, windows: { ...calendar.windows, thu: open } })
    expect(await applies()).toMatchObject({ version: 2 })
    await put(null)
    expect(documentOf(await applies())).toBeNull()
    const restored = await desk.client.RestoreCalendarConfiguration({ version: 2 }, await context())
    expect(restored.configuration).toMatchObject({ version: 4, restored_from: 2 })
    expect(documentOf(restored.configuration)).toEqual(calendar)
    const { items } = await desk.client.ListCalendarConfigurationVersions({}, await context())
    expect(items.map((item) => JSON.parse(item.toString()).version)).toEqual([4, 3, 2, 1])
    const older = await desk.client.GetCalendarConfiguration({ version: 3 }, await context())
    expect(documentOf(older.configuration)).toBeNull()
    const unknown = desk.client.GetCalendarConfiguration({ version: 9 }, await context())
    await expect(unknown).rejects.toMatchObject({ code: 'NOT_FOUND', reason: 'VERSION_NOT_FOUND' })
  })

  it('INVALID_ARGUMENT: every error with its pointer, in a dry run too, and nothing is written', async () => {
    await aTenant()
    const wrong = { zone: 'Asia/Nowhere', windows: { sun: [['08:00', '25:00']] }, holidays: ['2026-02-30'], more: 1 }
    const faults = ['/more UNKNOWN_FIELD', '/zone INVALID', '/windows/sun/0 INVALID', '/holidays/0 INVALID']
    expect(await pointers(put(wrong))).toEqual(faults)
    expect(await pointers(dryRun(wrong))).toEqual(faults)
    expect(await pointers(put({ zone: 'UTC', nominal_day_minutes: 60 }))).toEqual([' NEVER_OPEN'])
    const minute = Object.fromEntries(Object.keys(calendar.windows).map((day) => [day, [['08:00', '08:01']]]))
    const seldom = { ...calendar, windows: minute, nominal_day_minutes: 1440 }
    for (const call of [put(seldom), dryRun(seldom)])
      expect(await pointers(call)).toEqual(['/nominal_day_minutes TOO_SELDOM_OPEN'])
    expect(await pointers(put(undefined))).toEqual([' WRONG_TYPE'])
    expect(await applies()).toMatchObject({ version: 1 })
  })

  it('FAILED_PRECONDITION: it must be said what was seen; ABORTED: another version was', async () => {
    await aTenant()
    expect(await refusalOf(put(calendar, { expectedVersion: undefined }))).toMatchObject({
      reason: 'IF_MATCH_REQUIRED',
    })
    expect(await refusalOf(put(calendar, { expectedVersion: 7 }))).toMatchObject({ reason: 'STALE_VERSION' })
  })

  it('PERMISSION_DENIED: who may not edit the configuration; NOT_FOUND: the versions of another tenant', async () => {
    await aTenant()
    await put(calendar)
    const manager = { tenantId: tenant.id, roles: ['manager'], userId: randomUUID() }
    const call = desk.client.GetCalendarConfiguration({}, await desk.context(manager))
    expect(await refusalOf(call)).toMatchObject({ code: 'PERMISSION_DENIED' })
    await aTenant()
    const foreign = desk.client.GetCalendarConfiguration({ version: 2 }, await context())
    expect(await refusalOf(foreign)).toMatchObject({ reason: 'VERSION_NOT_FOUND' })
  })
})

describe('due times of open cases', () => {
  const built_in = { source: 'built_in', value: '5,0' }

  it('move with the calendar: as the dry run lists them, each with its event; what has ended stays', async () => {
    await aTenant()
    const received_at = at('18 08:00').toISOString()
    const due_at = at('23 08:00').toISOString()
    const [moving = '', ended = '', late = ''] = await insertCases(desk, tenant.id, [
      { received_at, due_at, target: built_in },
      { received_at, due_at, target: built_in, status: 'resolved', sub_status: null, resolved_at: received_at },
      { received_at, due_at, target: built_in, breached_at: received_at },
    ])
    const by = at('22 16:30').toISOString()
    const effects = await dryRun(calendar)
    expect(effects.moved).toBe(2)
    expect(new Set(effects.cases.map(({ complaint_id }) => complaint_id))).toEqual(new Set([moving, late]))
    expect(effects.cases[0]).toMatchObject({ due_before: due_at, due_after: by })
    expect(await dueOf(moving)).toBe(due_at)

    await put(calendar)
    await eventually(async () => expect(await dueOf(late)).toBe(by))
    expect([await dueOf(moving), await dueOf(ended)]).toEqual([by, due_at])
    const [event] = await movesOf(moving)
    expect(event?.data.changes).toEqual([{ field: 'due_at', before: due_at, after: by }])
    expect(await movesOf(ended)).toEqual([])
    const { complaint: seen } = await desk.client.GetComplaint({ complaint_id: late }, await context())
    expect(seen).toMatchObject({ breached_at: received_at, version: 1 })
    expect((await dryRun(calendar)).moved).toBe(0)
  })

  it('move with the configuration: the time that a category or a source gives; one that is late by it is late now [GRV-8, GRV-18]', async () => {
    await aTenant()
    const [ordinary, ofSource] = [
      await file(desk, admin),
      await file(desk, admin, { source_id: tenant.sources.call_center }),
    ]
    clocks.set(tenant.id, at('20 08:00'))
    await configure(desk, tenant, {
      grievance_types: [{ name: 'complaint', resolution_times: '3,0' }],
      source_resolution: { [tenant.sources.call_center]: '1,0' },
    })
    await eventually(async () => expect(await dueOf(ofSource.complaint_id)).toBe(at('19 08:00').toISOString()))
    expect(await dueOf(ordinary.complaint_id)).toBe(at('21 08:00').toISOString())
    const [event] = await movesOf(ofSource.complaint_id)
    expect(event?.data.changes).toContainEqual({ field: 'breached_at', after: at('20 08:00').toISOString() })
    const explain = async (complaint_id: string) =>
      (await desk.client.GetComplaintDue({ complaint_id }, await context())).rule
    expect(await explain(ofSource.complaint_id)).toMatchObject({ source: 'source_policy', value: '1,0' })
    expect(await explain(ordinary.complaint_id)).toMatchObject({ source: 'category', path: 'complaint', value: '3,0' })
  })

  it('a thousand of them, a batch at a time, each once', async () => {
    await aTenant()
    const received_at = at('18 08:00').toISOString()
    const cases = Array.from({ length: 1000 }, () => ({ received_at, due_at: at('23 08:00').toISOString() }))
    await insertCases(desk, tenant.id, cases)
    await put(calendar)
    const moved = "select id from outbox where tenant_id = $1 and subject like '%ComplaintDueChanged%'"
    await eventually(async () => expect(await desk.database.rows(moved, [tenant.id])).toHaveLength(1000), {
      withinMs: 30_000,
    })
    expect((await dryRun(calendar)).moved).toBe(0)
  }, 60_000)
})
