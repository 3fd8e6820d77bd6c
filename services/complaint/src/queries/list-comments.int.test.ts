import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import { canary } from '../../../../test/harness/canary.ts'
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

const commentsOf = async (caller: CallerSpecimen, complaint_id: string) =>
  (await desk.client.ListComments({ complaint_id }, await desk.context(caller))).comments
const say = async (caller: CallerSpecimen, complaint_id: string, text: string, visibility: string) =>
  desk.client.AddComment({ complaint_id, text, visibility }, await desk.context(caller))

/** Puts comments into the table, one each second, every third one internal; answers their texts. */
async function insertComments(complaintId: string, count: number, text: (number: number) => string) {
  const said = Array.from({ length: count }, (_, index) => ({
    ...{ id: randomUUID(), tenant_id: tenant.id, complaint_id: complaintId, text: text(index), cycle: 1 },
    ...{ visibility: index % 3 === 0 ? 'internal' : 'public', is_resolution: false, by_complainant: false },
    created_at: new Date(Date.UTC(2026, 0, 1) + 1000 * Math.floor(index / 2)).toISOString(),
  }))
  const sorted = said.sort((one, other) => (one.created_at + one.id < other.created_at + other.id ? -1 : 1))
  await desk.database.rows(
    'insert into complaint.comment select * from jsonb_populate_recordset(null::complaint.comment, $1)',
    [JSON.stringify(said)],
  )
  return sorted
}

/** Walks through the pages; answers the texts of each. */
async function pagesOf(caller: CallerSpecimen, complaint_id: string, page_size?: number) {
  const pages: string[][] = []
  const context = await desk.context(caller)
  for (let page_token = ''; pages.length === 0 || page_token !== ''; ) {
    const answer = await desk.client.ListComments(
      { complaint_id, page_token, ...(page_size && { page_size }) },
      context,
    )
    pages.push(answer.comments.map(({ text }) => text))
    page_token = answer.next_page_token
  }
  return pages
}

