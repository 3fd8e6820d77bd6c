import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import {
  type ComplaintDesk,
  file,
  insertCases,
  refusalOf,
  type SeededTenant,
  type SeededUser,
  seedPerson,
  seedTenant,
  seedUser,
} from '../../../../test/harness/complaint-desk.ts'
import { configure } from '../../../../test/harness/configuration-desk.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { complaint } from '../service.ts'

const document = {
  grievance_types: [
    {
      name: 'complaint',
      resolution_times: '3,0',
      children: [{ name: 'urgent', priority: 'High', resolution_times: '1,0' }],
    },
    { name: 'secret', permissions: ['bulk'], default_flags: ['watched'] },
    { name: 'marked', default_flags: ['vip'] },
  ],
  grievance_flags: ['watched', { name: 'vip', priority: 'CRITICAL', permissions: [127003] }, 'vip2'],
  ...{ grievance_channels: ['kiosk', 'phone'], default_category: 'complaint/urgent', reopen_window: '3,0' },
}
let desk: ComplaintDesk
let tenant: SeededTenant
let manager: SeededUser
let agent: SeededUser
let admin: SeededUser
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint)
  tenant = await seedTenant(desk)
  ;[manager, agent, admin] = await Promise.all([
    seedUser(desk, tenant, 'manager'),
    seedUser(desk, tenant, 'help_desk_agent'),
    seedUser(desk, tenant, 'tenant_admin'),
  ])
  await configure(desk, tenant, document)
})
afterAll(() => desk.stop())

const get = async (who: SeededUser, complaint_id: string) =>
  (await desk.client.GetComplaint({ complaint_id }, await desk.context(who))).complaint
const sees = (who: SeededUser, id: string) =>
  get(who, id).then(
    (found) => found?.view,
    (error) => error.reason,
  )
const listed = async (who: SeededUser) => {
  const { items } = await desk.client.ListComplaints({ page_size: 100 }, await desk.context(who))
  return items.map((item) => JSON.parse(item.toString()).id as string)
}
const days = (filed: { due_at: string; received_at: string }) =>
  (Date.parse(filed.due_at) - Date.parse(filed.received_at)) / 86_400_000
const pointers = async (call: Promise<unknown>) =>
  (await refusalOf(call)).violations.map(({ path, code }) => `${path} ${code}`)
const gone = 'COMPLAINT_NOT_FOUND'

