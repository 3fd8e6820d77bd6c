import { beforeAll, describe, expect, it } from '@jest/globals'
import { createTenant, type TestTenant, type TestUser } from '../../harness/builders.ts'
import { aComplaint, canary } from '../../harness/canary.ts'
import { at, change, changed, complaints, everyItem, file, listed } from './desk.ts'

let tenant: TestTenant
let patient: TestUser
let agent: TestUser
let support: TestUser
beforeAll(async () => {
  tenant = await createTenant()
  ;[patient, agent, support] = await Promise.all([
    tenant.user('complainant', { patient: true }),
    tenant.user('help_desk_agent'),
    tenant.user('support_staff', { departments: ['emergency'] }),
  ])
})
const resolution = () => ({ text: `A second nurse works now. ${canary()}`, outcome: 'upheld', public: true })

describe("everybody's part", () => {
  it('a complainant submits, follows status and history, and confirms the resolution [CMS-2:api]', async () => {
    const filed = await file(patient)
    const look = async () => (await patient.api().get(at(filed))).body
    expect(await look()).toMatchObject({ status: 'open', resolution: null, actions: ['withdraw', 'comment'] })
    await changed(agent, filed, 'assign', support.id)
    expect(await look()).toMatchObject({ status: 'in_progress' })
    const { text, ...rest } = resolution()
    await support.api().post(at(filed, '/resolution'), { text, ...rest })
    const resolved = await look()
    expect(resolved).toMatchObject({
      status: 'resolved',
      resolution: { text },
      actions: ['confirm', 'reopen', 'comment'],
    })
    // the complainant's view names nobody of the desk
    expect(resolved).not.toHaveProperty('assignee')
    expect(JSON.stringify(resolved)).not.toContain(support.name)
    expect(await patient.api().post(at(filed, '/close'), { confirm: true, rating: 5 })).toMatchObject({ status: 200 })
    expect(await look()).toMatchObject({ status: 'closed', actions: ['reopen', 'comment'] })

    const history = (await patient.api().get(at(filed, '/timeline'))).body.items
    const status = (before: string, after: string) => [{ field: 'status', before, after }]
    expect(history).toMatchObject([
      { action: 'complaint.v1.ComplaintSubmitted', details: { changes: [{ field: 'status', after: 'open' }] } },
      { action: 'complaint.v1.ComplaintResolved', details: { changes: status('in_progress', 'resolved') } },
      { action: 'complaint.v1.ComplaintClosed', details: { changes: status('resolved', 'closed') } },
    ])
    for (const entry of history) expect(entry).toMatchObject({ public: true, actor: null })
  })

  it('a help desk agent files for somebody else, takes the case up and gives it to support staff [CMS-3:api]', async () => {
    const filed = await file(agent, { patient_id: patient.patientId, channel: 'in_person' })
    expect(filed).toMatchObject({ created_by: agent.id, patient: { id: patient.patientId, name: patient.name } })
    expect(await listed(patient)).toContain(filed.id)
    expect(await changed(agent, filed, 'start')).toMatchObject({ status: 'in_progress', sub_status: 'working' })
    const given = await agent.api().post(at(filed, '/assign'), { assignee_id: support.id, note: `Please. ${canary()}` })
    expect(given).toMatchObject({ status: 200, body: { assignee: { id: support.id, name: support.name } } })
    expect(await listed(support, `assignee=${support.id}`)).toContain(filed.id)
    // resolving is the work of those who have the case
    expect(await change(agent, filed, 'resolve')).toMatchObject({
      status: 403,
      body: { code: 'OPERATION_NOT_ALLOWED' },
    })
  })

  it('support staff take up a case of their queue and resolve it with their notes [CMS-4:api]', async () => {
    const queued = await file(patient, { department_id: tenant.departments.emergency })
    const elsewhere = await file(patient, { department_id: tenant.departments.billing })
    expect(await listed(support)).toContain(queued.id)
    expect(await changed(support, queued, 'start')).toMatchObject({ status: 'in_progress' })
    const notes = resolution()
    expect(await support.api().post(at(queued, '/resolution'), notes)).toMatchObject({
      status: 200,
      body: { status: 'resolved', resolution: { text: notes.text, outcome: 'upheld', by: { id: support.id } } },
    })
    expect(await change(support, queued, 'assign', support.id)).toMatchObject({ status: 403 })
    for (const name of ['start', 'resolve'] as const)
      expect(await change(support, elsewhere, name)).toMatchObject({ status: 404 })
  })
})

