import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import type { ListComplaintsRequest } from '@redress/protos/complaint/v1/ListComplaintsRequest.ts'
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
import type { CallerSpecimen } from '../../../../test/harness/context-tokens.ts'
import { eventually } from '../../../../test/harness/eventually.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { complaint } from '../service.ts'

let desk: ComplaintDesk
let tenant: SeededTenant
let manager: SeededUser
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint)
  tenant = await seedTenant(desk)
  manager = await seedUser(desk, tenant, 'manager', { name: 'Layla Manager' })
})
afterAll(() => desk.stop())

const found = async (caller: CallerSpecimen, q: string, more: ListComplaintsRequest = {}) => {
  const { items } = await desk.client.ListComplaints({ q, ...more }, await desk.context(caller))
  return items.map((item) => JSON.parse(item.toString()).id as string)
}
const counted = async (caller: CallerSpecimen, q: string) =>
  (await desk.client.GetComplaintCounts({ filters: { q } }, await desk.context(caller))).total
const exported = async (caller: CallerSpecimen, q: string) => {
  const { items } = await desk.client.ListExportedComplaints({ filters: { q } }, await desk.context(caller))
  return items.map((item) => JSON.parse(item.toString()).id as string)
}
/** Marks of a test's own cases: no other test finds them. */
const word = () => `w${randomUUID().slice(0, 8)}`

