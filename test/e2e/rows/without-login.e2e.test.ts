import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { createTenant, platformAdmin, type TestTenant, type TestUser } from '../../harness/builders.ts'
import { type Answer, api } from '../../harness/caller.ts'
import { aComplaint, canary } from '../../harness/canary.ts'
import { eventually } from '../../harness/eventually.ts'
import { advance, days } from '../../harness/tenant-clocks.ts'
import { codeForm, someCode } from '../../harness/tracked-desk.ts'
import { at, changed, everyItem, file, listed, problem } from './desk.ts'

let tenant: TestTenant
let manager: TestUser
beforeAll(async () => {
  tenant = await createTenant()
  manager = await tenant.user('manager')
})

const publicAt = ({ slug }: { slug: string }, rest: string) => `/api/v1/public/${slug}${rest}`
const ask = (rest: string, body: object, of: { slug: string } = tenant, headers = {}) =>
  api(undefined).post(publicAt(of, rest), body, headers)

/** Files a complaint by the form; answers the reference and the code. */
async function fileByForm(more: object = {}, of: { slug: string } = tenant) {
  const filed = await ask('/complaints', aComplaint(more), of)
  expect(filed).toMatchObject({ status: 201, body: { tracking_code: expect.stringMatching(codeForm) } })
  return filed.body as { reference: string; tracking_code: string }
}
const caseOf = async ({ reference }: { reference: string }, reader: TestUser = manager) =>
  (await everyItem(reader)).find((item) => item.reference === reference)
const track = async (code: string, rest = '', body: object = {}) => ask(`/track${rest}`, { code, ...body })

