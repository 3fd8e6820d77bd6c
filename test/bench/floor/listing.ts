import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Pool } from 'pg'
import { isoTime, utc } from './times.ts'

const nil = "'00000000-0000-0000-0000-000000000000'"
const named = (table: string, id: string) =>
  `(select name from ${table} where ${table}.tenant_id = c.tenant_id and ${table}.id = c.${id})`
const person = (id: string) =>
  `(select name from person where person.tenant_id in (c.tenant_id, ${nil}) and person.person_id = c.${id}
     order by person.tenant_id desc limit 1)`

// what ours runs for somebody who sees the whole tenant
const newest = (limit: number) => `
  select c.id, c.reference, c.tenant_id, c.title, c.language, c.status, c.sub_status, c.closed_as, c.priority, c.severity,
    c.category, c.flags, c.channel, c.source_id, c.department_id, c.assignee_id, c.owner_agent_id, c.created_by,
    c.created_by_type, c.patient_id, c.external_reference, c.remedy_sought, c.cycle, c.version,
    ${utc('c.received_at')} as received_at, ${utc('c.due_at')} as due_at, ${utc('c.breached_at')} as breached_at,
    ${utc('c.created_at')} as created_at, ${utc('c.updated_at')} as updated_at, c.incident_date::text as incident_date,
    ${named('source', 'source_id')} as source_name, ${named('department', 'department_id')} as department_name,
    ${person('assignee_id')} as assignee_name, ${person('owner_agent_id')} as owner_agent_name,
    ${person('created_by')} as created_by_name, (select name from person where person.tenant_id = c.tenant_id and person.person_id = c.patient_id) as patient_name,
    party.name as complainant_name, party.relation as complainant_relation,
    case when c.involved_staff_ids <> '{}' then (
      select json_agg(json_build_object('id', staff.person_id, 'name', staff.name) order by staff.name)
      from person staff where staff.tenant_id = c.tenant_id and staff.person_id = any(c.involved_staff_ids)) end as involved_staff
  from (select * from complaint where tenant_id = $1 order by created_at desc, id desc limit ${limit}) c
  left join party on party.tenant_id = c.tenant_id and party.id = c.id
  order by c.created_at desc, c.id desc`

const text = { type: 'string' }
const maybe = { type: 'string', nullable: true }
const reference = { type: 'object', nullable: true, properties: { id: text, name: text } }
const all = (keys: string, schema: object) => Object.fromEntries(keys.split(' ').map((key) => [key, schema]))
/** The answer of the list, as the serialiser is told. */
export const page = {
  type: 'object',
  properties: {
    items: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          ...all('id kind reference title status', text),
          closed_as: maybe,
          ...all('category priority received_at due_at tenant_id language channel created_by_type clock', text),
          ...all('created_at updated_at', text),
          ...all('sub_status severity created_by created_by_name external_reference remedy_sought', maybe),
          ...all('incident_date breached_at', maybe),
          ...all('source department assignee owner_agent patient', reference),
          complainant: { type: 'object', nullable: true, properties: { name: maybe, relation: maybe } },
          flags: { type: 'array', items: text },
          involved_staff: { type: 'array', items: { type: 'object', properties: { id: text, name: text } } },
          overdue: { type: 'boolean' },
          ...all('cycle version', { type: 'integer' }),
        },
      },
    },
    next_cursor: maybe,
  },
}

interface Listing {
  Querystring: { limit?: string }
  Headers: { 'x-tenant-id': string }
}

export function listing(app: FastifyInstance, pool: Pool) {
  app.get(
    '/api/v1/complaints',
    { schema: { response: { 200: page } } },
    async ({ query, headers }: FastifyRequest<Listing>) => {
      const limit = Number(query.limit ?? 25)
      const statement = { name: `newest-${limit}`, text: newest(limit + 1), values: [headers['x-tenant-id']] }
      const { rows } = await pool.query(statement)
      const now = new Date().toISOString()
      const last = rows.length > limit ? rows[limit - 1] : undefined
      rows.length = Math.min(rows.length, limit)
      const cursor = last && Buffer.from(`${last.created_at} ${last.id}`).toString('base64url')
      return { items: rows.map((row) => asItem(row, now)), next_cursor: cursor ?? null }
    },
  )
}

const withName = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? '' })

/** Fills in what the row lacks, in the row itself: another object of forty fields for each would be for nothing. */
// biome-ignore lint/suspicious/noExplicitAny: a row as the driver gives it
function asItem(row: any, now: string) {
  const running = row.status === 'open' || row.status === 'in_progress'
  row.due_at = isoTime(row.due_at)
  row.kind = 'complaint'
  if (row.breached_at !== null) row.breached_at = isoTime(row.breached_at)
  else if (running && row.due_at < now) row.breached_at = row.due_at
  row.overdue = running && row.breached_at !== null
  row.clock = running ? 'running' : 'stopped'
  row.received_at = isoTime(row.received_at)
  row.created_at = isoTime(row.created_at)
  row.updated_at = isoTime(row.updated_at)
  row.source = withName(row.source_id, row.source_name)
  row.department = withName(row.department_id, row.department_name)
  row.assignee = withName(row.assignee_id, row.assignee_name)
  row.owner_agent = withName(row.owner_agent_id, row.owner_agent_name)
  row.patient = withName(row.patient_id, row.patient_name)
  const { complainant_name: name, complainant_relation: relation } = row
  row.complainant = name === null && relation === null ? null : { name, relation }
  row.involved_staff ??= []
  return row
}
