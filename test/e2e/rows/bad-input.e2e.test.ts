import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { createTenant, type TestTenant, type TestUser } from '../../harness/builders.ts'
import { aComplaint } from '../../harness/canary.ts'
import { insertCases } from '../../harness/complaint-desk.ts'
import { whiteBox } from '../../harness/database.ts'
import { eventually } from '../../harness/eventually.ts'
import { sharedStack } from '../../harness/facts.ts'
import { configure, faultsIn } from './configuration-desk.ts'
import { at, change, changed, complaints, everyItem, file, listed, problem, unknownCase } from './desk.ts'
import { aPerson, managedTenant } from './users.ts'

let tenant: Awaited<ReturnType<typeof managedTenant>>
let other: TestTenant
let admin: TestUser
let manager: TestUser
let agent: TestUser
beforeAll(async () => {
  ;[tenant, other] = await Promise.all([managedTenant(), createTenant()])
  admin = tenant.admin
  ;[manager, agent] = await Promise.all([tenant.user('manager'), tenant.user('help_desk_agent')])
}, 60_000)

const post = (body: unknown) => manager.api().post(complaints, body)
/** The body of a complaint as it is sent, with a text in JSON's own letters in the place of the title. */
const withTitle = (json: string) => JSON.stringify(aComplaint({ title: '?' })).replace('"?"', () => json)
const filedByNow = async () => (await manager.api().get(`${complaints}/counts`)).body.total as number

describe('a text', () => {
  it.each([
    ['emoji of several signs', '👩🏽‍⚕️ said no 🙁'],
    ['marks of direction', '\u202bانتظرت\u202c four hours \u200f!'],
    ['Arabic with digits of its own', 'غرفة ٣٠٢، لم يأتِ أحد'],
    ['letters beyond the first plane', '𝒲𝒶𝒾𝓉 𠀀'],
    ['what looks like mark-up, a formula, a statement', "<script>alert(1)</script> =1+1 '; drop table complaint; --"],
    ['line breaks and tabs', 'first\n\tsecond'],
  ])('is kept as it was written: %s', async (_name, text) => {
    const filed = await file(manager, { title: text, description: text, remedy_sought: text, external_reference: text })
    const { body } = await manager.api().get(at(filed))
    expect([body.title, body.description, body.remedy_sought, body.external_reference]).toEqual(Array(4).fill(text))
    const said = await manager.api().post(at(filed, '/comments'), { text, visibility: 'public' })
    expect(said.status).toBe(200)
    expect((await manager.api().get(at(filed, '/comments'))).body.items).toMatchObject([{ text }])
    expect((await everyItem(manager)).find(({ id }) => id === filed.id)).toMatchObject({ title: text })
  })

  it('has one form: composed, and without white space around it', async () => {
    const filed = await file(manager, { title: '  cafe\u0301 \u00a0\ufeff', description: 'e\u0301\n' })
    expect([filed.title, filed.description]).toEqual(['caf\u00e9', '\u00e9'])
  })

  it.each([
    ['title', 200],
    ['description', 20_000],
    ['external_reference', 200],
    ['remedy_sought', 2000],
  ])('%s may have %i signs, each counted once, and not one more', async (field, most) => {
    const filed = await file(manager, { [field]: '😀'.repeat(most) })
    expect((await manager.api().get(at(filed))).body[field]).toBe('😀'.repeat(most))
    const longer = await post(aComplaint({ [field]: '😀'.repeat(most + 1) }))
    expect([longer.status, faultsIn(longer)]).toEqual([400, [`/${field} TOO_LONG`]])
  })

  it.each([
    ['comments', { text: '😀'.repeat(10_001), visibility: 'public' }, '/text'],
    ['comments', { text: ' \n ', visibility: 'public' }, '/text'],
    ['resolution', { text: '😀'.repeat(10_001), outcome: 'upheld' }, '/text'],
    ['status', { status: 'in_progress', reason: '😀'.repeat(2001) }, '/reason'],
    ['delete', { reason: '\u202e'.repeat(2001) }, '/reason'],
  ])('over the limit is refused and nothing happens: %s', async (action, body, path) => {
    const filed = await file(manager)
    const refused = await admin.api().post(at(filed, `/${action}`), body)
    expect(refused).toMatchObject({ status: 400, body: { code: 'INVALID_BODY', errors: [{ path }] } })
    expect((await manager.api().get(at(filed))).body).toMatchObject({ status: 'open', version: 1 })
  })

  it.each([
    ['NUL', '"a\\u0000b"'],
    ['a control character', '"a\\u0007b"'],
    ['half of a surrogate pair', '"a\\ud83d"'],
    ['the other half', '"\\ude00a"'],
    ['two halves the wrong way round', '"\\ude00\\ud83d"'],
    ['NUL as it is', '"a\u0000b"'],
  ])('that nobody typed is refused and nothing is filed: %s', async (_name, json) => {
    const before = await filedByNow()
    const refused = await post(withTitle(json))
    expect(refused).toMatchObject({
      status: 400,
      body: { code: expect.stringMatching(/^(INVALID|MALFORMED)_BODY$/) },
    })
    expect(await filedByNow()).toBe(before)
  })

  it('that is no UTF-8 is refused, or read as what a browser would make of it', async () => {
    const bytes = Buffer.from(withTitle('"?"'), 'utf8')
    bytes[bytes.indexOf('"?"') + 1] = 0xc3
    const answer = await fetch(`${sharedStack().gateway}${complaints}`, {
      ...{ method: 'POST', body: bytes, signal: AbortSignal.timeout(10_000) },
      headers: { authorization: `Bearer ${await manager.token()}`, 'content-type': 'application/json' },
    })
    expect([201, 400]).toContain(answer.status)
    if (answer.status === 201) expect(await answer.json()).toMatchObject({ title: '\ufffd' })
  })
})

