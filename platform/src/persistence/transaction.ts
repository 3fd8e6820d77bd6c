import type { EntityManager, MikroORM } from '@mikro-orm/postgresql'
import type { PoolClient } from 'pg'
import { databaseUnavailable } from '../app-error.ts'
import { bindTenant, executeIn, holdIn } from './execute.ts'
import type { HeldStatement } from './frugal-client.ts'
import type { Statement } from './statement.ts'
import { canJoin, mostTogether, together } from './together.ts'

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
  await client.query('begin')
  const send = async ({ name, text, values }: Statement) =>
    (await client.query({ name, text, values: [...values] })).rows
  const { hold, holdWaiting } = holding(client)
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
    async commit() {
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
function holding(client: PoolClient) {
  const holdAlone = async ({ name, text, values }: Statement) => {
    const held: HeldStatement = { name, text, values: [...values], held: true }
    await client.query(held)
  }
  let waiting: Statement[] = []
  const holdWaiting = async () => {
    const inserts = waiting
    waiting = []
    if (inserts.length > 0) await holdAlone(together(inserts))
  }
  const hold = async (statement: Statement) => {
    const joins = canJoin(statement)
    if (!joins || waiting.length === mostTogether) await holdWaiting()
    if (joins) waiting.push(statement)
    else await holdAlone(statement)
  }
  return { hold, holdWaiting }
}

function refuse(cause: unknown): never {
  throw databaseUnavailable(cause)
}
