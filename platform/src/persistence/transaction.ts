import type { EntityManager, MikroORM } from '@mikro-orm/postgresql'
import type { PoolClient } from 'pg'
import { databaseUnavailable } from '../app-error.ts'
import { bindTenant, executeIn, holdIn } from './execute.ts'
import type { HeldStatement } from './frugal-client.ts'
import { Outdated } from './outdated.ts'
import type { LateStatement, Statement } from './statement.ts'
import { canJoin, concluding, mostTogether, together } from './together.ts'

/** An open transaction. */
export interface Transaction {
  /** Its unit of work, flushed before each statement. */
  readonly em: EntityManager
  flush(): Promise<void>
  /** Binds what comes next to a tenant; what the unit of work still holds is not flushed before. */
  bind(tenantId: string): Promise<void>
  /** Rows of a statement. */
  execute<Row>(statement: Statement): Promise<Row[]>
  /** Rows of statements that do not depend on each other. */
  executeAll(statements: readonly Statement[]): Promise<unknown[][]>
  /** Sends a statement with the next one, at the latest with the commit, which then fails if it does. */
  hold(statement: Statement): Promise<void>
  /** Lets everything that is held from now on, inserts alone, wait for `conclude`. Of a transaction of statements. */
  later(first: LateStatement): void
  /**
   * Sends `first` and all that has waited for it as one statement, together with the commit, and answers the row of `first`.
   * Throws Outdated where it has none.
   */
  conclude<Row>(): Promise<Row>
  /** After `conclude` it does nothing, and everything but this and `rollback` throws. */
  commit(): Promise<void>
  /** Never fails; after the commit it does nothing. */
  rollback(): Promise<void>
}

/** Begins a transaction. Throws UNAVAILABLE DATABASE_UNAVAILABLE. */
export type Begin = (orm: MikroORM) => Promise<Transaction>

/** With a unit of work, for what changes entities. */
export const beginUnitOfWork: Begin = async (orm) => {
  const em = orm.em.fork()
  await em.begin().catch(refuse)
  const execute = async <Row>(statement: Statement) => {
    await em.flush()
    return executeIn<Row>(em, statement)
  }
  return {
    em,
    flush: () => em.flush(),
    bind: (tenantId) => holdIn(em, bindTenant(tenantId)),
    execute,
    async executeAll(statements) {
      const results: unknown[][] = []
      for (const statement of statements) results.push(await execute(statement))
      return results
    },
    async hold(statement) {
      await em.flush()
      await holdIn(em, statement)
    },
    later: needsStatements,
    conclude: needsStatements,
    commit: () => em.commit(),
    rollback: () => em.rollback().catch(() => undefined),
  }
}

/** Without one, for what writes by statements alone: half the processor time around them, and `executeAll` is one round trip. */
export const beginStatements: Begin = async (orm) => {
  const pool = await orm.em.getConnection().getNativeClient()
  const client: PoolClient = await pool.connect().catch(refuse)
  let open = true
  const release = () => {
    open = false
    client.release()
  }
  const requireOpen = () => {
    if (!open) throw new Error('nothing can follow what is committed')
  }
  await client.query('begin')
  const send = async ({ name, text, values }: Statement) =>
    (await client.query({ name, text, values: [...values] })).rows
  const { hold, holdWaiting, ...late } = holding(client, requireOpen)
  return {
    get em(): EntityManager {
      throw new Error('this command has declared that it writes by statements alone')
    },
    flush: async () => undefined,
    bind: (tenantId) => hold(bindTenant(tenantId)),
    hold,
    async execute<Row>(statement: Statement) {
      await holdWaiting()
      return (await send(statement)) as Row[]
    },
    async executeAll(statements) {
      await holdWaiting()
      client.connection.stream.cork()
      const results = statements.map(send)
      client.connection.stream.uncork()
      return Promise.all(results)
    },
    later: late.later,
    conclude: async <Row>() => commitWith<Row>(client, late.taken(), release),
    async commit() {
      if (!open) return
      await holdWaiting()
      await client.query('commit')
      release()
    },
    async rollback() {
      // after the commit the connection is somebody else's
      if (!open) return
      await client.query('rollback')
      release()
    },
  }
}

/** Statements that go with the next one: inserts wait for one another and are sent as one. */
function holding(client: PoolClient, requireOpen: () => void) {
  const holdAlone = async ({ name, text, values }: Statement) => {
    const held: HeldStatement = { name, text, values: [...values], held: true }
    await client.query(held)
  }
  let waiting: Statement[] = []
  let first: LateStatement | undefined
  const taken = () => {
    requireOpen()
    if (!first) throw new Error('nothing has been waited for')
    const last = concluding(first, waiting)
    first = undefined
    waiting = []
    return last
  }
  const holdWaiting = async () => {
    requireOpen()
    // marks would be written as they are
    if (first) throw new Error('what comes later is not known before it is concluded')
    const inserts = waiting
    waiting = []
    if (inserts.length > 0) await holdAlone(together(inserts))
  }
  const hold = async (statement: Statement) => {
    requireOpen()
    const joins = canJoin(statement)
    if (!joins || (!first && waiting.length === mostTogether)) await holdWaiting()
    if (joins) waiting.push(statement)
    else await holdAlone(statement)
  }
  const later = (statement: LateStatement) => {
    first = statement
  }
  return { hold, holdWaiting, later, taken }
}

/** Sends a statement together with the commit and answers its row. A connection of which nobody knows what it did is not released. */
async function commitWith<Row>(client: PoolClient, { name, text, values }: Statement, release: () => void) {
  client.connection.stream.cork()
  const sent = [client.query({ name, text, values: [...values] }), client.query('commit')]
  client.connection.stream.uncork()
  const settled = await Promise.allSettled(sent)
  const failed = settled.find((each) => each.status === 'rejected')
  if (!failed || isNothing(failed.reason)) release()
  if (failed) throw isNothing(failed.reason) ? new Outdated(failed.reason) : failed.reason
  return (settled[0] as PromiseFulfilledResult<{ rows: Row[] }>).value.rows[0] as Row
}

// what has no row leaves empty what must not be
const isNothing = (error: unknown) => (error as { code?: unknown }).code === '23502'

function needsStatements(): never {
  throw new Error('only a command that writes by statements alone can conclude')
}

function refuse(cause: unknown): never {
  throw databaseUnavailable(cause)
}