describe('a complaint without a login', () => {
  it('stands on the desk as filed by nobody; its author follows it by the code [CRT-40:complaint]', async () => {
    const name = canary()
    const filed = await fileByForm({ complainant: { name, relation: 'relative' } })
    const found = await caseOf(filed)
    expect((await manager.api().get(at(found))).body).toMatchObject({
      ...{ created_by: null, created_by_name: null, created_by_type: 'anonymous', owner_agent: null, status: 'open' },
      ...{ complainant: { name, relation: 'relative' }, source: { id: tenant.sources.patient_portal } },
    })
    const own = await file(manager)
    expect(await listed(manager, 'created_by_type=anonymous')).toContain(found.id)
    expect(await listed(manager, 'created_by_type=user')).toEqual([own.id])
    expect(await track(filed.tracking_code)).toMatchObject({
      status: 200,
      body: {
        reference: filed.reference,
        status: 'open',
        status_text: expect.stringMatching(/received/),
        comments: [],
      },
    })
    await eventually(async () => {
      const { body } = await manager.api().get(`/api/v1/audit?entity=${found.id}`)
      expect(body.items).toMatchObject([
        { action: 'complaint.v1.ComplaintSubmitted', actor: { kind: 'anonymous', id: null, roles: [] } },
      ])
    })
  })

  it('both sides speak with each other; it is resolved, reopened, resolved, and confirmed by code [CMS-18]', async () => {
    const { tracking_code: code, ...filed } = await fileByForm()
    const target = await caseOf(filed)
    expect(await track(code, '/comments', { text: 'And?' })).toMatchObject({ status: 200 })
    await manager.api().post(at(target, '/comments'), { text: 'We look into it.', visibility: 'public' })
    await changed(manager, target, 'resolve')
    const waiting = await track(code)
    expect(waiting.body).toMatchObject({
      ...{ status: 'resolved', resolution: { text: 'We are sorry.' }, actions: ['confirm', 'reopen', 'comment'] },
      comments: [
        { text: 'And?', from: 'complainant' },
        { text: 'We look into it.', from: 'desk' },
        { text: 'We are sorry.', from: 'desk', is_resolution: true },
      ],
    })
    expect((await track(code, '/reopen', { reason: 'Not so.' })).body).toMatchObject({
      ...{ status: 'in_progress', resolution: null, actions: ['withdraw', 'comment'] },
    })
    await changed(manager, target, 'resolve')
    for (const _twice of [1, 2])
      expect(await track(code, '/confirm', { rating: 4, comment: 'Thanks.' })).toMatchObject({
        ...{ status: 200, body: { status: 'closed', status_text: 'Your complaint is closed.' } },
      })
    expect((await manager.api().get(at(target))).body).toMatchObject({ status: 'closed', closed_as: 'confirmed' })
    const { body } = await manager.api().get(at(target, '/comments'))
    expect(body.items.at(-1)).toMatchObject({ text: 'Thanks.', author: null, by_complainant: true })
    const entries = await eventually(async () => {
      const entries = (await manager.api().get(`/api/v1/audit?entity=${target.id}`)).body.items as Answer['body'][]
      const closed = entries.filter(({ action }) => action === 'complaint.v1.ComplaintClosed')
      if (closed.length === 0) throw new Error('audit has not heard of it')
      return closed
    })
    expect(entries).toMatchObject([{ actor: { kind: 'code' } }])
  })

  it('is withdrawn by code; in the window it is taken up again, and not after it', async () => {
    const hospital = await createTenant()
    const { tracking_code: code } = await fileByForm({}, hospital)
    const by = (rest: string, body: object = {}) => ask(`/track${rest}`, { code, ...body }, hospital)
    expect((await by('/withdraw')).body).toMatchObject({ status: 'closed', actions: ['reopen', 'comment'] })
    await advance(hospital, days(13))
    expect((await by('/reopen', { reason: 'Again.' })).body).toMatchObject({ status: 'in_progress' })
    expect(await by('/confirm')).toMatchObject({ status: 409, body: { code: 'INVALID_TRANSITION' } })
    await by('/withdraw')
    await advance(hospital, days(15))
    expect(await by('/reopen', { reason: 'Again.' })).toMatchObject({
      status: 409,
      body: { code: 'REOPEN_WINDOW_OVER' },
    })
  })

  it('nothing of the desk is told: no name, no note, no id [S4]', async () => {
    const { tracking_code: code, ...filed } = await fileByForm()
    const target = await caseOf(filed)
    const support = await tenant.user('support_staff', { staff: true, departments: ['emergency'] })
    const [note, inside] = [canary(), canary()]
    await manager.api().patch(at(target), { department_id: tenant.departments.emergency }, { 'if-match': '"1"' })
    await manager.api().post(at(target, '/assign'), { assignee_id: support.id, note })
    await manager.api().post(at(target, '/comments'), { text: inside, visibility: 'internal' })
    await support.api().post(at(target, '/comments'), { text: 'Soon.', visibility: 'public' })
    const answers = [await track(code), await track(code, '/comments', { text: 'Thanks.' })]
    const told = answers.map(({ body, headers }) => JSON.stringify([body, [...headers]])).join()
    const hidden = [
      note,
      inside,
      support.name,
      support.id,
      support.email,
      manager.name,
      manager.id,
      target.id,
      tenant.id,
    ]
    for (const word of [...hidden, 'internal', 'assignee']) expect(told).not.toContain(word)
    expect(answers[1]?.body.comments).toMatchObject([{ from: 'desk' }, { from: 'complainant' }])
  })

  it('a form of a closed tenant is as unknown as one of nobody; of another tenant a code opens nothing [S1]', async () => {
    const [other, admin] = await Promise.all([createTenant(), platformAdmin()])
    const { tracking_code: code } = await fileByForm({}, other)
    const unknown = problem(await track(someCode()))
    expect(unknown).toMatchObject({ status: 404, body: { code: 'TRACKING_CODE_UNKNOWN' } })
    expect(problem(await track(code))).toEqual(unknown)
    expect(problem(await track('no code'))).toEqual(unknown)
    const nobody = problem(await ask('/complaints', aComplaint(), { slug: 'nobody-has-this' }))
    expect(nobody).toMatchObject({ status: 404, body: { code: 'TENANT_NOT_FOUND' } })
    await admin.api().post(`/api/v1/tenants/${other.id}/deactivate`)
    await eventually(async () => {
      expect(problem(await ask('/complaints', aComplaint(), other))).toEqual(nobody)
      expect(problem(await ask('/track', { code }, other))).toEqual(nobody)
    })
    await admin.api().post(`/api/v1/tenants/${other.id}/activate`)
    await eventually(async () => expect(await ask('/track', { code }, other)).toMatchObject({ status: 200 }))
  })

  it('the same key 20 times at once: one complaint, and its code each time [S11]', async () => {
    const hospital = await createTenant()
    const form = aComplaint()
    const headers = { 'idempotency-key': randomUUID() }
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask('/complaints', form, hospital, headers)))
    expect(new Set(answers.map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size).toBe(1)
    const replayed = answers.filter((answer) => answer.headers.get('idempotency-replayed') === 'true')
    expect(replayed).toHaveLength(19)
    const another = await ask('/complaints', aComplaint(), hospital, headers)
    expect(another).toMatchObject({ status: 409, body: { code: 'IDEMPOTENCY_KEY_REUSED' } })
  })
})

describe('somebody without a login for whom others file', () => {
  it('gets a code from the desk, and a new one when it is lost [S12]', async () => {
    const agent = await tenant.user('help_desk_agent')
    const filed = await file(agent, { complainant: { name: canary() } })
    const { tracking_code: first } = filed
    expect((await track(first)).body).toMatchObject({ reference: filed.reference })
    expect((await agent.api().get(at(filed))).body).not.toHaveProperty('tracking_code')
    const issued = await agent.api().post(at(filed, '/tracking_code'))
    expect(issued).toMatchObject({ status: 200, body: { reference: filed.reference } })
    expect(await track(first)).toMatchObject({ status: 404 })
    expect(await track(issued.body.tracking_code)).toMatchObject({ status: 200 })
    const auditor = await tenant.user('auditor')
    expect(await auditor.api().post(at(filed, '/tracking_code'))).toMatchObject({ status: 403 })
  })

  it('who signs in follows their case with their login: nobody gets a code that speaks for them', async () => {
    const patient = await tenant.user('complainant', { patient: true })
    const own = await file(patient)
    const filed = await file(manager, { patient_id: patient.patientId })
    expect([own, filed].map(({ tracking_code }) => tracking_code)).toEqual([undefined, undefined])
    for (const target of [own, filed])
      expect(await manager.api().post(at(target, '/tracking_code'))).toMatchObject({
        ...{ status: 409, body: { code: 'COMPLAINANT_SIGNS_IN' } },
      })
  })
})
