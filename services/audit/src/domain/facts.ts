/** What the envelope of an event says; `data` are the fields of its message. */
export interface HappenedEvent {
  id: string
  source: string
  type: string
  subject: string
  time: string
  tenantid: string
  eventseq: number
  targetkind: string
  reference?: string
  actorid?: string
  actorkind: string
  actorroles: string
  requestid?: string
  data: Record<string, unknown>
}

/** One event as the audit trail keeps it. Absent fields are left out, never null: the canonical form depends on it. */
export interface Facts {
  /** Id of the event: one event, one entry. */
  id: string
  tenant_id: string
  action: string
  at: string
  recorded_at: string
  actor: { id?: string; kind: string; roles: string[] }
  target: { id: string; kind: string; reference?: string }
  source: string
  event_seq: number
  request_id?: string
  trace_id?: string
  data: Record<string, unknown>
}

/** The event lacks what an entry needs, or says it in a form that cannot be kept. */
export class MalformedEvent extends Error {
  constructor(field: string) {
    super(`the event has no valid ${field}`)
    this.name = 'MalformedEvent'
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The facts of an event. Throws MalformedEvent. */
export function factsOf(event: HappenedEvent, traceId: string | undefined, recordedAt: Date): Facts {
  requireEnvelope(event)
  return {
    id: event.id,
    tenant_id: event.tenantid,
    action: event.type,
    at: new Date(event.time).toISOString(),
    recorded_at: recordedAt.toISOString(),
    actor: {
      ...(event.actorid ? { id: event.actorid } : {}),
      kind: event.actorkind,
      roles: event.actorroles.split(',').filter((role) => role !== ''),
    },
    target: {
      id: event.subject,
      kind: event.targetkind,
      ...(event.reference ? { reference: event.reference } : {}),
    },
    source: event.source,
    event_seq: event.eventseq,
    ...(event.requestid ? { request_id: event.requestid } : {}),
    ...(traceId ? { trace_id: traceId } : {}),
    data: event.data,
  }
}

/** Refuses an event without what every entry needs. Throws MalformedEvent. */
export function requireEnvelope(event: HappenedEvent) {
  if (typeof event !== 'object' || event === null) throw new MalformedEvent('envelope')
  for (const field of ['id', 'tenantid', 'subject'] as const)
    if (typeof event[field] !== 'string' || !uuid.test(event[field])) throw new MalformedEvent(field)
  for (const field of ['type', 'source', 'targetkind', 'actorkind'] as const)
    if (typeof event[field] !== 'string' || event[field] === '') throw new MalformedEvent(field)
  if (typeof event.actorroles !== 'string') throw new MalformedEvent('actorroles')
  if (event.actorid && !uuid.test(event.actorid)) throw new MalformedEvent('actorid')
  if (typeof event.time !== 'string' || Number.isNaN(Date.parse(event.time))) throw new MalformedEvent('time')
  if (!Number.isSafeInteger(event.eventseq)) throw new MalformedEvent('eventseq')
  if (typeof event.data !== 'object' || event.data === null || Array.isArray(event.data))
    throw new MalformedEvent('data')
}
