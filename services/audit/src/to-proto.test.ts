import { describe, expect, it } from '@jest/globals'
import type { Entry } from './domain/chain.ts'
import { toItem } from './to-proto.ts'

const entry: Entry = {
  format: 1,
  seq: 7,
  prev_hash: '0'.repeat(64),
  id: '01980000-0000-7000-8000-000000000001',
  tenant_id: '01980000-0000-7000-8000-000000000003',
  action: 'complaint.v1.ComplaintClosed',
  at: '2026-03-01T09:00:00.000Z',
  recorded_at: '2026-03-01T09:00:00.250Z',
  actor: { id: '01980000-0000-7000-8000-000000000004', kind: 'user', roles: ['manager'] },
  target: { id: '01980000-0000-7000-8000-000000000002', kind: 'complaint', reference: 'CMP-2026-000123' },
  source: '/redress/complaint',
  event_seq: 4,
  request_id: '01980000-0000-7000-8000-000000000005',
  trace_id: '0af7651916cd43dd8448eb211c80319c',
  data: {
    changes: [
      { field: 'status', before: 'resolved', after: 'closed' },
      { field: 'title', before: null },
    ],
    internal: 'x',
  },
}
const itemOf = (of: Entry, actor_name: string | null = null) =>
  JSON.parse(toItem({ seq: '7', hash: 'ab12', canonical: JSON.stringify(of), actor_name }).toString('utf8'))

describe('toItem', () => {
  it('is the REST audit entry and nothing more', () => {
    expect(itemOf(entry, 'Aisha "Q" عائشة')).toStrictEqual({
      id: entry.id,
      seq: 7,
      tenant_id: entry.tenant_id,
      at: entry.at,
      recorded_at: entry.recorded_at,
      actor: { id: entry.actor.id, kind: 'user', name: 'Aisha "Q" عائشة', roles: ['manager'] },
      action: entry.action,
      target: { kind: 'complaint', id: entry.target.id, reference: 'CMP-2026-000123' },
      changes: [{ field: 'status', before: 'resolved', after: 'closed' }, { field: 'title' }],
      request_id: entry.request_id,
      trace_id: entry.trace_id,
      hash: 'ab12',
    })
  })

  it('says null for what nobody knows, and leaves out what does not apply', () => {
    const { request_id: _, trace_id: __, ...rest } = entry
    const { id, kind } = entry.target
    const item = itemOf({ ...rest, actor: { kind: 'system', roles: [] }, target: { id, kind }, data: {} })
    expect(item).toMatchObject({ actor: { id: null, kind: 'system', name: null, roles: [] }, changes: [] })
    expect(item).toMatchObject({ request_id: null, trace_id: null })
    expect(item.target).toStrictEqual({ kind, id, reference: null })
    expect(Object.keys(item)).not.toEqual(expect.arrayContaining(['reason']))
  })

  it('shows the reason and the rule of an event that has them as words', () => {
    expect(itemOf({ ...entry, data: { reason: 'duplicate', rule: 'not_visible_or_unknown' } })).toMatchObject({
      reason: 'duplicate',
      rule: 'not_visible_or_unknown',
    })
    expect(Object.keys(itemOf({ ...entry, data: { reason: { text: 'x' } } }))).not.toContain('reason')
  })
})
