import { beforeAll, describe, expect, it } from '@jest/globals'
import { createTenant, platformAdmin, type TestUser } from '../../harness/builders.ts'
import type { Answer } from '../../harness/caller.ts'
import { eventually } from '../../harness/eventually.ts'
import { caseMix, viewers } from './case-mix.ts'
import { configure } from './configuration-desk.ts'
import {
  at,
  changed,
  complaints,
  everyItem,
  file,
  idsOf,
  listed,
  type Person,
  select,
  tenantWithCase,
  twoTenants,
} from './desk.ts'

const figures = async (person: Person, path: string) => (await person.api().get(`${complaints}/${path}`)).body
const counts = (person: Person, filters = '') => figures(person, `counts?${filters}`)
const ofTheDesk = ['sub_status', 'breached', 'unassigned', 'mine']
const handOver = (person: Person, ids: string[], more: object) =>
  person.api().post(`${complaints}/bulk/owner`, { ids, reason: 'Shift change', ...more })
const auditOf = (person: Person, id: string) => everyItem(person, `entity=${id}`, '/api/v1/audit')

describe('the numbers of a dashboard', () => {
  it('need a selection, are of its tenant alone, and name it [TEN-17:api, TEN-34:api]', async () => {
    const [admin, [one, two]] = await Promise.all([platformAdmin(), twoTenants()])
    for (const path of [
      'counts',
      'statistics/summary',
      'statistics/creators',
      'statistics/sources',
      'export?format=csv',
    ])
      expect(await admin.api().get(`${complaints}/${path}`)).toMatchObject({
        ...{ status: 428, body: { code: 'TENANT_SELECTION_REQUIRED' } },
      })
    await file(two.manager)
    await select(admin, one.tenant)
    const tenant = { id: one.tenant.id, name: one.tenant.name }
    expect(await counts(admin)).toMatchObject({ tenant, total: 1, status: { open: 1, closed: 0 }, received_today: 1 })
    expect(await counts(admin, `created_by=${two.manager.id}`)).toMatchObject({ tenant, total: 0 })
    expect(await figures(admin, 'statistics/summary')).toMatchObject({ tenant, filed: 1, open: 1 })
    expect(await figures(admin, 'statistics/creators')).toMatchObject({
      ...{ tenant, items: [{ creator: { id: one.manager.id }, filed: 1 }] },
    })
  })

  it('follow the selection when it is switched, and every change of a case [TEN-18:api, TEN-38:api]', async () => {
    const [admin, [one, two]] = await Promise.all([platformAdmin(), twoTenants()])
    await file(two.manager)
    for (const [{ tenant }, total] of [[one, 1] as const, [two, 2] as const, [one, 1] as const]) {
      await select(admin, tenant)
      expect(await counts(admin)).toMatchObject({ tenant: { id: tenant.id }, total, unassigned: total })
    }
    await changed(admin, one.filed, 'assign', admin.id)
    expect(await counts(admin)).toMatchObject({ status: { open: 0, in_progress: 1 }, unassigned: 0, mine: 1 })
    await changed(admin, one.filed, 'resolve')
    expect(await counts(admin)).toMatchObject({ status: { in_progress: 0, resolved: 1 }, mine: 0 })
  })

  it('stand at the end of the way from sign-in over the selector and a filtered list [TEN-22:api]', async () => {
    const [admin, { tenant, manager, filed }] = await Promise.all([platformAdmin(), tenantWithCase()])
    const { body: session } = await admin.api().get('/api/v1/session')
    expect(session).toMatchObject({ selection_required: true, redirect_url: '/health/select-hospital/' })
    expect(await select(admin, tenant)).toMatchObject({ status: 200, body: { redirect_url: '/' } })
    expect(await listed(admin, `created_by=${manager.id}`)).toEqual([filed.id])
    expect(await listed(admin, `created_by=${admin.id}`)).toEqual([])
    expect(await counts(admin, `created_by=${manager.id}`)).toMatchObject({ tenant: { name: tenant.name }, total: 1 })
  })
})

