import { beforeEach, describe, expect, it } from '@jest/globals'
import { createTenant, type TestTenant, type TestUser } from '../../harness/builders.ts'
import { api } from '../../harness/caller.ts'
import { aComplaint } from '../../harness/canary.ts'
import { eventually } from '../../harness/eventually.ts'
import { advance, days } from '../../harness/tenant-clocks.ts'
import { configure, faultsIn } from './configuration-desk.ts'
import { at, changed, complaints, file, listed } from './desk.ts'

const hourMs = 60 * 60 * 1000
const calendarPath = '/api/v1/config/calendar'
const open = [['08:00', '16:30']]
const calendar = { zone: 'Asia/Riyadh', windows: { sun: open, mon: open, tue: open, wed: open, thu: open } }

let tenant: TestTenant
let admin: TestUser
let patient: TestUser
/** How far the tenant's clock is ahead. */
let offsetMs = 0
beforeEach(async () => {
  tenant = await createTenant()
  ;[admin, patient] = await Promise.all([tenant.user('tenant_admin'), tenant.user('complainant', { patient: true })])
  offsetMs = 0
})

async function forward(byMs: number) {
  offsetMs += byMs
  await advance(tenant, byMs)
}
const nowMs = () => Date.now() + offsetMs
/** Moves the tenant's clock to the next such moment of a week by the clocks of Riyadh, 0 being Sunday. */
async function goTo(weekday: number, hours: number, minutes = 0) {
  const weekMs = days(7)
  // the first Sunday of 1970 was the fourth of January, and Riyadh is three hours ahead
  const wanted = days(3 + weekday) + (hours - 3) * hourMs + minutes * 60_000
  await forward((((wanted - nowMs()) % weekMs) + weekMs) % weekMs)
}
const put = async (document: unknown, etag?: string) => {
  const seen = etag ?? (await admin.api().get(calendarPath)).headers.get('etag') ?? ''
  return admin.api().request('PUT', calendarPath, document as object, { 'if-match': seen })
}
const timed = (values: Record<string, string>) => ({
  grievance_types: Object.entries(values).map(([name, resolution_times]) => ({ name, resolution_times })),
})
const hoursTo = ({ received_at }: { received_at: string }, due: string) =>
  (Date.parse(due) - Date.parse(received_at)) / hourMs
const explain = async (target: { id: string }) => (await admin.api().get(at(target, '/due'))).body
const read = async (target: { id: string }) => (await admin.api().get(at(target))).body

