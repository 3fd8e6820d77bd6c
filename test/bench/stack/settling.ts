import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'

const withinMs = 60_000

/** Tells when every complaint that was filed has been published and recorded. */
export interface Settling {
  /** Waits until `more` entries stand in the audit trail besides those that the last call waited for. */
  recorded(more: number): Promise<void>
  stop(): Promise<void>
}

/** Looks every 20 ms as superuser; these looks are a part of what ours is charged with, too small to tell. */
export async function watchSettling(databaseUrl: string): Promise<Settling> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  const number = async (name: string, text: string) => Number((await client.query({ name, text })).rows[0]?.number)
  const entries = () => number('entries', 'select coalesce(sum(seq), 0) as number from audit.chain_head')
  const unpublished = () =>
    number('unpublished', 'select count(*) as number from complaint.outbox where published_at is null')
  let expected = await entries()
  return {
    async recorded(more) {
      expected += more
      const settled = async () => (await entries()) >= expected && (await unpublished()) === 0
      for (const end = Date.now() + withinMs; !(await settled()); await sleep(20))
        if (Date.now() > end) throw new Error('the events of the complaints were not recorded within a minute')
      const surplus = (await entries()) - expected
      if (surplus > 0) throw new Error(`${surplus} events more than complaints were recorded`)
    },
    stop: () => client.end(),
  }
}
