import { utcText } from '@redress/platform/persistence/utc-text.ts'

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
}

/** A complaint with what only its detail shows. */
export interface ComplaintDetailRow extends ComplaintRow {
  description: string
  phone: string | null
  email: string | null
  consent: boolean | null
  outcome: string | null
  resolution_text: string | null
  resolved_by: string | null
  resolver_name: string | null
}

const times = ['received_at', 'due_at', 'breached_at', 'resolved_at', 'created_at', 'updated_at']
const plain = [
  ...['id', 'reference', 'tenant_id', 'title', 'language', 'status', 'sub_status', 'closed_as', 'priority', 'severity'],
  ...['category', 'flags', 'channel', 'source_id', 'department_id', 'assignee_id', 'owner_agent_id', 'created_by'],
  ...['created_by_type', 'patient_id', 'external_reference', 'remedy_sought', 'cycle', 'version'],
]

/** Columns of a ComplaintRow; the complaint is `c`, the joins are `complaintJoins`. */
export const complaintColumns = [
  ...plain.map((column) => `c.${column}`),
  ...times.map((column) => `${utcText(`c.${column}`)} as ${column}`),
  'c.incident_date::text as incident_date',
  'source.name as source_name',
  'department.name as department_name',
  'assignee.name as assignee_name',
  'owner_agent.name as owner_agent_name',
  'creator.name as created_by_name',
  'patient.name as patient_name',
  'party.name as complainant_name',
  'party.relation as complainant_relation',
  `case when c.involved_staff_ids <> '{}' then (
     select json_agg(json_build_object('id', staff.id, 'name', staff.name) order by staff.name)
     from person staff where staff.id = any(c.involved_staff_ids) and staff.tenant_id = c.tenant_id) end as involved_staff`,
].join(',\n')

// platform staff stand under the nil tenant
const person = (alias: string, id: string) =>
  `left join person ${alias} on ${alias}.id = ${id}
     and (${alias}.tenant_id = c.tenant_id or ${alias}.tenant_id = '00000000-0000-0000-0000-000000000000')`

/** Joins that `complaintColumns` needs around `c`. */
export const complaintJoins = `
  left join source on source.tenant_id = c.tenant_id and source.id = c.source_id
  left join department on department.tenant_id = c.tenant_id and department.id = c.department_id
  left join party on party.tenant_id = c.tenant_id and party.id = c.id
  left join person patient on patient.tenant_id = c.tenant_id and patient.id = c.patient_id
  ${person('assignee', 'c.assignee_id')}
  ${person('owner_agent', 'c.owner_agent_id')}
  ${person('creator', 'c.created_by')}`

/** What decides on access, taken from a row. */
export const factsOf = (row: ComplaintRow) => ({
  tenantId: row.tenant_id,
  departmentId: row.department_id,
  assigneeId: row.assignee_id,
  ownerAgentId: row.owner_agent_id,
  createdBy: row.created_by,
  patientId: row.patient_id,
})
