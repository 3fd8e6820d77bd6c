import { expect } from '@jest/globals'
import { whiteBox } from '../harness/database.ts'
import { eventually } from '../harness/eventually.ts'

/** How many rows stand in each table of the services, by name; what was delivered, and how often, does not count. */
export async function rowCounts(url: string): Promise<Record<string, number>> {
  const { rows, close } = whiteBox(url)
  const tables = await rows<{ name: string }>(
    `select schemaname || '.' || tablename as name from pg_tables
     where schemaname in ('identity', 'complaint', 'audit') and tablename <> 'inbox' order by 1`,
  )
  const counts: Record<string, number> = {}
  for (const { name } of tables) {
    const [found] = await rows<{ count: number }>(`select count(*)::int as count from ${name}`)
    counts[name] = found?.count ?? 0
  }
  await close()
  return counts
}

/** Timers that fire while somebody compares. */
const soonDue = `select from complaint_jobs.job
  where state in ('created', 'retry', 'active') and start_after < now() + interval '20 seconds'`

/** The same once every event has arrived where it is kept and no timer is about to add to it. */
export const settledRowCounts = (url: string) =>
  eventually(
    async () => {
      const { rows, close } = whiteBox(url)
      const facts = ['identity', 'complaint'].map(
        (schema) => `select from ${schema}.outbox where subject !~ 'State[.]'`,
      )
      const timers = await rows(soonDue)
      const [published] = await rows<{ count: number }>(
        `select count(*)::int as count from (${facts.join(' union all ')}) fact`,
      )
      await close()
      expect(timers).toEqual([])
      const counts = await rowCounts(url)
      expect(counts['audit.entry']).toBe(published?.count)
      expect(counts['audit.person']).toBe(counts['identity.user_account'])
      return counts
    },
    { withinMs: 60_000, everyMs: 100 },
  )
