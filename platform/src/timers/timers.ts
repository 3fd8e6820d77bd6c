import { SpanKind } from '@opentelemetry/api'
import { type Job, type JobResult, PgBoss } from 'pg-boss'
import type { Clock } from '../clock.ts'
import { changingAsSystem, type Runtime } from '../runtime.ts'
import { attributes } from '../telemetry/attributes.ts'
import type { Log } from '../telemetry/log.ts'
import { inSpan } from '../telemetry/tracing.ts'
import { jobsApplication, jobsSchema } from './job-queues.ts'
import type { SetTimers, Timer } from './timer.ts'

/** The timers of a service: set in the transaction of what they belong to, due in the database, each taken by one replica. */
export interface Timers {
  set: SetTimers
  /** Begins to take what is due. */
  work(runtime: Runtime): Promise<void>
  /** Waits for what is being done, at most 8 s; the rest runs elsewhere or later. */
  stop(): Promise<void>
}

interface JobData {
  tenant_id: string
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
        await boss.work<JobData, unknown, typeof polling>(timer.name, polling, (jobs) => runAll(runtime, timer, jobs))
    },
    stop: () => boss.stop({ graceful: true, timeout: stopMs }),
  }
}

/** One after the other, each in a transaction of its own: one that fails stops no other. */
async function runAll(runtime: Runtime, timer: Timer, jobs: Job<JobData>[]): Promise<JobResult[]> {
  const results: JobResult[] = []
  for (const { id, data } of jobs) {
    try {
      const described = { kind: SpanKind.CONSUMER, attributes: { [attributes.tenantId]: data.tenant_id } }
      await inSpan(`process ${timer.name}`, described, () =>
        changingAsSystem(runtime, data.tenant_id, (scope) => timer.run(data, scope)),
      )
      results.push({ id, status: 'completed' })
    } catch (error) {
      runtime.log.error({ err: error, job: id, timer: timer.name }, 'a timer has failed; it is tried again')
      results.push({ id, status: 'failed' })
    }
  }
  return results
}
