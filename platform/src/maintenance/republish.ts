import { Client } from 'pg'
import { NIL_TENANT_ID } from '../caller.ts'
import type { StatePage, StateSource } from '../messaging/states.ts'
import { changingAsSystem, type Runtime } from '../runtime.ts'

/**
 * Lets the relay publish again what is still kept in the outbox of facts, in the order of old; states are left out, since an older
 * one must not come after a newer. `url`: of the relay role. Answers how many.
 */
export async function republishFacts(url: string): Promise<number> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    // what the relay publishes meanwhile is not taken again; the subject of a state has a fifth word
    const { rows } = await client.query<{ now: Date }>('select clock_timestamp() as now')
    let facts = 0
    for (let marked = 1; marked > 0; facts += marked) {
      const { rowCount } = await client.query(
        `update outbox set published_at = null where id in (
           select id from outbox where published_at < $1 and split_part(subject, '.', 5) = ''
           order by published_at limit 5000)`,
        [rows[0]?.now],
      )
      marked = rowCount ?? 0
    }
    return facts
  } finally {
    await client.end()
  }
}

/** Publishes the newest state of everything again, page by page, each in a transaction of its tenant. Answers how many. */
export async function republishStates(runtime: Runtime, { tenants, pages }: StateSource): Promise<number> {
  const [found] = await runtime.reads.read(NIL_TENANT_ID, [tenants])
  let states = 0
  for (const { id } of [...(found as { id: string }[]), { id: NIL_TENANT_ID }])
    for (const page of pages) states += await everyPage(runtime, id, page)
  return states
}

async function everyPage(runtime: Runtime, tenantId: string, page: StatePage): Promise<number> {
  let count = 0
  for (let after = NIL_TENANT_ID; ; ) {
    const ids = await changingAsSystem(runtime, tenantId, (scope) => page(scope, after))
    const last = ids.at(-1)
    if (last === undefined) return count
    count += ids.length
    after = last
  }
}