describe('a case in a tenant with a configuration', () => {
  it('has its default category, its time, its priority, a channel', async () => {
    const filed = await file(desk, agent)
    expect(filed).toMatchObject({
      category: 'complaint/urgent',
      priority: 'high',
      channel: 'kiosk',
      flags: [],
      orphan: false,
    })
    expect(days(filed)).toBe(1)
    expect(days(await file(desk, agent, { category: 'complaint' }))).toBe(3)
    expect(await file(desk, admin, { category: 'complaint', flags: ['vip'], channel: 'phone' })).toMatchObject({
      ...{ priority: 'critical', flags: ['vip'], channel: 'phone' },
    })
  })

  it('INVALID_ARGUMENT: unknown, and not open to the filer, is one and the same [GRV-41]', async () => {
    const wrong = ['/category UNKNOWN_CATEGORY', '/flags/0 UNKNOWN_FLAG', '/channel UNKNOWN_VALUE']
    for (const given of [
      { category: 'secret', flags: ['vip'], channel: 'web' },
      { category: 'nothing', flags: ['vi'], channel: 'x' },
    ])
      expect(await pointers(file(desk, agent, given))).toEqual(wrong)
    const [closed, unknown] = await Promise.all(
      ['secret', 'nothing'].map((category) => refusalOf(file(desk, agent, { category }))),
    )
    expect(closed).toEqual(unknown)
  })

  it('a restricted default flag is set whoever files: they get id and reference only, and see nothing of it', async () => {
    const filed = await file(desk, agent, { category: 'marked', flags: ['vip2'] })
    expect(filed).toMatchObject({ view: 'receipt', reference: expect.stringMatching(/^CMP-/), title: '', flags: [] })
    expect(await sees(agent, filed.complaint_id)).toBe(gone)
    expect(await get(admin, filed.complaint_id)).toMatchObject({ flags: ['vip2', 'vip'], priority: 'critical' })
  })

  it('is hidden by its category and by each of its flags, compared whole, from lists and from who has its id', async () => {
    const [secret, vip, vip2] = await Promise.all([
      file(desk, manager, { category: 'secret' }),
      file(desk, admin, { flags: ['vip2', 'vip'] }),
      file(desk, admin, { flags: ['vip2'] }),
    ])
    const of = async (who: SeededUser) => {
      const ids = await listed(who)
      return [secret, vip, vip2].map(({ complaint_id }) => ids.includes(complaint_id))
    }
    expect([await of(agent), await of(manager), await of(admin)]).toEqual([
      [false, false, true],
      [true, false, true],
      [true, true, true],
    ])
    expect(await sees(agent, secret.complaint_id)).toBe(gone)
    const start = desk.client.StartComplaint({ complaint_id: vip.complaint_id }, await desk.context(manager))
    expect(await refusalOf(start)).toMatchObject({ reason: gone })
    const timeline = desk.client.ListTimeline({ complaint_id: vip.complaint_id }, await desk.context(manager))
    expect(await refusalOf(timeline)).toMatchObject({ reason: gone })
    const platform = await seedUser(desk, tenant, 'platform_admin')
    expect(await sees(platform, vip.complaint_id)).toBe('full')
  })

  it('a complainant sees their own case in the public view whatever locks it', async () => {
    const ahmed = await seedUser(desk, tenant, 'complainant')
    const filed = await file(desk, ahmed, { category: 'marked' })
    expect(filed).toMatchObject({ view: 'public', status: 'open' })
    expect(await listed(ahmed)).toEqual([filed.complaint_id])
  })

  it('is an orphan when the configuration no longer knows it: for tenant admins and platform staff alone', async () => {
    const [category, flag] = await insertCases(desk, tenant.id, [{ category: 'gone' }, { flags: ['watched', 'old'] }])
    const platform = await seedUser(desk, tenant, 'platform_admin')
    for (const id of [category, flag] as string[]) {
      expect(await sees(manager, id)).toBe(gone)
      for (const who of [admin, platform]) {
        expect(await get(who, id)).toMatchObject({ view: 'full', orphan: true })
        expect(await listed(who)).toContain(id)
      }
      expect(await listed(manager)).not.toContain(id)
    }
  })

  it('staff whom it is about do not see it, and it cannot be given to them; the rest of the tenant does', async () => {
    const staffId = await seedPerson(desk, tenant.id, 'staff')
    const named = await seedUser(desk, tenant, 'manager', { staffId })
    const record = { person_id: staffId, kind: 'staff', name: 'Named', active: true, roles: [], department_ids: [] }
    await desk.publish({
      ...{ type: 'identity.v1.PersonState', tenantId: tenant.id, subject: staffId, version: 2 },
      data: { ...record, user_id: named.userId },
    })
    const { complaint_id } = await file(desk, manager, { involved_staff_ids: [staffId] })
    expect([await sees(named, complaint_id), await sees(manager, complaint_id)]).toEqual([gone, 'full'])
    expect(await listed(named)).not.toContain(complaint_id)
    const give = desk.client.AssignComplaint({ complaint_id, assignee_id: named.userId }, await desk.context(manager))
    expect(await refusalOf(give)).toMatchObject({ reason: 'ASSIGNEE_UNSUITABLE' })
  })

  it('is given to who will see it as its assignee, and to nobody whom a lock keeps out', async () => {
    const support = await seedUser(desk, tenant, 'support_staff')
    const [plain, secret] = await Promise.all([file(desk, manager), file(desk, manager, { category: 'secret' })])
    const give = async (complaint_id: string) =>
      desk.client.AssignComplaint({ complaint_id, assignee_id: support.userId }, await desk.context(manager))
    expect((await give(plain.complaint_id)).complaint?.assignee?.id).toBe(support.userId)
    expect(await sees(support, plain.complaint_id)).toBe('full')
    expect(await refusalOf(give(secret.complaint_id))).toMatchObject({ reason: 'ASSIGNEE_UNSUITABLE' })
  })

  it('many at once are changed as each alone: what is locked does not exist, and nobody gets what they may not see', async () => {
    const support = await seedUser(desk, tenant, 'support_staff')
    const [plain, secret, vip] = await Promise.all([
      file(desk, manager),
      file(desk, manager, { category: 'secret' }),
      file(desk, admin, { flags: ['vip'] }),
    ])
    const ids = [plain, secret, vip].map(({ complaint_id }) => complaint_id)
    const request = { complaint_ids: ids, assignee_id: support.userId, reason: 'r' }
    const { items } = await desk.client.BulkAssignComplaints(request, await desk.context(manager))
    expect(items.map(({ done, code }) => (done ? 'done' : code))).toEqual(['done', 'ASSIGNEE_UNSUITABLE', gone])
    const summary = await desk.client.GetStatisticsSummary({ frame: {} }, await desk.context(manager))
    expect(summary.figures?.filed).toBe((await listed(manager)).length)
  })

  it('is seen by whom an escalation has told, also on the list, as far as no lock keeps them out', async () => {
    const support = await seedUser(desk, tenant, 'support_staff')
    const [plain, secret] = await Promise.all([file(desk, manager), file(desk, manager, { category: 'secret' })])
    for (const { complaint_id } of [plain, secret])
      await desk.database.rows(
        `insert into watcher (tenant_id, complaint_id, user_id, created_at)
         select tenant_id, id, $2, created_at from complaint where id = $1 returning id`,
        [complaint_id, support.userId],
      )
    expect(await listed(support)).toEqual([plain.complaint_id])
    expect([await sees(support, plain.complaint_id), await sees(support, secret.complaint_id)]).toEqual(['full', gone])
    const start = desk.client.StartComplaint({ complaint_id: plain.complaint_id }, await desk.context(support))
    expect(await refusalOf(start)).toMatchObject({ reason: 'NOT_ALLOWED_HERE' })
  })

  it('a change of the configuration opens and closes at once; the tenant’s own window is told', async () => {
    const { complaint_id } = await file(desk, manager, { category: 'secret' })
    expect(await sees(agent, complaint_id)).toBe(gone)
    const types = document.grievance_types.map((type) => ({ ...type, permissions: [] }))
    await configure(desk, tenant, { ...document, grievance_types: types })
    expect(await sees(agent, complaint_id)).toBe('full')
    expect((await file(desk, agent, { category: 'secret' })).flags).toEqual(['watched'])
    await configure(desk, tenant, document)
    expect(await sees(agent, complaint_id)).toBe(gone)
    await desk.client.ResolveComplaint({ complaint_id, text: 'x', outcome: 'upheld' }, await desk.context(manager))
    const resolved = await get(manager, complaint_id)
    expect(Date.parse(resolved?.reopen_until ?? '') - Date.parse(resolved?.resolution?.at ?? '')).toBe(3 * 86_400_000)
  })

  it('ExplainComplaintAccess: rule by rule, for holders of users.manage who see the case', async () => {
    const { complaint_id } = await file(desk, manager, { category: 'secret' })
    const explain = async (who: SeededUser, user_id: string, id = complaint_id) =>
      desk.client.ExplainComplaintAccess({ complaint_id: id, user_id }, await desk.context(who))
    const rulesOf = async (user: SeededUser) => {
      const { view, rules } = await explain(admin, user.userId)
      return [view, ...rules.map(({ rule, outcome }) => `${rule}: ${outcome}`)]
    }
    const others = ['own: gives not', 'watcher: gives not']
    expect(await rulesOf(manager)).toEqual([
      'full',
      'tenant: pass',
      'scope: gives',
      ...others,
      'category: pass',
      'conflict: pass',
    ])
    expect(await rulesOf(agent)).toEqual([
      undefined,
      'tenant: pass',
      'scope: gives',
      ...others,
      'category: fail',
      'conflict: pass',
    ])
    expect(await refusalOf(explain(manager, agent.userId))).toMatchObject({ reason: 'OPERATION_NOT_ALLOWED' })
    expect(await refusalOf(explain(admin, randomUUID()))).toMatchObject({ reason: 'USER_NOT_FOUND' })
    expect(await refusalOf(explain(admin, agent.userId, randomUUID()))).toMatchObject({ reason: gone })
    expect(await refusalOf(explain(admin, 'nobody'))).toMatchObject({ reason: 'INVALID_BODY' })
    const stranger = await seedUser(desk, await seedTenant(desk), 'tenant_admin')
    expect(await refusalOf(explain(stranger, stranger.userId))).toMatchObject({ reason: gone })
    expect(await refusalOf(explain(admin, stranger.userId))).toMatchObject({ reason: 'USER_NOT_FOUND' })
  })

  it('ExplainComplaintAccess: NOT_FOUND for who sees the case in the public view alone, whomever they ask about [S4]', async () => {
    const [staffId, patientId] = await Promise.all([
      seedPerson(desk, tenant.id, 'staff'),
      seedPerson(desk, tenant.id, 'patient'),
    ])
    const both = await seedUser(desk, tenant, 'tenant_admin', {
      ...{ roles: ['tenant_admin', 'complainant'], staffId, patientId },
    })
    const filed = await file(desk, admin, { patient_id: patientId, involved_staff_ids: [staffId], flags: ['vip'] })
    expect(await sees(both, filed.complaint_id)).toBe('public')
    const explain = async (complaint_id: string, user_id: string) =>
      desk.client.ExplainComplaintAccess({ complaint_id, user_id }, await desk.context(both))
    const unknown = await refusalOf(explain(randomUUID(), agent.userId))
    expect(unknown).toMatchObject({ code: 'NOT_FOUND', reason: gone })
    for (const { userId } of [agent, both])
      expect(await refusalOf(explain(filed.complaint_id, userId))).toEqual(unknown)
  })

  it('GetAccessibleConfiguration: what the caller may see, and where they may file', async () => {
    const seen = async (who: SeededUser) => {
      const { version, configuration } = await desk.client.GetAccessibleConfiguration({}, await desk.context(who))
      return { version, ...JSON.parse(configuration.toString()) }
    }
    const { grievance_types, grievance_flags, accessible_categories, accessible_flags } = await seen(agent)
    expect(grievance_types).toEqual(['complaint', 'complaint/urgent', 'marked'])
    expect(accessible_categories).toEqual(grievance_types)
    expect([grievance_flags, accessible_flags]).toEqual([
      ['watched', 'vip2'],
      ['watched', 'vip2'],
    ])
    const complainant = await seen(await seedUser(desk, tenant, 'complainant'))
    expect([complainant.accessible_categories, complainant.accessible_flags]).toEqual([grievance_types, []])
    const auditor = await seen(await seedUser(desk, tenant, 'auditor'))
    expect([auditor.accessible_categories, auditor.accessible_flags]).toEqual([[], []])
    expect((await seen(admin)).version).toBeGreaterThan(1)
    const nobody = desk.client.GetAccessibleConfiguration({}, await desk.context({ tenantId: tenant.id }))
    expect(await refusalOf(nobody)).toMatchObject({ reason: 'OPERATION_NOT_ALLOWED' })
  })
})

