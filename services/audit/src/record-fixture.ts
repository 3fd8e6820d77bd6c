import { randomUUID } from 'node:crypto'
import type { EventEnvelope } from '@redress/platform/messaging/event.ts'
import type { Runtime } from '@redress/platform/runtime.ts'
import { createIngestPool, type Run } from './persistence/ingest-pool.ts'

import { recordEntries } from './reactions/record-entries.ts'

/** For tests: a fact as the complaint service publishes it. */
export const anEvent = (given: Partial<EventEnvelope> = {}): EventEnvelope => ({
  specversion: '1.0',
  id: randomUUID(),
  source: '/redress/complaint',
  type: 'complaint.v1.ComplaintSubmitted',
  subject: randomUUID(),
  time: new Date().toISOString(),
  datacontenttype: 'application/json',
  tenantid: randomUUID(),
  eventseq: 1,
  targetkind: 'complaint',
  reference: 'CMP-2026-000123',
  actorid: randomUUID(),
  actorkind: 'user',
  actorroles: 'help_desk_agent',
  requestid: randomUUID(),
  data: { changes: [{ field: 'status', after: 'open' }, { field: 'title' }] },
  ...given,
})

/** W3C traceparent of every event that a recorder records. */
const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'

/** For tests: a further replica that records events without NATS. `now`: business time of every tenant. */
export function startRecorder(ingestUrl: string, now = () => new Date()) {
  const pool = createIngestPool(ingestUrl)
  let statements = 0
  const counting = (run: Run): Run => {
    statements += 2 // begin and commit
    return (statement) => {
      statements += 1
      return run(statement)
    }
  }
  const ingest = {
    ...pool,
    transaction: <T>(work: (run: Run) => Promise<T>) => pool.transaction((run) => work(counting(run))),
  }
  const runtime = { ingest, clock: { now } } as unknown as Runtime & { ingest: typeof pool }
  return {
    record: (...events: EventEnvelope[]) =>
      recordEntries(
        events.map((event) => ({ event, traceparent })),
        runtime,
      ),
    statements: () => statements,
    close: () => pool.close(),
  }
}
