import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
import type { Statement } from '@redress/platform/persistence/statement.ts'
import { utcText } from '@redress/platform/persistence/utc-text.ts'
import type { Filters } from '../domain/filters.ts'
import type { EntryRow } from './find-entries.ts'

/** An entry of any tenant with the name of that tenant, null for the platform's own; its place in the list. */
export interface EntryOfAnyTenantRow extends EntryRow {
  id: string
  /** For `isoTime`. */
  at: string
  tenant_name: string | null
}

/** Place in the list: time (RFC 3339) and id of the last entry that was shown. */
export type Place = readonly [at: string, id: string]

const columns = [
  { filter: 'entity', column: 'target_id', type: 'uuid' },
  { filter: 'actor', column: 'actor_id', type: 'uuid' },
  { filter: 'action', column: 'action', type: 'text' },
] as const

/**
 * Entries of every tenant by their time, newest first, below `before` if there is one. Of things and actors, who have few entries
 * in each, the tenants' own indexes are asked one after the other (whoever has an entry has a chain); for anything else the index
 * of time is walked.
 */
export function findEntriesAcrossTenants(filters: Filters, before: Place | undefined, limit: number): Statement {
  const values: unknown[] = []
  const parameter = (value: unknown) => `$${values.push(value)}`
  const given = columns.filter(({ filter }) => filters[filter].length > 0)
  const conditions = [
    ofTheIndex,
    ...given.map(({ filter, column, type }) => `${column} = any(${parameter(filters[filter])}::${type}[])`),
    ...(filters.from ? [`at >= ${parameter(filters.from)}::timestamptz`] : []),
    ...(filters.to ? [`at < ${parameter(filters.to)}::timestamptz`] : []),
    ...(before ? [`(at, id) < (${parameter(before[0])}::timestamptz, ${parameter(before[1])}::uuid)`] : []),
  ]
  const found = given.some(({ filter }) => filter !== 'action')
    ? `select found.* from chain_head each
         cross join lateral (select ${entryColumns} from entry where ${['tenant_id = each.tenant_id', ...conditions].join(' and ')} offset 0) found`
    : `select ${entryColumns} from entry where ${conditions.join(' and ')}`
  // not prepared: asked now and then, and the plan should fit what is asked
  const text = withNames(`${found} order by at desc, id desc limit ${limit}`)
  return { name: '', text, values, forValues: true }
}

// true for every row: lets the planner use the index that only this list may use
const ofTheIndex = 'seq > 0'
const entryColumns = 'id, tenant_id, seq, at, hash, canonical, actor_id'

// platform staff have their names under the nil tenant
const withNames = (found: string) => `
  select entry.id, entry.seq, ${utcText('entry.at')} as at, encode(entry.hash, 'hex') as hash, entry.canonical,
    (select name from tenant where tenant.id = entry.tenant_id) as tenant_name,
    (select name from person where person.tenant_id in (entry.tenant_id, '${NIL_TENANT_ID}') and person.person_id = entry.actor_id
       order by person.tenant_id desc limit 1) as actor_name
  from (${found}) entry order by entry.at desc, entry.id desc`
