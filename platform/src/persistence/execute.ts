import type { EntityManager } from '@mikro-orm/postgresql'
import { CompiledQuery, type Transaction } from 'kysely'
import type { QueryConfig } from 'pg'
import type { HeldStatement } from './frugal-client.ts'
import { prepared, type Statement } from './statement.ts'

/** Binds the rest of the transaction to a tenant. */
export const bindTenant = prepared('bind-tenant', "select set_config('app.tenant', $1, true)")

/** Runs a statement inside the open transaction of the entity manager, prepared and with real parameters. */
export async function executeIn<Row>(em: EntityManager, { name, text, values }: Statement): Promise<Row[]> {
  return send(em, { name, text }, values)
}

/** The same without waiting for an answer: it is sent with the next statement, at the latest with the commit, which fails if it does. */
export async function holdIn(em: EntityManager, { name, text, values }: Statement): Promise<void> {
  await send(em, { name, text, held: true }, values)
}

// kysely knows neither prepared nor held statements, but hands on to the driver whatever stands for the text
async function send<Row>(em: EntityManager, statement: QueryConfig | HeldStatement, values: readonly unknown[]) {
  const transaction = em.getTransactionContext() as Transaction<unknown> | undefined
  if (!transaction) throw new Error('there is no open transaction')
  const { rows } = await transaction.executeQuery<Row>(CompiledQuery.raw(statement as unknown as string, [...values]))
  return rows
}
