import { prepared } from '@redress/platform/persistence/statement.ts'
import { uuidv7 } from '@redress/platform/uuid.ts'
import { type ChainHead, emptyChain, type SealedEntry } from '../domain/chain.ts'
import type { Run } from './ingest-pool.ts'

/** The chain of a tenant, locked until the transaction ends, with the events that this transaction is the first to receive. */
export interface LockedChain {
  tenantId: string
  head: ChainHead
  eventIds: Set<string>
}

// everything is taken in one order, so that two replicas with the same events wait for each other instead of deadlocking; the
// update of a head changes nothing: it takes the lock and answers the row as the last holder of the lock left it
const receive = prepared(
  'receive-events',
  `with received as (
     insert into inbox (id, tenant_id, consumer, event_id)
     select id, tenant_id, $1, event_id from unnest($2::uuid[], $3::uuid[], $4::uuid[]) as row (id, tenant_id, event_id)
     order by tenant_id, event_id
     on conflict (tenant_id, consumer, event_id) do nothing returning tenant_id, event_id
   ), locked as (
     insert into chain_head (tenant_id, seq, hash)
     select distinct tenant_id, ${emptyChain.seq}, '\\x${emptyChain.hash}'::bytea from received order by tenant_id
     on conflict (tenant_id) do update set seq = chain_head.seq returning tenant_id, seq, hash
   )
   select tenant_id, seq, encode(hash, 'hex') as hash, array(
       select event_id::text from received where received.tenant_id = locked.tenant_id
     ) as event_ids
   from locked`,
)
const append = prepared(
  'append-entries',
  `with appended as (
     insert into entry (id, tenant_id, seq, at, recorded_at, action, actor_id, target_id, prev_hash, hash, canonical)
     select id, tenant_id, seq, at, recorded_at, action, actor_id, target_id, decode(prev_hash, 'hex'), decode(hash, 'hex'), canonical
     from unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::timestamptz[], $5::timestamptz[], $6::text[], $7::uuid[], $8::uuid[],
       $9::text[], $10::text[], $11::text[])
       as row (id, tenant_id, seq, at, recorded_at, action, actor_id, target_id, prev_hash, hash, canonical)
   )
   update chain_head set seq = row.seq, hash = decode(row.hash, 'hex')
   from unnest($12::uuid[], $13::bigint[], $14::text[]) as row (tenant_id, seq, hash)
   where chain_head.tenant_id = row.tenant_id`,
)

/** Receives events for `consumer` and locks the chains of those that are new. A tenant without new events is left out. */
export async function receiveEvents(
  run: Run,
  consumer: string,
  events: readonly { tenantid: string; id: string }[],
): Promise<LockedChain[]> {
  const tenantIds = events.map(({ tenantid }) => tenantid)
  const eventIds = events.map(({ id }) => id)
  const ids = events.map(() => uuidv7())
  type Row = { tenant_id: string; seq: string; hash: string; event_ids: string[] }
  const rows = await run<Row>(receive(consumer, ids, tenantIds, eventIds))
  return rows.map(({ tenant_id, seq, hash, event_ids }) => ({
    tenantId: tenant_id,
    head: { seq: Number(seq), hash },
    eventIds: new Set(event_ids),
  }))
}

/** Writes the entries and moves the heads of their chains, which must be locked. */
export async function appendEntries(run: Run, sealed: readonly SealedEntry[]) {
  const entries = sealed.map(({ entry }) => entry)
  const heads = [...new Map(sealed.map((last) => [last.entry.tenant_id, last])).values()]
  await run(
    append(
      entries.map(({ id }) => id),
      entries.map(({ tenant_id }) => tenant_id),
      entries.map(({ seq }) => seq),
      entries.map(({ at }) => at),
      entries.map(({ recorded_at }) => recorded_at),
      entries.map(({ action }) => action),
      entries.map(({ actor }) => actor.id ?? null),
      entries.map(({ target }) => target.id),
      entries.map(({ prev_hash }) => prev_hash),
      sealed.map(({ hash }) => hash),
      sealed.map(({ canonical }) => canonical),
      heads.map(({ entry }) => entry.tenant_id),
      heads.map(({ entry }) => entry.seq),
      heads.map(({ hash }) => hash),
    ),
  )
}