describe('ListComplaints with q', () => {
  it.each<[string, (mark: string, reference: string) => string, boolean]>([
    ['the beginning of a word of the title, in any case', (mark) => mark.slice(0, 7).toUpperCase(), true],
    ['words of title and description, in any order', (mark) => `night ${mark} cafe`, true],
    ['the reference', (_mark, reference) => reference, true],
    ['a part of the reference with the title', (mark, reference) => `${reference.slice(-6)} ${mark}`, true],
    ['the title with the name of who complains', (mark) => `${mark} احمد`, true],
    ['the same name as others write it', (mark) => `أَحـمـد ${mark}`, true],
    ['a letter for its variant, and Arabic digits', (mark) => `${mark} فاطمه ١٢٣`, true],
    ['the name of the patient, of the staff involved, and of who filed', (mark) => `${mark} salem nurse layla`, true],
    ['a name of the staff involved with accents', (mark) => `${mark} müll`, true],
    ['the middle of a word', (mark) => mark.slice(1), false],
    ['one word that is there and one that is not', (mark) => `${mark} absent`, false],
    ['the phone of who complains', (mark) => `${mark} 96655`, false],
  ])('%s: found %#', async (_what, q, expected) => {
    const mark = word()
    const patient_id = await seedPerson(desk, tenant.id, 'patient', { name: 'Salem' })
    const involved_staff_ids = [await seedPerson(desk, tenant.id, 'staff', { name: 'Nurse Muller' })]
    const { complaint_id, reference } = await file(desk, manager, {
      ...{ title: `${mark} at the Café`, description: 'At night, room 123. فاطمة', patient_id, involved_staff_ids },
      complainant: { name: 'Ahmed أحمد', phone: '+966551234567' },
    })
    await file(desk, manager)
    expect(await found(manager, q(mark, reference))).toEqual(expected ? [complaint_id] : [])
    const department = { department: [tenant.departments.billing] }
    expect(await found(manager, q(mark, reference), department)).toEqual([])
    expect(await counted(manager, q(mark, reference))).toBe(expected ? 1 : 0)
    expect(await exported(manager, q(mark, reference))).toEqual(expected ? [complaint_id] : [])
  })

  it.each(['---', '  ', "' & | ! :* \\ --"])('%j looks for nothing: everything is listed', async (q) => {
    const fresh = await seedTenant(desk)
    const own = await seedUser(desk, fresh, 'manager')
    const { complaint_id } = await file(desk, own)
    expect(await found(own, q)).toEqual([complaint_id])
  })

  it('a complainant finds their case by what they see of it, and by no name [S4]', async () => {
    const [title, name] = [word(), word()]
    const patient = await seedUser(desk, tenant, 'complainant', { name: `Patient ${name}` })
    const { complaint_id, reference } = await file(desk, patient, { title, complainant: { name: `Karim ${name}` } })
    for (const q of [title, reference, `${title} waited`])
      expect(await found(patient, q)).toEqual(q === title || q === reference ? [complaint_id] : [])
    expect(await found(patient, name)).toEqual([])
    expect(await counted(patient, name)).toBe(0)
    expect(await found(manager, name)).toEqual([complaint_id])
  })

  it('who is complainant and staff finds their own case by what they see of it, others by all [S4]', async () => {
    const [title, name] = [word(), word()]
    const both = await seedUser(desk, tenant, 'complainant', {
      roles: ['complainant', 'department_manager'],
      departmentIds: [tenant.departments.billing],
    })
    const own = await file(desk, both, { title, complainant: { name } })
    const more = { title, department_id: tenant.departments.billing, complainant: { name } }
    const other = await file(desk, manager, more)
    expect(await found(both, title)).toEqual([other.complaint_id, own.complaint_id])
    expect(await found(both, name)).toEqual([other.complaint_id])
    expect(await counted(both, name)).toBe(1)
  })

  it('nobody finds what they do not see: another department, another tenant [S1]', async () => {
    const title = word()
    const filed = await file(desk, manager, { title, department_id: tenant.departments.surgery })
    const surgeon = { tenantId: tenant.id, roles: ['department_manager'], departmentIds: [tenant.departments.surgery] }
    expect(await found(surgeon, title)).toEqual([filed.complaint_id])
    expect(await found({ ...surgeon, departmentIds: [tenant.departments.billing] }, title)).toEqual([])
    const strangers = await seedUser(desk, await seedTenant(desk), 'manager')
    expect(await found(strangers, title)).toEqual([])
    expect(await counted(strangers, title)).toBe(0)
  })

  it('more hits than are looked at one by one: the same cases, page by page', async () => {
    const fresh = await seedTenant(desk)
    const own = await seedUser(desk, fresh, 'manager')
    const [title, rare] = [word(), word()]
    await file(desk, own, { title: `${title} ${rare}` })
    await desk.database.rows(manyCopies, [fresh.id, 4000])
    const pages: string[] = []
    for (let page_token = ''; ; ) {
      const request = { q: title, page_size: 100, page_token }
      const page = await desk.client.ListComplaints(request, await desk.context(own))
      pages.push(...page.items.map((item) => JSON.parse(item.toString()).id))
      if (page.next_page_token === '' || pages.length >= 300) break
      page_token = page.next_page_token
    }
    expect(new Set(pages).size).toBe(300)
    expect(await counted(own, title)).toBe(4001)
    expect(await found(own, `${title} absent`)).toEqual([])
    expect(await found(own, 'zzz')).toEqual([])
  })

  it('an edited case is found by what it says now, whoever is assigned, renamed or gone', async () => {
    const [before, after, mark] = [word(), word(), word()]
    const clerk = await seedUser(desk, tenant, 'support_staff', {
      name: 'Clerk One',
      departmentIds: [tenant.departments.billing],
    })
    const billing = tenant.departments.billing
    const { complaint_id, version } = await file(desk, manager, {
      ...{ title: before, description: mark, department_id: billing, complainant: { name: 'Karim' } },
    })
    const change = async (more: object, expectedVersion: number) =>
      desk.client.UpdateComplaint({ complaint_id, ...more }, await desk.context(manager, { expectedVersion }))
    await change({ fields: ['title'], title: after }, version)
    expect([await found(manager, before), await found(manager, `${after} karim ${mark}`)]).toEqual([[], [complaint_id]])
    await change({ fields: ['complainant/name'], complainant: { name: 'Yousef' } }, version + 1)
    expect([await found(manager, `${mark} karim`), await found(manager, `${mark} yousef`)]).toEqual([
      [],
      [complaint_id],
    ])
    await desk.client.AssignComplaint({ complaint_id, assignee_id: clerk.userId }, await desk.context(manager))
    expect(await found(manager, `${mark} clerk`)).toEqual([complaint_id])
    await seedPerson(desk, tenant.id, 'user', { id: clerk.userId, name: 'Married Two', version: 2 })
    await eventually(async () => expect(await found(manager, `${mark} married`)).toEqual([complaint_id]))
    expect(await found(manager, `${mark} clerk`)).toEqual([])
    await desk.client.AssignComplaint({ complaint_id, assignee_id: manager.userId }, await desk.context(manager))
    expect([await found(manager, `${mark} married`), await found(manager, `${mark} layla`)]).toEqual([
      [],
      [complaint_id],
    ])
  })

  it('many cases given away at once are found by whom they have now', async () => {
    const mark = word()
    const agent = await seedUser(desk, tenant, 'help_desk_agent', { name: 'Bulk Agent' })
    const cases = await Promise.all([file(desk, manager, { title: mark }), file(desk, manager, { title: mark })])
    const complaint_ids = cases.map(({ complaint_id }) => complaint_id)
    const wish = { complaint_ids, owner_agent_id: agent.userId, reason: 'r' }
    await desk.client.BulkAssignComplaints(wish, await desk.context(manager))
    expect((await found(manager, `${mark} agent`)).sort()).toEqual([...complaint_ids].sort())
  })

  it('a cursor belongs to what was sought', async () => {
    const title = word()
    await file(desk, manager, { title })
    await file(desk, manager, { title })
    const context = await desk.context(manager)
    const { next_page_token: page_token } = await desk.client.ListComplaints({ q: title, page_size: 1 }, context)
    const other = desk.client.ListComplaints({ q: 'x', page_size: 1, page_token }, context)
    expect(await refusalOf(other)).toMatchObject({ reason: 'INVALID_CURSOR' })
  })

  it('INVALID_ARGUMENT: too long, with controls, or across tenants', async () => {
    for (const q of ['x'.repeat(201), 'a\u0000b'])
      expect(await refusalOf(found(manager, q))).toMatchObject({
        code: 'INVALID_ARGUMENT',
        violations: [{ path: '/q' }],
      })
    const grants = { 'tenants.aggregate': ['tenant' as const] }
    const across = { roles: ['platform_admin'], aggregate: true as const, grants }
    expect(await refusalOf(found(across, 'x'))).toMatchObject({
      ...{ code: 'INVALID_ARGUMENT', reason: 'INVALID_QUERY', violations: [{ path: '/q', code: 'NOT_ALLOWED' }] },
    })
  })
})

const manyCopies = `
  with original as (select * from complaint where tenant_id = $1), copied as (
    insert into complaint select made.* from original, generate_series(1, $2::int) n,
      jsonb_populate_record(null::complaint, to_jsonb(original) || jsonb_build_object('id', gen_random_uuid(), 'reference', 'C' || n)) made
    returning id)
  insert into party (id, tenant_id, words) select copied.id, $1, party.words from copied, party where party.tenant_id = $1
  returning id`