describe('the clock of a case', () => {
  it.each<[string, string, [number, number, number?], number]>([
    ['Wednesday 15:00', '1,0', [3, 15], 24],
    ['Thursday 16:00', '0,4', [4, 16], 67.5],
    ['Friday 10:00', '0,4', [5, 10], 50],
  ])(
    'filed on %s with %s: by the calendar, and explained step by step [GRV-9]',
    async (_when, value, moment, hours) => {
      expect(await put(calendar)).toMatchObject({ status: 200, body: calendar })
      await configure(admin, timed({ complaint: value }))
      await goTo(...moment)
      const filed = await file(admin)
      expect(hoursTo(filed, filed.due_at)).toBe(hours)
      const { steps, ...rest } = await explain(filed)
      expect(rest).toMatchObject({
        ...{ due_at: filed.due_at, clock: 'running', breached_at: null, calendar },
        rule: { source: 'category', path: 'complaint', value },
      })
      const [d = 0, h = 0] = value.split(',').map(Number)
      const ran = steps.filter(({ kind }: { kind: string }) => kind === 'running')
      expect(ran.reduce((sum: number, { minutes }: { minutes: number }) => sum + minutes, 0)).toBe(d * 510 + h * 60)
    },
  )

  it('without a calendar a day has 24 hours [GRV-9]', async () => {
    await configure(admin, timed({ complaint: '2,12' }))
    await goTo(4, 16)
    const filed = await file(admin)
    expect(hoursTo(filed, filed.due_at)).toBe(60)
    expect(await explain(filed)).toMatchObject({ calendar: null, steps: [{ kind: 'running', minutes: 3600 }] })
  })

  it('a pause counts in business minutes [GRV-7]', async () => {
    await put(calendar)
    await configure(admin, timed({ complaint: '1,0' }))
    await goTo(0, 8)
    const filed = await file(admin)
    await changed(admin, filed, 'start')
    await goTo(0, 12)
    expect(await changed(admin, filed, 'pause')).toMatchObject({ clock: 'paused' })
    await goTo(1, 10)
    expect(await read(filed)).toMatchObject({ overdue: false, breached_at: null })
    const resumed = await admin.api().post(at(filed, '/status'), { sub_status: 'working', reason: 'They answered.' })
    expect(resumed).toMatchObject({ status: 200, body: { clock: 'running' } })
    expect(hoursTo(filed, resumed.body.due_at)).toBe(30.5)
  })

  it('another category counts from the start; what is late by it is late since the change [GRV-16, GRV-18]', async () => {
    await put(calendar)
    await configure(admin, timed({ complaint: '1,0', short: '0,6', shorter: '0,3' }))
    await goTo(0, 8)
    const filed = await file(admin)
    await goTo(0, 12)
    const move = async (category: string, version: number) =>
      (await admin.api().request('PATCH', at(filed), { category }, { 'if-match': `"${version}"` })).body
    const short = await move('short', 1)
    expect([hoursTo(filed, short.due_at), short.breached_at]).toEqual([6, null])
    const shorter = await move('shorter', 2)
    expect(hoursTo(filed, shorter.due_at)).toBe(3)
    expect(Math.round(hoursTo(filed, shorter.breached_at) * 60)).toBe(240)
    expect(await move('complaint', 3)).toMatchObject({ overdue: true, breached_at: shorter.breached_at })
  })

  it('a case that nobody touches is late by itself, and every number says so [GRV-7]', async () => {
    const [late, early] = [await file(admin), await file(admin, { received_at: new Date().toISOString() })]
    await forward(days(4))
    await changed(admin, early, 'resolve')
    await forward(days(1) + 2000)
    await eventually(async () => {
      const { items } = (await admin.api().get(at(late, '/timeline'))).body
      // the first step of the ladder may follow at once
      const breach = expect.objectContaining({ action: 'complaint.v1.ComplaintBreached', actor: null })
      expect(items).toContainEqual(breach)
    })
    expect(await read(late)).toMatchObject({ overdue: true, breached_at: late.due_at, version: 1 })
    expect(await listed(admin, 'overdue=true')).toEqual([late.id])
    expect((await admin.api().get(`${complaints}/counts`)).body).toMatchObject({ overdue: 1, breached: 1 })
    await eventually(async () => {
      const audit = await admin.api().get(`/api/v1/audit?entity=${late.id}&action=complaint.v1.ComplaintBreached`)
      expect(audit.body.items).toMatchObject([
        { actor: { kind: 'system' }, changes: [{ field: 'breached_at', after: late.due_at }] },
      ])
    })
  })

  it('a resolved case whose complainant is silent closes by itself; a message from them keeps it [CMS-18]', async () => {
    const cases = [await file(patient), await file(patient), await file(patient)] as const
    const [silent, answered, spoken] = cases
    for (const each of cases) await changed(admin, each, 'resolve')
    await changed(patient, answered, 'comment')
    await changed(admin, spoken, 'comment')
    await forward(days(7) - 60_000)
    expect(await read(silent)).toMatchObject({ status: 'resolved' })
    await forward(61_000)
    for (const each of [silent, spoken])
      await eventually(async () => expect(await read(each)).toMatchObject({ status: 'closed', closed_as: 'auto' }))
    expect(await read(answered)).toMatchObject({ status: 'resolved' })
    const { items } = (await patient.api().get(at(silent, '/timeline'))).body
    expect(items.at(-1)).toMatchObject({ action: 'complaint.v1.ComplaintClosed' })
    expect((await patient.api().post(at(silent, '/reopen'), { reason: 'No.' })).body).toMatchObject({
      ...{ status: 'in_progress' },
    })
  })

  it('who has no login keeps their resolved case as well, by a message with its code [CMS-18]', async () => {
    const form = `/api/v1/public/${tenant.slug}`
    const filed = await Promise.all([1, 2].map(() => api(undefined).post(`${form}/complaints`, aComplaint())))
    const items = (await admin.api().get(complaints)).body.items as { id: string; reference: string }[]
    const caseOf = (at: number) => items.find(({ reference }) => reference === filed[at]?.body.reference) ?? { id: '' }
    const [silent, spoken] = [caseOf(0), caseOf(1)]
    for (const each of [silent, spoken]) await changed(admin, each, 'resolve')
    const said = { code: filed[1]?.body.tracking_code, text: 'It is not.' }
    expect(await api(undefined).post(`${form}/track/comments`, said)).toMatchObject({ status: 200 })
    await forward(days(7) + 1000)
    await eventually(async () => expect(await read(silent)).toMatchObject({ status: 'closed', closed_as: 'auto' }))
    expect(await read(spoken)).toMatchObject({ status: 'resolved', closed_as: null })
    await forward(days(7))
    await changed(admin, await file(patient), 'resolve')
    await forward(days(7) + 1000)
    await eventually(async () => expect(await listed(admin, 'status=closed')).toHaveLength(2))
    expect(await read(spoken)).toMatchObject({ status: 'resolved' })
  })

  it('complainants are told the time alone; who may not see the case is told nothing', async () => {
    const filed = await file(patient)
    const own = await patient.api().get(at(filed, '/due'))
    expect(own).toMatchObject({ status: 200, body: { due_at: filed.due_at } })
    expect(Object.keys(own.body)).toEqual(['due_at'])
    const other = await tenant.user('complainant', { patient: true })
    expect(await other.api().get(at(filed, '/due'))).toMatchObject({ status: 404 })
  })
})

