import type { Access } from './access.ts'
import type { CommandScope, QueryScope } from './scope.ts'

/** A use case that changes: runs in one transaction. */
export interface Command<Input, Output> {
  readonly kind: 'command'
  readonly access: Access
  /** Tenant of the transaction when it is not the caller's. */
  readonly tenantOf?: (input: Input, caller: CommandScope['caller']) => string
  run(input: Input, scope: CommandScope): Promise<Output>
}

/** A use case that reads. */
export interface Query<Input, Output> {
  readonly kind: 'query'
  readonly access: Access
  run(input: Input, scope: QueryScope): Promise<Output>
}

/** What a row of grpc.ts holds. */
export type UseCase<Input, Output> = Command<Input, Output> | Query<Input, Output>

/**
 * A command: `access` is checked first, then `run` gets a transaction bound to the caller's tenant.
 * `tenantOf` binds it to another tenant, for commands of the platform (`tenants.manage`) only.
 */
export const command = <Input, Output>(
  access: Access,
  run: Command<Input, Output>['run'],
  options: { tenantOf?: NonNullable<Command<Input, Output>['tenantOf']> } = {},
): Command<Input, Output> => ({ kind: 'command', access, run, ...options })

/** A query: `access` is checked first, then `run` reads under the caller's tenant. */
export const query = <Input, Output>(access: Access, run: Query<Input, Output>['run']): Query<Input, Output> => ({
  kind: 'query',
  access,
  run,
})
