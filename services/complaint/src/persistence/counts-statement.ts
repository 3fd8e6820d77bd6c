import type { Caller } from '@redress/platform/caller.ts'
import type { Statement } from '@redress/platform/persistence/statement.ts'
import type { ComplaintFilters__Output as Filters } from '@redress/protos/complaint/v1/ComplaintFilters.ts'
import type { View } from '../domain/access.ts'
import { isAtWork, isBreached, isOverdue, isPastDue } from './list-filters.ts'
import { beginOf, dayAt } from './tenant-day.ts'
import { visibleCases } from './visible-cases.ts'

/** How many cases are alike in what they are counted by. */
export interface CountsRow {
  view: View
  status: string
  sub_status: string | null
  priority: string
  count: number
  overdue: number
  received_today: number
  due_today: number
  breached: number
  unassigned: number
  mine: number
}

/** One statement for all numbers. Undefined: the caller sees nothing at all. */
export function countsStatement(filters: Filters, caller: Caller, now: Date): Statement | undefined {
  const values: unknown[] = []
  const bind = (value: unknown) => `$${values.push(value)}`
  const [tenant, moment, me] = [bind(caller.tenantId), bind(now), bind(caller.userId ?? null)]
  const [begin, end] = [0, 1].map((days) => beginOf(dayAt(moment, tenant), tenant, days))
  const today = (column: string) => `c.${column} >= ${begin} and c.${column} < ${end}`
  const columns = `c.status, c.sub_status, c.priority, ${isOverdue(moment)} as late, ${isPastDue(moment)} as past_due,
    ${today('received_at')} as received_today,
    ${isAtWork} and ${today('due_at')} as due_today, ${isBreached(moment)} as breached,
    ${isAtWork} and c.assignee_id is null as unassigned, ${isAtWork} and c.assignee_id = ${me}::uuid as mine`
  const cases = visibleCases(caller, filters, now, bind, { columns })
  if (!cases) return undefined
  const numbers = ['received_today', 'due_today', 'breached', 'unassigned', 'mine']
    .map((name) => `count(*) filter (where ${name})::int as ${name}`)
    .join(', ')
  const overdue = "count(*) filter (where case view when 'full' then late else past_due end)::int as overdue"
  const text = `select view, status, sub_status, priority, count(*)::int as count, ${overdue}, ${numbers}
    from (${cases}) counted group by view, status, sub_status, priority`
  return { name: '', text, values }
}
