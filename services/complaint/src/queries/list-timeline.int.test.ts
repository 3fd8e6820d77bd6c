import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import {
  type ComplaintDesk,
  file,
  refusalOf,
  type SeededTenant,
  seedTenant,
  seedUser,
} from '../../../../test/harness/complaint-desk.ts'
import type { CallerSpecimen } from '../../../../test/harness/context-tokens.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { complaint } from '../service.ts'

let desk: ComplaintDesk
let tenant: SeededTenant
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint)
  tenant = await seedTenant(desk)
})
afterAll(() => desk.stop())

const timelineOf = async (caller: CallerSpecimen, complaint_id: string) => {
  const { entries } = await desk.client.ListTimeline({ complaint_id }, await desk.context(caller))
  return entries.map(({ action, actor, public: isPublic, details }) => ({
    action: action.replace('complaint.v1.Complaint', ''),
    ...{ actor, isPublic, details: JSON.parse(details.toString()) },
  }))
}

/** Puts steps into the table after those that are there, every third one public; `padding` makes them long. */
async function insertSteps(complaintId: string, count: number, padding = '') {
  const steps = Array.from({ length: count }, (_, index) => ({
    ...{ id: randomUUID(), tenant_id: tenant.id, complaint_id: complaintId, event_seq: 100 + index, cycle: 1 },
    ...{ at: '2026-01-01T10:00:00Z', action: `complaint.v1.Complaint${index}`, public: index % 3 === 0 },
    details: { changes: [], padding },
  }))
  await desk.database.rows(
    'insert into complaint.timeline_entry select * from jsonb_populate_recordset(null::complaint.timeline_entry, $1)',
    [JSON.stringify(steps)],
  )
}

/** Walks through the pages; answers the actions of each. */
async function pagesOf(caller: CallerSpecimen, complaint_id: string, page_size = 0) {
  const pages: string[][] = []
  const context = await desk.context(caller)
  for (let page_token = ''; pages.length === 0 || page_token !== ''; ) {
    const answer = await desk.client.ListTimeline({ complaint_id, page_token, page_size }, context)
    pages.push(answer.entries.map(({ action }) => action.replace('complaint.v1.Complaint', '')))
    page_token = answer.next_page_token
  }
  return pages
}

describe('ListTimeline', () => {
  it('OK: pages, oldest first, hold each step once and none that the reader does not see; 100 by default [S4]', async () => {
    const [ahmed, manager] = await Promise.all([
      seedUser(desk, tenant, 'complainant'),
      seedUser(desk, tenant, 'manager'),
    ])
    const { complaint_id } = await file(desk, ahmed)
    await insertSteps(complaint_id, 150)
    const all = ['Submitted', ...Array.from({ length: 150 }, (_, index) => String(index))]
    const open = all.filter((_, index) => index === 0 || index % 3 === 1)
    const readers = [
      [manager, all, [100, 51]],
      [ahmed, open, [51]],
    ] as const
    for (const [reader, seen, sizes] of readers) {
      const pages = await pagesOf(reader, complaint_id)
      expect(pages.map(({ length }) => length)).toEqual(sizes)
      expect(pages.flat()).toEqual(seen)
      const small = await pagesOf(reader, complaint_id, 7)
      expect(small.slice(0, -1).every(({ length }) => length === 7)).toBe(true)
      expect(small.flat()).toEqual(seen)
    }
  })

  it('OK: a page of long steps stays below what an answer may hold', async () => {
    const manager = await seedUser(desk, tenant, 'manager')
    const { complaint_id } = await file(desk, manager)
    await insertSteps(complaint_id, 120, 'x'.repeat(50_000))
    const pages = await pagesOf(manager, complaint_id)
    expect(pages.flat()).toHaveLength(121)
    for (const { length } of pages) expect(length).toBeLessThan(22)
  })

  it('INVALID_ARGUMENT: a size out of range, the cursor of another case, an invented one', async () => {
    const manager = await seedUser(desk, tenant, 'manager')
    const context = await desk.context(manager)
    const [one, other] = await Promise.all([file(desk, manager), file(desk, manager)])
    const ask = (complaint_id: string, page: object) => desk.client.ListTimeline({ complaint_id, ...page }, context)
    for (const page_size of [-1, 101])
      expect(await refusalOf(ask(one.complaint_id, { page_size }))).toMatchObject({ reason: 'INVALID_BODY' })
    await insertSteps(one.complaint_id, 1)
    const { next_page_token: token } = await ask(one.complaint_id, { page_size: 1 })
    const [bound] = JSON.parse(Buffer.from(token, 'base64url').toString())
    const invented = Buffer.from(JSON.stringify([bound, '1 or 1=1'])).toString('base64url')
    for (const page_token of ['x', invented])
      expect(await refusalOf(ask(one.complaint_id, { page_token }))).toMatchObject({ reason: 'INVALID_CURSOR' })
    expect(await refusalOf(ask(other.complaint_id, { page_token: token }))).toMatchObject({ reason: 'INVALID_CURSOR' })
  })

  it('OK: staff see every step with its actor; the complainant the public ones, without actor and only the status [S4]', async () => {
    const [ahmed, manager] = await Promise.all([
      seedUser(desk, tenant, 'complainant'),
      seedUser(desk, tenant, 'manager'),
    ])
    const { complaint_id } = await file(desk, ahmed)
    const context = () => desk.context(manager)
    await desk.client.AssignComplaint({ complaint_id, assignee_id: manager.userId, note: 'n' }, await context())
    await desk.client.ResolveComplaint({ complaint_id, text: 'Sorry.', outcome: 'upheld' }, await context())

    const full = await timelineOf(manager, complaint_id)
    expect(full).toMatchObject([
      { action: 'Submitted', actor: { id: ahmed.userId, name: ahmed.name }, isPublic: true },
      { action: 'Assigned', actor: { id: manager.userId, name: manager.name }, isPublic: false },
      { action: 'Resolved', actor: { id: manager.userId, name: manager.name }, isPublic: true },
    ])
    expect(full[1]?.details).toEqual({ changes: expect.any(Array), comment_id: expect.any(String) })

    const seen = await timelineOf(ahmed, complaint_id)
    expect(seen).toEqual([
      {
        action: 'Submitted',
        actor: undefined,
        isPublic: true,
        details: { changes: [{ field: 'status', after: 'open' }] },
      },
      {
        ...{ action: 'Resolved', actor: undefined, isPublic: true },
        details: { changes: [{ field: 'status', before: 'in_progress', after: 'resolved' }] },
      },
    ])
  })

  it('NOT_FOUND: unknown, unseen, of another tenant: the same answer [S1]', async () => {
    const [manager, stranger, other] = await Promise.all([
      seedUser(desk, tenant, 'manager'),
      seedUser(desk, tenant, 'source_user'),
      seedTenant(desk),
    ])
    const foreigner = await seedUser(desk, other, 'tenant_admin')
    const { complaint_id } = await file(desk, manager)
    const unknown = await refusalOf(timelineOf(manager, randomUUID()))
    expect(unknown).toMatchObject({ code: 'NOT_FOUND', reason: 'COMPLAINT_NOT_FOUND' })
    for (const caller of [stranger, foreigner])
      expect(await refusalOf(timelineOf(caller, complaint_id))).toEqual(unknown)
  })

  it('PERMISSION_DENIED: a user without any role [S2]', async () => {
    expect(await refusalOf(timelineOf({ tenantId: tenant.id }, randomUUID()))).toMatchObject({
      code: 'PERMISSION_DENIED',
    })
  })
})
