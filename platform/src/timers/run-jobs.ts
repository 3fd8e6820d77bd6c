import { SpanKind } from '@opentelemetry/api'
import type { Job, JobResult } from 'pg-boss'
import { changingAsSystem, type Runtime } from '../runtime.ts'
import { attributes } from '../telemetry/attributes.ts'
import { inSpan } from '../telemetry/tracing.ts'
import { expireInSeconds } from './job-queues.ts'
import type { Timer } from './timer.ts'

/** What every job holds besides what its timer is about. */
export interface JobData {
  tenant_id: string
}

/** So many jobs run at a time: one that waits for something holds up a part of the others. */
const lanes = 4
/** All jobs of a batch expire together: the finished ones are answered well before that. */
const batchMs = (expireInSeconds - 5) * 1000

/**
 * Runs what has come, each job in a transaction of its own: one that fails stops no other. What has not ended in time is answered
 * as failed and done again; a run that goes on beside that finds its signal aborted and commits nothing.
 */
export async function runJobs(runtime: Runtime, timer: Timer, jobs: readonly Job<JobData>[]): Promise<JobResult[]> {
  const over = AbortSignal.timeout(batchMs)
  const completed = new Set<string>()
  const waiting = [...jobs]
  async function lane() {
    for (let job = waiting.shift(); job; job = waiting.shift()) {
      const signal = AbortSignal.any([over, job.signal])
      if (signal.aborted) return
      if (await runJob(runtime, timer, job, signal)) completed.add(job.id)
    }
  }
  const isOver = new Promise((resolve) => over.addEventListener('abort', resolve, { once: true }))
  await Promise.race([isOver, Promise.all(Array.from({ length: lanes }, lane))])
  return jobs.map(({ id }) => ({ id, status: completed.has(id) ? 'completed' : 'failed' }))
}

/** Answers whether the job has had its effect. */
async function runJob(runtime: Runtime, timer: Timer, { id, data }: Job<JobData>, signal: AbortSignal) {
  try {
    const described = { kind: SpanKind.CONSUMER, attributes: { [attributes.tenantId]: data.tenant_id } }
    await inSpan(`process ${timer.name}`, described, () =>
      changingAsSystem(
        runtime,
        data.tenant_id,
        async (scope) => {
          await timer.run(data, scope)
          signal.throwIfAborted()
        },
        signal,
      ),
    )
    return true
  } catch (error) {
    runtime.log.error({ err: error, job: id, timer: timer.name }, 'a timer has failed; it is tried again')
    return false
  }
}
