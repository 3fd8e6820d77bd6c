import type { Statement } from '@redress/platform/persistence/statement.ts'
import { isoTime, utcText } from '@redress/platform/persistence/utc-text.ts'
import type { Scope } from '@redress/platform/scope.ts'
import type { MovedDueDate } from '@redress/protos/complaint/v1/MovedDueDate.ts'
import { dueBy, type StoredPause } from '../domain/case-clock.ts'
import { beforeAllIds } from './before-all-ids.ts'
import { type AppliedConfiguration, termsOf } from './known-configurations.ts'
import { seenInFull } from './visible-cases.ts'

const maxTold = 100
const pageSize = 1000

interface ClockRow {
  id: string
  reference: string
  category: string
  source_id: string | null
  received_at: string
  reopened_at: string | null
  pauses: StoredPause[]
  due_at: string
  seen: boolean
}

function openClocks({ caller, tenantId }: Scope, after: string): Statement {
  const values: unknown[] = [tenantId, after]
  const seen = seenInFull(caller, (value) => `$${values.push(value)}`)
  const text = `select c.id, c.reference, c.category, c.source_id, c.pauses, ${utcText('c.received_at')} as received_at,
      ${utcText('c.reopened_at')} as reopened_at, ${utcText('c.due_at')} as due_at, ${seen} as seen
    from complaint c
    where c.tenant_id = $1 and c.id > $2::uuid and c.status in ('open', 'in_progress') and c.deleted_at is null
    order by c.id limit ${pageSize}`
  return { name: '', text, values }
}

/**
 * Which open cases would be due at another time by a configuration and a calendar: how many, and the first of those that the caller
 * sees in full, by the time that they are due now. Every open case is looked at, a thousand in a round trip.
 */
export async function movedCases(
  scope: Scope,
  applied: Pick<AppliedConfiguration, 'configuration' | 'calendar'>,
): Promise<{ moved: number; cases: MovedDueDate[] }> {
  let moved = 0
  let cases: MovedDueDate[] = []
  for (let after: string = beforeAllIds; ; ) {
    const rows = await scope.read<ClockRow>(openClocks(scope, after))
    const found = rows.map((row) => ({ seen: row.seen, ...wouldMove(row, applied) })).filter(isMoved)
    moved += found.length
    const shown = found.flatMap(({ seen, ...told }) => (seen ? [told] : []))
    cases = [...cases, ...shown].sort(byDueTime).slice(0, maxTold)
    const last = rows.at(-1)
    if (!last || rows.length < pageSize) return { moved, cases }
    after = last.id
  }
}

const isMoved = ({ due_before, due_after }: MovedDueDate) => due_before !== due_after
const byDueTime = (one: MovedDueDate, other: MovedDueDate) => compare(one.due_before ?? '', other.due_before ?? '')
const compare = (one: string, other: string) => (one < other ? -1 : Number(one > other))

function wouldMove(row: ClockRow, applied: Pick<AppliedConfiguration, 'configuration' | 'calendar'>) {
  const clock = {
    receivedAt: new Date(isoTime(row.received_at)),
    reopenedAt: row.reopened_at === null ? null : new Date(isoTime(row.reopened_at)),
    pauses: row.pauses,
  }
  const terms = termsOf(applied, { category: row.category, sourceId: row.source_id })
  return {
    ...{ complaint_id: row.id, reference: row.reference, due_before: isoTime(row.due_at) },
    due_after: dueBy(clock, terms).toISOString(),
  }
}
