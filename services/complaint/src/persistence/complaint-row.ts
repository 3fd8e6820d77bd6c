import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
import { utcText } from '@redress/platform/persistence/utc-text.ts'
import type { CaseFacts } from '../domain/access.ts'
import type { Lock } from '../domain/locks.ts'

/** One complaint with the names of whom it refers to, as `complaintColumns` reads it. Times are text for `isoTime`. */
export interface ComplaintRow {
  id: string
  reference: string
  tenant_id: string
  title: string
  language: string
  status: string
  sub_status: string | null
  closed_as: string | null
  priority: string
  severity: string | null
  category: string
  flags: string[]
  channel: string
  source_id: string | null
  source_name: string | null
  department_id: string | null
  department_name: string | null
  assignee_id: string | null
  assignee_name: string | null
  owner_agent_id: string | null
  owner_agent_name: string | null
  created_by: string | null
  created_by_name: string | null
  created_by_type: string
  complainant_name: string | null
  complainant_relation: string | null
  patient_id: string | null
  patient_name: string | null
  involved_staff: { id: string; name: string }[] | null
  external_reference: string | null
  remedy_sought: string | null
  incident_date: string | null
  received_at: string
  due_at: string
  breached_at: string | null
  resolved_at: string | null
  cycle: number
  version: number
  created_at: string
  updated_at: string
  /** Only across tenants. */
  tenant_name?: string | null
}

/** A complaint with what only its detail shows, and what access depends on. */
export interface ComplaintDetailRow extends ComplaintRow {
  locks: Lock[]
  watcher_ids: string[]
  involved_staff_ids: string[]
  /** "d,h" of the tenant that has its own. */
  reopen_window: string | null
  description: string
  phone: string | null
  email: string | null
  consent: boolean | null
  outcome: string | null
  resolution_text: string | null
  resolved_by: string | null
  resolver_name: string | null
  closed_at: string | null
  duplicate_of: string | null
  complainant_reopenings: number
}

const times = ['received_at', 'due_at', 'breached_at', 'resolved_at', 'created_at', 'updated_at']
const plain = [
  ...['id', 'reference', 'tenant_id', 'title', 'language', 'status', 'sub_status', 'closed_as', 'priority', 'severity'],
  ...['category', 'flags', 'channel', 'source_id', 'department_id', 'assignee_id', 'owner_agent_id', 'created_by'],
  ...['created_by_type', 'patient_id', 'external_reference', 'remedy_sought', 'cycle', 'version'],
]

/** Every column of table complaint that a list needs. */
export const listColumns = [...plain, ...times, 'incident_date', 'involved_staff_ids']
  .map((column) => `c.${column}`)
  .join(', ')

/**
 * Name of the person with this id. Platform staff stand under the nil tenant; who has belonged to both goes by the name that the
 * tenant knows. A subquery and not a join, like every other name: whatever the planner knows of the tables, it plans in a moment
 * and looks up by key.
 */
export const personName = (id: string, tenantId = 'c.tenant_id') =>
  `(select name from person where person.tenant_id in (${tenantId}, '${NIL_TENANT_ID}') and person.person_id = ${id}
     order by person.tenant_id desc limit 1)`
const nameIn = (table: string, id: string) =>
  `(select name from ${table} where ${table}.tenant_id = c.tenant_id and ${table}.id = ${id})`

/** Columns of a ComplaintRow; the complaint is `c`, its party `complaintParty`. */
export const complaintColumns = [
  ...plain.map((column) => `c.${column}`),
  ...times.map((column) => `${utcText(`c.${column}`)} as ${column}`),
  'c.incident_date::text as incident_date',
  `${nameIn('source', 'c.source_id')} as source_name`,
  `${nameIn('department', 'c.department_id')} as department_name`,
  `${personName('c.assignee_id')} as assignee_name`,
  `${personName('c.owner_agent_id')} as owner_agent_name`,
  `${personName('c.created_by')} as created_by_name`,
  `(select name from person where person.tenant_id = c.tenant_id and person.person_id = c.patient_id) as patient_name`,
  'party.name as complainant_name',
  'party.relation as complainant_relation',
  `case when c.involved_staff_ids <> '{}' then (
     select json_agg(json_build_object('id', staff.person_id, 'name', staff.name) order by staff.name)
     from person staff where staff.tenant_id = c.tenant_id and staff.person_id = any(c.involved_staff_ids)) end
     as involved_staff`,
].join(',\n')

/** The join that `complaintColumns` needs beside `c`; one row of it at a time, like the names. */
export const partyWith = (columns: string) => `left join lateral (
  select ${columns} from party where party.tenant_id = c.tenant_id and party.id = c.id limit 1) party on true`
export const complaintParty = partyWith('*')

/** Name of the complaint's tenant, as `tenant_name`. */
export const tenantName =
  '(select coalesce(tenant.name, tenant.slug) from tenant where tenant.id = c.tenant_id) as tenant_name'

/** What decides on access, taken from a row. */
export const factsOf = (row: ComplaintDetailRow): CaseFacts => ({
  id: row.id,
  tenantId: row.tenant_id,
  departmentId: row.department_id,
  assigneeId: row.assignee_id,
  ownerAgentId: row.owner_agent_id,
  createdBy: row.created_by,
  patientId: row.patient_id,
  involvedStaffIds: row.involved_staff_ids,
  watcherIds: row.watcher_ids,
  locks: row.locks,
})
