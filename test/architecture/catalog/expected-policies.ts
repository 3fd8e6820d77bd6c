import type { Table } from './catalog.ts'

/** The pattern of every tenant policy, as Postgres prints it. */
export const tenantPattern = `(tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"))`
/** Copies of persons show the nil tenant's rows too: a platform admin is named as the creator of a case. */
export const nilTenantPattern = `(tenant_id = '00000000-0000-0000-0000-000000000000'::uuid)`

type AllowedPolicy = { role: string; command: string; using?: RegExp; check?: RegExp }
const everything = /^true$/
const published = /^\(published_at IS NOT NULL\)$/
/** Kept 30 days, kept 72 hours: what is younger the relay can neither see nor delete. */
const expired = (column: string, interval: string) =>
  new RegExp(`^\\(${column} < \\(clock_timestamp\\(\\) - '(${interval})'::interval\\)\\)$`)

/** The policies that a table may have besides those of the app, each to a role of its own. */
export function otherPolicies({ schema, name }: Table): AllowedPolicy[] {
  return [...readers(schema), ...relay(schema, name), ...ingest(schema, name)]
}

function readers(schema: string): AllowedPolicy[] {
  return [`${schema}_search`, `${schema}_aggregate`].map((role) => ({ role, command: 'SELECT', using: everything }))
}

function relay(schema: string, table: string): AllowedPolicy[] {
  const role = `${schema}_relay`
  const pruned = { inbox: expired('received_at', '30 days'), idempotency: expired('created_at', '3 days|72:00:00') }[
    table
  ]
  if (pruned) return ['SELECT', 'DELETE'].map((command) => ({ role, command, using: pruned }))
  if (table !== 'outbox') return []
  return [
    { role, command: 'SELECT', using: everything },
    { role, command: 'UPDATE', using: everything, check: everything },
    { role, command: 'DELETE', using: published },
  ]
}

/** Audit's batches span tenants. */
function ingest(schema: string, table: string): AllowedPolicy[] {
  const role = 'audit_ingest'
  const inserts = { role, command: 'INSERT', check: everything }
  const reads = { role, command: 'SELECT', using: everything }
  const updates = { role, command: 'UPDATE', using: everything, check: everything }
  if (schema !== 'audit') return []
  return { entry: [inserts], chain_head: [inserts, reads, updates], inbox: [inserts, reads] }[table] ?? []
}
