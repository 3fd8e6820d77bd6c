import { afterAll, beforeEach, describe, expect, it } from '@jest/globals'
import { complaintId, otherTenantId, startApp, userId } from '../app-fixture.ts'

const batchId = '0192c000-0000-7000-8000-000000000001'
const items = [
  { complaint_id: complaintId, done: true },
  { complaint_id: otherTenantId, done: false, code: 'COMPLAINT_NOT_FOUND' },
]
const { app, post, calls, callsOf } = await startApp({
  fakes: {
    BulkAssignComplaints: ({ dry_run }) => ({ items, ...(dry_run ? {} : { batch_id: batchId }) }),
    BulkChangeStatus: () => ({ items: [], batch_id: batchId }),
    BulkFlagComplaints: () => ({ items, batch_id: batchId }),
  },
})
beforeEach(() => {
  calls.length = 0
})
afterAll(() => app.close())

const path = '/api/v1/complaints/bulk/assign'
const body = { ids: [complaintId, otherTenantId], assignee_id: userId, reason: 'Moved' }

describe('POST /complaints/bulk/assign', () => {
  it('hands on the wish with its key, and answers case by case', async () => {
    const answer = await post(path, body, { 'idempotency-key': 'k1' })
    expect([answer.statusCode, answer.json()]).toEqual([
      200,
      {
        batch_id: batchId,
        items: [
          { id: complaintId, done: true },
          { id: otherTenantId, done: false, code: 'COMPLAINT_NOT_FOUND' },
        ],
      },
    ])
    const { ids, ...rest } = body
    expect(callsOf('BulkAssignComplaints')[0]).toMatchObject({
      request: { complaint_ids: ids, ...rest },
      context: { idempotencyKey: 'k1' },
    })
    expect((await post(path, { ...body, dry_run: true })).json().batch_id).toBeNull()
  })

  it.each([
    [{ ...body, ids: [] }, '/ids'],
    [{ ...body, ids: Array.from({ length: 501 }, (_, index) => complaintId.slice(0, -3) + (100 + index)) }, '/ids'],
    [{ ...body, ids: [complaintId, complaintId] }, '/ids'],
    [{ ...body, ids: ['x'] }, '/ids/0'],
    [{ ...body, reason: '' }, '/reason'],
    [{ ids: body.ids, assignee_id: userId }, '/reason'],
    [{ ...body, filter: {} }, '/filter'],
    [{ ...body, batch_id: batchId }, '/batch_id'],
    [{ ...body, dry_run: 'yes' }, '/dry_run'],
  ])('%j is 400', async (wrong, pointer) => {
    const answer = await post(path, wrong)
    expect([answer.statusCode, answer.json().errors[0].path]).toEqual([400, pointer])
    expect(calls.filter(({ rpc }) => rpc.startsWith('Bulk'))).toEqual([])
  })
})

describe('POST /complaints/bulk/owner', () => {
  it('is the same for the agent who looks after them, found by a filter', async () => {
    const filter = { status: ['open'], created_by: [userId] }
    const answer = await post('/api/v1/complaints/bulk/owner', { filter, owner_agent_id: userId, reason: 'Moved' })
    expect([answer.statusCode, answer.json().batch_id]).toEqual([200, batchId])
    expect(callsOf('BulkAssignComplaints')[0]?.request).toEqual({
      ...{ complaint_ids: [], filter, owner_agent_id: userId, reason: 'Moved' },
    })
  })

  it.each([
    [{ filter: { status: 'open' } }, '/filter/status'],
    [{ filter: { sort: 'due_at' } }, '/filter/sort'],
    [{ assignee_id: userId }, '/assignee_id'],
  ])('%j is 400', async (wrong, pointer) => {
    const { ids, reason } = body
    const answer = await post('/api/v1/complaints/bulk/owner', { ids, reason, owner_agent_id: userId, ...wrong })
    expect([answer.statusCode, answer.json().errors[0].path]).toEqual([400, pointer])
  })
})

describe('POST /complaints/bulk/flag', () => {
  const flag = '/api/v1/complaints/bulk/flag'
  it('hands on the wish', async () => {
    const answer = await post(flag, { ids: [complaintId], add: ['vip'], reason: 'Now' })
    expect([answer.statusCode, answer.json().items.length]).toEqual([200, 2])
    expect(callsOf('BulkFlagComplaints')[0]?.request).toEqual({
      ...{ complaint_ids: [complaintId], add: ['vip'], reason: 'Now' },
    })
  })

  it.each([
    [{ add: ['vip', 'vip'] }, '/add'],
    [{ remove: [''] }, '/remove/0'],
    [{ flags: ['vip'] }, '/flags'],
  ])('%j is 400', async (wrong, pointer) => {
    const answer = await post(flag, { ids: [complaintId], reason: 'Now', ...wrong })
    expect([answer.statusCode, answer.json().errors[0].path]).toEqual([400, pointer])
  })
})

describe('POST /complaints/bulk/status', () => {
  const status = '/api/v1/complaints/bulk/status'
  it('hands on the wish', async () => {
    const answer = await post(status, { ids: [complaintId], status: 'in_progress', reason: 'Now' })
    expect([answer.statusCode, answer.json()]).toEqual([200, { batch_id: batchId, items: [] }])
    expect(callsOf('BulkChangeStatus')[0]?.request).toEqual({
      ...{ complaint_ids: [complaintId], status: 'in_progress', reason: 'Now' },
    })
  })

  it('a sub-status is one too, and only one of both is said', async () => {
    const wish = { ids: [complaintId], sub_status: 'awaiting_external', reason: 'Now' }
    expect((await post(status, wish)).statusCode).toBe(200)
    expect(callsOf('BulkChangeStatus')[0]?.request).toMatchObject({ status: 'awaiting_external' })
    for (const [wrong, pointer] of [
      [{ status: 'in_progress' }, '/sub_status'] as const,
      [{ sub_status: null }, '/status'] as const,
    ])
      expect((await post(status, { ...wish, ...wrong })).json().errors[0].path).toBe(pointer)
  })

  it.each(['open', 'resolved', 'closed', 'x'])('%s is 400', async (word) => {
    const answer = await post(status, { ids: [complaintId], status: word, reason: 'Now' })
    expect([answer.statusCode, answer.json().errors[0].path]).toEqual([400, '/status'])
  })
})
