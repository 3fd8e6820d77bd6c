import type { ConsumedEvent } from '@redress/platform/messaging/reaction.ts'
import type { Runtime } from '@redress/platform/runtime.ts'
import { traceIdOf } from '@redress/platform/telemetry/tracing.ts'
import { append } from '../domain/chain.ts'
import { factsOf, requireEnvelope } from '../domain/facts.ts'
import type { IngestPool } from '../persistence/ingest-pool.ts'
import { seal } from '../persistence/seal.ts'
import { appendEntries, receiveEvents } from '../persistence/write-entries.ts'

const consumer = 'audit-record-entries'

/**
 * One entry for each event that has none yet, at the end of the chain of its tenant, in the order in which they came.
 * One transaction of four statements, however many events.
 */
export async function recordEntries(consumed: readonly ConsumedEvent[], runtime: Runtime & { ingest: IngestPool }) {
  const events = consumed.map(({ event }) => event)
  for (const event of events) requireEnvelope(event)
  await runtime.ingest.transaction(async (run) => {
    const chains = await receiveEvents(run, consumer, events)
    const sealed = chains.flatMap(({ tenantId, head, eventIds }) => {
      const now = runtime.clock.now(tenantId)
      // the first of an event that came twice in this batch
      const fresh = consumed.filter(({ event }) => event.tenantid === tenantId && eventIds.delete(event.id))
      const facts = fresh.map(({ event, traceparent }) => factsOf(event, traceIdOf(traceparent), now))
      return append(head, facts, seal)
    })
    if (sealed.length > 0) await appendEntries(run, sealed)
  })
}
