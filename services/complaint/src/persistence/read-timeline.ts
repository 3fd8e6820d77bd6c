import { prepared } from '@redress/platform/persistence/statement.ts'
import { isoTime, utcText } from '@redress/platform/persistence/utc-text.ts'
import type { Scope } from '@redress/platform/scope.ts'
import type { TimelineEntry } from '@redress/protos/complaint/v1/TimelineEntry.ts'
import type { Change } from '../domain/changes.ts'
import { toldChanges } from '../domain/told-changes.ts'
import { type CasePageRequest, casePage, casePageKey, casePageSize } from './case-page.ts'
import { personName } from './complaint-row.ts'
import { selectConfiguration } from './find-configuration.ts'
import type { CurrentConfigurationRow } from './known-configurations.ts'
import { readOfCase } from './read-of-case.ts'

interface EntryRow {
  id: string
  event_seq: number
  at: string
  action: string
  actor_id: string | null
  actor_name: string | null
  public: boolean
  cycle: number
  details: { changes: Change[] }
}

// who sees a case is known when its history is read: enough of either kind for whoever sees one alone
const steps = (kind: string) => `(
  select * from timeline_entry
  where tenant_id = $1 and complaint_id = $2 and ${kind} and event_seq > $3::integer
  order by event_seq limit $4::integer + 1)`
const beforeAll = ['-1']
const sequence = /^\d{1,9}$/

const selectEntries = prepared(
  'select-timeline',
  `select entry.id, entry.event_seq, ${utcText('entry.at')} as at, entry.action, entry.actor_id,
     ${personName('entry.actor_id', 'entry.tenant_id')} as actor_name,
     entry.public, entry.cycle, entry.details
   from (${steps('public')} union all ${steps('not public')}) entry
   order by entry.event_seq`,
)

/**
 * A page of the history as the caller sees it, oldest first. Throws NOT_FOUND COMPLAINT_NOT_FOUND and INVALID_ARGUMENT
 * INVALID_BODY, INVALID_CURSOR.
 */
export async function readTimeline(scope: Scope, request: CasePageRequest) {
  const list = { tenantId: scope.tenantId, list: 'timeline' as const }
  const size = casePageSize(request)
  const after = casePageKey(request, list, ([seq = '']) => sequence.test(seq)) ?? beforeAll
  const configured = selectConfiguration(scope.tenantId)
  const { view, rows, beside } = await readOfCase<EntryRow>(
    scope,
    request.complaint_id,
    (...key) => selectEntries(...key, ...after, size),
    configured.statement,
  )
  const seen = view === 'full' ? rows : rows.filter((row) => row.public)
  const page = casePage(seen, request, list, {
    bytes: ({ details }) => Buffer.byteLength(JSON.stringify(details)),
    key: ({ event_seq }) => [event_seq],
  })
  const next = { next_page_token: page.nextPageToken }
  if (view === 'public') return { entries: page.shown.map(publicEntry), ...next }
  const { configuration } = configured.appliedIn(beside[0] as CurrentConfigurationRow)
  const told = ({ details }: EntryRow) => toldChanges(details.changes, configuration, scope.caller)
  return { entries: page.shown.map((row) => fullEntry(row, told(row))), ...next }
}

const fullEntry = (row: EntryRow, changes: Change[]): TimelineEntry => ({
  ...publicEntry(row),
  actor: row.actor_id === null ? null : { id: row.actor_id, name: row.actor_name ?? '' },
  details: Buffer.from(JSON.stringify({ ...row.details, changes })),
})

// who did it, and what changed inside the desk, is not the complainant's
const publicEntry = (row: EntryRow): TimelineEntry => ({
  timeline_entry_id: row.id,
  at: isoTime(row.at),
  action: row.action,
  public: row.public,
  cycle: row.cycle,
  details: Buffer.from(JSON.stringify({ changes: row.details.changes.filter(({ field }) => field === 'status') })),
})
