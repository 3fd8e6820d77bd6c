import { authorise } from './access.ts'
import { AppError, busy, databaseUnavailable } from './app-error.ts'
import { asItsKind, type Caller } from './caller.ts'
import type { IncomingCall } from './grpc/incoming-call.ts'
import type { StartTelling } from './grpc/serve-watch.ts'
import type { AggregatePool } from './persistence/aggregate-pool.ts'
import { isConnectionLost } from './persistence/connection-lost.ts'
import { isContention } from './persistence/contention.ts'
import { runAcrossTenants } from './run-across-tenants.ts'
import { runCommand } from './run-command.ts'
import { oneMoment, type Runtime } from './runtime.ts'
import type { CommandScope } from './scope.ts'
import { attributes } from './telemetry/attributes.ts'
import { describeSpan } from './telemetry/tracing.ts'
import type { Query, UseCase, Watch } from './use-case.ts'

/** Verifies the caller, authorises, and runs the use case in its scope; of a watch it answers how to start. */
export async function runUseCase(
  runtime: Runtime & { aggregate?: AggregatePool },
  useCase: UseCase<unknown, unknown>,
  input: unknown,
  call: IncomingCall,
) {
  const caller = asItsKind(await runtime.verifier.verify(call.contextToken))
  describeSpan({ [attributes.callerKind]: caller.kind, [attributes.tenantId]: caller.tenantId })
  try {
    if (caller.aggregate) return await runAcrossTenants(runtime, useCase, input, caller, call)
    authorise(useCase.access, caller)
    if (useCase.kind === 'watch') return startTelling(runtime, useCase, input, caller)
    if (useCase.kind === 'command') return await runCommand(runtime, useCase, input, caller, call)
    return await runQuery(runtime, useCase, input, caller, call)
  } catch (error) {
    throw passing(runtime, error)
  }
}

/** What may be over when the same is asked again is told so. */
function passing({ log }: Runtime, error: unknown) {
  // cut off in the middle: nobody knows whether a change was committed, and the same request with its key finds out
  if (isConnectionLost(error)) return databaseUnavailable(error)
  if (!isContention(error)) return error
  log.warn({ sqlstate: (error as { code?: unknown }).code }, 'others were at work on the same')
  return busy(error)
}

const startTelling =
  (runtime: Runtime, useCase: Watch<unknown, unknown>, input: unknown, caller: Caller): StartTelling =>
  (push, endWith) => {
    const end = (error: unknown) => {
      const known = passing(runtime, error)
      if (!(known instanceof AppError)) runtime.log.error({ err: error }, 'a watch failed')
      endWith(known)
    }
    return useCase.subscribe(input, push, { ...runtime, caller, end })
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
