import type { FiledRow, Filing } from './file-statement.ts'

const text = { type: 'string' }
const maybe = { type: 'string', nullable: true }
const reference = { type: 'object', nullable: true, properties: { id: text, name: text } }
const list = { type: 'array', items: text }
const all = (keys: string, schema: object) => Object.fromEntries(keys.split(' ').map((key) => [key, schema]))

/** The answer to a filing, as the serialiser is told. */
export const complaintAnswer = {
  type: 'object',
  properties: {
    ...all('id reference title description status', text),
    ...all('closed_as duplicate_of', maybe),
    ...all('category priority received_at due_at', text),
    resolution: { type: 'object', nullable: true, properties: {} },
    reopen_until: maybe,
    actions: list,
    ...all('kind tenant_id language', text),
    ...all('sub_status severity', maybe),
    flags: list,
    orphan: { type: 'boolean' },
    channel: text,
    ...all('source department assignee owner_agent', reference),
    ...all('created_by created_by_name', maybe),
    created_by_type: text,
    complainant: {
      type: 'object',
      nullable: true,
      properties: { ...all('name phone email relation', maybe), consent: { type: 'boolean', nullable: true } },
    },
    patient: reference,
    involved_staff: { type: 'array', items: reference },
    ...all('external_reference remedy_sought incident_date', maybe),
    overdue: { type: 'boolean' },
    breached_at: maybe,
    clock: text,
    ...all('cycle version', { type: 'integer' }),
    ...all('created_at updated_at tracking_code', text),
  },
}

export function filedComplaint(filing: Filing, row: FiledRow) {
  const { name = null, phone = null, email = null, relation = null, consent = null } = filing.complainant ?? {}
  const filer = { id: filing.userId, name: row.creator_name }
  const department = filing.department_id ? { id: filing.department_id, name: row.department_name ?? '' } : null
  return {
    ...{ id: filing.id, reference: row.reference, title: filing.title, description: filing.description },
    ...{ status: 'open', closed_as: null, duplicate_of: null, category: 'complaint', priority: 'medium' },
    ...{ received_at: filing.now, due_at: filing.dueAt, resolution: null, reopen_until: null },
    actions: [
      ...[
        'acknowledge',
        'triage',
        'start',
        'assign',
        'resolve',
        'reject',
        'mark_duplicate',
        'comment',
        'note',
        'update',
      ],
      ...['change_source', 'escalate'],
    ],
    ...{ kind: 'complaint', tenant_id: filing.tenantId, language: row.locale, sub_status: 'new', severity: null },
    ...{ flags: [], orphan: false, channel: 'web', source: { id: row.source_id, name: row.source_name }, department },
    ...{
      assignee: null,
      owner_agent: filer,
      created_by: filer.id,
      created_by_name: filer.name,
      created_by_type: 'user',
    },
    complainant: (name ?? phone ?? email ?? relation ?? consent) ? { name, phone, email, relation, consent } : null,
    ...{ patient: null, involved_staff: [], external_reference: null, remedy_sought: null, incident_date: null },
    ...{ overdue: false, breached_at: null, clock: 'running', cycle: 1, version: 1 },
    ...{ created_at: filing.now, updated_at: filing.now, tracking_code: filing.code },
  }
}