describe('the desk', () => {
  it('lists complaints with what one needs to choose, filtered, sorted and page by page [CMS-21:api, GRV-26]', async () => {
    const own = await createTenant()
    const manager = await own.user('manager')
    const filed = []
    for (const code of ['emergency', 'billing', 'emergency'])
      filed.push(await file(manager, { department_id: own.departments[code] }))
    await changed(manager, filed[0], 'start')
    const newestFirst = filed.map(({ id }) => id).reverse()
    const ids = async (filters = '', limit = 100) =>
      (await everyItem(manager, filters, complaints, limit)).map(({ id }) => id)
    expect(await ids()).toEqual(newestFirst)
    expect(await ids('', 1)).toEqual(newestFirst)
    expect(await ids('sort=created_at', 2)).toEqual([...newestFirst].reverse())
    expect(await ids('status=in_progress')).toEqual([filed[0].id])
    expect(await ids(`department=${own.departments.emergency}`)).toEqual([filed[2].id, filed[0].id])
    expect(await ids(`department=${own.departments.emergency}&status=open`)).toEqual([filed[2].id])
    const [{ reference, title, due_at }] = filed
    expect((await everyItem(manager, 'status=in_progress'))[0]).toMatchObject({
      ...{ reference, title, due_at, status: 'in_progress', priority: 'medium', overdue: false },
      ...{ department: { name: 'Emergency' }, created_by_name: manager.name, assignee: null },
    })
    expect(await manager.api().get(`${complaints}?colour=red`)).toMatchObject({ status: 400 })
  })

  it('a new complaint keeps what was written, gets a number and a deadline, and says what is missing [CMS-22:api]', async () => {
    const sent = aComplaint({ severity: 'major', channel: 'letter', language: 'ar', external_reference: 'L-17' })
    const complainant = { name: canary(), relation: 'relative', consent: true }
    const filed = await agent.api().post(complaints, { ...sent, complainant })
    expect(filed).toMatchObject({
      status: 201,
      body: { ...sent, complainant, status: 'open', sub_status: 'new', category: 'complaint', clock: 'running' },
    })
    expect(filed.body.reference).toMatch(/^CMP-\d{4}-\d{6}$/)
    expect(filed.headers.get('location')).toBe(at(filed.body))
    expect(filed.headers.get('etag')).toBe('"1"')
    const before = await listed(agent)
    expect(await agent.api().post(complaints, { title: ' ', channel: 'fax' })).toMatchObject({ status: 400 })
    expect(
      (await agent.api().post(complaints, { title: '' })).body.errors.map(({ path }: { path: string }) => path),
    ).toEqual(expect.arrayContaining(['/description']))
    expect(await listed(agent)).toEqual(before)
  })

  it('the detail shows the whole case, its history, and what may be done next [CMS-23:api, GRV-28]', async () => {
    const filed = await file(patient, { department_id: tenant.departments.emergency, remedy_sought: canary() })
    const detail = await agent.api().get(at(filed))
    expect(detail).toMatchObject({
      status: 200,
      body: {
        ...{ id: filed.id, reference: filed.reference, title: filed.title, description: filed.description, version: 1 },
        ...{ created_by: patient.id, created_by_name: patient.name, complainant: { name: patient.name } },
        ...{ department: { id: tenant.departments.emergency, name: 'Emergency' }, remedy_sought: expect.any(String) },
        actions: ['acknowledge', 'triage', 'start', 'assign', 'comment', 'note', 'update', 'change_source', 'escalate'],
      },
    })
    expect(detail.headers.get('etag')).toBe('"1"')
    expect((await agent.api().get(at(filed, '/timeline'))).body.items).toMatchObject([
      { action: 'complaint.v1.ComplaintSubmitted', actor: { id: patient.id, name: patient.name } },
    ])
  })
})
