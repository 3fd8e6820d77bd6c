import { beforeAll, describe, expect, it } from '@jest/globals'
import { auditOf } from '../../harness/audit-of.ts'
import { createTenant, type TestTenant, type TestUser } from '../../harness/builders.ts'
import { aComplaint, canary, canaryMark } from '../../harness/canary.ts'
import { whiteBox } from '../../harness/database.ts'
import { eventually } from '../../harness/eventually.ts'
import { at, changed, complaints, everyItem, file, listed } from './desk.ts'

let tenant: TestTenant
let patient: TestUser
let agent: TestUser
let support: TestUser
let admin: TestUser
beforeAll(async () => {
  tenant = await createTenant()
  ;[patient, agent, support, admin] = await Promise.all([
    tenant.user('complainant', { patient: true }),
    tenant.user('help_desk_agent'),
    tenant.user('support_staff', { departments: ['emergency'] }),
    tenant.user('tenant_admin'),
  ])
})

/** The entries about a case, oldest first, when there are so many. */
const trailOf = ({ id }: { id: string }, count: number) =>
  eventually(async () => {
    const entries = await everyItem(admin, `entity=${id}`, '/api/v1/audit')
    expect(entries).toHaveLength(count)
    return entries.reverse()
  })

describe('a case from end to end', () => {
  it('a submission stands at once in the list and on the desk, with its history and deadline [CMS-34:api]', async () => {
    const sent = aComplaint()
    const filed = await patient.api().post(complaints, { ...sent, department_id: tenant.departments.emergency })
    expect(filed).toMatchObject({ status: 201, body: { ...sent, status: 'open' } })
    const { id, reference } = filed.body
    expect(filed.headers.get('location')).toBe(at({ id }))
    for (const reader of [patient, agent, support]) {
      expect((await listed(reader)).includes(id)).toBe(true)
      expect((await reader.api().get(at({ id }))).body).toMatchObject({
        ...{ id, reference, title: sent.title, status: 'open' },
      })
    }
    const { due_at, received_at } = (await agent.api().get(at({ id }))).body
    expect(Date.parse(due_at) - Date.parse(received_at)).toBe(5 * 24 * 60 * 60 * 1000)
    expect((await patient.api().get(at({ id }, '/timeline'))).body.items).toMatchObject([
      { action: 'complaint.v1.ComplaintSubmitted', public: true, actor: null },
    ])
  })

  it('from the submission to the confirmation everybody does their part and sees the same [CMS-35:api]', async () => {
    const filed = await file(patient, { department_id: tenant.departments.emergency })
    await changed(agent, filed, 'start')
    await changed(agent, filed, 'assign', support.id)
    await changed(support, filed, 'resolve')
    await changed(patient, filed, 'confirm')
    const steps = ['Submitted', 'Started', 'Assigned', 'Resolved', 'Closed'].map(
      (word) => `complaint.v1.Complaint${word}`,
    )
    const doers = [patient, agent, agent, support, patient]
    const timeline = (await admin.api().get(at(filed, '/timeline'))).body.items
    expect(timeline.map(({ action }: { action: string }) => action)).toEqual(steps)
    const named = doers.map(({ id, name }) => ({ id, name }))
    expect(timeline.map(({ actor }: { actor: object }) => actor)).toEqual(named)
    const trail = await trailOf(filed, 5)
    expect(trail.map(({ action, actor }) => [action, actor.id])).toEqual(
      steps.map((step, at_) => [step, doers[at_]?.id]),
    )
    expect((await support.api().get(at(filed))).body).toMatchObject({ status: 'closed', version: 5 })
  })
})

describe('the audit trail', () => {
  it('says who filed, took up, gave away, and closed a case, and what each changed [CMS-9]', async () => {
    const filed = await file(patient, { department_id: tenant.departments.emergency })
    await changed(agent, filed, 'start')
    await changed(agent, filed, 'assign', support.id)
    await changed(support, filed, 'resolve')
    await changed(patient, filed, 'confirm')
    const trail = await trailOf(filed, 5)
    const actor = ({ id, name }: TestUser, role: string) => ({ kind: 'user', id, name, roles: [role] })
    const byAgent = actor(agent, 'help_desk_agent')
    const doers = [actor(patient, 'complainant'), byAgent, byAgent, actor(support, 'support_staff')]
    expect(trail.slice(0, 4).map((entry) => entry.actor)).toEqual(doers)
    const target = { kind: 'complaint', id: filed.id, reference: filed.reference }
    for (const entry of trail) expect(entry).toMatchObject({ target, tenant_id: tenant.id, at: expect.any(String) })
    const status = (before: string, after: string) => ({ field: 'status', before, after })
    const changes = trail.map((entry) => entry.changes)
    expect(changes[0]).toEqual(expect.arrayContaining([{ field: 'status', after: 'open' }]))
    expect(changes[1]).toEqual(expect.arrayContaining([status('open', 'in_progress')]))
    expect(changes[2]).toEqual([{ field: 'assignee', after: support.id }])
    expect(changes[4]).toEqual(
      expect.arrayContaining([status('resolved', 'closed'), { field: 'closed_as', after: 'confirmed' }]),
    )
  })

  it('has every kind of step, a resolution with its note, and no word of what people wrote [CMS-19]', async () => {
    const filed = await file(patient)
    const text = `The lock was replaced. ${canary()}`
    await changed(agent, filed, 'assign', support.id)
    await support.api().post(at(filed, '/resolution'), { text, outcome: 'upheld', public: true })
    const trail = await trailOf(filed, 3)
    expect(trail.map(({ action }) => action)).toEqual(
      ['Submitted', 'Assigned', 'Resolved'].map((word) => `complaint.v1.Complaint${word}`),
    )
    expect(trail[2]).toMatchObject({
      actor: { id: support.id },
      changes: expect.arrayContaining([{ field: 'status', before: 'in_progress', after: 'resolved' }]),
    })
    // the entry names the note; the note stands in one place, where it can be erased
    const [, , resolved] = await auditOf(tenant, filed.id)
    const data = resolved?.entry.data as { comment_id: string } | undefined
    expect(data).toMatchObject({ outcome: 'upheld' })
    expect(await whiteBox().rows('select text from complaint.comment where id = $1', [data?.comment_id])).toEqual([
      { text },
    ])
    for (const { entry } of await auditOf(tenant, filed.id)) expect(JSON.stringify(entry)).not.toContain(canaryMark)
  })

  it('is read by who may, and by nobody else [CMS-9]', async () => {
    for (const role of ['manager', 'auditor'] as const)
      expect((await everyItem(await tenant.user(role), '', '/api/v1/audit')).length).toBeGreaterThan(0)
    for (const user of [patient, agent, support])
      expect(await user.api().get('/api/v1/audit')).toMatchObject({
        status: 403,
        body: { code: 'OPERATION_NOT_ALLOWED' },
      })
  })
})