const wrongDays = [
  '2026-02-30',
  '2026-13-01',
  '2026-00-10',
  '26-01-01',
  '2026-1-1',
  '01/02/2026',
  '2026-01-01T00:00:00Z',
]
const wrongTimes = [
  '2026-02-30T10:00:00Z',
  '2026-01-01',
  '2026-01-01T25:00:00Z',
  '2026-01-01T10:00:00',
  '2026-01-01 10:00',
]
const neverDates = [
  'yesterday',
  '',
  '0',
  '1767225600',
  '٢٠٢٦-٠١-٠١',
  "2026-01-01'",
  '+002026-01-01',
  '0000-01-01',
  '-1',
]

describe('a date', () => {
  let filed: { id: string }
  beforeAll(async () => {
    filed = await file(manager)
  })
  const asked = async (path: string, name: string, value: unknown) => {
    const { status, body } = await manager
      .api()
      .get(`${complaints}${path}?${name}=${encodeURIComponent(String(value))}`)
    return [path, status, body.errors?.map((fault: { path: string }) => fault.path)]
  }

  it.each([...wrongDays, ...neverDates, 20260101, true])('%j is no day', async (incident_date) => {
    const refused = await post(aComplaint({ incident_date }))
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ path: '/incident_date' }] } })
    const edited = await manager.api().patch(at(filed), { incident_date }, { 'if-match': '"1"' })
    expect(edited).toMatchObject({ status: 400, body: { errors: [{ path: '/incident_date' }] } })
    for (const path of ['summary', 'creators', 'sources'].map((name) => `/statistics/${name}`))
      for (const name of ['from', 'to'])
        expect(await asked(path, name, incident_date)).toEqual([path, 400, [`/${name}`]])
  })

  it.each([...wrongTimes, ...neverDates, 1_767_225_600])('%j is no time', async (received_at) => {
    const refused = await post(aComplaint({ received_at }))
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ path: '/received_at' }] } })
    for (const path of ['', '/counts'])
      for (const name of ['received_from', 'received_to'])
        expect(await asked(path, name, received_at)).toEqual([path, 400, [`/${name}`]])
    const filter = { received_to: received_at }
    const wish = { filter, status: 'in_progress', reason: 'r', dry_run: true }
    const bulk = await manager.api().post(`${complaints}/bulk/status`, wish)
    expect(bulk).toMatchObject({ status: 400, body: { errors: [{ path: '/filter/received_to' }] } })
  })

  it('has not been yet: a complaint is about what has happened', async () => {
    // tomorrow is today already where the clock is 14 hours ahead
    const inThreeDays = new Date(Date.now() + 72 * 3_600_000).toISOString()
    const refused = await post(aComplaint({ incident_date: inThreeDays.slice(0, 10), received_at: inThreeDays }))
    expect(faultsIn(refused).map((fault) => fault.split(' ')[0])).toEqual(['/received_at', '/incident_date'])
  })
})

