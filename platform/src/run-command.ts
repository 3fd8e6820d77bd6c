import { createHash } from 'node:crypto'
import { AppError, failedPrecondition, staleVersion } from './app-error.ts'
import { type Caller, scopesOf } from './caller.ts'
import type { IncomingCall } from './grpc/incoming-call.ts'
import { claimKey, findKey, type IdempotencyKey } from './persistence/idempotency.ts'
import { Outdated } from './persistence/outdated.ts'
import type { Statement } from './persistence/statement.ts'
import { beginStatements, beginUnitOfWork } from './persistence/transaction.ts'
import { changing, type InTenant, type Origin, type Runtime } from './runtime.ts'
import type { ChangeScope, CommandScope, Outset, Versions } from './scope.ts'
import type { Command } from './use-case.ts'

/** Runs a command for an authorised caller: what it does outside first, then its transaction. */
export async function runCommand(
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
  const key = keyOf(input, call, { tenantId, caller })
  const outset = outsetOf(runtime, call, origin, key)
  const begin = useCase.unitOfWork === false ? beginStatements : beginUnitOfWork
  const whole = async () => {
    const prepared = await useCase.before?.(input, outset)
    const attempt = (isAgain: boolean) => {
      const change = (scope: ChangeScope, within: InTenant) =>
        useCase.run(input, commandScope(scope, within, call, { key, isAgain }), prepared)
      return changing(runtime, origin, change, begin)
    }
    try {
      return await attempt(false).catch((error) => {
        if (error instanceof Outdated) return attempt(true)
        throw error
      })
    } catch (error) {
      // anything but a refusal may have been committed: then what was done outside must stand
      if (error instanceof AppError && error.code !== 'UNAVAILABLE') await useCase.undo?.(prepared as never, outset)
      throw error
    }
  }
  return useCase.turn ? runtime.inTurn(`${runtime.service} ${useCase.turn} ${tenantId}`, whole) : whole()
}

function versionsOf({ expectedVersion }: IncomingCall): Versions {
  const requireVersion = (version: number) => {
    if (expectedVersion !== undefined && expectedVersion !== version) throw staleVersion(version)
  }
  return {
    expectedVersion,
    requireVersion,
    requireSeenVersion(version) {
      if (expectedVersion === undefined)
        throw failedPrecondition('IF_MATCH_REQUIRED', 'Send If-Match with the ETag of what you have seen.')
      requireVersion(version)
    },
  }
}

function outsetOf(
  runtime: Runtime,
  call: IncomingCall,
  origin: Origin,
  key: IdempotencyKey | undefined,
): Outset<never> {
  const { tenantId, caller, signal } = origin
  const readAll = (statements: readonly Statement[]) => runtime.reads.read(tenantId, statements)
  const read = async <Row>(statement: Statement) => (await readAll([statement]))[0] as Row[]
  return {
    ...versionsOf(call),
    ...{ caller, tenantId, signal, hasKey: key !== undefined, read, readAll },
    knownKey: async () => key && findKey(key, read),
    ahead: (work) => changing(runtime, origin, work, beginStatements),
    outside: runtime.outside as never,
  }
}

function commandScope(
  scope: ChangeScope,
  within: InTenant,
  call: IncomingCall,
  { key, isAgain }: { key: IdempotencyKey | undefined; isAgain: boolean },
): CommandScope {
  return Object.assign(scope, {
    ...versionsOf(call),
    isAgain,
    async claimKey(resourceId: string) {
      const earlier = key && (await claimKey(key, resourceId, (statement) => scope.write(statement)))
      if (earlier) call.markReplayed()
      return earlier
    },
    inTenant<T>(otherTenantId: string, work: (scope: ChangeScope) => Promise<T>) {
      if (!mayCrossTenants(scope.caller)) throw new Error('only a command of the platform may work in another tenant')
      return within(otherTenantId, work)
    },
  })
}

function keyOf(
  input: unknown,
  { rpc, idempotencyKey: key }: IncomingCall,
  { tenantId, caller }: { tenantId: string; caller: Caller },
): IdempotencyKey | undefined {
  if (!key) return undefined
  const requestHash = createHash('sha256')
    .update(`${rpc} ${JSON.stringify(input)}`)
    .digest('base64url')
  return { tenantId, callerId: caller.userId ?? caller.kind, key, requestHash }
}

const mayCrossTenants = (caller: Caller) => caller.kind === 'bootstrap' || scopesOf(caller, 'tenants.manage').length > 0
