import { afterAll, beforeEach, describe, expect, it } from '@jest/globals'
import { complaintId, startApp, userId } from '../app-fixture.ts'
import { aComplaint } from './complaint-fixture.ts'

const answering = () => ({ complaint: aComplaint({ version: 4 }) })
let replayed = false
const { app, calls, callsOf, post } = await startApp({
  fakes: {
    ...Object.fromEntries(
      ['Assign', 'Resolve', 'Confirm', 'Acknowledge', 'Triage', 'Pause', 'Resume', 'Reject', 'Withdraw', 'Reopen'].map(
        (verb) => [`${verb}Complaint`, answering],
      ),
    ),
    ...{
      MarkComplaintDuplicate: answering,
      ChangeComplaintSource: answering,
      EscalateComplaint: answering,
      DeleteComplaint: () => ({}),
    },
    StartComplaint: (_request, context) => {
      if (replayed) context.onReplay?.()
      return answering()
    },
  },
})
beforeEach(() => {
  replayed = false
  calls.length = 0
})
afterAll(() => app.close())
const id = { complaint_id: complaintId }

describe('actions', () => {
  it.each<[string, object, string, object]>([
    ['assign', { assignee_id: userId, note: ' Please. ' }, 'AssignComplaint', { assignee_id: userId, note: 'Please.' }],
    ['assign', { assignee_id: null }, 'AssignComplaint', { assignee_id: null }],
    ['status', { status: 'in_progress', reason: 'r' }, 'StartComplaint', { reason: 'r' }],
    ['status', { status: 'in_progress' }, 'StartComplaint', {}],
    [
      'resolution',
      { text: 't', outcome: 'upheld', public: true },
      'ResolveComplaint',
      { text: 't', outcome: 'upheld' },
    ],
    ['resolution', { text: 't', outcome: 'other' }, 'ResolveComplaint', { text: 't', outcome: 'other' }],
    ['close', { confirm: true, rating: 5, comment: 'c' }, 'ConfirmComplaint', { rating: 5, comment: 'c' }],
    ['close', { confirm: true, rating: null }, 'ConfirmComplaint', { rating: null }],
    ['status', { sub_status: 'acknowledged' }, 'AcknowledgeComplaint', {}],
    ['status', { status: null, sub_status: 'triaged', reason: 'r' }, 'TriageComplaint', { reason: 'r' }],
    ['status', { sub_status: 'working', reason: 'r' }, 'ResumeComplaint', { reason: 'r' }],
    ...['awaiting_complainant', 'awaiting_external'].map((sub_status): [string, object, string, object] => [
      ...(['status', { sub_status, reason: 'r' }, 'PauseComplaint', { sub_status, reason: 'r' }] as const),
    ]),
    ['close', { as: 'rejected', reason: ' r ' }, 'RejectComplaint', { reason: 'r' }],
    [
      'close',
      { as: 'duplicate', reason: 'r', duplicate_of: userId },
      'MarkComplaintDuplicate',
      { reason: 'r', duplicate_of: userId },
    ],
    ['withdraw', {}, 'WithdrawComplaint', {}],
    ['withdraw', { reason: 'r' }, 'WithdrawComplaint', { reason: 'r' }],
    ['reopen', { reason: 'r' }, 'ReopenComplaint', { reason: 'r' }],
    ['escalate', { reason: ' r ' }, 'EscalateComplaint', { reason: 'r' }],
    ['source', { source_id: userId, reason: 'r' }, 'ChangeComplaintSource', { source_id: userId, reason: 'r' }],
  ])('%s %j is %s, at both paths, with and without slash', async (action, body, rpc, request) => {
    for (const url of [`/api/v1/complaints/${complaintId}/${action}`, `/api/complaints/${complaintId}/${action}/`]) {
      const answer = await post(url, body)
      expect([answer.statusCode, answer.headers.etag, answer.json().id]).toEqual([200, '"4"', complaintId])
    }
    expect(callsOf(rpc).map((call) => call.request)).toEqual([
      { ...id, ...request },
      { ...id, ...request },
    ])
  })

  it('delete answers nothing, at both paths, with and without slash', async () => {
    for (const url of [`/api/v1/complaints/${complaintId}/delete`, `/api/complaints/${complaintId}/delete/`]) {
      const answer = await post(url, { reason: 'r' })
      expect([answer.statusCode, answer.body]).toEqual([204, ''])
    }
    expect(callsOf('DeleteComplaint').map((call) => call.request)).toEqual(Array(2).fill({ ...id, reason: 'r' }))
  })

  it.each<[string, object, string]>([
    ['assign', {}, '/assignee_id'],
    ['assign', { assignee_id: 'x' }, '/assignee_id'],
    ['assign', { assignee_id: userId, note: 'n'.repeat(2001) }, '/note'],
    ['assign', { assignee_id: userId, status: 'open' }, '/status'],
    ['status', {}, '/status'],
    ['status', { status: 'resolved' }, '/status'],
    ['status', { status: 'in_progress', sub_status: 'working' }, '/sub_status'],
    ['resolution', { text: '', outcome: 'upheld' }, '/text'],
    ['resolution', { text: 't', outcome: 'x' }, '/outcome'],
    ['resolution', { text: 't', outcome: 'upheld', public: false }, '/public'],
    ['close', { confirm: false }, '/confirm'],
    ['close', { confirm: 'true' }, '/confirm'],
    ['close', { confirm: true, rating: 6 }, '/rating'],
    ['close', { confirm: true, rating: 1.5 }, '/rating'],
    ['close', { confirm: true, closed_as: 'auto' }, '/closed_as'],
    ['status', { sub_status: 'awaiting_explanation', reason: 'r' }, '/sub_status'],
    ['close', {}, '/confirm'],
    ['close', { as: 'rejected', confirm: true, comment: 'c' }, '/comment'],
    ['close', { confirm: true, as: 'rejected' }, '/as'],
    ['close', { confirm: true, duplicate_of: userId }, '/duplicate_of'],
    ['close', { as: 'rejected', reason: 'r', rating: 3 }, '/rating'],
    ['close', { as: 'rejected', reason: 'r', duplicate_of: userId }, '/duplicate_of'],
    ['close', { as: 'duplicate', reason: 'r' }, '/duplicate_of'],
    ['close', { as: 'auto', reason: 'r' }, '/as'],
    ['reopen', {}, '/reason'],
    ['reopen', { reason: ' ' }, '/reason'],
    ['delete', { reason: '' }, '/reason'],
    ['escalate', {}, '/reason'],
    ['source', { source_id: 'x', reason: 'r' }, '/source_id'],
    ['source', { source_id: userId }, '/reason'],
    ['withdraw', { reason: 'n'.repeat(2001) }, '/reason'],
  ])('%s refuses %j [S3]', async (action, body, pointer) => {
    const answer = await post(`/api/v1/complaints/${complaintId}/${action}`, body)
    expect([answer.statusCode, answer.json().errors[0].path]).toEqual([400, pointer])
    expect(calls.filter(({ rpc }) => rpc !== 'ResolvePrincipal')).toEqual([])
  })
})

