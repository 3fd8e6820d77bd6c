import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { createTenant, type TestTenant, type TestUser } from '../../harness/builders.ts'
import { canary } from '../../harness/canary.ts'
import { tenantRoles } from '../../harness/role-grants.ts'
import { at, type Change, change, changed, changes, file } from './desk.ts'

let tenant: TestTenant
let patient: TestUser
let agent: TestUser
let support: TestUser
let manager: TestUser
const read = async (user: TestUser, target: { id: string }) => (await user.api().get(at(target))).body

beforeAll(async () => {
  tenant = await createTenant()
  ;[patient, agent, support, manager] = await Promise.all([
    tenant.user('complainant', { patient: true }),
    tenant.user('help_desk_agent'),
    tenant.user('support_staff', { departments: ['emergency'] }),
    tenant.user('manager'),
  ])
})

/** A case of the patient in the given status, moved there as people move it. */
async function caseThatIs(status: string) {
  const filed = await file(patient, { department_id: tenant.departments.emergency })
  const way: [TestUser, Change][] = [
    [agent, 'assign'],
    [support, 'resolve'],
    [patient, 'confirm'],
  ]
  for (const [person, name] of way.slice(0, ['open', 'in_progress', 'resolved', 'closed'].indexOf(status)))
    await changed(person, filed, name, support.id)
  expect(await read(agent, filed)).toMatchObject({ status })
  return filed
}

describe('the life of a complaint', () => {
  const ways: [string, Change, string][] = [
    ['open', 'start', 'in_progress'],
    ['open', 'assign', 'in_progress'],
    ['open', 'resolve', 'resolved'],
    ['in_progress', 'assign', 'in_progress'],
    ['in_progress', 'resolve', 'resolved'],
    ['resolved', 'confirm', 'closed'],
    ['closed', 'confirm', 'closed'],
    ['open', 'acknowledge', 'open'],
    ['in_progress', 'pause', 'in_progress'],
    ['open', 'reject', 'closed'],
    ['in_progress', 'reject', 'closed'],
    ['open', 'withdraw', 'closed'],
    ['in_progress', 'withdraw', 'closed'],
    ['resolved', 'reopen', 'in_progress'],
    ['closed', 'reopen', 'in_progress'],
    ...['open', 'in_progress', 'resolved', 'closed'].map((status): [string, Change, string] => [
      ...([status, 'comment', status] as const),
    ]),
  ]
  const person = (name: Change) =>
    ({
      ...{ start: agent, assign: agent, acknowledge: agent, pause: agent, resolve: support, reject: manager },
      ...{ confirm: patient, withdraw: patient, reopen: patient, comment: patient },
    })[name]

  it.each(ways)('%s: %s leads to %s [CMS-7]', async (status, name, after) => {
    const target = await caseThatIs(status)
    expect(await change(person(name), target, name, support.id)).toMatchObject({ status: 200, body: { status: after } })
    expect(await read(agent, target)).toMatchObject({ status: after })
  })

  it.each(['open', 'in_progress', 'resolved', 'closed'])('%s: nothing else leads anywhere [CMS-7]', async (status) => {
    const target = await caseThatIs(status)
    const before = await read(agent, target)
    const open = ways.filter(([from]) => from === status).map(([, name]) => name)
    for (const name of (Object.keys(changes('')) as Change[]).filter((each) => !open.includes(each)))
      expect({ name, ...(await change(person(name), target, name, support.id)) }).toMatchObject({
        ...{ name, status: 409, body: { code: 'INVALID_TRANSITION', allowed: expect.any(Array) } },
      })
    expect(await read(agent, target)).toEqual(before)
  })

  it('resolved waits: no member of staff and no stranger closes it, the complainant does [CMS-18, CMS-27:api]', async () => {
    const target = await caseThatIs('resolved')
    for (const role of tenantRoles.filter((each) => each !== 'complainant')) {
      const user = await tenant.user(role, { departments: ['emergency'] })
      expect({ role, ...(await change(user, target, 'confirm')) }).toMatchObject({
        ...{ role, status: 403, body: { code: 'OPERATION_NOT_ALLOWED' } },
      })
    }
    const stranger = await tenant.user('complainant', { patient: true })
    expect(await change(stranger, target, 'confirm')).toMatchObject({ status: 404 })
    expect(await read(agent, target)).toMatchObject({ status: 'resolved', closed_as: null })
    expect((await read(patient, target)).actions).toContain('confirm')

    expect(await patient.api().post(at(target, '/close'), { confirm: false })).toMatchObject({ status: 400 })
    expect(await changed(patient, target, 'confirm')).toMatchObject({ status: 'closed' })
    expect(await read(agent, target)).toMatchObject({ status: 'closed', closed_as: 'confirmed', clock: 'stopped' })
    expect((await read(patient, target)).actions).not.toContain('confirm')
  })
})

