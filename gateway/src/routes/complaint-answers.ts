import { type TProperties, Type } from 'typebox'
import { TrackingCode } from './public-shapes.ts'
import { Named, Nullable, Page } from './shapes.ts'

const text = Type.String()
const id = Type.String({ format: 'uuid' })
const time = Type.String({ format: 'date-time' })
// as enum, not as union of literals: the serialiser is an order of magnitude faster
const word = (...words: string[]) => Type.Unsafe<string>({ type: 'string', enum: words })

const receipt = { id, reference: Type.String({ description: 'CMP-2026-000123' }) }
const state = {
  title: text,
  status: word('open', 'in_progress', 'resolved', 'closed'),
  category: Type.String({ description: 'Path of the category: complaint/urgent_complaint.' }),
  priority: word('low', 'medium', 'high', 'critical'),
  received_at: time,
  due_at: time,
}
const staffState = {
  kind: word('complaint'),
  closed_as: Nullable(word('confirmed', 'auto', 'rejected', 'duplicate', 'withdrawn')),
  tenant_id: id,
  language: text,
  sub_status: Nullable(text),
  severity: Nullable(word('minor', 'moderate', 'major', 'catastrophic')),
  flags: Type.Array(text),
  channel: text,
  source: Nullable(Named),
  department: Nullable(Named),
  assignee: Nullable(Named),
  owner_agent: Nullable(Named),
  created_by: Nullable(id),
  created_by_name: Nullable(text),
  created_by_type: word('user', 'anonymous', 'system'),
  overdue: Type.Boolean(),
  breached_at: Nullable(time),
  clock: word('running', 'paused', 'stopped'),
  patient: Nullable(Named),
  involved_staff: Type.Array(Named),
  external_reference: Nullable(text),
  remedy_sought: Nullable(text),
  incident_date: Nullable(text),
  cycle: Type.Integer(),
  version: Type.Integer(),
  created_at: time,
  updated_at: time,
}
const Resolution = Type.Object({
  text,
  outcome: Type.Optional(word('upheld', 'partly_upheld', 'not_upheld', 'other')),
  by: Type.Optional(Nullable(Named)),
  at: Type.Optional(time),
})
const whoComplains = { name: Nullable(text), relation: Nullable(text) }
const Complainant = Type.Object({
  ...whoComplains,
  phone: Nullable(text),
  email: Nullable(text),
  consent: Nullable(Type.Boolean()),
})
const staffDetail = {
  orphan: Type.Boolean({ description: 'The configuration does not know the category or a flag any more.' }),
  complainant: Nullable(Complainant),
  duplicate_of: Nullable(id),
}

const optional = (properties: TProperties) =>
  Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, Type.Optional(schema)]))

/** One case. What a field is absent from depends on who asks: a complainant sees less, a filer without access the receipt. */
export const ComplaintAnswer = Type.Object({
  ...receipt,
  ...optional({
    ...state,
    description: text,
    resolution: Nullable(Resolution),
    reopen_until: Nullable(time),
    actions: Type.Array(Type.String(), { description: 'What the caller may do now.' }),
    ...staffState,
    ...staffDetail,
  }),
})

/** A new case. */
export const FiledAnswer = Type.Object({ ...ComplaintAnswer.properties, tracking_code: Type.Optional(TrackingCode) })

/** One of many cases, without what is long and how to reach who complains. */
export const ComplaintItem = Type.Object({
  ...receipt,
  ...optional({
    ...state,
    ...staffState,
    complainant: Nullable(Type.Object(whoComplains)),
    tenant_name: Nullable(text),
  }),
})

/** A page of cases. */
export const ComplaintPage = Page(ComplaintItem)

/** A page of the history of one case, oldest first. */
export const TimelinePage = Page(
  Type.Object({
    id,
    at: time,
    action: Type.String({ description: 'complaint.v1.ComplaintAssigned' }),
    actor: Nullable(Named),
    public: Type.Boolean(),
    cycle: Type.Integer(),
    details: Type.Object({}, { additionalProperties: true }),
  }),
)

/** A page of what was said about one case, oldest first. */
export const CommentPage = Page(
  Type.Object({
    id,
    text,
    visibility: word('public', 'internal'),
    author: Nullable(Named),
    created_at: time,
    is_resolution: Type.Boolean(),
    by_complainant: Type.Boolean(),
  }),
)
