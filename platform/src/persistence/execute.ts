import type { EntityManager } from '@mikro-orm/postgresql'
import { CompiledQuery, type Transaction } from 'kysely'
import { prepared, type Statement } from './statement.ts'

/** Binds the rest of the transaction to a tenant. */
export const bindTenant = prepared('bind-tenant', "select set_config('app.tenant', $1, true)")

/** Runs a statement inside the open transaction of the entity manager, with real parameters instead of inlined values. */
export async function executeIn<Row>(em: EntityManager, statement: Statement): Promise<Row[]> {
  const transaction = em.getTransactionContext() as Transaction<unknown> | undefined
  if (!transaction) throw new Error('there is no open transaction')
  const { rows } = await transaction.executeQuery<Row>(CompiledQuery.raw(statement.text, [...statement.values]))
  return rows
}
