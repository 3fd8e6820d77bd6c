import { Client } from 'pg'
import type { Side } from '../measure/sides.ts'
import { askAll } from './ask.ts'
import { difference } from './comparable.ts'

/** Rows that are there, by table: all of the schema, so that a table that only one side writes to is seen. */
type Counts = Record<string, number>

/** What a complaint leaves, found by its id; what the relay adds later is left out. */
const rowsOf = {
  complaint: 'select to_jsonb(t) as row from complaint t where id = any($1)',
  // of the words how many: those of the reference are of the hour
  party: `select to_jsonb(t) || jsonb_build_object('words', length(words)) as row from party t where id = any($1)`,
  timeline_entry: 'select to_jsonb(t) as row from timeline_entry t where complaint_id = any($1)',
  outbox: `select to_jsonb(t) - 'position' - 'published_at' || jsonb_build_object('payload', payload::jsonb) as row
           from outbox t where (payload::jsonb ->> 'subject')::uuid = any($1)`,
  job: `select row from (
          select to_jsonb(j) as row, data ->> 'complaint_id' as complaint_id, data ->> 'tenant_id' as tenant_id,
            concat(data ->> 'complaint_id', name) as id
          from complaint_jobs.job j) t
        where complaint_id::uuid = any($1)`,
}

/** Throws unless both answer the same to every filing, and leave the same rows in the same tables. */
export async function requireSameRows(floor: Side, ours: Side, databases: { floor: string; ours: string }) {
  const left = await file(floor, databases.floor)
  const right = await file(ours, databases.ours)
  const different = difference(left, right)
  if (different) throw new Error(`F and ours file differently: ${different}`)
}

async function file(side: Side, databaseUrl: string) {
  const client = new Client({ connectionString: databaseUrl, options: '-c search_path=complaint' })
  await client.connect()
  try {
    const before = await counts(client)
    const answers = (await askAll(side)) as { id: string }[]
    await side.settled(answers.length)
    const after = await counts(client)
    const added = Object.fromEntries(Object.entries(after).map(([table, rows]) => [table, rows - (before[table] ?? 0)]))
    const rows: Record<string, unknown> = {}
    for (const [table, text] of Object.entries(rowsOf)) {
      const found = await client.query(`${text} order by t.tenant_id, t.id`, [answers.map(({ id }) => id)])
      rows[table] = found.rows.map(({ row }) => row)
    }
    const counters = await client.query('select tenant_id, year, last from reference_counter order by tenant_id, year')
    return { added, answers, rows, counters: counters.rows }
  } finally {
    await client.end()
  }
}

async function counts(client: Client): Promise<Counts> {
  const tables = await client.query<{ name: string }>(
    `select quote_ident(relname) as name from pg_class where relnamespace = 'complaint'::regnamespace and relkind = 'r'`,
  )
  const counted: Counts = {}
  for (const { name } of tables.rows)
    counted[name] = Number((await client.query(`select count(*) as rows from ${name}`)).rows[0].rows)
  return counted
}
