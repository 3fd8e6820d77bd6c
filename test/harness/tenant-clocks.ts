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

/** The clocks of the services that a platform runs. */
export function createClocks(services: readonly NodeProcess[]) {
  const offsetsMs = new Map<string, number>()
  return {
    async advance(body: unknown) {
      const { tenantId, byMs } = body as { tenantId: string; byMs: number }
      const offsetMs = (offsetsMs.get(tenantId) ?? 0) + byMs
      offsetsMs.set(tenantId, offsetMs)
      await Promise.all(services.map((service) => service.tell({ tenantId, offsetMs })))
    },
    /** Tells a service that has been started again. */
    async set(name: string) {
      const service = services.find((each) => each.name === name)
      for (const [tenantId, offsetMs] of offsetsMs) await service?.tell({ tenantId, offsetMs })
    },
  }
}
