import { prepared } from '@redress/platform/persistence/statement.ts'
import { isoTime, utcText } from '@redress/platform/persistence/utc-text.ts'
import type { Scope } from '@redress/platform/scope.ts'
import type { TimelineEntry } from '@redress/protos/complaint/v1/TimelineEntry.ts'
import type { Change } from '../domain/changes.ts'
import { toldChanges } from '../domain/told-changes.ts'
import { personName } from './complaint-row.ts'
import { findConfiguration } from './find-configuration.ts'
import { readOfCase } from './read-of-case.ts'

interface EntryRow {
  id: string
  at: string
  action: string
  actor_id: string | null
  actor_name: string | null
  public: boolean
  cycle: number
  details: { changes: Change[] }
}

const selectEntries = prepared(
  'select-timeline',
  `select entry.id, ${utcText('entry.at')} as at, entry.action, entry.actor_id,
     ${personName('entry.actor_id', 'entry.tenant_id')} as actor_name,
     entry.public, entry.cycle, entry.details
   from timeline_entry entry
   where entry.tenant_id = $1 and entry.complaint_id = $2 order by entry.event_seq`,
)

/** The history as the caller sees it, oldest first. Throws NOT_FOUND COMPLAINT_NOT_FOUND. */
export async function readTimeline(scope: Scope, complaintId: string): Promise<TimelineEntry[]> {
  const { view, rows } = await readOfCase<EntryRow>(scope, complaintId, selectEntries)
  if (view === 'public') return rows.filter((row) => row.public).map(publicEntry)
  const { configuration } = await findConfiguration(scope)
  return rows.map((row) => fullEntry(row, toldChanges(row.details.changes, configuration, scope.caller)))
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
