import type { ReadPool } from '@redress/platform/persistence/read-pool.ts'
import type { Statement } from '@redress/platform/persistence/statement.ts'
import { escapeLiteral } from 'pg'

/** What `explain (analyze, format json)` says of a statement, planned as the pool plans it: for any values, unless it is for its own. */
export async function planOf(reads: ReadPool, tenantId: string, { text, values, forValues = false }: Statement) {
  const explain = 'explain (analyze, timing off, format json)'
  const unnamed = (text: string, values: readonly unknown[] = []): Statement => ({ name: '', text, values, forValues })
  const asked = values.length === 0 ? '' : `(${values.map(literalOf)})`
  const answers = forValues
    ? await reads.read(tenantId, [unnamed(`${explain} ${text}`, values)])
    : await reads.read(tenantId, [
        unnamed(`prepare asked as ${text}`),
        unnamed(`${explain} execute asked ${asked}`),
        unnamed('deallocate asked'),
      ])
  const [row] = answers.flat() as { 'QUERY PLAN': { Plan: unknown }[] }[]
  return row?.['QUERY PLAN'][0]?.Plan
}

// an explained statement takes its values as parameters, and then has a plan for them
function literalOf(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (value instanceof Date) return escapeLiteral(value.toISOString())
  return escapeLiteral(Array.isArray(value) ? `{${value.map((item) => JSON.stringify(item))}}` : String(value))
}