describe('a page that was opened before something changed', () => {
  const document = (more: object[]) => ({
    grievance_types: ['complaint', ...more.map((each) => ({ ...each }))],
    grievance_flags: ['open', { name: 'secret_flag', permissions: ['users.manage'] }],
  })

  it('a category that has been removed since is as unknown as any other', async () => {
    await configure(admin, document([{ name: 'parking' }]))
    const filed = await file(manager)
    const { headers } = await manager.api().get(at(filed))
    await configure(admin, document([]))
    const unknown = ['/category UNKNOWN_CATEGORY']
    expect(faultsIn(await post(aComplaint({ category: 'parking' })))).toEqual(unknown)
    const edited = await manager
      .api()
      .patch(at(filed), { category: 'parking' }, { 'if-match': headers.get('etag') ?? '' })
    expect([edited.status, faultsIn(edited)]).toEqual([400, unknown])
  })

  it('a flag that one may not use is named to who may see it, and to others it is unknown', async () => {
    await configure(admin, document([]))
    const refused = await post(aComplaint({ flags: ['open', 'secret_flag'] }))
    const unknown = await post(aComplaint({ flags: ['open', 'no_such_flag'] }))
    expect(problem(refused)).toEqual(problem(unknown))
    expect(faultsIn(refused)).toEqual(['/flags/1 UNKNOWN_FLAG'])
    expect(JSON.stringify(refused.body)).not.toContain('secret')
    expect((await file(admin, { flags: ['secret_flag'] })).flags).toEqual(['secret_flag'])
  })

  it('two tabs: the second edit is told the version that it did not see; the second click changes nothing', async () => {
    const filed = await file(manager)
    const etag = (await manager.api().get(at(filed))).headers.get('etag') ?? ''
    const edits = await Promise.all(
      ['first', 'second'].map((title) => manager.api().patch(at(filed), { title }, { 'if-match': etag })),
    )
    expect(edits.map(({ status }) => status).sort()).toEqual([200, 412])
    const won = edits.find(({ status }) => status === 200)?.body
    expect((await manager.api().get(at(filed))).body).toMatchObject({ title: won.title, version: 2 })
    const clicks = await Promise.all([1, 2].map(() => change(manager, filed, 'start')))
    expect(clicks.map(({ status }) => status).sort()).toEqual([200, 409])
    const late = clicks.find(({ status }) => status === 409)?.body
    expect(late).toMatchObject({ code: 'INVALID_TRANSITION' })
  })

  it('two tabs send the same form: with its key it is filed once', async () => {
    const body = aComplaint()
    const key = { 'idempotency-key': randomUUID() }
    const before = await filedByNow()
    const sent = await Promise.all([1, 2, 3].map(() => manager.api().post(complaints, body, key)))
    expect(sent.map(({ status, body: { id } }) => [status, id])).toEqual(sent.map(() => [201, sent[0]?.body.id]))
    expect(await filedByNow()).toBe(before + 1)
  })

  it('an assignee who has been disabled in between is given nothing, alone or with many', async () => {
    const mona = (await admin.api().post('/api/v1/users', aPerson({ send_invitation: false }))).body
    const [one, two] = [await file(manager), await file(manager)]
    await eventually(async () => expect((await change(agent, one, 'assign', mona.id)).status).toBe(200), {
      withinMs: 15_000,
    })
    expect((await admin.api().post(`/api/v1/users/${mona.id}/disable`)).status).toBe(200)
    const many = { ids: [two.id], assignee_id: mona.id, reason: 'r' }
    const bulk = (more = {}) => manager.api().post(`${complaints}/bulk/assign`, { ...many, ...more })
    const refused = [{ id: two.id, done: false, code: 'ASSIGNEE_UNSUITABLE' }]
    await eventually(async () => expect((await bulk({ dry_run: true })).body.items).toEqual(refused), {
      withinMs: 15_000,
    })
    expect((await bulk()).body.items).toEqual(refused)
    const alone = await change(agent, two, 'assign', mona.id)
    expect(alone).toMatchObject({ status: 422, body: { code: 'ASSIGNEE_UNSUITABLE' } })
    // what she had stays hers until somebody takes it, and reopened it waits for somebody new
    expect((await manager.api().get(at(one))).body.assignee).toMatchObject({ id: mona.id })
    await changed(manager, one, 'reject')
    expect(await changed(manager, one, 'reopen')).toMatchObject({ status: 'open', assignee: null })
  })
})

describe('five hundred ids of which half are foreign', () => {
  it('each is answered, one’s own are changed, and foreign ones are as unknown as those of nobody [S1]', async () => {
    const { postgres } = sharedStack()
    const database = whiteBox(postgres)
    const [own, foreign] = await Promise.all(
      [tenant, other].map(({ id }) =>
        insertCases(
          { database },
          id,
          Array.from({ length: 249 }, () => ({})),
        ),
      ),
    )
    const ids = (own ?? []).flatMap((id, index) => [id, foreign?.[index] as string]).concat(randomUUID(), randomUUID())
    const wish = { ids, assignee_id: agent.id, reason: 'The agent is back.' }
    const { status, body } = await manager.api().post(`${complaints}/bulk/assign`, wish)
    expect(status).toBe(200)
    const unknown = (id: string) => ({ id, done: false, code: 'COMPLAINT_NOT_FOUND' })
    expect(body.items).toEqual(ids.map((id) => (own?.includes(id) ? { id, done: true } : unknown(id))))
    const touched = await database.rows<{ id: string }>(
      'select id from complaint.complaint where id = any($1) and version > 1',
      [ids],
    )
    await database.close()
    expect(touched.map(({ id }) => id).sort()).toEqual(own?.sort())
    expect(await listed(manager, `assignee=${agent.id}`)).toEqual(expect.arrayContaining(own ?? []))
    const tooMany = await manager.api().post(`${complaints}/bulk/assign`, { ...wish, ids: [...ids, randomUUID()] })
    expect(tooMany).toMatchObject({ status: 400, body: { errors: [{ path: '/ids' }] } })
    const twice = await manager
      .api()
      .post(`${complaints}/bulk/assign`, { ...wish, ids: [own?.[0], own?.[0]?.toUpperCase()] })
    expect(twice.status).toBe(400)
    const none = await manager.api().post(`${complaints}/bulk/assign`, { ...wish, ids: [unknownCase().id] })
    expect(none.body.items).toMatchObject([{ code: 'COMPLAINT_NOT_FOUND' }])
  }, 30_000)
})
