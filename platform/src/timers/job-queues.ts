import { Client } from 'pg'
import { PgBoss, type QueueOptions } from 'pg-boss'
import type { Timer } from './timer.ts'

/** Schema of the jobs of a service. */
export const jobsSchema = (service: string) => `${service}_jobs`

/** What the connections that look for due timers call themselves; seen in pg_stat_activity. */
export const jobsApplication = 'redress-timers'

/** So long after it was taken a job that has not ended is taken again. */
export const expireInSeconds = 20

/** A killed worker's job runs again well within a minute; one that fails is tried for weeks, and keeps what it is about. */
const queueOptions: QueueOptions = {
  expireInSeconds,
  retryLimit: 10_000,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 300,
  retentionSeconds: 365 * 24 * 60 * 60,
  deleteAfterSeconds: 24 * 60 * 60,
}

/** Makes or brings up to date, as the schema's owner, the tables of the jobs and a queue for each timer. */
export async function migrateJobQueues(ownerUrl: string, service: string, timers: readonly Pick<Timer, 'name'>[]) {
  const schema = jobsSchema(service)
  const boss = new PgBoss({
    ...{ connectionString: ownerUrl, schema, createSchema: false, migrate: true, max: 1 },
    ...{ supervise: false, schedule: false },
  })
  // told by what fails because of it
  boss.on('error', () => undefined)
  await boss.start()
  try {
    for (const { name } of timers)
      if (await boss.getQueue(name)) await boss.updateQueue(name, queueOptions)
      else await boss.createQueue(name, queueOptions)
  } finally {
    await boss.stop({ graceful: false })
  }
  await letAppWork(ownerUrl, schema, `${service}_app`)
}

async function letAppWork(ownerUrl: string, schema: string, role: string) {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const [place, app] = [client.escapeIdentifier(schema), client.escapeIdentifier(role)]
    await client.query(`grant select, insert, update, delete on all tables in schema ${place} to ${app}`)
    await client.query(`grant usage on all sequences in schema ${place} to ${app}`)
  } finally {
    await client.end()
  }
}
