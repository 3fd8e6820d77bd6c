import { createHash } from 'node:crypto'
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql'
import { authorise } from './access.ts'
import { staleVersion } from './app-error.ts'
import { type Caller, systemCaller } from './caller.ts'
import type { Clock } from './clock.ts'
import type { ContextTokenVerifier } from './context-token.ts'
import type { IncomingCall } from './grpc/server.ts'
import type { EventEnvelope } from './messaging/event.ts'
import { envelop, insertOutbox } from './messaging/outbox.ts'
import { executeIn } from './persistence/execute.ts'
import { claimKey } from './persistence/idempotency.ts'
import type { ReadPool } from './persistence/read-pool.ts'
import type { ChangeScope, CommandScope } from './scope.ts'
import type { Log } from './telemetry/log.ts'
import { traceparentOf } from './telemetry/tracing.ts'
import type { Command, UseCase } from './use-case.ts'

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
  if (useCase.kind === 'command') return runCommand(runtime, useCase, input, caller, call)
  const readAll: CommandScope['readAll'] = (statements) => runtime.reads.read(caller.tenantId, statements)
  return useCase.run(input, {
    caller,
    tenantId: caller.tenantId,
    requestId: call.requestId,
    signal: call.signal,
    now: () => runtime.clock.now(caller.tenantId),
    readAll,
    read: async <Row>(statement: Parameters<CommandScope['read']>[0]) => (await readAll([statement]))[0] as Row[],
  })
}

function runCommand(
  runtime: Runtime,
  useCase: Command<unknown, unknown>,
  input: unknown,
  caller: Caller,
  call: IncomingCall,
) {
  const tenantId = useCase.tenantOf?.(input, caller) ?? caller.tenantId
  return changing(runtime, { tenantId, caller, requestId: call.requestId, signal: call.signal }, (scope) => {
    const key = call.idempotencyKey
    const requestHash = createHash('sha256').update(JSON.stringify(input)).digest('base64url')
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
    })
    return useCase.run(input, commandScope)
  })
}

/** A transaction of the service itself, for reactions and timers. */
export const changingAsSystem = <T>(runtime: Runtime, tenantId: string, work: (scope: ChangeScope) => Promise<T>) =>
  changing(
    runtime,
    { tenantId, caller: systemCaller(tenantId), requestId: undefined, signal: new AbortController().signal },
    work,
  )

type Origin = Pick<ChangeScope, 'tenantId' | 'caller' | 'requestId' | 'signal'>

async function changing<T>(runtime: Runtime, origin: Origin, work: (scope: ChangeScope) => Promise<T>): Promise<T> {
  const em = runtime.orm.em.fork({ session: { variables: { 'app.tenant': origin.tenantId } } })
  await em.begin()
  try {
    const events: EventEnvelope[] = []
    const result = await work(changeScope(runtime, origin, em, events))
    await em.flush()
    if (events.length > 0) await executeIn(em, insertOutbox(origin.tenantId, traceparentOf(), events))
    await em.commit()
    if (events.length > 0) runtime.kick()
    return result
  } catch (error) {
    await em.rollback().catch(() => undefined)
    throw error
  }
}

function changeScope(runtime: Runtime, origin: Origin, em: EntityManager, events: EventEnvelope[]): ChangeScope {
  const { service, clock } = runtime
  const now = () => clock.now(origin.tenantId)
  const write: ChangeScope['write'] = async (statement) => {
    await em.flush()
    return executeIn(em, statement)
  }
  return {
    ...origin,
    em,
    now,
    write,
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
