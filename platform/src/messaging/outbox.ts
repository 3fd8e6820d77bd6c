import type { Caller } from '../caller.ts'
import { prepared, type Statement } from '../persistence/statement.ts'
import type { Aggregate, DomainEvent, EventTarget } from '../scope.ts'
import { uuidv7 } from '../uuid.ts'
import { type EventEnvelope, isState, sourceOf, subjectOf } from './event.ts'

/** Puts the envelope around an event: a fact is counted on its aggregate, a state carries the aggregate's version. */
export function envelop(
  event: DomainEvent,
  aggregate: Aggregate,
  target: EventTarget,
  of: { publishes: readonly string[]; tenantId: string; caller: Caller; requestId: string | undefined; now: Date },
): EventEnvelope {
  if (!of.publishes.includes(event.type)) throw new Error(`${event.type} is missing in the service's table of events`)
  const { version } = aggregate
  if (isState(event.type) && version === undefined) throw new Error(`${event.type} needs the version of its entity`)
  if (!isState(event.type)) aggregate.eventSeq += 1
  return {
    specversion: '1.0',
    id: uuidv7(),
    source: sourceOf(event.type),
    type: event.type,
    subject: aggregate.id,
    time: of.now.toISOString(),
    datacontenttype: 'application/json',
    tenantid: of.tenantId,
    eventseq: isState(event.type) ? (version as number) : aggregate.eventSeq,
    targetkind: target.kind,
    ...(target.reference ? { reference: target.reference } : {}),
    ...(of.caller.userId ? { actorid: of.caller.userId } : {}),
    // the gateway asks on behalf of nobody: what it sets off is the system's doing
    actorkind: of.caller.kind === 'bootstrap' ? 'system' : of.caller.kind,
    actorroles: [...of.caller.roles].sort().join(),
    ...(of.requestId ? { requestid: of.requestId } : {}),
    data: event.data as Record<string, unknown>,
  }
}

const insert = prepared(
  'insert-outbox',
  `insert into outbox (id, tenant_id, subject, payload, traceparent)
   select id, $1, subject, payload, $2 from unnest($3::uuid[], $4::text[], $5::text[]) as row (id, subject, payload)`,
)

/** Writes all events of a transaction with one statement. */
export const insertOutbox = (
  tenantId: string,
  traceparent: string | undefined,
  events: readonly EventEnvelope[],
): Statement =>
  insert(
    tenantId,
    traceparent ?? null,
    events.map(({ id }) => id),
    events.map(subjectOf),
    events.map((event) => JSON.stringify(event)),
  )
