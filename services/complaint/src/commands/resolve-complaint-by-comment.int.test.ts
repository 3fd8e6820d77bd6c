import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ComplaintServiceDefinition } from '@redress/protos/complaint/v1/ComplaintService.ts'
import { canary } from '../../../../test/harness/canary.ts'
import { everyChange } from '../../../../test/harness/complaint-changes.ts'
import {
  type ComplaintDesk,
  file,
  insertCases,
  refusalOf,
  seedTenant,
  seedUser,
} from '../../../../test/harness/complaint-desk.ts'
import { startTestService } from '../../../../test/harness/start-service.ts'
import { complaint } from '../service.ts'

let desk: ComplaintDesk
beforeAll(async () => {
  desk = await startTestService<ComplaintServiceDefinition>(complaint)
})
afterAll(() => desk.stop())

/** Puts a public comment on a case into the table; answers its id. */
async function insertComment(complaintId: string) {
  const [row] = await desk.database.rows<{ id: string }>(
    `insert into comment (id, tenant_id, complaint_id, text, visibility, is_resolution, cycle, created_at)
     select gen_random_uuid(), tenant_id, id, 'Sorry.', 'public', false, cycle, created_at from complaint where id::text = $1
     returning id`,
    [complaintId],
  )
  return row?.id ?? randomUUID()
}

describe('ResolveComplaintByComment', () => {
  // the same request twice names the same comment
  const commentOf = new Map<string, Promise<string>>()
  everyChange({
    desk: () => desk,
    permission: 'ticket.resolve',
    from: 'in_progress',
    role: 'manager',
    forbidden: ['help_desk_agent', 'source_user', 'complainant', 'auditor'],
    impossible: ['resolved', 'closed'],
    event: 'complaint.v1.ComplaintResolved',
    call: async (complaint_id, context) => {
      if (!commentOf.has(complaint_id)) commentOf.set(complaint_id, insertComment(complaint_id))
      const comment_id = await commentOf.get(complaint_id)
      return desk.client.ResolveComplaintByComment({ complaint_id, comment_id, outcome: 'upheld' }, context)
    },
  })

  const setting = async () => {
    const tenant = await seedTenant(desk)
    const manager = await seedUser(desk, tenant, 'manager')
    const { complaint_id } = await file(desk, manager)
    const context = () => desk.context(manager)
    const say = async (visibility: string, text = canary()) => {
      await desk.client.AddComment({ complaint_id, text, visibility }, await context())
      const { comments } = await desk.client.ListComments({ complaint_id }, await context())
      return comments.find((comment) => comment.text === text)?.comment_id ?? ''
    }
    const resolve = async (comment_id: string, outcome = 'not_upheld') =>
      desk.client.ResolveComplaintByComment({ complaint_id, comment_id, outcome }, await context())
    return { tenant, manager, complaint_id, context, say, resolve }
  }

  it('OK: the text of the comment is the resolution, and nothing is written twice', async () => {
    const { manager, complaint_id, context, say, resolve } = await setting()
    const text = canary()
    const commentId = await say('public', text)
    expect((await resolve(commentId)).complaint).toMatchObject({
      ...{ status: 'resolved', clock: 'stopped', version: 2 },
      resolution: { text, outcome: 'not_upheld', by: { id: manager.userId } },
    })
    const { comments } = await desk.client.ListComments({ complaint_id }, await context())
    expect(comments).toMatchObject([{ comment_id: commentId, is_resolution: true }])
    const event = (await desk.eventsOf(complaint_id)).at(-1)
    expect(event?.data).toMatchObject({ comment_id: commentId, outcome: 'not_upheld' })
    expect(JSON.stringify(event)).not.toContain(text)
  })

  it('FAILED_PRECONDITION: an internal one, and one of an earlier cycle', async () => {
    const { complaint_id, context, say, resolve } = await setting()
    const unsuitable = { code: 'FAILED_PRECONDITION', reason: 'COMMENT_UNSUITABLE' }
    expect(await refusalOf(resolve(await say('internal')))).toMatchObject(unsuitable)
    const earlier = await say('public')
    await resolve(earlier)
    await desk.client.ReopenComplaint({ complaint_id, reason: 'x' }, await context())
    expect(await refusalOf(resolve(earlier))).toMatchObject(unsuitable)
    expect((await resolve(await say('public'))).complaint).toMatchObject({ cycle: 2, status: 'resolved' })
  })

  it('NOT_FOUND: a comment that is unknown, of another case, or no id: the same answer [S1]', async () => {
    const { tenant, resolve } = await setting()
    const [another = ''] = await insertCases(desk, tenant.id, [{}])
    const unknown = await refusalOf(resolve(randomUUID()))
    expect(unknown).toMatchObject({ code: 'NOT_FOUND', reason: 'COMMENT_NOT_FOUND' })
    for (const id of [await insertComment(another), 'x']) expect(await refusalOf(resolve(id))).toEqual(unknown)
  })

  it('INVALID_ARGUMENT: another outcome', async () => {
    const { say, resolve } = await setting()
    expect((await refusalOf(resolve(await say('public'), 'won'))).violations).toMatchObject([
      { path: '/outcome', code: 'UNKNOWN_VALUE' },
    ])
  })
})
