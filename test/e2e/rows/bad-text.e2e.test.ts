import { beforeAll, describe, expect, it } from '@jest/globals'
import { createTenant, type TestTenant, type TestUser } from '../../harness/builders.ts'
import { api } from '../../harness/caller.ts'
import { aComplaint } from '../../harness/canary.ts'
import { faultsIn } from './configuration-desk.ts'
import { at, complaints, everyItem, file } from './desk.ts'

/** A field for text: where it is sent, how many signs it may have, and the body that holds it. */
type Place = [path: string, pointer: string, limit: number, body: (text: string) => object]

const reason = (text: string) => ({ reason: text })
const toAction: Place[] = [
  ['/comments', '/text', 10_000, (text) => ({ text, visibility: 'public' })],
  ['/status', '/reason', 2000, (text) => ({ status: 'in_progress', reason: text })],
  ['/assign', '/note', 2000, (note) => ({ assignee_id: null, note })],
  ['/resolution', '/text', 10_000, (text) => ({ text, outcome: 'upheld' })],
  ['/close', '/reason', 2000, (text) => ({ as: 'rejected', reason: text })],
  ['/reopen', '/reason', 2000, reason],
  ['/delete', '/reason', 2000, reason],
  ['/source', '/reason', 2000, (text) => ({ source_id: tenant.sources.staff, reason: text })],
  ['/escalate', '/reason', 2000, reason],
]
const byComplainant: Place[] = [
  ['/comments', '/text', 10_000, (text) => ({ text, visibility: 'public' })],
  ['/close', '/comment', 10_000, (comment) => ({ confirm: true, comment })],
  ['/reopen', '/reason', 2000, reason],
  ['/withdraw', '/reason', 2000, reason],
]
const written: [pointer: string, limit: number, body: (text: string) => object][] = [
  ['/title', 200, (title) => ({ title })],
  ['/description', 20_000, (description) => ({ description })],
  ['/category', 400, (category) => ({ category })],
  ['/remedy_sought', 2000, (remedy_sought) => ({ remedy_sought })],
  ['/complainant/name', 200, (name) => ({ complainant: { name } })],
  ['/complainant/phone', 50, (phone) => ({ complainant: { phone } })],
]
const writtenByStaff: typeof written = [
  ...written,
  ['/flags/0', 200, (flag) => ({ flags: [flag] })],
  ['/external_reference', 200, (external_reference) => ({ external_reference })],
]
const chosen: typeof written = [
  ['/language', 35, (language) => ({ language })],
  ['/channel', 50, (channel) => ({ channel })],
]
const many = () => ({ ids: [target.id], reason: 'Because.' })
const inBulk: Place[] = [
  ['/assign', '/reason', 2000, (text) => ({ ...many(), assignee_id: manager.id, reason: text })],
  ['/owner', '/reason', 2000, (text) => ({ ...many(), owner_agent_id: manager.id, reason: text })],
  ['/status', '/reason', 2000, (text) => ({ ...many(), status: 'in_progress', reason: text })],
  ['/flag', '/reason', 2000, (text) => ({ ...many(), add: ['x'], reason: text })],
  ['/flag', '/add/0', 200, (flag) => ({ ...many(), add: [flag] })],
  ['/flag', '/remove/0', 200, (flag) => ({ ...many(), remove: [flag] })],
  ['/flag', '/filter/q', 200, (q) => ({ filter: { q }, reason: 'Because.', add: ['x'] })],
  [
    '/status',
    '/filter/category/0',
    400,
    (text) => ({ filter: { category: [text] }, reason: 'r', status: 'in_progress' }),
  ],
]
const byCode: Place[] = [
  ['/comments', '/text', 10_000, (text) => ({ code, text })],
  ['/confirm', '/comment', 10_000, (comment) => ({ code, comment })],
  ['/reopen', '/reason', 2000, (text) => ({ code, reason: text })],
  ['/withdraw', '/reason', 2000, (text) => ({ code, reason: text })],
]

let tenant: TestTenant
let admin: TestUser
let manager: TestUser
let patient: TestUser
let target: { id: string }
let code: string
beforeAll(async () => {
  tenant = await createTenant()
  ;[admin, manager, patient] = await Promise.all([
    ...[tenant.user('tenant_admin'), tenant.user('manager'), tenant.user('complainant', { patient: true })],
  ] as const)
  target = await file(patient)
  code = (await api(undefined).post(`${form()}/complaints`, aComplaint())).body.tracking_code
})
const form = () => `/api/v1/public/${tenant.slug}`

/** Sends what nobody typed and what is too long: each is refused by name; exactly so much is not. */
async function expectRefusals(
  send: (body: object) => ReturnType<ReturnType<TestUser['api']>['post']>,
  [, pointer, limit, body]: Place,
) {
  const before = await everyItem(admin)
  const bad = ['a\u0000b', 'a\u0007b', 'a\ud83d', '\ude00a', '\ude00\ud83d', '😀'.repeat(limit + 1)]
  for (const text of bad) {
    const refused = await send(body(text))
    const [fault = '', ...others] = refused.status === 400 ? faultsIn(refused) : []
    expect([refused.status, refused.body.code, fault.split(' ')[0], others]).toEqual([400, 'INVALID_BODY', pointer, []])
    expect(fault.endsWith(' TOO_LONG')).toBe(text.length > 20)
  }
  // beside a field that there is none of, so that nothing comes of it
  const most = await send({ ...body('😀'.repeat(limit)), nonsense: 1 })
  expect([most.status, faultsIn(most)]).toEqual([400, ['/nonsense UNKNOWN_FIELD']])
  expect(await everyItem(admin)).toEqual(before)
}

describe('text that nobody typed, or too much of it, is refused and nothing happens', () => {
  it.each(toAction)('%s %s of the desk, %i signs', (...place) =>
    expectRefusals((body) => admin.api().post(at(target, place[0]), body), place),
  )

  it.each(byComplainant)('%s %s of the complainant, %i signs', (...place) =>
    expectRefusals((body) => patient.api().post(at(target, place[0]), body), place),
  )

  it.each(writtenByStaff)('PATCH %s, %i signs', (...[pointer, limit, body]) =>
    expectRefusals((wish) => manager.api().patch(at(target), wish, { 'if-match': '"1"' }), ['', pointer, limit, body]),
  )

  it.each([...writtenByStaff, ...chosen])('a new complaint, %s, %i signs', (...[pointer, limit, body]) =>
    expectRefusals((more) => manager.api().post(complaints, aComplaint(more)), ['', pointer, limit, body]),
  )

  it.each(inBulk)('/bulk%s %s, %i signs', (...place) =>
    expectRefusals((body) => manager.api().post(`${complaints}/bulk${place[0]}`, body), place),
  )

  it.each([...written, chosen[0] as (typeof chosen)[0]])('the public form, %s, %i signs', (...[pointer, limit, body]) =>
    expectRefusals((more) => api(undefined).post(`${form()}/complaints`, aComplaint(more)), ['', pointer, limit, body]),
  )

  it.each(byCode)('/track%s %s, %i signs', (...place) =>
    expectRefusals((body) => api(undefined).post(`${form()}/track${place[0]}`, body), place),
  )
})