describe('a tenant with a case of every kind', () => {
  let mix: Awaited<ReturnType<typeof caseMix>>
  beforeAll(async () => {
    mix = await caseMix()
  }, 60_000)

  it.each(viewers)('%s: counts what the list shows [CRT-6:complaint, CMS-20:api]', async (who) => {
    const [user, rule] = mix.viewer(who)
    const items = await everyItem(user)
    const many = (is: (item: Answer['body']) => boolean) => items.filter(is).length
    const answer = await counts(user)
    expect(answer.total).toBe(mix.seenBy(rule).length)
    for (const status of ['open', 'in_progress'])
      expect(answer.status[status]).toBe(many((item) => item.status === status))
    expect(answer.priority).toMatchObject({ medium: items.length, critical: 0 })
    expect([answer.received_today, answer.overdue]).toEqual([items.length, 0])
    if (who.startsWith('complainant')) {
      for (const name of ofTheDesk) expect(answer).not.toHaveProperty(name)
      return
    }
    const subStatuses = Object.fromEntries(
      ['new', 'working'].map((name) => [name, many((item) => item.sub_status === name)]),
    )
    expect(answer.sub_status).toEqual(Object.fromEntries(Object.entries(subStatuses).filter(([, count]) => count > 0)))
    expect([answer.unassigned, answer.mine, answer.breached]).toEqual([
      ...[many((item) => item.assignee === null), many((item) => item.assignee?.id === user.id), 0],
    ])
  })

  it('what is late is on the dashboard of everybody who sees it at the desk, and of nobody else [CMS-20:api]', async () => {
    const tenant = await createTenant()
    const [manager, support, patient] = await Promise.all([
      ...[tenant.user('manager'), tenant.user('support_staff', { departments: ['billing'] })],
      tenant.user('complainant', { patient: true }),
    ] as const)
    const received_at = new Date(Date.now() - 10 * 24 * 3_600_000).toISOString()
    const late = { received_at, patient_id: patient.patientId, department_id: tenant.departments.emergency }
    await file(manager, late)
    await changed(manager, await file(manager, late), 'resolve')
    await file(manager, { department_id: tenant.departments.billing })
    expect(await counts(manager)).toMatchObject({ total: 3, overdue: 1, breached: 2, received_today: 1, unassigned: 2 })
    expect(await counts(support)).toMatchObject({ total: 1, overdue: 0, breached: 0, unassigned: 1, mine: 0 })
    const own = await counts(patient)
    expect(own).toMatchObject({ total: 2, status: { open: 1, resolved: 1 } })
    for (const name of ofTheDesk) expect(own).not.toHaveProperty(name)
  })

  it('a platform admin lists all, compares agents and sources, filters by creator, opens one and sees who made it [CRT-24:api]', async () => {
    const [[admin], [john], [sarah]] = [
      mix.viewer('platform admin'),
      mix.viewer('source user John'),
      mix.viewer('source user Sarah'),
    ]
    expect(await listed(admin)).toEqual(idsOf(mix.cases))
    const { items } = await figures(admin, 'statistics/creators')
    const { items: sources } = await figures(admin, 'statistics/sources')
    expect(sources.map(({ filed }: { filed: number }) => filed).reduce((sum: number, each: number) => sum + each)).toBe(
      mix.cases.length,
    )
    for (const agent of [john, sarah]) {
      const theirs = mix.cases.filter(({ filer }) => filer === agent)
      expect(items).toContainEqual(
        expect.objectContaining({ creator: { id: agent.id, name: agent.name }, filed: theirs.length, resolved: 0 }),
      )
      const [first] = await everyItem(admin, `created_by=${agent.id}`)
      expect((await admin.api().get(at(first))).body).toMatchObject({
        created_by: agent.id,
        created_by_name: agent.name,
      })
    }
  })
})

