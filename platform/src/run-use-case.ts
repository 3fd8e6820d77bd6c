import { createHash } from 'node:crypto'
import { authorise } from './access.ts'
import { databaseUnavailable, failedPrecondition, staleVersion } from './app-error.ts'
import { type Caller, scopesOf } from './caller.ts'
import type { IncomingCall } from './grpc/incoming-call.ts'
import type { AggregatePool } from './persistence/aggregate-pool.ts'
import { isConnectionLost } from './persistence/connection-lost.ts'
import { claimKey } from './persistence/idempotency.ts'
import { beginStatements, beginUnitOfWork } from './persistence/transaction.ts'
import { runAcrossTenants } from './run-across-tenants.ts'
import { changing, oneMoment, type Runtime } from './runtime.ts'
import type { ChangeScope, CommandScope } from './scope.ts'
import { attributes } from './telemetry/attributes.ts'
import { describeSpan } from './telemetry/tracing.ts'
import type { Command, Query, UseCase } from './use-case.ts'

/** Verifies the caller, authorises, and runs the use case in its scope; of a watch it answers how to start. */
export async function runUseCase(
  runtime: Runtime & { aggregate?: AggregatePool },
  useCase: UseCase<unknown, unknown>,
  input: unknown,
  call: IncomingCall,
) {
  const caller = await runtime.verifier.verify(call.contextToken)
  describeSpan({ [attributes.callerKind]: caller.kind, [attributes.tenantId]: caller.tenantId })
  try {
    if (caller.aggregate) return await runAcrossTenants(runtime, useCase, input, caller, call)
    authorise(useCase.access, caller)
    if (useCase.kind === 'watch') return (push: (item: unknown) => void) => useCase.subscribe(input, push, runtime)
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
  const begin = useCase.unitOfWork === false ? beginStatements : beginUnitOfWork
  const change = (scope: ChangeScope, within: CommandScope['inTenant']) => {
    const key = call.idempotencyKey
    const commandScope: CommandScope = Object.assign(scope, {
      expectedVersion: call.expectedVersion,
      requireVersion(version: number) {
        if (call.expectedVersion !== undefined && call.expectedVersion !== version) throw staleVersion(version)
      },
      requireSeenVersion(version: number) {
        if (call.expectedVersion === undefined)
          throw failedPrecondition('IF_MATCH_REQUIRED', 'Send If-Match with the ETag of what you have seen.')
        commandScope.requireVersion(version)
      },
      async claimKey(resourceId: string) {
        if (!key) return undefined
        const requestHash = createHash('sha256')
          .update(`${call.rpc} ${JSON.stringify(input)}`)
          .digest('base64url')
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
  }
  return changing(runtime, origin, change, begin)
}

const mayCrossTenants = (caller: Caller) => caller.kind === 'bootstrap' || scopesOf(caller, 'tenants.manage').length > 0
