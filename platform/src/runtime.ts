import { createHash } from 'node:crypto'
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql'
import { authorise } from './access.ts'
import { databaseUnavailable, staleVersion } from './app-error.ts'
import { type Caller, scopesOf, systemCaller } from './caller.ts'
import type { Clock } from './clock.ts'
import type { ContextTokenVerifier } from './context-token.ts'
import type { IncomingCall } from './grpc/server.ts'
import type { EventEnvelope } from './messaging/event.ts'
import { envelop, insertOutbox } from './messaging/outbox.ts'
import { isConnectionLost } from './persistence/connection-lost.ts'
import { bindTenant, executeIn, holdIn } from './persistence/execute.ts'
import { claimKey } from './persistence/idempotency.ts'
import type { ReadPool } from './persistence/read-pool.ts'
import type { ChangeScope, CommandScope } from './scope.ts'
import type { Log } from './telemetry/log.ts'
import { traceparentOf } from './telemetry/tracing.ts'
import type { Command, Query, UseCase } from './use-case.ts'

/** What a running service is made of, as use cases need it. */
export interface Runtime {
  service: string
  orm: MikroORM
  reads: ReadPool
  clock: Clock
  log: Log
  verifier: ContextTokenVerifier
  /** New outbox rows are committed. */
  kick(): void
}

/** Verifies the caller, authorises, and runs the use case in its scope. */
export async function runUseCase(
  runtime: Runtime,
  useCase: UseCase<unknown, unknown>,
  input: unknown,
  call: IncomingCall,
) {
  const caller = await runtime.verifier.verify(call.contextToken)
  authorise(useCase.access, caller)
  try {
    if (useCase.kind === 'command') return await runCommand(runtime, useCase, input, caller, call)
    return await runQuery(runtime, useCase, input, caller, call)
  } catch (error) {
    // cut off in the middle: nobody knows whether a change was committed, and the same request with its key finds out
    throw isConnectionLost(error) ? databaseUnavailable(error) : error
  }
}

function runQuery(
  runtime: Runtime,
  useCase: Query<unknown, unknown>,
  input: unknown,
  caller: Caller,
  call: IncomingCall,
) {
  const tenantId = useCase.tenantOf?.(input, caller) ?? caller.tenantId
  const readAll: CommandScope['readAll'] = (statements) => runtime.reads.read(tenantId, statements)
  return useCase.run(input, {
    caller,
    tenantId,
    requestId: call.requestId,
    signal: call.signal,
    now: oneMoment(runtime.clock, tenantId),
    readAll,
    read: async <Row>(statement: Parameters<CommandScope['read']>[0]) => (await readAll([statement]))[0] as Row[],
  })
}

async function runCommand(
  runtime: Runtime,
  useCase: Command<unknown, unknown>,
  input: unknown,
  caller: Caller,
  call: IncomingCall,
) {
  const tenantId = useCase.tenantOf?.(input, caller) ?? caller.tenantId
  const answer = await useCase.unchanged?.(input, runtime.reads.read)
  if (answer !== undefined) return answer
  const origin = { tenantId, caller, requestId: call.requestId, signal: call.signal }
  return changing(runtime, origin, (scope, within) => {
    const key = call.idempotencyKey
    const requestHash = createHash('sha256')
      .update(`${call.rpc} ${JSON.stringify(input)}`)
      .digest('base64url')
    const commandScope: CommandScope = Object.assign(scope, {
      expectedVersion: call.expectedVersion,
      requireVersion(version: number) {
        if (call.expectedVersion !== undefined && call.expectedVersion !== version) throw staleVersion(version)
      },
      async claimKey(resourceId: string) {
        if (!key) return undefined
        const callerId = caller.userId ?? caller.kind
        const earlier = await claimKey({ tenantId, callerId, key, requestHash }, resourceId, (statement) =>
          scope.write(statement),
        )
        if (earlier) call.markReplayed()
        return earlier
      },
      inTenant<T>(otherTenantId: string, work: (scope: ChangeScope) => Promise<T>) {
        if (!mayCrossTenants(caller)) throw new Error('only a command of the platform may work in another tenant')
        return within(otherTenantId, work)
      },
    })
    return useCase.run(input, commandScope)
  })
}

const mayCrossTenants = (caller: Caller) => caller.kind === 'bootstrap' || scopesOf(caller, 'tenants.manage').length > 0

/** A transaction of the service itself, for reactions and timers. */
export const changingAsSystem = <T>(runtime: Runtime, tenantId: string, work: (scope: ChangeScope) => Promise<T>) =>
  changing(
    runtime,
    { tenantId, caller: systemCaller(tenantId), requestId: undefined, signal: new AbortController().signal },
    work,
  )

type Origin = Pick<ChangeScope, 'tenantId' | 'caller' | 'requestId' | 'signal'>

async function changing<T>(
  runtime: Runtime,
  origin: Origin,
  work: (scope: ChangeScope, within: CommandScope['inTenant']) => Promise<T>,
): Promise<T> {
  const em = runtime.orm.em.fork()
  await em.begin().catch((cause) => {
    throw databaseUnavailable(cause)
  })
  try {
    await holdIn(em, bindTenant(origin.tenantId))
    let published = false
    const inBoundTenant = async <R>(bound: Origin, part: (scope: ChangeScope) => Promise<R>) => {
      const events: EventEnvelope[] = []
      const result = await part(changeScope(runtime, bound, em, events))
      await em.flush()
      if (events.length > 0) await holdIn(em, insertOutbox(bound.tenantId, traceparentOf(), events))
      published ||= events.length > 0
      return result
    }
    const result = await inBoundTenant(origin, (scope) =>
      work(scope, async (tenantId, part) => {
        await em.flush()
        await holdIn(em, bindTenant(tenantId))
        try {
          return await inBoundTenant({ ...origin, tenantId }, part)
        } finally {
          await holdIn(em, bindTenant(origin.tenantId))
        }
      }),
    )
    await em.commit()
    if (published) runtime.kick()
    return result
  } catch (error) {
    await em.rollback().catch(() => undefined)
    throw error
  }
}

/** The time when it is first asked for: all that one use case stores, publishes and answers happened at the same moment. */
function oneMoment(clock: Clock, tenantId: string) {
  let moment: Date | undefined
  return () => {
    moment ??= clock.now(tenantId)
    return moment
  }
}

function changeScope(runtime: Runtime, origin: Origin, em: EntityManager, events: EventEnvelope[]): ChangeScope {
  const { service, clock } = runtime
  const now = oneMoment(clock, origin.tenantId)
  const write: ChangeScope['write'] = async (statement) => {
    await em.flush()
    return executeIn(em, statement)
  }
  return {
    ...origin,
    em,
    now,
    write,
    async add(statement) {
      await em.flush()
      await holdIn(em, statement)
    },
    read: write,
    readAll: async (statements) => {
      const results: unknown[][] = []
      for (const statement of statements) results.push(await write(statement))
      return results
    },
    publish(aggregate, target, event) {
      if (!event) return undefined
      const envelope = envelop(event, aggregate, target, { ...origin, service, now: now() })
      events.push(envelope)
      return envelope.id
    },
  }
}