describe('bulk work', () => {
  it("one agent's cases go to another in one call, with history, by permission and on the audit trail [CRT-42:api, CRT-44]", async () => {
    const [tenant, elsewhere] = await Promise.all([createTenant(), tenantWithCase()])
    const [john, sarah, manager, agent] = await Promise.all([
      ...[
        tenant.user('source_user'),
        tenant.user('source_user'),
        tenant.user('manager'),
        tenant.user('help_desk_agent'),
      ],
    ] as const)
    const ids = [(await file(john)).id, (await file(john)).id]
    const wish = { owner_agent_id: sarah.id }
    expect(await handOver(agent, ids, wish)).toMatchObject({ status: 403, body: { code: 'OPERATION_NOT_ALLOWED' } })
    const dry = await handOver(manager, [...ids, elsewhere.filed.id], { ...wish, dry_run: true })
    expect(dry.body).toMatchObject({ batch_id: null, items: [{ done: true }, { done: true }, { done: false }] })
    expect(await listed(sarah)).toEqual([])

    const { body } = await handOver(manager, [...ids, elsewhere.filed.id], wish)
    expect(body.items).toEqual([
      ...ids.map((id) => ({ id, done: true })),
      { id: elsewhere.filed.id, done: false, code: 'COMPLAINT_NOT_FOUND' },
    ])
    expect(await listed(sarah)).toEqual(ids.toSorted())
    for (const id of ids) {
      const { body: found } = await manager.api().get(at({ id }))
      expect(found).toMatchObject({ owner_agent: { id: sarah.id }, created_by: john.id })
      const { body: history } = await manager.api().get(at({ id }, '/timeline'))
      expect(history.items.at(-1)).toMatchObject({
        ...{ action: 'complaint.v1.ComplaintOwnerChanged', actor: { id: manager.id } },
        details: { batch_id: body.batch_id, changes: [{ field: 'owner_agent', before: john.id, after: sarah.id }] },
      })
      const trail = await eventually(async () => {
        const entries = await auditOf(manager, id)
        expect(entries).toHaveLength(2)
        return entries
      })
      expect(trail[0]).toMatchObject({ action: 'complaint.v1.ComplaintOwnerChanged', actor: { id: manager.id } })
    }
  })
})

