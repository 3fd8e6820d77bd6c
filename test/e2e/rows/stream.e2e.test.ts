import { afterEach, describe, expect, it } from '@jest/globals'
import { signInAsBrowser } from '../../harness/browser-login.ts'
import { createTenant, platformAdmin, type TestTenant, testPassword } from '../../harness/builders.ts'
import { canaryMark } from '../../harness/canary.ts'
import { type EventStream, openEventStream } from '../../harness/event-stream.ts'
import { eventually } from '../../harness/eventually.ts'
import { sharedStack } from '../../harness/facts.ts'
import { tenantRoles } from '../../harness/role-grants.ts'
import { at, change, file, listed, type Person, select } from './desk.ts'
import { managedTenant } from './users.ts'

type Watcher = Person & { token(): Promise<string> }

const open: EventStream[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((stream) => stream.leave()))
})
async function watch({ token }: Pick<Watcher, 'token'>, lastEventId = '') {
  const url = `${sharedStack().gateway}/api/v1/stream`
  const stream = await openEventStream(url, { token: await token(), lastEventId })
  open.push(stream)
  return stream
}
const words = ({ events }: EventStream) =>
  events.map(({ event, data }) => [event, data.reason ?? data.action?.split('.').at(-1)].filter(Boolean).join(' '))
const casesIn = ({ events }: EventStream) => [...new Set(events.flatMap(({ data }) => data.id ?? []))].sort()
const endsWithinASecond = async (stream: EventStream, reason: string) => {
  const askedAt = Date.now()
  await stream.ended
  expect(words(stream).at(-1)).toBe(`end ${reason}`)
  return expect(Date.now() - askedAt).toBeLessThan(1000)
}

/** Somebody of every role, in the same department, and the platform admin. */
async function everybodyOf(tenant: TestTenant) {
  const options = { departments: ['emergency'], patient: true, staff: true } as const
  const people = await Promise.all(tenantRoles.map((role) => tenant.user(role, options)))
  const admin = await platformAdmin()
  await select(admin, tenant)
  return [...people, admin]
}

