import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import { watchCases } from '../../../../test/harness/case-watcher.ts'
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
import { configure } from '../../../../test/harness/configuration-desk.ts'
import { eventually } from '../../../../test/harness/eventually.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { fileByForm, holderIn } from '../../../../test/harness/tracked-desk.ts'
import { complaint } from '../service.ts'

// the other lock: every query's own predicate, with row-level security taken away
let desk: ComplaintDesk
let ours: SeededTenant
let theirs: SeededTenant
let manager: SeededUser
let stranger: SeededUser
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint)
  const tables = await desk.database.rows<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'complaint'::regnamespace and relrowsecurity",
  )
  expect(tables.length).toBeGreaterThan(10)
  for (const { name } of tables) await desk.database.rows(`alter table ${name} disable row level security`)
  ours = await seedTenant(desk)
  theirs = await seedTenant(desk)
  manager = await seedUser(desk, ours, 'manager')
  stranger = await seedUser(desk, theirs, 'manager')
})
afterAll(() => desk.stop())

const notFound = { code: 'NOT_FOUND', reason: 'COMPLAINT_NOT_FOUND' }

describe('without row-level security', () => {
  it('a list, a case and its timeline show one tenant alone [S1]', async () => {
    const [own, { complaint_id }] = await Promise.all([file(desk, manager), file(desk, stranger)])
    const context = await desk.context(manager)
    const { items } = await desk.client.ListComplaints({}, context)
    expect(items.map((item) => JSON.parse(item.toString()).id)).toEqual([own.complaint_id])
    const refusals = [
      desk.client.GetComplaint({ complaint_id }, context),
      desk.client.ListTimeline({ complaint_id }, context),
      desk.client.ListComments({ complaint_id }, context),
      desk.client.StartComplaint({ complaint_id }, context),
      desk.client.AssignComplaint({ complaint_id, assignee_id: manager.userId }, context),
      desk.client.ResolveComplaint({ complaint_id, text: 'x', outcome: 'upheld' }, context),
      desk.client.AcknowledgeComplaint({ complaint_id }, context),
      desk.client.RejectComplaint({ complaint_id, reason: 'x' }, context),
    ].map(refusalOf)
    for (const refusal of await Promise.all(refusals)) expect(refusal).toMatchObject(notFound)
  })

  it('whoever watches is told of one tenant alone [S1]', async () => {
    const [own, other] = await Promise.all([watchCases(desk, manager), watchCases(desk, stranger)])
    await file(desk, stranger)
    await eventually(() => expect(other.words()).toEqual(['opened', 'changed ComplaintSubmitted']))
    await file(desk, manager)
    await eventually(() => expect(own.words()).toEqual(['opened', 'changed ComplaintSubmitted']))
    await Promise.all([own.leave(), other.leave()])
  })

  it('numbers, exports and changes of many are of one tenant alone [S1]', async () => {
    const [fresh, { complaint_id }] = await Promise.all([seedTenant(desk), file(desk, stranger)])
    const own = await seedUser(desk, fresh, 'manager')
    const filed = await file(desk, own)
    const context = await desk.context(own)
    const { client } = desk
    const tenant = { id: fresh.id, name: 'A tenant' }
    expect(await client.GetComplaintCounts({}, context)).toMatchObject({ tenant, total: 1 })
    expect(await client.GetStatisticsSummary({}, context)).toMatchObject({ tenant, figures: { filed: 1 } })
    const frame = { from_day: '2026-01-01', to_day: '2999-01-01' }
    expect((await client.ListStatisticsOfCreators({ frame }, context)).groups).toMatchObject([
      { of: { id: own.userId } },
    ])
    expect((await client.ListStatisticsOfSources({ frame }, context)).groups).toMatchObject([{ figures: { filed: 1 } }])
    const { items } = await client.ListExportedComplaints({}, context)
    expect(items.map((item) => JSON.parse(item.toString()).id)).toEqual([filed.complaint_id])
    const wish = { complaint_ids: [complaint_id], assignee_id: own.userId, reason: 'r' }
    expect((await client.BulkAssignComplaints(wish, context)).items).toMatchObject([{ code: 'COMPLAINT_NOT_FOUND' }])
    const start = { complaint_ids: [complaint_id], status: 'in_progress', reason: 'r' }
    expect((await client.BulkChangeStatus(start, context)).items).toMatchObject([{ code: 'COMPLAINT_NOT_FOUND' }])
    // the key of somebody else's batch is another key
    const call = await desk.context({ ...own, tenantId: theirs.id }, { idempotencyKey: 'bulk' })
    const first = await client.BulkAssignComplaints(wish, call)
    const second = await client.BulkAssignComplaints(wish, await desk.context(own, { idempotencyKey: 'bulk' }))
    expect(second.batch_id).not.toBe(first.batch_id)
  })

  it('ids of another tenant are unknown [S1]', async () => {
    const [patient_id, staffId] = await Promise.all([
      seedPerson(desk, theirs.id, 'patient'),
      seedPerson(desk, theirs.id, 'staff'),
    ])
    const { surgery: department_id } = theirs.departments
    const foreign = { patient_id, department_id, source_id: theirs.sources.staff, involved_staff_ids: [staffId] }
    expect((await refusalOf(file(desk, manager, foreign))).violations.map(({ path }) => path)).toEqual([
      ...['/department_id', '/patient_id', '/source_id', '/involved_staff_ids/0'],
    ])
    const { complaint_id } = await file(desk, manager)
    const assign = desk.client.AssignComplaint(
      { complaint_id, assignee_id: stranger.userId },
      await desk.context(manager),
    )
    expect(await refusalOf(assign)).toMatchObject({ reason: 'ASSIGNEE_UNSUITABLE' })
    const of = { complaint_id, reason: 'x' }
    const moved = desk.client.ChangeComplaintSource(
      { ...of, source_id: theirs.sources.staff },
      await desk.context(manager),
    )
    expect((await refusalOf(moved)).violations).toMatchObject([{ path: '/source_id', code: 'UNKNOWN_REFERENCE' }])
    const { complaint_id: duplicate_of } = await file(desk, stranger)
    const marked = desk.client.MarkComplaintDuplicate({ ...of, duplicate_of }, await desk.context(manager))
    expect(await refusalOf(marked)).toMatchObject({ reason: 'DUPLICATE_UNSUITABLE' })
  })

  it('a code opens cases of its own tenant alone, and keys of forms are each tenant’s [S1]', async () => {
    const idempotencyKey = randomUUID()
    const form = { title: 't', description: 'd' }
    const [own, other] = await Promise.all([
      fileByForm(desk, ours, form, { idempotencyKey }),
      fileByForm(desk, theirs, form, { idempotencyKey }),
    ])
    expect(own.id).not.toBe(other.id)
    const { client } = desk
    const context = await desk.context(holderIn(ours))
    const { complaint: followed } = await client.GetTrackedComplaint({ code: own.code }, context)
    expect(followed?.reference).toBe(own.reference)
    const { code } = other
    for (const call of [
      client.GetTrackedComplaint({ code }, context),
      client.AddTrackedComment({ code, text: 'x' }, context),
      client.WithdrawTrackedComplaint({ code }, context),
    ])
      expect(await refusalOf(call)).toMatchObject({ reason: 'TRACKING_CODE_UNKNOWN' })
    const issued = client.IssueTrackingCode({ complaint_id: other.id }, await desk.context(manager))
    expect(await refusalOf(issued)).toMatchObject(notFound)
  })

  it('what another tenant locks, and whom it has told of cases, is its own [S1]', async () => {
    const [own, other] = await Promise.all([file(desk, manager), seedTenant(desk)])
    await configure(desk, other, { grievance_types: [{ name: 'complaint', permissions: ['users.manage'] }] })
    const context = await desk.context(manager)
    const found = await desk.client.GetComplaint({ complaint_id: own.complaint_id }, context)
    expect(found.complaint).toMatchObject({ view: 'full' })
    const { items } = await desk.client.ListComplaints({}, context)
    expect(items.map((item) => JSON.parse(item.toString()).id)).toContain(own.complaint_id)
    const { configuration } = await desk.client.GetAccessibleConfiguration({}, context)
    expect(JSON.parse(configuration.toString()).grievance_types).toEqual(['complaint'])
    await configure(desk, ours, { grievance_types: ['complaint', 'feedback'] })
    const locks = await desk.database.rows('select path, permissions from category where tenant_id = $1', [other.id])
    expect(locks).toEqual([{ path: 'complaint', permissions: ['users.manage'] }])
  })

  it('an escalation tells nobody of another tenant, nor by its ladder or its directory [S1]', async () => {
    const [fresh, other] = await Promise.all([seedTenant(desk), seedTenant(desk)])
    const [own, theirAdmin] = [await seedUser(desk, fresh, 'manager'), await seedUser(desk, other, 'tenant_admin')]
    const foreign = await seedUser(desk, other, 'department_manager')
    // the assignee is somebody else's subordinate in the directory of another tenant
    const boss = await seedPerson(desk, other.id, 'staff', { user_id: foreign.userId })
    await seedPerson(desk, other.id, 'staff', { user_id: own.userId, reports_to: boss })
    const level = { after: '0,0', target: { kind: 'reports_to', role: 'department_manager' } }
    const admin = await desk.context(theirAdmin, { expectedVersion: 1 })
    const document = Buffer.from(JSON.stringify({ levels: [level, level, level, level] }))
    await desk.client.PutEscalationConfiguration({ document }, admin)
    const { complaint_id } = await file(desk, own)
    const context = await desk.context(own)
    await desk.client.AssignComplaint({ complaint_id, assignee_id: own.userId }, context)
    await desk.client.EscalateComplaint({ complaint_id, reason: 'r' }, context)
    const steps = 'select level, outcome from escalation_step where complaint_id = $1 order by level'
    expect(await desk.database.rows(steps, [complaint_id])).toEqual(
      [1, 2, 3].map((each) => ({ level: each, outcome: 'nobody' })),
    )
    const ladder = await desk.client.GetEscalationConfiguration(
      {},
      await desk.context({ tenantId: fresh.id, roles: ['tenant_admin'] }),
    )
    expect(ladder.configuration).toMatchObject({ version: 1 })
  })

  it('names, numbers and keys of another tenant stay there [S1]', async () => {
    const fresh = await seedTenant(desk)
    // the same person in both tenants, by another name
    const userId = randomUUID()
    await seedPerson(desk, theirs.id, 'user', { id: userId, name: 'Known to them' })
    const caller = { tenantId: fresh.id, roles: ['manager'], userId }
    const call = { idempotencyKey: 'key' }
    const first = await file(desk, { ...caller, tenantId: theirs.id }, { title: 't', description: 'd' }, call)
    const second = await file(desk, caller, { title: 't', description: 'd' }, call)
    expect(second).toMatchObject({ reference: expect.stringMatching(/-000001$/), tenant_id: fresh.id })
    expect(second.created_by_name).toBeUndefined()
    expect(first).toMatchObject({ tenant_id: theirs.id, created_by_name: 'Known to them' })
  })
})