describe('the work of many cases in one call', () => {
  const bulk = (person: Person, path: string, wish: object) => person.api().post(`${complaints}/bulk/${path}`, wish)
  const all = (ids: string[]) => ids.map((id) => ({ id, done: true }))
  const states = async (person: Person, ids: string[]) =>
    Promise.all(ids.map(async (id) => (await person.api().get(at({ id }))).body))
  let ids: string[]
  let foreign: string
  let manager: TestUser
  let head: TestUser
  beforeAll(async () => {
    const [tenant, elsewhere] = await Promise.all([createTenant(), tenantWithCase()])
    const admin = await tenant.user('tenant_admin')
    await configure(admin, {
      grievance_types: ['complaint'],
      grievance_flags: ['late', { name: 'vip', priority: 'high' }],
    })
    ;[manager, head] = await Promise.all([
      ...[tenant.user('manager'), tenant.user('department_manager', { departments: ['emergency'] })],
    ] as const)
    const place = { department_id: tenant.departments.emergency }
    ids = [(await file(manager, place)).id, (await file(manager, place)).id]
    foreign = elsewhere.filed.id
  })

  it('they are taken up, paused and resumed, case by case, with one batch in history and trail [CRT-44]', async () => {
    const wish = { ids: [...ids, foreign], status: 'in_progress', reason: 'The morning round.' }
    const unknown = { id: foreign, done: false, code: 'COMPLAINT_NOT_FOUND' }
    const dry = await bulk(head, 'status', { ...wish, dry_run: true })
    expect([dry.status, dry.body]).toEqual([200, { batch_id: null, items: [...all(ids), unknown] }])
    for (const found of await states(manager, ids)) expect(found).toMatchObject({ status: 'open', version: 1 })

    const { status, body } = await bulk(head, 'status', wish)
    expect([status, body]).toEqual([200, { batch_id: expect.any(String), items: [...all(ids), unknown] }])
    for (const found of await states(manager, ids)) {
      expect(found).toMatchObject({ status: 'in_progress', sub_status: 'working' })
      const { body: comments } = await manager.api().get(at(found, '/comments'))
      expect(comments.items).toMatchObject([{ text: wish.reason, visibility: 'internal', author: { id: head.id } }])
      await eventually(async () => {
        const [entry] = await auditOf(manager, found.id)
        expect(entry).toMatchObject({ action: 'complaint.v1.ComplaintStarted', actor: { id: head.id } })
      })
      const { body: history } = await manager.api().get(at(found, '/timeline'))
      const started = history.items.find(({ action }: Answer['body']) => action === 'complaint.v1.ComplaintStarted')
      expect(started.details).toMatchObject({ batch_id: body.batch_id })
    }
    const filter = { status: ['in_progress'], created_by: [manager.id] }
    const paused = await bulk(manager, 'status', { filter, sub_status: 'awaiting_external', reason: 'We asked.' })
    expect(idsOf(paused.body.items)).toEqual(ids.toSorted())
    for (const found of await states(manager, ids)) expect(found).toMatchObject({ clock: 'paused' })
    const resumed = await bulk(manager, 'status', { ids, sub_status: 'working', reason: 'They answered.' })
    expect(resumed.body.items).toEqual(all(ids))
    for (const found of await states(manager, ids)) expect(found).toMatchObject({ clock: 'running' })
    const again = await bulk(manager, 'status', { ids, sub_status: 'acknowledged', reason: 'Too late.' })
    expect(again.body.items).toEqual(ids.map((id) => ({ id, done: false, code: 'INVALID_TRANSITION' })))
  })

  it('flags come and go, and the priority with them [CRT-44]', async () => {
    const add = ['vip', 'late']
    const flagged = await bulk(manager, 'flag', { ids: [...ids, foreign], add, reason: 'A visit.' })
    expect(flagged).toMatchObject({ status: 200, body: { items: [...all(ids), { id: foreign, done: false }] } })
    for (const found of await states(manager, ids)) expect(found).toMatchObject({ flags: add, priority: 'high' })
    expect(await listed(manager, 'flag=vip')).toEqual(ids.toSorted())
    const taken = await bulk(head, 'flag', { filter: { flag: ['vip'] }, remove: ['vip'], reason: 'It is over.' })
    expect(idsOf(taken.body.items)).toEqual(ids.toSorted())
    for (const found of await states(manager, ids)) expect(found).toMatchObject({ flags: ['late'], priority: 'medium' })
    expect(await listed(manager, 'flag=vip')).toEqual([])
  })
})

describe('an export', () => {
  it('holds what the caller sees, and is on the audit trail [CRT-44, S18]', async () => {
    const tenant = await createTenant()
    const [manager, head, agent] = await Promise.all([
      ...[tenant.user('manager'), tenant.user('department_manager', { departments: ['emergency'] })],
      tenant.user('help_desk_agent'),
    ] as const)
    const formula = '=HYPERLINK("http://evil.example","x")'
    const own = await file(manager, { title: formula, department_id: tenant.departments.emergency })
    const hidden = await file(manager, { department_id: tenant.departments.billing })
    const path = `${complaints}/export?format=csv`
    expect(await agent.api().get(path)).toMatchObject({ status: 403, body: { code: 'OPERATION_NOT_ALLOWED' } })
    const { body, headers } = await head.api().get(path)
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="complaints-\d{4}-\d\d-\d\d\.csv"$/)
    expect(body).toContain(own.reference)
    expect(body).toContain(`"'${formula.replaceAll('"', '""')}"`)
    expect(body).not.toContain(hidden.reference)
    const trail = await eventually(async () => {
      const entries = await everyItem(manager, 'action=complaint.v1.CasesExported', '/api/v1/audit')
      expect(entries).toHaveLength(1)
      return entries
    })
    expect(trail[0]).toMatchObject({ actor: { id: head.id }, tenant_id: tenant.id })
  })
})
