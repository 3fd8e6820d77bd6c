import type { EntityManager } from '@mikro-orm/postgresql'
import { CompiledQuery, type Transaction } from 'kysely'
import { prepared, type Statement } from './statement.ts'

/** Binds the rest of the transaction to a tenant. */
export const bindTenant = prepared('bind-tenant', "select set_config('app.tenant', $1, true)")

/** Runs a statement inside the open transaction of the entity manager, prepared and with real parameters. */
export async function executeIn<Row>(em: EntityManager, { name, text, values }: Statement): Promise<Row[]> {
  const transaction = em.getTransactionContext() as Transaction<unknown> | undefined
  if (!transaction) throw new Error('there is no open transaction')
  // kysely knows no prepared statements, but hands on to pg what stands for the text; unprepared, a create costs three times
  // as much in Postgres, most of it for planning the same statements again
  const preparedText = { name, text } as unknown as string
  const { rows } = await transaction.executeQuery<Row>(CompiledQuery.raw(preparedText, [...values]))
  return rows
}