describe('ListComments', () => {
  it('OK: pages, oldest first, hold each comment once and none that the reader does not see; 100 by default [S4]', async () => {
    const [ahmed, manager] = await Promise.all([
      seedUser(desk, tenant, 'complainant'),
      seedUser(desk, tenant, 'manager'),
    ])
    const { complaint_id } = await file(desk, ahmed)
    const said = await insertComments(complaint_id, 150, (number) => `n${number}`)
    const open = said.filter(({ visibility }) => visibility === 'public')
    const readers = [
      [manager, said, [100, 50]],
      [ahmed, open, [100]],
    ] as const
    for (const [reader, seen, sizes] of readers) {
      const texts = seen.map(({ text }) => text)
      const pages = await pagesOf(reader, complaint_id)
      expect(pages.map(({ length }) => length)).toEqual(sizes)
      expect(pages.flat()).toEqual(texts)
      const small = await pagesOf(reader, complaint_id, 7)
      expect(small.slice(0, -1).every(({ length }) => length === 7)).toBe(true)
      expect(small.flat()).toEqual(texts)
    }
  })

  it('OK: a page of the longest texts stays below what an answer may hold', async () => {
    const manager = await seedUser(desk, tenant, 'manager')
    const { complaint_id } = await file(desk, manager)
    const said = await insertComments(complaint_id, 120, (number) => '\u{1f600}'.repeat(9990) + number)
    const pages = await pagesOf(manager, complaint_id)
    expect(pages.length).toBeGreaterThan(2)
    expect(pages.flat()).toEqual(said.map(({ text }) => text))
    for (const page of pages) expect(Buffer.byteLength(page.join(''))).toBeLessThan(1_048_576)
  })

  it('INVALID_ARGUMENT: a size out of range, the cursor of another case, of the timeline, an invented one', async () => {
    const manager = await seedUser(desk, tenant, 'manager')
    const context = await desk.context(manager)
    const [one, other] = await Promise.all([file(desk, manager), file(desk, manager)])
    for (const { complaint_id } of [one, other]) await insertComments(complaint_id, 2, String)
    const ask = ({ complaint_id }: { complaint_id: string }, page: object) =>
      desk.client.ListComments({ complaint_id, ...page }, context)
    for (const page_size of [-1, 101])
      expect(await refusalOf(ask(one, { page_size }))).toMatchObject({ reason: 'INVALID_BODY' })
    const { next_page_token: token } = await ask(one, { page_size: 1 })
    const { complaint_id } = one
    await desk.client.StartComplaint({ complaint_id }, context)
    const steps = await desk.client.ListTimeline({ complaint_id, page_size: 1 }, context)
    const [bound] = JSON.parse(Buffer.from(token, 'base64url').toString())
    const invented = [[bound], [bound, 'x', randomUUID()], [bound, '2026-01-01T00:00:00Z', 'x']].map((key) =>
      Buffer.from(JSON.stringify(key)).toString('base64url'),
    )
    expect(steps.next_page_token).not.toBe('')
    for (const page_token of ['x', steps.next_page_token, ...invented])
      expect(await refusalOf(ask(one, { page_token }))).toMatchObject({ reason: 'INVALID_CURSOR' })
    expect(await refusalOf(ask(other, { page_token: token }))).toMatchObject({ reason: 'INVALID_CURSOR' })
  })

  it('OK: staff read everything with its author; complainants what is public, with no name but their own; source users what is public [S4]', async () => {
    const [ahmed, john, manager] = await Promise.all([
      seedUser(desk, tenant, 'complainant'),
      seedUser(desk, tenant, 'source_user', { canCreateComplaints: true }),
      seedUser(desk, tenant, 'manager'),
    ])
    const { complaint_id } = await file(desk, ahmed)
    const texts = [canary(), canary(), canary()] as const
    await say(ahmed, complaint_id, texts[0], 'public')
    await say(manager, complaint_id, texts[1], 'internal')
    await desk.client.ResolveComplaint({ complaint_id, text: texts[2], outcome: 'upheld' }, await desk.context(manager))
    const author = ({ userId, name }: typeof ahmed) => ({ id: userId, name })
    const all = [
      { text: texts[0], visibility: 'public', author: author(ahmed), is_resolution: false },
      { text: texts[1], visibility: 'internal', author: author(manager), is_resolution: false },
      { text: texts[2], visibility: 'public', author: author(manager), is_resolution: true },
    ]
    const auditor: CallerSpecimen = { tenantId: tenant.id, roles: ['auditor'] }
    for (const caller of [manager, auditor]) expect(await commentsOf(caller, complaint_id)).toMatchObject(all)
    const seen = await commentsOf(ahmed, complaint_id)
    expect(seen).toMatchObject([all[0] ?? {}, { text: texts[2], visibility: 'public', is_resolution: true }])
    expect(seen[1]?.author).toBeUndefined()
    expect(JSON.stringify(seen)).not.toContain(manager.name)

    const filed = await file(desk, john)
    await say(manager, filed.complaint_id, texts[0], 'internal')
    await say(manager, filed.complaint_id, texts[1], 'public')
    expect(await commentsOf(john, filed.complaint_id)).toMatchObject([{ text: texts[1], author: author(manager) }])
  })

  it('NOT_FOUND: unknown, unseen, of another tenant: the same answer [S1]', async () => {
    const [manager, stranger, other] = await Promise.all([
      seedUser(desk, tenant, 'manager'),
      seedUser(desk, tenant, 'source_user'),
      seedTenant(desk),
    ])
    const foreigner = await seedUser(desk, other, 'tenant_admin')
    const { complaint_id } = await file(desk, manager)
    const unknown = await refusalOf(commentsOf(manager, randomUUID()))
    expect(unknown).toMatchObject({ code: 'NOT_FOUND', reason: 'COMPLAINT_NOT_FOUND' })
    for (const caller of [stranger, foreigner])
      expect(await refusalOf(commentsOf(caller, complaint_id))).toEqual(unknown)
  })

  it('PERMISSION_DENIED: seen, but no grant reaches what was said there; a user without any role [S2]', async () => {
    const manager = await seedUser(desk, tenant, 'manager')
    const { complaint_id } = await file(desk, manager)
    const grants = { 'ticket.view': ['tenant' as const], 'comment.public.read': ['department' as const] }
    expect(await refusalOf(commentsOf({ tenantId: tenant.id, grants }, complaint_id))).toMatchObject({
      ...{ code: 'PERMISSION_DENIED', reason: 'NOT_ALLOWED_HERE' },
    })
    expect(await refusalOf(commentsOf({ tenantId: tenant.id }, randomUUID()))).toMatchObject({
      ...{ code: 'PERMISSION_DENIED', reason: 'OPERATION_NOT_ALLOWED' },
    })
  })
})
