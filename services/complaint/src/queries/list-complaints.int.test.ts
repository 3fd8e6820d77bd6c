import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { encodePageToken } from '@redress/platform/persistence/page-token.ts'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import type { ListComplaintsRequest } from '@redress/protos/complaint/v1/ListComplaintsRequest.ts'
import {
  type CaseRow,
  type ComplaintDesk,
  file,
  insertCases,
  refusalOf,
  type SeededTenant,
  seedTenant,
  seedUser,
} from '../../../../test/harness/complaint-desk.ts'
import { configure } from '../../../../test/harness/configuration-desk.ts'
import type { CallerSpecimen } from '../../../../test/harness/context-tokens.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { complaint } from '../service.ts'

let desk: ComplaintDesk
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint)
})
afterAll(() => desk.stop())

const list = async (caller: CallerSpecimen, request: ListComplaintsRequest = {}) => {
  const page = await desk.client.ListComplaints(request, await desk.context(caller))
  const items = page.items.map((item) => JSON.parse(item.toString()))
  return { items, ids: items.map(({ id }) => id as string), next: page.next_page_token, keys: page.sort_keys }
}
const everyPage = async (caller: CallerSpecimen, request: ListComplaintsRequest) => {
  const pages: string[][] = []
  for (let token = ''; ; ) {
    const { ids, next } = await list(caller, { ...request, page_token: token })
    pages.push(ids)
    if (next === '') return pages
    token = next
  }
}
const managerOf = (tenant: SeededTenant): CallerSpecimen => ({ tenantId: tenant.id, roles: ['manager'] })

