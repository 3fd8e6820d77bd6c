import { authorise } from './access.ts'
import { permissionDenied } from './app-error.ts'
import { type Caller, NIL_TENANT_ID } from './caller.ts'
import type { IncomingCall } from './grpc/incoming-call.ts'
import type { AggregatePool } from './persistence/aggregate-pool.ts'
import { beginStatements } from './persistence/transaction.ts'
import { changing, oneMoment, type Runtime } from './runtime.ts'
import type { ChangeScope, Scope } from './scope.ts'
import type { UseCase } from './use-case.ts'
import { uuidv7 } from './uuid.ts'

/**
 * Runs a list for an aggregate caller and commits the fact that it was read before it answers. Everything else is refused: no
 * change, no detail, nothing of the caller's own. Throws PERMISSION_DENIED OPERATION_NOT_ALLOWED.
 */
export async function runAcrossTenants(
  runtime: Runtime & { aggregate?: AggregatePool },
  useCase: UseCase<unknown, unknown>,
  input: unknown,
  caller: Caller,
  call: IncomingCall,
) {
  const fact = useCase.kind === 'query' ? useCase.acrossTenants : undefined
  if (useCase.kind !== 'query' || !fact)
    throw permissionDenied('OPERATION_NOT_ALLOWED', 'This cannot be done across tenants.')
  authorise('tenants.aggregate', caller)
  const { aggregate } = runtime
  if (!aggregate) throw new Error('the service has no aggregate role')
  const origin = { tenantId: NIL_TENANT_ID, caller, requestId: call.requestId, signal: call.signal }
  const readAll: Scope['readAll'] = (statements) => aggregate.read(caller, statements)
  const answer = await useCase.run(input, {
    ...origin,
    now: oneMoment(runtime.clock, NIL_TENANT_ID),
    readAll,
    read: async <Row>(statement: Parameters<Scope['read']>[0]) => (await readAll([statement]))[0] as Row[],
  })
  // each read is a thing of its own: it has happened once
  const read = { id: uuidv7(), eventSeq: 0 }
  const record = async (scope: ChangeScope) => scope.publish(read, { kind: 'read' }, fact(input))
  await changing(runtime, origin, record, beginStatements)
  return answer
}
