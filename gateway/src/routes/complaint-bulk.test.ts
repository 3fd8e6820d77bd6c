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

describe('POST /complaints/bulk/status', () => {
  const status = '/api/v1/complaints/bulk/status'
  it('hands on the wish', async () => {
    const answer = await post(status, { ids: [complaintId], status: 'in_progress', reason: 'Now' })
    expect([answer.statusCode, answer.json()]).toEqual([200, { batch_id: batchId, items: [] }])
    expect(callsOf('BulkChangeStatus')[0]?.request).toEqual({
      ...{ complaint_ids: [complaintId], status: 'in_progress', reason: 'Now' },
    })
  })

  it.each(['open', 'resolved', 'closed', 'x'])('%s is 400', async (word) => {
    const answer = await post(status, { ids: [complaintId], status: word, reason: 'Now' })
    expect([answer.statusCode, answer.json().errors[0].path]).toEqual([400, '/status'])
  })
})