describe('the calendar of a tenant', () => {
  it('is a document with versions: tried, put, refused with every error, restored [GRV-8]', async () => {
    const none = await admin.api().get(calendarPath)
    expect([none.status, none.body, none.headers.get('etag')]).toEqual([200, null, '"1"'])
    const wrong = {
      zone: 'Nowhere',
      windows: {
        sun: [
          ['08:00', '16:30'],
          ['16:00', '17:00'],
        ],
      },
      x: 1,
    }
    for (const answer of [await put(wrong), await admin.api().post(`${calendarPath}/dry_run`, wrong)]) {
      expect(answer).toMatchObject({ status: 400, body: { code: 'INVALID_BODY' } })
      expect(faultsIn(answer)).toEqual(['/x UNKNOWN_FIELD', '/zone INVALID', '/windows/sun/1 OVERLAP'])
    }
    expect((await put(calendar, '"9"')).status).toBe(412)
    const made = await put(calendar)
    expect([made.status, made.body, made.headers.get('etag')]).toEqual([200, calendar, '"2"'])
    expect(await put(null)).toMatchObject({ status: 200, body: null })
    const restored = await admin.api().post(`${calendarPath}/versions/2/restore`)
    expect([restored.body, restored.headers.get('etag')]).toEqual([calendar, '"4"'])
    const { items } = (await admin.api().get(`${calendarPath}/versions`)).body
    expect(items.map(({ version }: { version: number }) => version)).toEqual([4, 3, 2, 1])
    expect((await admin.api().get(`${calendarPath}/versions/3`)).body).toMatchObject({ version: 3, document: null })
  })

  it('moves open cases, as a dry run lists them before [GRV-8]', async () => {
    await configure(admin, timed({ complaint: '3,0' }))
    await goTo(4, 12)
    const filed = await file(admin)
    const tried = await admin.api().post(`${calendarPath}/dry_run`, calendar)
    expect(tried).toMatchObject({ status: 200, body: { moved: 1 } })
    const [moving] = tried.body.due_dates
    expect(moving).toMatchObject({ complaint: { id: filed.id, reference: filed.reference }, before: filed.due_at })
    await put(calendar)
    await eventually(async () => expect(await read(filed)).toMatchObject({ due_at: moving.after }))
    expect(hoursTo(filed, moving.after)).toBe(5 * 24)
  })
})
