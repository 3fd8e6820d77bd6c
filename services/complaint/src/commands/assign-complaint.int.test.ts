import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import { canary } from '../../../../test/harness/canary.ts'
import { everyChange } from '../../../../test/harness/complaint-changes.ts'
import {
  type ComplaintDesk,
  file,
  refusalOf,
  type SeededTenant,
  type SeededUser,
  seedPerson,
  seedTenant,
  seedUser,
} from '../../../../test/harness/complaint-desk.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { complaint } from '../service.ts'

let desk: ComplaintDesk
let tenant: SeededTenant
let manager: SeededUser
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint)
  tenant = await seedTenant(desk)
  manager = await seedUser(desk, tenant, 'manager')
})
afterAll(() => desk.stop())

const assign = async (complaint_id: string, assignee_id?: string, note?: string) =>
  desk.client.AssignComplaint(
    { complaint_id, ...(assignee_id && { assignee_id }), ...(note && { note }) },
    await desk.context(manager),
  )

/** Who the context token speaks for: everybody takes the case themselves. */
const userIn = (token: string): string =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString() || '{}').caller?.userId ?? randomUUID()

describe('AssignComplaint', () => {
  everyChange({
    desk: () => desk,
    permission: 'ticket.assign',
    from: 'open',
    role: 'manager',
    forbidden: ['support_staff', 'source_user', 'complainant', 'auditor'],
    impossible: ['resolved', 'closed'],
    event: 'complaint.v1.ComplaintAssigned',
    prepare: ({ tenantId, userId, roles = [] }) =>
      seedPerson(desk, tenantId, 'user', { id: userId, roles: [...roles] }),
    call: (complaint_id, context) =>
      desk.client.AssignComplaint({ complaint_id, assignee_id: userIn(context.contextToken) }, context),
  })

  it('OK: an open case is in progress then; the note is internal; the name is joined', async () => {
    const { complaint_id } = await file(desk, manager, { department_id: tenant.departments.emergency })
    const support = await seedUser(desk, tenant, 'support_staff')
    const note = canary()
    expect((await assign(complaint_id, support.userId.toUpperCase(), note)).complaint).toMatchObject({
      ...{ status: 'in_progress', sub_status: 'working', version: 2 },
      assignee: { id: support.userId, name: support.name },
    })
    const [, event] = await desk.eventsOf(complaint_id)
    expect(event?.data.changes).toContainEqual({ field: 'assignee', after: support.userId })
    expect(JSON.stringify(event)).not.toContain(note)
    const comments = await desk.database.rows('select text, visibility from comment where complaint_id = $1', [
      complaint_id,
    ])
    expect(comments).toEqual([{ text: note, visibility: 'internal' }])
  })

  it('OK: to another, to nobody, and to the same again, which changes nothing', async () => {
    const { complaint_id } = await file(desk, manager)
    const [first, second] = await Promise.all([seedUser(desk, tenant, 'manager'), seedUser(desk, tenant, 'manager')])
    await assign(complaint_id, first.userId)
    await assign(complaint_id, second.userId)
    expect((await assign(complaint_id, second.userId)).complaint?.version).toBe(3)
    const { complaint: freed } = await assign(complaint_id)
    expect(freed).toMatchObject({ status: 'in_progress', version: 4 })
    expect(freed?.assignee).toBeUndefined()
    const changes = (await desk.eventsOf(complaint_id)).map(({ data }) => data.changes)
    expect(changes.slice(1)).toEqual([
      expect.arrayContaining([{ field: 'assignee', after: first.userId }]),
      [{ field: 'assignee', before: first.userId, after: second.userId }],
      [{ field: 'assignee', before: second.userId }],
    ])
  })

  it('OK: a note for whom has it already is kept, once, as a comment and nothing more; the complainant sees nothing [S4]', async () => {
    const ahmed = await seedUser(desk, tenant, 'complainant')
    const { complaint_id } = await file(desk, ahmed)
    const assignee_id = (await seedUser(desk, tenant, 'manager')).userId
    await assign(complaint_id, assignee_id)
    const note = canary()
    const again = async () =>
      desk.client.AssignComplaint(
        { complaint_id, assignee_id, note },
        await desk.context(manager, { idempotencyKey: complaint_id, expectedVersion: 2 }),
      )
    expect((await again()).complaint).toMatchObject({ version: 2, assignee: { id: assignee_id } })
    await again()
    const comments = await desk.database.rows<{ id: string }>(
      'select id, text, visibility, author_id from comment where complaint_id = $1',
      [complaint_id],
    )
    expect(comments).toEqual([
      { id: expect.any(String), text: note, visibility: 'internal', author_id: manager.userId },
    ])
    const events = await desk.eventsOf(complaint_id)
    expect(events.map(({ type, eventseq }) => [type.split('.')[2], eventseq])).toEqual([
      ['ComplaintSubmitted', 1],
      ['ComplaintAssigned', 2],
      ['ComplaintCommented', 3],
    ])
    expect(events[2]?.data).toMatchObject({ changes: [], comment_id: comments[0]?.id, visibility: 'internal' })
    expect(JSON.stringify(events)).not.toContain(note)
    const timeline = async (caller: typeof manager) =>
      (await desk.client.ListTimeline({ complaint_id }, await desk.context(caller))).entries
    const [, , commented] = await timeline(manager)
    expect(commented).toMatchObject({ action: 'complaint.v1.ComplaintCommented', public: false })
    expect(JSON.parse(commented?.details.toString() ?? '')).toMatchObject({ comment_id: comments[0]?.id })
    expect((await timeline(ahmed)).map(({ action }) => action)).toEqual(['complaint.v1.ComplaintSubmitted'])
  })

  it('OK: support staff see a case because it is theirs, wherever it lies', async () => {
    const { complaint_id } = await file(desk, manager, { department_id: tenant.departments.surgery })
    const support = await seedUser(desk, tenant, 'support_staff', { departmentIds: [tenant.departments.billing] })
    const get = async () => desk.client.GetComplaint({ complaint_id }, await desk.context(support))
    expect(await refusalOf(get())).toMatchObject({ code: 'NOT_FOUND' })
    await assign(complaint_id, support.userId)
    const actions = ['pause', 'resolve', 'comment', 'note', 'escalate']
    expect((await get()).complaint).toMatchObject({ view: 'full', actions })
  })

  it('OK: a platform admin belongs to every tenant', async () => {
    const [{ complaint_id }, admin] = await Promise.all([file(desk, manager), seedUser(desk, tenant, 'platform_admin')])
    expect((await assign(complaint_id, admin.userId)).complaint?.assignee).toEqual({
      ...{ id: admin.userId, name: admin.name },
    })
  })

  it('OK: somebody who came from another tenant stands in both, each time with the roles of that one', async () => {
    const former = await seedTenant(desk)
    const mover = await seedUser(desk, former, 'manager')
    await seedPerson(desk, tenant.id, 'user', { id: mover.userId, name: 'Moved', roles: ['manager'] })
    const { complaint_id } = await file(desk, manager)
    expect((await assign(complaint_id, mover.userId)).complaint?.assignee).toEqual({ id: mover.userId, name: 'Moved' })
  })

  it('INVALID_ARGUMENT: nobody, while it is open', async () => {
    const { complaint_id } = await file(desk, manager)
    expect(await refusalOf(assign(complaint_id))).toMatchObject({
      code: 'INVALID_ARGUMENT',
      reason: 'ASSIGNEE_REQUIRED',
    })
  })

  it('INVALID_ARGUMENT: no id, a note too long', async () => {
    const { complaint_id } = await file(desk, manager)
    expect((await refusalOf(assign(complaint_id, 'support1', 'x'.repeat(2001)))).violations).toMatchObject([
      { path: '/assignee_id', code: 'INVALID' },
      { path: '/note', code: 'TOO_LONG' },
    ])
  })

  it('FAILED_PRECONDITION: unknown, of another tenant, inactive, no user, may not see it, sees it as complainant', async () => {
    const patientId = await seedPerson(desk, tenant.id, 'patient')
    const { complaint_id } = await file(desk, manager, { patient_id: patientId })
    const other = await seedTenant(desk)
    const unsuitable = await Promise.all([
      randomUUID(),
      seedUser(desk, other, 'manager').then(({ userId }) => userId),
      seedPerson(desk, tenant.id, 'user', { roles: ['manager'], active: false }),
      seedPerson(desk, tenant.id, 'staff', { roles: ['manager'] }),
      seedPerson(desk, tenant.id, 'user', { roles: [] }),
      seedPerson(desk, tenant.id, 'user', {
        roles: ['department_manager'],
        department_ids: [tenant.departments.billing],
      }),
      seedPerson(desk, tenant.id, 'user', { roles: ['complainant'] }),
    ])
    for (const assigneeId of unsuitable)
      expect(await refusalOf(assign(complaint_id, assigneeId))).toMatchObject({
        ...{ code: 'FAILED_PRECONDITION', reason: 'ASSIGNEE_UNSUITABLE' },
      })
    expect(await desk.eventsOf(complaint_id)).toHaveLength(1)
  })
})