describe('Idempotency-Key', () => {
  const act = async (headers: Record<string, string>) => {
    const answer = await post(`/api/v1/complaints/${complaintId}/status`, { status: 'in_progress' }, headers)
    return { answer, context: callsOf('StartComplaint')[0]?.context }
  }

  it.each(['k', '~'.repeat(255), '!"#$%'])('"%s" is handed on', async (key) => {
    const { answer, context } = await act({ 'idempotency-key': key })
    expect([answer.statusCode, context?.idempotencyKey]).toEqual([200, key])
    expect(answer.headers).not.toHaveProperty('idempotency-replayed')
  })

  it('a repeated answer says so', async () => {
    replayed = true
    const { answer } = await act({ 'idempotency-key': 'k' })
    expect(answer.headers['idempotency-replayed']).toBe('true')
  })

  it.each(['', 'a b', 'é', 'k'.repeat(256), 'a\tb'])('"%s" is 400', async (key) => {
    const { answer, context } = await act({ 'idempotency-key': key })
    expect([answer.statusCode, answer.json().code, context]).toEqual([400, 'INVALID_IDEMPOTENCY_KEY', undefined])
  })

  it('none is none', async () => {
    expect((await act({})).context).not.toHaveProperty('idempotencyKey')
  })

  it.each([
    ['"1"', 1],
    ['"4000000000"', 4_000_000_000],
  ])('If-Match %s is the version expected', async (etag, version) => {
    expect((await act({ 'if-match': etag })).context?.expectedVersion).toBe(version)
  })

  it.each(['1', 'W/"1"', '*', '""', '"01"', '"0"', '"-1"', '"1", "2"', '"x"', ' '])(
    'If-Match %s is 400',
    async (etag) => {
      const { answer } = await act({ 'if-match': etag })
      expect([answer.statusCode, answer.json().code]).toEqual([400, 'INVALID_IF_MATCH'])
    },
  )
})