describe('a case that is edited or reopened in a tenant with a configuration', () => {
  const update = async (who: SeededUser, complaint_id: string, version: number, change: object) =>
    desk.client.UpdateComplaint({ complaint_id, ...change }, await desk.context(who, { expectedVersion: version }))

  it('takes what is open to who edits it, and its priority follows; what it has already may stay [GRV-41, GRV-42]', async () => {
    const { complaint_id } = await file(desk, admin, { category: 'complaint', flags: ['vip2'] })
    const fields = ['category', 'flags']
    const closed = { fields, category: 'secret', flags: ['vip2', 'vip'] }
    expect(await pointers(update(agent, complaint_id, 1, closed))).toEqual([
      ...['/category UNKNOWN_CATEGORY', '/flags/1 UNKNOWN_FLAG'],
    ])
    const open = { fields, category: 'complaint/urgent', flags: ['vip2'] }
    expect((await update(agent, complaint_id, 1, open)).complaint).toMatchObject({ priority: 'high', version: 2 })
    const vip = { fields: ['flags'], flags: ['vip'] }
    expect((await update(admin, complaint_id, 2, vip)).complaint).toMatchObject({ priority: 'critical' })
    expect(await sees(agent, complaint_id)).toBe(gone)
    expect(await refusalOf(update(agent, complaint_id, 3, open))).toMatchObject({ reason: gone })
  })

  it('is reopened with the time of its category, in the window of the tenant', async () => {
    const { complaint_id } = await file(desk, admin, { category: 'complaint' })
    const context = await desk.context(admin)
    const { complaint: resolved } = await desk.client.ResolveComplaint(
      { complaint_id, text: 'Sorry.', outcome: 'upheld' },
      context,
    )
    const { reopen_until = '', resolution } = resolved ?? {}
    expect(Date.parse(reopen_until) - Date.parse(resolution?.at ?? '')).toBe(3 * 86_400_000)
    const { complaint: reopened } = await desk.client.ReopenComplaint({ complaint_id, reason: 'x' }, context)
    const { due_at = '', updated_at = '' } = reopened ?? {}
    expect(days({ due_at, received_at: updated_at })).toBe(3)
  })
})
