import { isoTime } from '@redress/platform/persistence/utc-text.ts'
import fastJson, { type Schema } from 'fast-json-stringify'
import type { ListRow } from '../persistence/list-statement.ts'
import { breachOf, clockOf, isOverdue } from './complaint.ts'

const text: Schema = { type: 'string' }
const maybe: Schema = { type: 'string', nullable: true }
const named: Schema = { type: 'object', nullable: true, properties: { id: text, name: text } }
const properties = (keys: string, schema: Schema) => Object.fromEntries(keys.split(' ').map((key) => [key, schema]))

const publicProperties = properties('id reference title status category priority received_at due_at', text)
const stringifyPublic = fastJson({ type: 'object', properties: publicProperties })
const stringifyFull = fastJson({
  type: 'object',
  properties: {
    ...publicProperties,
    ...properties('kind tenant_id language channel created_by_type clock created_at updated_at', text),
    ...properties(
      'sub_status closed_as severity created_by created_by_name external_reference remedy_sought incident_date breached_at tenant_name',
      maybe,
    ),
    ...properties('source department assignee owner_agent patient', named),
    complainant: { type: 'object', nullable: true, properties: { name: maybe, relation: maybe } },
    flags: { type: 'array', items: text },
    involved_staff: { type: 'array', items: { type: 'object', properties: { id: text, name: text } } },
    overdue: { type: 'boolean' },
    ...properties('cycle version', { type: 'integer' }),
  },
})

/** The JSON of one item of the REST list, in UTF-8. `now`: RFC 3339. */
export const toListItem = (row: ListRow, now: string): Buffer =>
  Buffer.from(row.view === 'public' ? stringifyPublic(publicItem(row)) : stringifyFull(fullItem(row, now)))

const publicItem = (row: ListRow) => ({
  id: row.id,
  reference: row.reference,
  title: row.title,
  status: row.status,
  category: row.category,
  priority: row.priority,
  received_at: isoTime(row.received_at),
  due_at: isoTime(row.due_at),
})

const reference = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? '' })

const fullItem = (row: ListRow, now: string) => ({
  ...publicItem(row),
  kind: 'complaint',
  closed_as: row.closed_as,
  tenant_id: row.tenant_id,
  tenant_name: row.tenant_name,
  language: row.language,
  channel: row.channel,
  created_by_type: row.created_by_type,
  clock: clockOf(row),
  created_at: isoTime(row.created_at),
  updated_at: isoTime(row.updated_at),
  sub_status: row.sub_status,
  severity: row.severity,
  created_by: row.created_by,
  created_by_name: row.created_by_name,
  external_reference: row.external_reference,
  remedy_sought: row.remedy_sought,
  incident_date: row.incident_date,
  breached_at: breachOf(row, now),
  source: reference(row.source_id, row.source_name),
  department: reference(row.department_id, row.department_name),
  assignee: reference(row.assignee_id, row.assignee_name),
  owner_agent: reference(row.owner_agent_id, row.owner_agent_name),
  patient: reference(row.patient_id, row.patient_name),
  complainant:
    row.complainant_name === null && row.complainant_relation === null
      ? null
      : { name: row.complainant_name, relation: row.complainant_relation },
  flags: row.flags,
  involved_staff: row.involved_staff ?? [],
  overdue: isOverdue(row, now),
  cycle: row.cycle,
  version: row.version,
})
