import { Client } from 'pg'
import { stableId } from './stable-id.ts'

const tenants = `insert into complaint.tenant (id, tenant_id, slug, name, zone, locale, active, version)
  select id, id, 't' || n, 'Hospital ' || n, 'Asia/Riyadh', 'en', true, 1 from unnest($1::uuid[]) with ordinality as t (id, n)`
const categories = `insert into complaint.category (tenant_id, path) select id, 'complaint' from unnest($1::uuid[]) as t (id)`
// a minute apart, tenant after tenant in turn
const complaints = `insert into complaint.complaint (id, tenant_id, reference, title, description, language, category, flags,
    priority, channel, involved_staff_ids, status, sub_status, created_by_type, received_at, due_at, cycle, version, event_seq,
    created_at, updated_at)
  select gen_random_uuid(), t.id, 'CMP-2025-' || lpad(number::text, 6, '0'), 'Waited too long, case ' || number,
    repeat('The patient waited for several hours. ', 6), 'en', 'complaint', '{}', 'medium', 'web', '{}', 'open', 'new', 'user', at,
    at + interval '5 days', 1, 1, 1, at, at
  from generate_series(1, $2::int) as number cross join unnest($1::uuid[]) with ordinality as t (id, n)
  cross join lateral (select $3::timestamptz - number * interval '1 hour' - n * interval '1 second' as at) filed
  order by at`
const parties = `insert into complaint.party (id, tenant_id, name) select id, tenant_id, 'Karim' from complaint.complaint`

/** Adds so many tenants with so many complaints each, as superuser. Answers their ids. */
export async function addTenants(databaseUrl: string, count: number, each: number): Promise<string[]> {
  const ids = Array.from({ length: count }, (_, number) => stableId('many', count, number))
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query('set session_replication_role to replica')
    await client.query(tenants, [ids])
    await client.query(categories, [ids])
    await client.query(complaints, [ids, each, new Date()])
    await client.query(parties)
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
  return ids
}
