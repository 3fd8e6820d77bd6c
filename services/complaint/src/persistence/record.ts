import { prepared } from '@redress/platform/persistence/statement.ts'
import type { ChangeScope } from '@redress/platform/scope.ts'
import { uuidv7 } from '@redress/platform/uuid.ts'
import { type Moment, momentsSince } from '../domain/case-timers.ts'
import { changesSince, stateOf } from '../domain/changes.ts'
import type { Complaint } from '../domain/complaint.ts'
import type { Happened } from '../domain/complaint-state.ts'
import { keepWordsOf } from './keep-words.ts'

/** A comment that comes with a change. */
export interface NewComment {
  text: string
  visibility: 'public' | 'internal'
  isResolution?: boolean
  /** Whether the complainant says it. */
  byComplainant?: boolean
}

const commentColumns = [
  ...['id', 'tenant_id', 'complaint_id', 'text', 'visibility', 'author_id', 'is_resolution', 'cycle', 'created_at'],
  'by_complainant',
]
const entryColumns = [
  ...['id', 'tenant_id', 'complaint_id', 'event_seq', 'at', 'action', 'actor_id', 'public', 'cycle', 'details'],
]

const insertOne = (table: string, columns: readonly string[]) =>
  `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, index) => `$${index + 1}`).join(', ')})`
const insertMany = (table: string, columns: readonly string[]) =>
  `insert into ${table} (${columns.join(', ')})
   select ${columns.join(', ')} from jsonb_populate_recordset(null::${table}, $1)`

const insertComment = prepared('insert-comment', insertOne('comment', commentColumns))
const insertTimelineEntry = prepared('insert-timeline-entry', insertOne('timeline_entry', entryColumns))
const insertComments = prepared('insert-comments', insertMany('comment', commentColumns))
const insertTimelineEntries = prepared('insert-timeline-entries', insertMany('timeline_entry', entryColumns))

const insideTheDesk = new Set(
  [
    'Acknowledged',
    'Triaged',
    'Assigned',
    'OwnerChanged',
    'Paused',
    'Resumed',
    'SourceChanged',
    'Updated',
    'Deleted',
    'PersonErased',
    'Imported',
    'Breached',
    'TrackingCodeIssued',
    'TrackingCodeRevoked',
    'Escalated',
    'DueChanged',
  ].map((step) => `complaint.v1.Complaint${step}`),
)
// steps inside the desk are not the complainant's, nor is what was said there
const isInternal = (type: string, comment: NewComment | undefined) =>
  insideTheDesk.has(type) || (type === 'complaint.v1.ComplaintCommented' && comment?.visibility !== 'public')

/** What a timer of a case carries. */
export interface CaseTimerData {
  complaint_id: string
  /** The moment that it was set for. */
  at: string
}

/** One change that has happened, and what was before it. */
export interface Step {
  complaint: Complaint
  before: Record<string, string | null>
  happened: Happened
  comment?: NewComment | undefined
  /** Fields that changed beside the complaint's own. */
  alsoChanged?: readonly string[]
}

/** Writes comment, event and timeline entry of one change and sets the timers that it moves, all in the transaction of the scope. */
export async function record(
  scope: ChangeScope,
  complaint: Complaint,
  before: Record<string, string | null>,
  happened: Happened,
  { comment, alsoChanged }: Pick<Step, 'comment' | 'alsoChanged'> = {},
) {
  const rows = publishStep(scope, { complaint, before, happened, comment, ...(alsoChanged && { alsoChanged }) })
  for (const row of rows.comment) await scope.add(insertComment(...valuesOf(row, commentColumns)))
  for (const statement of keepWordsOf(scope.tenantId, changed([rows]))) await scope.add(statement)
  const details = JSON.stringify(rows.entry.details)
  await scope.add(insertTimelineEntry(...valuesOf({ ...rows.entry, details }, entryColumns)))
  await setTimers(scope, [{ before, complaint }])
}

/** The same for many changes, by two statements. */
export async function recordAll(scope: ChangeScope, steps: readonly Step[]) {
  const rows = steps.map((step) => publishStep(scope, step))
  for (const statement of keepWordsOf(scope.tenantId, changed(rows))) await scope.add(statement)
  await scope.add(insertComments(JSON.stringify(rows.flatMap(({ comment }) => comment))))
  await scope.add(insertTimelineEntries(JSON.stringify(rows.map(({ entry }) => entry))))
  await setTimers(scope, steps)
}

/** A timer of a case that is to be set. */
export type CaseMoment = Moment & Pick<CaseTimerData, 'complaint_id'>

/** Sets the timers that changes have moved, those of one name by one statement. */
export const setTimers = (scope: ChangeScope, steps: readonly Pick<Step, 'before' | 'complaint'>[]) =>
  setMoments(
    scope,
    steps.flatMap(({ before, complaint }) =>
      momentsSince(before, complaint).map((moment) => ({ ...moment, complaint_id: complaint.id })),
    ),
  )

/** Sets timers, those of one name by one statement. */
export async function setMoments(scope: ChangeScope, moments: readonly CaseMoment[]) {
  for (const name of new Set(moments.map(({ timer }) => timer))) {
    const data = moments.filter(({ timer }) => timer === name).map(({ timer: _timer, ...rest }): CaseTimerData => rest)
    await scope.setTimers(
      name,
      data.map((each) => ({ at: new Date(each.at), data: each })),
    )
  }
}

// what was not there before has come with its words
const changed = (rows: readonly Published[]) => rows.filter(({ isNew }) => !isNew)

const valuesOf = (row: Record<string, unknown>, columns: readonly string[]) => columns.map((column) => row[column])

type Published = ReturnType<typeof publishStep>

function publishStep(scope: ChangeScope, step: Step) {
  const { complaint, before, comment, alsoChanged = [] } = step
  const { type, details } = step.happened
  const changes = [...changesSince(before, complaint), ...alsoChanged.map((field) => ({ field }))]
  const actor = scope.caller.userId ?? null
  const commentId = comment && uuidv7()
  const said = { ...details, ...(commentId ? { comment_id: commentId } : {}) }
  const target = { kind: 'complaint', reference: complaint.reference }
  const id = scope.publish(complaint, target, { type, data: { complaint: stateOf(complaint), changes, ...said } })
  const common = { tenant_id: scope.tenantId, complaint_id: complaint.id, cycle: complaint.cycle }
  return {
    ...{ complaint, changes, isNew: Object.keys(before).length === 0 },
    comment: comment
      ? [{ ...common, ...commentRow(comment), id: commentId, author_id: actor, created_at: scope.now() }]
      : [],
    entry: {
      ...common,
      ...{ id, event_seq: complaint.eventSeq, at: scope.now(), action: type, actor_id: actor },
      ...{ public: !isInternal(type, comment), details: { changes, ...said } },
    },
  }
}

const commentRow = ({ text, visibility, isResolution = false, byComplainant = false }: NewComment) => ({
  ...{ text, visibility, is_resolution: isResolution, by_complainant: byComplainant },
})
