import { PgBoss } from 'pg-boss'
import type { Clock } from '../clock.ts'
import type { Runtime } from '../runtime.ts'
import type { Log } from '../telemetry/log.ts'
import { jobsApplication, jobsSchema } from './job-queues.ts'
import { type JobData, runJobs } from './run-jobs.ts'
import type { SetTimers, Timer } from './timer.ts'

/** The timers of a service: set in the transaction of what they belong to, due in the database, each taken by one replica. */
export interface Timers {
  set: SetTimers
  /** Begins to take what is due. */
  work(runtime: Runtime): Promise<void>
  /** Waits for what is being done, at most 8 s; the rest runs elsewhere or later. */
  stop(): Promise<void>
}

const stopMs = 8000
const polling = { batchSize: 50, pollingIntervalSeconds: 0.5, perJobResults: true } as const

interface TimersOptions {
  /** Of the app role. */
  url: string
  service: string
  timers: readonly Timer[]
  clock: Clock
  log: Log
}

/** Throws when the tables of the jobs are not there, or are of another version. */
export async function openTimers({ url, service, timers, clock, log }: TimersOptions): Promise<Timers> {
  const boss = new PgBoss({
    ...{ connectionString: url, schema: jobsSchema(service), createSchema: false, migrate: false, max: 2 },
    application_name: jobsApplication,
    ...{ schedule: false, reindex: false, monitorVacuum: false },
    ...{ superviseIntervalSeconds: 10, monitorIntervalSeconds: 10, maintenanceIntervalSeconds: 60 },
  })
  boss.on('error', (error) => log.warn({ err: error }, 'timers'))
  await boss.start()
  return {
    async set(timer, moments, { tenantId, write }) {
      // a job waits in real time; a moved clock is a test's
      const nowMs = clock.now(tenantId).getTime()
      const jobs = moments.map(({ at, data }) => ({
        data: { ...data, tenant_id: tenantId },
        startAfter: new Date(Date.now() + Math.max(0, at.getTime() - nowMs)),
      }))
      const executeSql = async (text: string, values: unknown[] = []) => {
        await write({ name: `set-timer-${timer}`, text, values })
        return { rows: [] }
      }
      if (jobs.length > 0) await boss.insert(timer, jobs, { db: { executeSql } })
    },
    async work(runtime) {
      for (const timer of timers)
        await boss.work<JobData, unknown, typeof polling>(timer.name, polling, (jobs) => runJobs(runtime, timer, jobs))
    },
    stop: () => boss.stop({ graceful: true, timeout: stopMs }),
  }
}
