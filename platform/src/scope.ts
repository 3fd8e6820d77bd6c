import type { EntityManager } from '@mikro-orm/postgresql'
import type { Caller } from './caller.ts'
import type { LateStatement, Statement } from './persistence/statement.ts'

/** What every use case gets besides its input. */
export interface Scope {
  readonly caller: Caller
  /** Tenant that the transaction is bound to. */
  readonly tenantId: string
  /** Id of the HTTP request (UUID), if one led here. */
  readonly requestId: string | undefined
  /** Aborted when the caller has gone or the deadline has passed. */
  readonly signal: AbortSignal
  /** Business time of the tenant; one and the same moment for the whole use case. */
  now(): Date
  /** Rows of one prepared statement, under row-level security of the tenant. */
  read<Row>(statement: Statement): Promise<Row[]>
  /** Rows of several statements; in a query they share one round trip. */
  readAll(statements: readonly Statement[]): Promise<unknown[][]>
}

/** What a query gets: reads only. */
export type QueryScope = Scope

/** Anything that events happen to. */
export interface Aggregate {
  readonly id: string
  /** Grows by one with each event. */
  eventSeq: number
  /** Grows by one with each change; a state event carries it instead. */
  readonly version?: number
}

/** An event before it gets its envelope: the message name and the fields of that message. */
export interface DomainEvent {
  type: string
  data: object
}

/** Where an event is addressed to, besides what its scope knows. */
export interface EventTarget {
  /** "complaint", "tenant", "user" ... */
  kind: string
  /** Human-readable reference, if the target has one. */
  reference?: string
}

/** A moment that a timer is set for, in business time of the tenant, and what it is about. */
export interface TimerMoment {
  at: Date
  data: object
}

/** What a command or a reaction gets: one transaction that commits when it returns and rolls back when it throws. */
export interface ChangeScope extends Scope {
  /** Unit of work of this transaction. */
  readonly em: EntityManager
  /** Writes `statement` in this transaction, after what the unit of work holds. */
  write<Row>(statement: Statement): Promise<Row[]>
  /** The same for one that answers nothing: it travels with the next one, at the latest with the commit. */
  add(statement: Statement): Promise<void>
  /** What is added from now on can hold marks of `first`: it is sent by `conclude`, and nothing is read before. `unitOfWork: false` alone. */
  later(first: LateStatement): void
  /**
   * Writes all that was added and published as one statement and commits it, in one round trip. Answers the row of what comes
   * `later`. Throws Outdated where it has none: then nothing was written, and the command is run again. Nothing can follow.
   */
  conclude<Row>(): Promise<Row>
  /**
   * Sets a timer of the service in this transaction: at that business time, never earlier, it is run with `data`, ids and words
   * that say what it is about. Timers are never taken back: they look at the state again.
   */
  setTimer(name: string, at: Date, data: object): Promise<void>
  /** The same for many timers of one name, by one statement. */
  setTimers(name: string, moments: readonly TimerMoment[]): Promise<void>
  /** Adds the event to the outbox of this transaction; undefined is nothing. Answers the id of the event. */
  publish(aggregate: Aggregate, target: EventTarget, event: DomainEvent | undefined): string | undefined
}

/** The version that the caller says they worked on. */
export interface Versions {
  /** Version in `if-match`, if the caller sent one. Honoured with `requireVersion`. */
  readonly expectedVersion: number | undefined
  /** Throws ABORTED STALE_VERSION when the caller expected another version. */
  requireVersion(version: number): void
  /** The same where the caller has to say what they worked on: throws FAILED_PRECONDITION IF_MATCH_REQUIRED if they did not. */
  requireSeenVersion(version: number): void
}

/** What a command gets. */
export interface CommandScope extends ChangeScope, Versions {
  /** Whether this is the second attempt: what was remembered at the first was outdated. */
  readonly isAgain: boolean
  /**
   * Binds the caller's idempotency key, if there is one, to this resource. Answers the id of the resource that an earlier
   * identical request made: then nothing may be changed and that resource is rendered. Throws ALREADY_EXISTS
   * IDEMPOTENCY_KEY_REUSED when the key came with another request.
   */
  claimKey(resourceId: string): Promise<string | undefined>
  /**
   * Does a part of the work in another tenant, in the same transaction; its events belong to that tenant. Only for the
   * platform's commands (`tenants.manage`, bootstrap).
   */
  inTenant<T>(tenantId: string, work: (scope: ChangeScope) => Promise<T>): Promise<T>
}

/** Rows of several statements under row-level security of any tenant, in one round trip and outside a transaction. */
export type ReadIn = (tenantId: string, statements: readonly Statement[]) => Promise<unknown[][]>

/** What a command has before its transaction begins. */
export interface Outset<Outside> extends Versions {
  readonly caller: Caller
  /** Tenant that the transaction will be bound to. */
  readonly tenantId: string
  readonly signal: AbortSignal
  /** Rows of one statement under row-level security of that tenant. */
  read<Row>(statement: Statement): Promise<Row[]>
  /** Rows of several statements, in one round trip. */
  readAll(statements: readonly Statement[]): Promise<unknown[][]>
  /** Whether the caller sent an idempotency key. */
  readonly hasKey: boolean
  /** Id of the resource that an identical earlier request with the key made. Throws ALREADY_EXISTS IDEMPOTENCY_KEY_REUSED. */
  knownKey(): Promise<string | undefined>
  /**
   * A transaction of its own, by statements alone and committed before what is done outside: for what must stand whatever becomes
   * of that.
   */
  ahead<T>(work: (scope: ChangeScope) => Promise<T>): Promise<T>
  /** What the service has added to its runtime as `outside`: the way to what it works with besides its database. */
  readonly outside: Outside
}
