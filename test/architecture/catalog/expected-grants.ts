import type { Grant, Table } from './catalog.ts'

/** Privileges that a role of the table's own service may have: `SELECT`, `UPDATE (published_at)` for a column, `(*)` for named ones. */
export function allowedGrants({ schema, name }: Pick<Table, 'schema' | 'name'>, role: string): string[] {
  const entries = schema === 'audit' && name === 'entry'
  switch (role) {
    case `${schema}_app`:
      return entries ? ['SELECT', 'INSERT'] : ['SELECT', 'INSERT', 'UPDATE', 'DELETE']
    case `${schema}_relay`:
      return relayGrants[name] ?? []
    case `${schema}_search`:
      return ['SELECT']
    case `${schema}_aggregate`:
      return ['SELECT (*)']
    case 'audit_ingest':
      return schema === 'audit' ? (ingestGrants[name] ?? []) : []
    default:
      return []
  }
}

const relayGrants: Record<string, string[]> = {
  outbox: ['SELECT', 'UPDATE (published_at)', 'DELETE'],
  inbox: ['DELETE', 'SELECT (id)', 'SELECT (received_at)'],
  idempotency: ['DELETE', 'SELECT (id)', 'SELECT (created_at)'],
}
const ingestGrants: Record<string, string[]> = {
  entry: ['INSERT'],
  chain_head: ['SELECT', 'INSERT', 'UPDATE'],
  inbox: ['SELECT', 'INSERT'],
}

/** A privilege on the whole table covers the same on one of its columns. */
export function isAllowed({ privilege, column }: Grant, allowed: string[]) {
  const ofColumns = column == null ? [] : [`${privilege} (${column})`, `${privilege} (*)`]
  return [privilege, ...ofColumns].some((right) => allowed.includes(right))
}
