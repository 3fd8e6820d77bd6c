import { jobsSchema } from '@redress/platform/timers/job-queues.ts'
import { services as rows } from '../../deploy/local/processes.ts'
import { whiteBox } from './database.ts'
import { type StackFacts, sharedStack } from './facts.ts'
import type { NodeProcess } from './node-process.ts'

/** Told to a service: from now on the business time of this tenant is real time and so much. */
export interface ClockMessage {
  tenantId: string
  offsetMs: number
}

const hourMs = 60 * 60 * 1000
/** For `advance`: so many days, in milliseconds. */
export const days = (count: number) => count * 24 * hourMs

/**
 * Moves the business time of one tenant, which no other notices; tokens, keys and leases keep real time. Every service has it
 * when this returns.
 */
export async function advance(
  tenant: { id: string },
  durationMs: number,
  { control }: Pick<StackFacts, 'control'> = sharedStack(),
): Promise<void> {
  const answer = await fetch(`${control}/clock`, {
    method: 'POST',
    body: JSON.stringify({ tenantId: tenant.id, byMs: durationMs }),
    signal: AbortSignal.timeout(10_000),
  })
  if (!answer.ok) throw new Error(`the clock did not move: ${await answer.text()}`)
}

/** The clocks of the services that a platform runs, and what waits in its database for a moment of theirs. */
export function createClocks(services: readonly NodeProcess[], database: string) {
  const offsetsMs = new Map<string, number>()
  // jobs wait in real time
  const shiftJobs = (service: string, tenantId: string, byMs: number) =>
    whiteBox(database).rows(
      `update ${jobsSchema(service)}.job set start_after = start_after - $2 * interval '1 ms'
       where data->>'tenant_id' = $1 and state in ('created', 'retry')`,
      [tenantId, byMs],
    )
  return {
    async advance(body: unknown) {
      const { tenantId, byMs } = body as { tenantId: string; byMs: number }
      const offsetMs = (offsetsMs.get(tenantId) ?? 0) + byMs
      offsetsMs.set(tenantId, offsetMs)
      await Promise.all(services.map((service) => service.tell({ tenantId, offsetMs })))
      for (const { name } of rows.filter(({ jobs }) => jobs)) await shiftJobs(name, tenantId, byMs)
    },
    /** Tells a service that has been started again. */
    async set(name: string) {
      const service = services.find((each) => each.name === name)
      for (const [tenantId, offsetMs] of offsetsMs) await service?.tell({ tenantId, offsetMs })
    },
  }
}
