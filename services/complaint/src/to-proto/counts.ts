import type { GetComplaintCountsResponse } from '@redress/protos/complaint/v1/GetComplaintCountsResponse.ts'
import type { CountsRow } from '../persistence/counts-statement.ts'

type Numbers = Omit<GetComplaintCountsResponse, 'tenant' | 'day'>

const statuses = ['open', 'in_progress', 'resolved', 'closed']
const priorities = ['low', 'medium', 'high', 'critical']

/** Sums of what was counted; `withDesk`: the caller sees some cases in full, or could. */
export function countsOf(rows: readonly CountsRow[], withDesk: boolean): Numbers {
  const full = rows.filter(({ view }) => view === 'full')
  const subStatuses = [...new Set(full.flatMap(({ sub_status }) => sub_status ?? []))].sort()
  return {
    total: sum(rows, 'count'),
    by_status: countEach(statuses, rows, 'status'),
    by_priority: countEach(priorities, rows, 'priority'),
    overdue: sum(rows, 'overdue'),
    received_today: sum(rows, 'received_today'),
    due_today: sum(rows, 'due_today'),
    desk: withDesk
      ? {
          by_sub_status: countEach(subStatuses, full, 'sub_status'),
          breached: sum(full, 'breached'),
          unassigned: sum(full, 'unassigned'),
          mine: sum(full, 'mine'),
        }
      : null,
  }
}

type Counted = 'count' | 'overdue' | 'received_today' | 'due_today' | 'breached' | 'unassigned' | 'mine'
const sum = (rows: readonly CountsRow[], name: Counted) => rows.reduce((total, row) => total + row[name], 0)

const countEach = (words: readonly string[], rows: readonly CountsRow[], field: 'status' | 'sub_status' | 'priority') =>
  words.map((name) => ({
    name,
    count: sum(
      rows.filter((row) => row[field] === name),
      'count',
    ),
  }))