describe('ListComplaints', () => {
  it('OK: newest first, each item the JSON of the REST list, without the text of the case', async () => {
    const tenant = await seedTenant(desk)
    const agent = await seedUser(desk, tenant, 'help_desk_agent')
    const first = await file(desk, agent, { complainant: { name: 'Ahmed', phone: '1', relation: 'self' } })
    const second = await file(desk, agent)
    const { items, keys, next } = await list(agent)
    expect(items.map(({ id }) => id)).toEqual([second.complaint_id, first.complaint_id])
    expect(items[1]).toEqual({
      ...{
        id: first.complaint_id,
        kind: 'complaint',
        reference: first.reference,
        tenant_id: tenant.id,
        title: first.title,
      },
      ...{ language: 'en', status: 'open', sub_status: 'new', closed_as: null, priority: 'medium', severity: null },
      ...{ category: 'complaint', flags: [], channel: 'web', source: { id: tenant.sources.staff, name: 'staff' } },
      ...{ department: null, assignee: null, owner_agent: { id: agent.userId, name: agent.name }, patient: null },
      ...{ created_by: agent.userId, created_by_name: agent.name, created_by_type: 'user', involved_staff: [] },
      ...{ complainant: { name: 'Ahmed', relation: 'self' }, external_reference: null, remedy_sought: null },
      ...{ incident_date: null, received_at: first.received_at, due_at: first.due_at, overdue: false },
      ...{ breached_at: null, clock: 'running', cycle: 1, version: 1 },
      ...{ created_at: first.created_at, updated_at: first.updated_at },
    })
    expect(keys).toHaveLength(2)
    expect(next).toBe('')
  })

  it('OK: a complainant sees ten public fields of each and nothing else [S4]', async () => {
    const tenant = await seedTenant(desk)
    const ahmed = await seedUser(desk, tenant, 'complainant')
    await file(desk, ahmed)
    const { items } = await list(ahmed)
    expect(items.map((item) => Object.keys(item).sort())).toEqual([
      ['category', 'due_at', 'id', 'priority', 'received_at', 'reference', 'status', 'title'],
    ])
  })

  it('OK: who is complainant and staff sees each case once, as widely as they may', async () => {
    const tenant = await seedTenant(desk)
    const both = await seedUser(desk, tenant, 'source_user', {
      roles: ['source_user', 'complainant'],
      canCreateComplaints: true,
    })
    const { complaint_id } = await file(desk, both)
    const { items } = await list(both)
    expect(items).toMatchObject([{ id: complaint_id, tenant_id: tenant.id }])
  })

  it('no grant that reaches anything: an empty page', async () => {
    const tenant = await seedTenant(desk)
    await insertCases(desk, tenant.id, [{}])
    const caller = { tenantId: tenant.id, roles: ['department_manager'], departmentIds: [] }
    expect(await list(caller)).toMatchObject({ ids: [], next: '' })
  })

  it('PERMISSION_DENIED: a user without any role [S2]', async () => {
    expect(await refusalOf(list({ roles: [] }))).toMatchObject({
      ...{ code: 'PERMISSION_DENIED', reason: 'OPERATION_NOT_ALLOWED' },
    })
  })

  it.each([undefined, '-created_at', 'created_at', '-received_at', 'due_at', '-priority'])(
    'sort %s: pages of three without gaps or doubles, also where the keys are equal',
    async (sort) => {
      const tenant = await seedTenant(desk)
      const day = (number: number) => `2026-01-0${1 + number}T00:00:00Z`
      const rows: CaseRow[] = Array.from({ length: 20 }, (_, index) => ({
        ...{ created_at: day(index % 3), received_at: day(index % 2), due_at: day(index % 4) },
        priority: ['low', 'medium', 'high', 'critical'][index % 4],
      }))
      const ids = await insertCases(desk, tenant.id, rows)
      const [column = '', descending] = sort?.startsWith('-') ? [sort.slice(1), true] : [sort ?? 'created_at', !sort]
      const rank = (row: CaseRow) =>
        column === 'priority'
          ? ['low', 'medium', 'high', 'critical'].indexOf(row.priority as string)
          : String(row[column])
      const expected = rows
        .map((row, index) => ({ key: rank(row), id: ids[index] as string }))
        .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.id < b.id ? -1 : 1))
        .map(({ id }) => id)
      if (descending) expected.reverse()
      const pages = await everyPage(managerOf(tenant), { ...(sort && { sort }), page_size: 3 })
      expect(pages.map(({ length }) => length)).toEqual([3, 3, 3, 3, 3, 3, 2])
      expect(pages.flat()).toEqual(expected)
    },
  )

  it('a page that ends exactly with the last case has no next one; 0 means 25', async () => {
    const tenant = await seedTenant(desk)
    await insertCases(
      desk,
      tenant.id,
      Array.from({ length: 26 }, () => ({})),
    )
    expect((await list(managerOf(tenant), { page_size: 26 })).next).toBe('')
    expect((await list(managerOf(tenant))).ids).toHaveLength(25)
    expect((await list(managerOf(tenant), { page_size: 100 })).ids).toHaveLength(26)
  })

  it('pages of a union of branches, overlapping ones among them, have no gaps or doubles', async () => {
    const tenant = await seedTenant(desk)
    const [me, patient] = [randomUUID(), randomUUID()]
    const { emergency, billing } = tenant.departments
    const rows = Array.from({ length: 24 }, (_, index) => ({
      created_at: `2026-01-01T00:00:0${index % 5}Z`,
      department_id: [emergency, billing, null][index % 3],
      ...{
        assignee_id: index % 2 ? null : me,
        created_by: index % 4 ? null : me,
        owner_agent_id: index % 5 ? null : me,
      },
      patient_id: index % 6 ? null : patient,
    }))
    await insertCases(desk, tenant.id, rows)
    const caller = {
      ...{ tenantId: tenant.id, userId: me, patientId: patient, departmentIds: [emergency, billing] },
      roles: ['support_staff', 'source_user', 'complainant', 'department_manager'],
    }
    const [whole = []] = await everyPage(caller, { page_size: 100 })
    const pages = await everyPage(caller, { page_size: 4 })
    expect(pages.flat()).toEqual(whole)
    expect(new Set(whole).size).toBe(whole.length)
    expect(whole.length).toBeGreaterThan(20)
  })

  describe('filters', () => {
    let tenant: SeededTenant
    let ids: string[]
    const [ada, ben] = [randomUUID(), randomUUID()]
    beforeAll(async () => {
      tenant = await seedTenant(desk)
      await configure(desk, tenant, {
        ...{ grievance_types: ['complaint', 'feedback'], grievance_flags: ['a', 'b', 'z'] },
      })
      const { emergency, billing } = tenant.departments
      const done = { status: 'closed', closed_as: 'confirmed' }
      ids = await insertCases(
        desk,
        tenant.id,
        [
          {
            department_id: emergency,
            source_id: tenant.sources.staff,
            assignee_id: ada,
            created_by: ada,
            flags: ['a', 'b'],
          },
          { department_id: billing, source_id: tenant.sources.call_center, created_by: ben, ...done, priority: 'high' },
          // it waits for somebody: what is due by the configuration does not make it late
          {
            ...{ status: 'in_progress', sub_status: 'awaiting_external', pauses: [{ from: '2026-01-05T09:00:00Z' }] },
            ...{ created_by: null, created_by_type: 'system' },
          },
          { category: 'feedback', created_by_type: 'anonymous', received_at: '2026-02-01T00:00:00Z', flags: ['b'] },
        ].map((row, index) => ({ ...row, created_at: `2026-01-0${9 - index}T00:00:00Z` })),
      )
    })

    const filters: [string, () => ListComplaintsRequest, number[]][] = [
      ['status', () => ({ status: ['open'] }), [0, 3]],
      ['two values: or', () => ({ status: ['closed', 'in_progress'] }), [1, 2]],
      ['two filters: and', () => ({ status: ['open'], flag: ['a'] }), [0]],
      ['category', () => ({ category: ['feedback'] }), [3]],
      ['flag', () => ({ flag: ['b', 'c'] }), [0, 3]],
      ['priority', () => ({ priority: ['high', 'critical'] }), [1]],
      ['department', () => ({ department: [tenant.departments.billing] }), [1]],
      ['source', () => ({ source: [tenant.sources.staff] }), [0]],
      ['assignee', () => ({ assignee: [ada] }), [0]],
      ['created_by', () => ({ created_by: [ben, ada] }), [0, 1]],
      ['created_by_type', () => ({ created_by_type: ['system', 'anonymous'] }), [2, 3]],
      ['overdue', () => ({ overdue: true }), [0, 3]],
      ['not overdue', () => ({ overdue: false }), [1, 2]],
      ['received from, inclusive', () => ({ received_from: '2026-02-01T03:00:00+03:00' }), [3]],
      ['received to, exclusive', () => ({ received_to: '2026-02-01T00:00:00Z' }), [0, 1, 2]],
      ['nothing that is there', () => ({ created_by: [randomUUID()] }), []],
    ]
    it.each(filters)('%s', async (_name, request, expected) => {
      expect((await list(managerOf(tenant), request())).ids).toEqual(expected.map((index) => ids[index]))
    })

    it('never widen what a caller sees', async () => {
      const caller = { tenantId: tenant.id, roles: ['source_user'], userId: ben }
      expect((await list(caller, { created_by: [ada, ben] })).ids).toEqual([ids[1]])
    })

    const id = '0199aaaa-0000-7000-8000-00000000000a'
    it.each<[string, ListComplaintsRequest]>([
      ['/flag', { flag: ['a'] }],
      ['/department', { department: [id] }],
      ['/source', { source: [id] }],
      ['/assignee', { assignee: [id] }],
      ['/created_by', { created_by: [id] }],
      ['/created_by_type', { created_by_type: ['user'] }],
    ])(
      'INVALID_ARGUMENT: to a complainant %s is an unknown parameter: a hit would tell what they do not see [S4]',
      async (path, request) => {
        const complainant = { tenantId: tenant.id, roles: ['complainant'], userId: ada }
        expect(await refusalOf(list(complainant, { ...request, status: ['open'] }))).toMatchObject({
          ...{ code: 'INVALID_ARGUMENT', reason: 'INVALID_QUERY', violations: [{ path, code: 'UNKNOWN_FIELD' }] },
        })
      },
    )

    it('a complainant filters and sorts by what they see', async () => {
      const complainant = { tenantId: tenant.id, roles: ['complainant'], userId: ada }
      const seen = { status: ['open'], category: ['complaint'], priority: ['medium'], overdue: true }
      const received = { received_from: '2026-01-01T00:00:00Z', received_to: '2027-01-01T00:00:00Z' }
      for (const sort of ['-created_at', '-received_at', 'due_at', '-priority'])
        expect((await list(complainant, { ...seen, ...received, sort })).ids).toEqual([ids[0]])
    })

    it('who is staff and complainant finds by hidden fields only what they see in full [S4]', async () => {
      const both = { tenantId: tenant.id, roles: ['complainant', 'support_staff'], userId: ada }
      const [own] = await insertCases(desk, tenant.id, [{ created_by: ada, assignee_id: ben, flags: ['z'] }])
      expect((await list(both)).ids).toContain(own)
      expect((await list(both, { assignee: [ben] })).ids).toEqual([])
      expect((await list(both, { flag: ['z'] })).ids).toEqual([])
      expect((await list(both, { assignee: [ada] })).ids).toEqual([ids[0]])
    })

    it('INVALID_ARGUMENT: wrong values, each with its path', async () => {
      const wrong = { status: ['x'], priority: ['x'], department: ['x'], received_from: 'x', page_size: 101 }
      const refused = await refusalOf(list(managerOf(tenant), wrong))
      expect(refused).toMatchObject({ code: 'INVALID_ARGUMENT', reason: 'INVALID_BODY' })
      expect(refused.violations.map(({ path }) => path)).toEqual([
        ...['/status/0', '/priority/0', '/department/0', '/received_from', '/page_size'],
      ])
      expect(await refusalOf(list(managerOf(tenant), { sort: 'title' }))).toMatchObject({ reason: 'INVALID_SORT' })
    })

    it.each(["%' or true --", '\\', "'; drop table complaint; --", '\u202e', 'a'.repeat(400)])(
      'hostile text %j is a parameter and nothing else [S19]',
      async (text) => {
        expect((await list(managerOf(tenant), { category: [text], flag: [text] })).ids).toEqual([])
      },
    )
  })

  describe('cursors', () => {
    const setting = async () => {
      const tenant = await seedTenant(desk)
      await insertCases(
        desk,
        tenant.id,
        Array.from({ length: 4 }, () => ({})),
      )
      return { tenant, manager: managerOf(tenant), next: (await list(managerOf(tenant), { page_size: 2 })).next }
    }
    const refused = { code: 'INVALID_ARGUMENT', reason: 'INVALID_CURSOR' }

    it('INVALID_ARGUMENT: used with another filter, sort or tenant; another page size is no other list', async () => {
      const [{ manager, next }, other] = await Promise.all([setting(), setting()])
      const use = (caller: CallerSpecimen, more: ListComplaintsRequest) => list(caller, { page_token: next, ...more })
      expect(await refusalOf(use(manager, { status: ['open'] }))).toMatchObject(refused)
      expect(await refusalOf(use(manager, { sort: 'due_at' }))).toMatchObject(refused)
      expect(await refusalOf(use(other.manager, {}))).toMatchObject(refused)
      expect((await use(manager, { page_size: 1 })).ids).toHaveLength(1)
    })

    const filters = {
      ...{ status: [], category: [], flag: [], priority: [], department: [], source: [], assignee: [] },
      ...{ created_by: [], created_by_type: [] },
    }
    const id = '0199aaaa-0000-7000-8000-00000000000a'
    it.each<[string, unknown[]]>([
      ['no key', []],
      ['half a key', ['2026-01-01T00:00:00.000Z']],
      ['no id', ['2026-01-01T00:00:00.000Z', 'x']],
      ['an id of hyphens', ['2026-01-01T00:00:00.000Z', '-'.repeat(36)]],
      ['no time', ['yesterday', id]],
      ['a time that does not exist', ['2026-99-99T99:99:99.999Z', id]],
      ['a statement', ["2026-01-01'; drop table complaint; --", id]],
      ['other types', [{ a: 1 }, [id]]],
      ['null', [null, null]],
    ])('INVALID_ARGUMENT: forged with %s', async (_name, key) => {
      const { tenant, manager, next } = await setting()
      const bound = [tenant.id, filters]
      // a token made like this is taken, so that what follows is refused for its key alone
      const genuine = encodePageToken(['2999-01-01T00:00:00.000Z', id], bound)
      expect((await list(manager, { page_token: genuine })).ids).toHaveLength(4)
      expect(next).not.toBe('')
      expect(await refusalOf(list(manager, { page_token: encodePageToken(key, bound) }))).toMatchObject(refused)
    })

    it.each(['x', '%%%', 'AAAA', Buffer.from('{"a":1}').toString('base64url'), 'a'.repeat(5000)])(
      'INVALID_ARGUMENT: %s',
      async (page_token) => {
        const { manager } = await setting()
        expect(await refusalOf(list(manager, { page_token }))).toMatchObject(refused)
      },
    )
  })
})