describe('watching cases', () => {
  it('everybody is told of exactly what their list shows, in no word of anybody, and of no other tenant [S1, S4]', async () => {
    const [ours, theirs] = await Promise.all([createTenant(), createTenant()])
    const [us, them] = await Promise.all([everybodyOf(ours), everybodyOf(theirs)])
    const streams = await Promise.all([...us, ...them].map((person) => watch(person)))
    const cases = await Promise.all(
      [
        { people: us, tenant: ours },
        { people: them, tenant: theirs },
      ].flatMap(({ people, tenant }) => {
        const { emergency: department_id } = tenant.departments
        const [manager, source, complainant] = [1, 5, 6].map((role) => people[role] as Watcher) as [
          Watcher,
          Watcher,
          Watcher,
        ]
        return [file(manager, { department_id }), file(manager), file(source), file(complainant)]
      }),
    )
    for (const { id } of cases.slice(0, 4)) await change(us[1] as Watcher, { id }, 'start')
    for (const [index, person] of [...us, ...them].entries()) {
      const stream = streams[index] as EventStream
      const expected = await listed(person)
      await eventually(() => expect([index, casesIn(stream)]).toEqual([index, expected]))
    }
    const said = streams.map((stream) => stream.text())
    expect(said.filter((text) => text.includes(canaryMark))).toEqual([])
    const [own, foreign] = [cases.slice(0, 4), cases.slice(4)].map((half) => half.map(({ id }) => id as string))
    for (const text of said.slice(0, us.length)) expect(foreign?.filter((id) => text.includes(id))).toEqual([])
    for (const text of said.slice(us.length)) expect(own?.filter((id) => text.includes(id))).toEqual([])
  }, 60_000)

  it('two tabs are told the same, and one that is closed does not stop the other', async () => {
    const tenant = await createTenant()
    const manager = await tenant.user('manager')
    const [one, two] = await Promise.all([watch(manager), watch(manager)])
    const filed = await file(manager)
    await eventually(() => expect([words(one), words(two)].map((each) => each.length)).toEqual([2, 2]))
    expect(one.events[1]).toEqual(two.events[1])
    expect(one.events[1]?.data).toMatchObject({ id: filed.id, reference: filed.reference, version: 1 })
    await one.leave()
    await change(manager, filed, 'start')
    await eventually(() => expect(words(two).at(-1)).toBe('changed ComplaintStarted'))
    // and one that comes back has missed nothing
    const again = await watch(manager, one.lastId())
    await eventually(() => expect(words(again)).toEqual(['opened', 'changed ComplaintStarted']))
    expect(again.lastId()).toBe(two.lastId())
  })

  it('signing out ends the streams of that session within a second, and no other', async () => {
    const tenant = await createTenant()
    const manager = await tenant.user('manager')
    await manager.token()
    const here = await signInAsBrowser(manager.username, testPassword)
    const [gone, going] = await Promise.all([watch(here), watch(manager)])
    await here.signOut()
    await endsWithinASecond(gone, 'access_changed')
    expect((await watch(here)).status).toBe(401)
    await file(manager)
    await eventually(() => expect(words(going)).toEqual(['opened', 'changed ComplaintSubmitted']))
  })

  it('whoever is disabled, or may not see cases any more, is told nothing from then on', async () => {
    const tenant = await managedTenant()
    const [manager, auditor] = await Promise.all([tenant.user('manager'), tenant.user('auditor')])
    const [ofManager, ofAuditor] = await Promise.all([watch(manager), watch(auditor)])
    expect(await tenant.admin.api().post(`/api/v1/users/${manager.id}/disable`)).toMatchObject({ status: 200 })
    await endsWithinASecond(ofManager, 'access_changed')
    expect([401, 403]).toContain((await watch(manager)).status)

    const permissions = '/api/v1/config/permissions'
    const { body, headers } = await tenant.admin.api().get(permissions)
    const { 'ticket.view': _, ...rest } = body.roles.auditor
    const roles = { ...body.roles, auditor: rest }
    const put = tenant.admin.api().put(permissions, { roles }, { 'if-match': headers.get('etag') ?? '' })
    expect(await put).toMatchObject({ status: 200 })
    await endsWithinASecond(ofAuditor, 'access_changed')
    expect((await watch(auditor)).events).toMatchObject([{ event: 'problem', data: { code: 'OPERATION_NOT_ALLOWED' } }])
    await file(tenant.admin)
    expect([...words(ofManager), ...words(ofAuditor)].filter((word) => word.startsWith('changed'))).toEqual([])
  }, 40_000)

  it('another tenant is another stream: the old one ends, and its position says nothing there', async () => {
    const [one, two] = await Promise.all([createTenant(), createTenant()])
    const [admin, ofOne, ofTwo] = await Promise.all([platformAdmin(), one.user('manager'), two.user('manager')])
    await select(admin, one)
    const first = await watch(admin)
    await file(ofOne)
    await eventually(() => expect(words(first)).toEqual(['opened', 'changed ComplaintSubmitted']))
    await select(admin, two)
    await endsWithinASecond(first, 'access_changed')
    const second = await watch(admin, first.lastId())
    expect(words(second)).toEqual(['reset position'])
    await Promise.all([file(ofOne), file(ofTwo)])
    await eventually(() => expect(words(second)).toEqual(['reset position', 'changed ComplaintSubmitted']))
    await admin.api().delete('/api/v1/session/tenant')
    await endsWithinASecond(second, 'access_changed')
    expect((await watch(admin)).status).toBe(428)
  })

  it('a complainant is told of the public steps of their own case, and that a deleted one is gone', async () => {
    const tenant = await createTenant()
    const [complainant, admin] = await Promise.all([tenant.user('complainant'), tenant.user('tenant_admin')])
    const stream = await watch(complainant)
    const filed = await file(complainant)
    await change(admin, filed, 'acknowledge')
    await change(admin, filed, 'start')
    await change(admin, filed, 'resolve')
    await admin.api().post(at(filed, '/comments'), { text: `${canaryMark} inside`, visibility: 'internal' })
    await admin.api().post(at(filed, '/delete'), { reason: `${canaryMark} twice` })
    const steps = ['ComplaintSubmitted', 'ComplaintStarted', 'ComplaintResolved']
    await eventually(() => expect(words(stream)).toEqual(['opened', ...steps.map((step) => `changed ${step}`), 'gone']))
    expect(stream.events.filter(({ data }) => 'version' in data)).toEqual([])
    expect(stream.text()).not.toContain(canaryMark)
  })
})
