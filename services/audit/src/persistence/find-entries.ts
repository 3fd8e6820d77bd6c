import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
import type { Statement } from '@redress/platform/persistence/statement.ts'
import type { Filters } from '../domain/filters.ts'

/** An entry as it is stored, with the name that its actor has today. */
export interface EntryRow {
  /** Decimal text. */
  seq: string
  /** Lower-case hex. */
  hash: string
  canonical: string
  actor_name: string | null
}

const beyondAnySeq = '9223372036854775807'

// the first of these that is given leads: one index branch for each of its values, `limit` rows of each, then merged
const leading = [
  { filter: 'entity', column: 'target_id', type: 'uuid' },
  { filter: 'actor', column: 'actor_id', type: 'uuid' },
  { filter: 'action', column: 'action', type: 'text' },
] as const

/** Entries of the tenant, newest first, below `before` if there is one. */
export function findEntries(tenantId: string, filters: Filters, before: string | undefined, limit: number): Statement {
  const values: unknown[] = [tenantId, before ?? beyondAnySeq, limit]
  const parameter = (value: unknown) => `$${values.push(value)}`
  const given = leading.filter(({ filter }) => filters[filter].length > 0)
  const [leader, ...others] = given
  const branches = leader && `unnest(${parameter(filters[leader.filter])}::${leader.type}[]) as wanted (value)`
  const conditions = [
    'tenant_id = $1 and seq < $2',
    ...(leader ? [`${leader.column} = wanted.value`] : []),
    ...others.map(({ filter, column, type }) => `${column} = any(${parameter(filters[filter])}::${type}[])`),
    ...(filters.from ? [`at >= ${parameter(filters.from)}::timestamptz`] : []),
    ...(filters.to ? [`at < ${parameter(filters.to)}::timestamptz`] : []),
  ]
  const branch = `select seq, hash, canonical, actor_id from entry where ${conditions.join(' and ')} order by seq desc limit $3`
  const found = branches
    ? `select found.* from ${branches} cross join lateral (${branch}) found order by seq desc limit $3`
    : branch
  // a plan that is good for every range does not exist: it is made for these times
  const forValues = Boolean(filters.from || filters.to)
  const name = forValues ? '' : ['find-entries', ...given.map(({ filter }) => filter)].join('-')
  return { name, text: withNames(found), values, forValues }
}

// platform staff have their names under the nil tenant
const withNames = (found: string) => `
  select seq, encode(hash, 'hex') as hash, canonical, coalesce(
    (select name from person where tenant_id = $1 and person_id = actor_id),
    (select name from person where tenant_id = '${NIL_TENANT_ID}' and person_id = actor_id)) as actor_name
  from (${found}) entry order by seq desc`
