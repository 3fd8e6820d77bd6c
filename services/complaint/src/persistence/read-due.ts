import { prepared } from '@redress/platform/persistence/statement.ts'
import { isoTime, utcText } from '@redress/platform/persistence/utc-text.ts'
import type { Scope } from '@redress/platform/scope.ts'
import type { GetComplaintDueResponse } from '@redress/protos/complaint/v1/GetComplaintDueResponse.ts'
import { storedCalendar } from '../domain/calendar-input.ts'
import { clockStart, openPause, pausesOf, type StoredPause } from '../domain/case-clock.ts'
import { dueSteps } from '../domain/due-steps.ts'
import type { TargetRule } from '../domain/grievance-configuration.ts'
import { breachOf, clockOf } from '../to-proto/complaint.ts'
import { readOfCase } from './read-of-case.ts'

interface DueRow {
  status: string
  sub_status: string | null
  received_at: string
  reopened_at: string | null
  due_at: string
  breached_at: string | null
  pauses: StoredPause[]
  target: TargetRule
  calendar: unknown
}

const selectDue = prepared(
  'select-due',
  `select c.status, c.sub_status, c.pauses, c.target, ${utcText('c.received_at')} as received_at,
     ${utcText('c.reopened_at')} as reopened_at, ${utcText('c.due_at')} as due_at, ${utcText('c.breached_at')} as breached_at,
     (select document from calendar_configuration where tenant_id = c.tenant_id order by version desc limit 1) as calendar
   from complaint c where c.tenant_id = $1 and c.id = $2`,
)

/** Why a case is due when it is, as far as the caller sees it. Throws NOT_FOUND COMPLAINT_NOT_FOUND. */
export async function readDue(scope: Scope, complaintId: string): Promise<GetComplaintDueResponse> {
  const { view, rows } = await readOfCase<DueRow>(scope, complaintId, selectDue)
  const [row] = rows
  if (!row) throw new Error('a case that was found has a due time')
  const due_at = isoTime(row.due_at)
  return view === 'public' ? { view, due_at } : { view, due_at, ...explained(row, scope.now()) }
}

const explained = (row: DueRow, now: Date) => ({
  clock: clockOf(row),
  rule: row.target,
  calendar: row.calendar === null ? null : Buffer.from(JSON.stringify(row.calendar)),
  ...stepsOf(row, now),
  breached_at: breachOf(row, now.toISOString()),
})

function stepsOf(row: DueRow, now: Date) {
  const start = clockStart({
    receivedAt: new Date(isoTime(row.received_at)),
    reopenedAt: row.reopened_at === null ? null : new Date(isoTime(row.reopened_at)),
  })
  const dueAt = new Date(isoTime(row.due_at))
  const end = openPause(row) && now > dueAt ? now : dueAt
  const { steps, earlierLeftOut } = dueSteps(start, end, pausesOf(row), storedCalendar(row.calendar))
  return {
    steps: steps.map(({ from, to, ...step }) => ({ from: from.toISOString(), to: to.toISOString(), ...step })),
    earlier_left_out: earlierLeftOut,
  }
}
