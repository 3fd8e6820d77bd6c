import type { MikroORM } from '@mikro-orm/postgresql'
import { systemCaller } from './caller.ts'
import type { Clock } from './clock.ts'
import type { ContextTokenVerifier } from './context-token.ts'
import type { EventEnvelope } from './messaging/event.ts'
import type { Hearing } from './messaging/hearing.ts'
import { envelop, insertOutbox } from './messaging/outbox.ts'
import type { Ask } from './messaging/requests.ts'
import type { Tail } from './messaging/tail.ts'
import type { ReadPool } from './persistence/read-pool.ts'
import { type Begin, beginUnitOfWork, type Transaction } from './persistence/transaction.ts'
import type { ChangeScope, CommandScope } from './scope.ts'
import type { Log } from './telemetry/log.ts'
import { traceparentOf } from './telemetry/tracing.ts'
import type { SetTimers } from './timers/timer.ts'

/** What a running service is made of, as use cases need it. */
export interface Runtime {
  service: string
  /** Full names of the messages that it publishes. */
  publishes: readonly string[]
  orm: MikroORM
  reads: ReadPool
  clock: Clock
  log: Log
  verifier: ContextTokenVerifier
  /** Events as they pass, of the types that the service `hears`. */
  hearing: Hearing
  /** What the service has published, as it passes. Of a service that `tails`. */
  tail: Tail
  /** What the service works with besides its database; commands get it before their transaction. Set by `extend`. */
  outside?: unknown
  /** Asks another process. */
  ask: Ask
  /**
   * Does the work while nobody else does work of that name, in any replica; waits its turn for three seconds. Throws UNAVAILABLE
   * CHANGING_ALREADY.
   */
  inTurn<T>(name: string, work: () => Promise<T>): Promise<T>
  /** Of a service that has some. */
  setTimers?: SetTimers | undefined
  /** New outbox rows are committed. */
  kick(): void
}

/** Does a part of the work in another tenant, in the same transaction. */
export type InTenant = CommandScope['inTenant']

/** A transaction of the service itself, for reactions and timers. */
export const changingAsSystem = <T>(
  runtime: Runtime,
  tenantId: string,
  work: (scope: ChangeScope, within: InTenant) => Promise<T>,
  signal = new AbortController().signal,
) => changing(runtime, { tenantId, caller: systemCaller(tenantId), requestId: undefined, signal }, work)

/** Who wants something, and where. */
export type Origin = Pick<ChangeScope, 'tenantId' | 'caller' | 'requestId' | 'signal'>

/**
 * A transaction bound to a tenant: commits what `work` changes and publishes together, or nothing when it throws. `within` does
 * a part of it in another tenant.
 */
export async function changing<T>(
  runtime: Runtime,
  origin: Origin,
  work: (scope: ChangeScope, within: InTenant) => Promise<T>,
  begin: Begin = beginUnitOfWork,
): Promise<T> {
  const transaction = await begin(runtime.orm)
  let published = false
  let result: T
  try {
    await transaction.bind(origin.tenantId)
    const inBoundTenant = async <R>(bound: Origin, part: (scope: ChangeScope) => Promise<R>) => {
      const events: EventEnvelope[] = []
      const holdEvents = async () => {
        const told = events.splice(0)
        if (told.length > 0) await transaction.hold(insertOutbox(bound.tenantId, traceparentOf(), told))
        published ||= told.length > 0
      }
      const result = await part(changeScope(runtime, bound, transaction, { events, holdEvents }))
      await transaction.flush()
      await holdEvents()
      return result
    }
    result = await inBoundTenant(origin, (scope) =>
      work(scope, async (tenantId, part) => {
        await transaction.flush()
        await transaction.bind(tenantId)
        try {
          return await inBoundTenant({ ...origin, tenantId }, part)
        } finally {
          await transaction.bind(origin.tenantId)
        }
      }),
    )
    await transaction.commit()
  } catch (error) {
    await transaction.rollback()
    throw error
  }
  if (published) runtime.kick()
  return result
}

/** The time when it is first asked for: all that one use case stores, publishes and answers happened at the same moment. */
export function oneMoment(clock: Clock, tenantId: string) {
  let moment: Date | undefined
  return () => {
    moment ??= clock.now(tenantId)
    return moment
  }
}

function changeScope(
  runtime: Runtime,
  origin: Origin,
  transaction: Transaction,
  { events, holdEvents }: { events: EventEnvelope[]; holdEvents(): Promise<void> },
): ChangeScope {
  const { publishes, clock } = runtime
  const now = oneMoment(clock, origin.tenantId)
  const setTimers: ChangeScope['setTimers'] = async (name, moments) => {
    if (!runtime.setTimers) throw new Error(`${runtime.service} has no timers`)
    await runtime.setTimers(name, moments, { tenantId: origin.tenantId, write: transaction.hold })
  }
  return {
    ...origin,
    get em() {
      return transaction.em
    },
    now,
    write: transaction.execute,
    add: transaction.hold,
    read: transaction.execute,
    readAll: transaction.executeAll,
    later: transaction.later,
    async conclude() {
      await holdEvents()
      return transaction.conclude()
    },
    setTimer: (name, at, data) => setTimers(name, [{ at, data }]),
    setTimers,
    publish(aggregate, target, event) {
      if (!event) return undefined
      const envelope = envelop(event, aggregate, target, { ...origin, publishes, now: now() })
      events.push(envelope)
      return envelope.id
    },
  }
}
