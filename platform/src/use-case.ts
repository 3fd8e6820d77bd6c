import type { Access } from './access.ts'
import type { Caller } from './caller.ts'
import type { Runtime } from './runtime.ts'
import type { CommandScope, DomainEvent, Outset, QueryScope, ReadIn } from './scope.ts'

/** Tenant that a use case is bound to when it is not the caller's. */
type TenantOf<Input> = (input: Input, caller: QueryScope['caller']) => string

/** A use case that changes: runs in one transaction. */
export interface Command<Input, Output> {
  readonly kind: 'command'
  readonly access: Access
  readonly tenantOf?: TenantOf<Input>
  /** Looks first, without a transaction; what it answers stands, undefined means that `run` has something to change. */
  readonly unchanged?: (input: Input, readIn: ReadIn) => Promise<Output | undefined>
  /** false: it writes by statements alone, and `scope.em` throws. For what many people wait for. */
  readonly unitOfWork?: boolean
  /** Commands of the tenant that have this name wait for each other: from before `before` until all is done. */
  readonly turn?: string
  /** What must happen outside the database and before the transaction: what it answers is handed to `run`. */
  readonly before?: (input: Input, outset: Outset<never>) => Promise<unknown>
  /** Takes that back when `run` has refused. */
  readonly undo?: (prepared: never, outset: Outset<never>) => Promise<void>
  run(input: Input, scope: CommandScope, prepared: unknown): Promise<Output>
}

/** A use case that reads. */
export interface Query<Input, Output> {
  readonly kind: 'query'
  readonly access: Access
  readonly tenantOf?: TenantOf<Input>
  /** Makes it a list that can be read across tenants, by an `aggregate` caller; answers the fact that says so. */
  readonly acrossTenants?: (input: Input) => DomainEvent
  run(input: Input, scope: QueryScope): Promise<Output>
}

/** A use case that goes on telling what is new, for as long as the caller listens. */
export interface Watch<Input, Item> {
  readonly kind: 'watch'
  readonly access: Access
  /** Pushes what is new until the function that it answers is called. */
  subscribe(input: Input, push: (item: Item) => void, scope: WatchScope): () => void
}

/** What a watch gets: the service, and who listens. */
export interface WatchScope extends Runtime {
  readonly caller: Caller
  /** Ends the watch, once it has begun; an error that nobody meant to show is logged and becomes a bare INTERNAL. */
  end(error: unknown): void
}

/** What a row of grpc.ts holds. */
export type UseCase<Input, Output> = Command<Input, Output> | Query<Input, Output> | Watch<Input, Output>

/**
 * A command: `access` is checked first, then `run` gets a transaction bound to the caller's tenant.
 * `tenantOf` binds it to another tenant, for commands of the platform (`tenants.manage`, bootstrap) only, and so does
 * `unchanged`, which saves the transaction when reads alone can answer. `unitOfWork: false` is for hot commands.
 */
export const command = <Input, Output>(
  access: Access,
  run: (input: Input, scope: CommandScope) => Promise<Output>,
  options: Pick<Command<Input, Output>, 'tenantOf' | 'unchanged' | 'unitOfWork' | 'turn'> = {},
): Command<Input, Output> => ({ kind: 'command', access, run, ...options })

/** The parts of a command that works with something outside the database. */
interface OutwardCommand<Input, Output, Prepared, Outside> extends Pick<Command<Input, Output>, 'unitOfWork' | 'turn'> {
  before(input: Input, outset: Outset<Outside>): Promise<Prepared>
  run(input: Input, scope: CommandScope, prepared: Prepared): Promise<Output>
  undo?(prepared: Prepared, outset: Outset<Outside>): Promise<void>
}

/**
 * A command that changes something outside the database first, or asks it. `before` runs after `access` was checked and before the
 * transaction begins, so that no connection waits for somebody else's answer; `run` gets what it answers. When `run` refuses,
 * `undo` takes it back; when nobody knows whether it was committed, what `before` did stands and must be found again by itself.
 */
export const outwardCommand = <Input, Output, Prepared, Outside>(
  access: Access,
  parts: OutwardCommand<Input, Output, Prepared, Outside>,
): Command<Input, Output> => ({
  kind: 'command',
  access,
  ...(parts as Omit<Command<Input, Output>, 'kind' | 'access'>),
})

/**
 * A query: `access` is checked first, then `run` reads under the caller's tenant.
 * `tenantOf` lets it read under another, for what a caller without tenant owns. With `acrossTenants` it also answers `aggregate`
 * callers, who hold `tenants.aggregate`: it reads as the aggregate role, and the fact is committed before the answer.
 */
export const query = <Input, Output>(
  access: Access,
  run: Query<Input, Output>['run'],
  options: Pick<Query<Input, Output>, 'tenantOf' | 'acrossTenants'> = {},
): Query<Input, Output> => ({ kind: 'query', access, run, ...options })

/**
 * A watch: `access` is checked once, then `subscribe` pushes. Its message must make sense empty: that comes first, and every 2 s.
 * Whoever reads too slowly is cut off, and asks anew.
 */
export const watch = <Input, Item>(access: Access, subscribe: Watch<Input, Item>['subscribe']): Watch<Input, Item> => ({
  kind: 'watch',
  access,
  subscribe,
})