describe('a step of the desk', () => {
  const eachOf = (person: TestUser, path: string, bodies: object[]) =>
    Promise.all(bodies.map((body) => person.api().post(path, body)))

  it('status: an open case is taken up once, and not on the strength of an old page [CMS-24:api]', async () => {
    const target = await caseThatIs('open')
    const body = { status: 'in_progress', reason: 'Called back.' }
    const stale = await agent.api().post(at(target, '/status'), body, { 'if-match': '"7"' })
    expect(stale).toMatchObject({ status: 412, body: { code: 'STALE_VERSION', version: 1 } })
    for (const { status } of await eachOf(agent, at(target, '/status'), [
      {},
      { status: 'closed' },
      { ...body, by: agent.id },
    ]))
      expect(status).toBe(400)
    expect((await read(agent, target)).status).toBe('open')
    const started = await agent.api().post(at(target, '/status'), body, { 'if-match': '"1"' })
    expect(started).toMatchObject({ status: 200, body: { status: 'in_progress', sub_status: 'working', version: 2 } })
    expect(started.headers.get('etag')).toBe('"2"')
    // the reason is the desk's: the complainant reads the step without it
    const history = (await patient.api().get(at(target, '/timeline'))).body
    expect(history.items).toMatchObject([{}, { action: 'complaint.v1.ComplaintStarted' }])
    expect(JSON.stringify(history)).not.toContain(body.reason)
  })

  it('assign: gives the case to somebody who can work on it, to another, and back to the queue [CMS-25:api]', async () => {
    const target = await caseThatIs('open')
    const second = await tenant.user('support_staff', { departments: ['emergency'] })
    const wrong = [patient.id, randomUUID(), null, 'somebody', undefined].map((assignee_id) => ({ assignee_id }))
    const refusals = await eachOf(agent, at(target, '/assign'), wrong)
    expect(refusals.map(({ status }) => status)).toEqual([422, 422, 400, 400, 400])
    expect(await read(agent, target)).toMatchObject({ status: 'open', assignee: null, version: 1 })
    for (const { id, name } of [support, second]) {
      const given = await changed(agent, target, 'assign', id)
      expect(given).toMatchObject({ status: 'in_progress', assignee: { id, name } })
    }
    expect(await read(second, target)).toMatchObject({ assignee: { id: second.id } })
    expect(await support.api().get(at(target))).toMatchObject({ status: 404 })
    const [taken] = await eachOf(agent, at(target, '/assign'), [{ assignee_id: null }])
    expect(taken).toMatchObject({ status: 200, body: { status: 'in_progress', assignee: null } })
    expect(await read(support, target)).toMatchObject({ id: target.id })
  })

  it('resolution: one text and one outcome, which the complainant reads [CMS-26:api]', async () => {
    const target = await caseThatIs('in_progress')
    const good = { text: `The lock was replaced. ${canary()}`, outcome: 'partly_upheld', public: true }
    const bad = [{ text: undefined }, { text: ' ' }, { outcome: 'fine' }, { public: false }]
    const bodies = bad.map((each) => ({ ...good, ...each }))
    const refusals = await eachOf(support, at(target, '/resolution'), bodies)
    expect(refusals.map(({ status }) => status)).toEqual([400, 400, 400, 400])
    expect(await read(agent, target)).toMatchObject({ status: 'in_progress', resolution: null })
    const answers = await eachOf(support, at(target, '/resolution'), [good, good, good])
    // three at once: one of them is the resolution
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    const by = { id: support.id, name: support.name }
    const resolution = { text: good.text, outcome: good.outcome, by, at: expect.any(String) }
    expect(await read(agent, target)).toMatchObject({ status: 'resolved', clock: 'stopped', resolution })
    expect((await read(patient, target)).resolution).toEqual({ text: good.text })
  })
})
