import { describe, expect, it } from '@jest/globals'
import { factsOf, type HappenedEvent, MalformedEvent } from './facts.ts'

const recordedAt = new Date('2026-03-01T09:00:00.250Z')
const event: HappenedEvent = {
  id: '01980000-0000-7000-8000-000000000001',
  source: '/redress/complaint',
  type: 'complaint.v1.ComplaintClosed',
  subject: '01980000-0000-7000-8000-000000000002',
  time: '2026-03-01T12:00:00+03:00',
  tenantid: '01980000-0000-7000-8000-000000000003',
  eventseq: 4,
  targetkind: 'complaint',
  reference: 'CMP-2026-000123',
  actorid: '01980000-0000-7000-8000-000000000004',
  actorkind: 'user',
  actorroles: 'auditor,manager',
  requestid: '01980000-0000-7000-8000-000000000005',
  data: { closed_as: 'confirmed' },
}

describe('factsOf', () => {
  it('takes over what the envelope says, the time in UTC with milliseconds', () => {
    expect(factsOf(event, '0af7651916cd43dd8448eb211c80319c', recordedAt)).toEqual({
      id: event.id,
      tenant_id: event.tenantid,
      action: 'complaint.v1.ComplaintClosed',
      at: '2026-03-01T09:00:00.000Z',
      recorded_at: '2026-03-01T09:00:00.250Z',
      actor: { id: event.actorid, kind: 'user', roles: ['auditor', 'manager'] },
      target: { id: event.subject, kind: 'complaint', reference: 'CMP-2026-000123' },
      source: '/redress/complaint',
      event_seq: 4,
      request_id: event.requestid,
      trace_id: '0af7651916cd43dd8448eb211c80319c',
      data: { closed_as: 'confirmed' },
    })
  })

  it('leaves out what is absent instead of saying null', () => {
    const { actorid: _, reference: __, requestid: ___, ...bySystem } = event
    const facts = factsOf({ ...bySystem, actorkind: 'system', actorroles: '' }, undefined, recordedAt)
    expect(facts.actor).toStrictEqual({ kind: 'system', roles: [] })
    expect(facts.target).toStrictEqual({ id: event.subject, kind: 'complaint' })
    expect(Object.keys(facts)).not.toEqual(expect.arrayContaining(['request_id']))
    expect(Object.keys(facts)).not.toEqual(expect.arrayContaining(['trace_id']))
  })

  it.each([
    ['id', undefined],
    ['id', 'x'],
    ['tenantid', undefined],
    ['tenantid', 'ACME'],
    ['subject', undefined],
    ['type', undefined],
    ['type', ''],
    ['source', undefined],
    ['targetkind', undefined],
    ['actorkind', undefined],
    ['actorroles', undefined],
    ['actorid', 'somebody'],
    ['time', undefined],
    ['time', 'yesterday'],
    ['eventseq', '1'],
    ['data', undefined],
    ['data', null],
    ['data', ['closed']],
  ])('refuses an event with %s %j', (field, value) => {
    expect(() => factsOf({ ...event, [field]: value }, undefined, recordedAt)).toThrow(MalformedEvent)
  })

  it.each([[null], ['text'], [1]])('refuses %j, which is no event', (nothing) => {
    expect(() => factsOf(nothing as never, undefined, recordedAt)).toThrow(MalformedEvent)
  })
})
