import { type Static, Type } from 'typebox'
import { AnyOf, Closed, Day, Maybe, Nullable, paging, pagingBy, scope, Text, Time, Uuid, Word } from './shapes.ts'

/** Until there were pages everything came at once: most cases still are one. */
export const OfCaseQuery = Closed(pagingBy(100))
export const CaseParams = Type.Object({ id: Type.String({ format: 'uuid' }) })

const Category = Text(400, 1)
const Flag = Text(200, 1)
const Reason = Text(2000)

const submission = {
  title: Text(200, 1),
  description: Text(20_000, 1),
  category: Maybe(Category),
  flags: Maybe(Type.Array(Flag, { maxItems: 50, uniqueItems: true })),
  channel: Maybe(Text(50, 1)),
  language: Maybe(Text(35, 1)),
  severity: Maybe(Word('minor', 'moderate', 'major', 'catastrophic')),
  department_id: Maybe(Uuid),
  patient_id: Maybe(Uuid),
  complainant: Maybe(
    Closed({
      name: Maybe(Text(200)),
      phone: Maybe(Text(50)),
      email: Maybe(Type.String({ format: 'email', maxLength: 254 })),
      relation: Maybe(Word('self', 'relative', 'guardian', 'friend', 'staff', 'other')),
      consent: Maybe(Type.Boolean()),
    }),
  ),
  source_id: Maybe(Uuid),
  involved_staff_ids: Maybe(Type.Array(Uuid, { maxItems: 50, uniqueItems: true })),
  external_reference: Maybe(Text(200)),
  remedy_sought: Maybe(Text(2000)),
  incident_date: Maybe(Day),
  received_at: Maybe(Time),
}

export const CreateBody = Closed(submission)
/** At the older paths the ids may come by their older names. */
export const OlderCreateBody = Closed({
  ...submission,
  patient: Maybe(Uuid),
  source: Maybe(Uuid),
  hospital: Maybe(Uuid),
})
export type Create = Static<typeof OlderCreateBody>

const { title, description, category, language, department_id, complainant, remedy_sought, incident_date } = submission
/** What somebody without a login sends. */
export const FormBody = Closed({
  ...{ title, description, category, language, department_id, complainant, remedy_sought, incident_date },
})

const { channel: _c, language: _l, source_id: _s, received_at: _r, ...editable } = submission
/** RFC 7396: what is absent stays, null clears. */
export const UpdateBody = Closed({
  ...editable,
  title: Type.Optional(submission.title),
  description: Type.Optional(submission.description),
  category: Type.Optional(Category),
})

export const AssignBody = Closed({ assignee_id: Nullable(Uuid), note: Maybe(Reason) })
const step = {
  status: Maybe(Word('in_progress')),
  sub_status: Maybe(Word('acknowledged', 'triaged', 'working', 'awaiting_complainant', 'awaiting_external')),
}
export const StatusBody = Closed({ ...step, reason: Maybe(Reason) })
export const ResolutionBody = Closed({
  text: Text(10_000, 1),
  outcome: Word('upheld', 'partly_upheld', 'not_upheld', 'other'),
  public: Maybe(Type.Boolean({ enum: [true], description: 'A resolution is read by the complainant.' })),
})
export const CloseBody = Closed({
  confirm: Maybe(Type.Boolean({ enum: [true] })),
  rating: Maybe(Type.Integer({ minimum: 1, maximum: 5 })),
  comment: Maybe(Text(10_000)),
  as: Maybe(Word('rejected', 'duplicate')),
  reason: Maybe(Reason),
  duplicate_of: Maybe(Uuid),
})
export const ReasonBody = Closed({ reason: Text(2000, 1) })
export const WithdrawBody = Closed({ reason: Maybe(Reason) })
export const SourceBody = Closed({ source_id: Uuid, reason: Text(2000, 1) })

export const CommentParams = Type.Object({ ...CaseParams.properties, comment_id: Type.String({ format: 'uuid' }) })
export const CommentBody = Closed({ text: Text(10_000, 1), visibility: Word('public', 'internal') })
export const ResolveByCommentBody = Closed({ outcome: Word('upheld', 'partly_upheld', 'not_upheld', 'other') })

const received = { received_from: Type.Optional(Time), received_to: Type.Optional(Time) }
const facts = {
  category: AnyOf(Category),
  flag: AnyOf(Flag),
  priority: AnyOf(Word('low', 'medium', 'high', 'critical')),
  department: AnyOf(Uuid),
  source: AnyOf(Uuid),
  assignee: AnyOf(Uuid),
  created_by: AnyOf(Uuid),
  created_by_type: AnyOf(Word('user', 'anonymous', 'system')),
}
const filters = {
  status: AnyOf(Word('open', 'in_progress', 'resolved', 'closed')),
  ...facts,
  overdue: Type.Optional({
    ...Type.Boolean(),
    description:
      'Work goes on, and it was or is late; where only the public view is seen, the due time that it shows has passed.',
  }),
  ...received,
  q: Type.Optional({
    ...Text(200, 1),
    description:
      'Every word begins a word of reference, title, description or a name in the case, as far as the caller sees it; case, accents, Arabic letter variants and digits make no difference.',
  }),
}

export const ListQuery = Closed({
  ...filters,
  sort: Type.Optional(Word('-created_at', 'created_at', '-received_at', 'due_at', '-priority')),
  ...scope,
  ...paging,
})
export const CountsQuery = Closed(filters)
const frame = {
  from: Type.Optional({
    ...Day,
    description: 'First day of receipt, as the tenant counts days; in UTC for all tenants.',
  }),
  to: Type.Optional({ ...Day, description: 'Last day of receipt, counted alike.' }),
  ...facts,
}
export const StatisticsQuery = Closed(frame)
export const SummaryQuery = Closed({ ...frame, ...scope })
export const ExportQuery = Closed({ format: Word('csv', 'xlsx'), ...filters })

const bulk = {
  ids: Maybe(Type.Array(Uuid, { minItems: 1, maxItems: 500, uniqueItems: true })),
  filter: Maybe(
    Closed(filters, { minProperties: 1, description: 'Instead of ids: what the list shows under it, 500 at most.' }),
  ),
  reason: Text(2000, 1),
  dry_run: Maybe(Type.Boolean({ description: 'Says what would be done, and does nothing.' })),
}
export const BulkAssignBody = Closed({ ...bulk, assignee_id: Maybe(Uuid), owner_agent_id: Maybe(Uuid) })
export const BulkOwnerBody = Closed({ ...bulk, owner_agent_id: Uuid })
export const BulkStatusBody = Closed({ ...bulk, ...step })
const someFlags = Maybe(Type.Array(Flag, { maxItems: 50, uniqueItems: true }))
export const BulkFlagBody = Closed({ ...bulk, add: someFlags, remove: someFlags })
