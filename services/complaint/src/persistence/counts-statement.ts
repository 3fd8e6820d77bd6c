import type { Caller } from '@redress/platform/caller.ts'
import type { Statement } from '@redress/platform/persistence/statement.ts'
import type { ComplaintFilters__Output as Filters } from '@redress/protos/complaint/v1/ComplaintFilters.ts'
import type { View } from '../domain/access.ts'
import { hiddenFilters } from '../domain/list-input.ts'
import { type Bind, givenIn, isAtWork, isBreached, isOverdue, isPastDue, isRunning } from './list-filters.ts'
import { foldOf, seenSums } from './seen-sums.ts'
import { beginOf, dayAt } from './tenant-day.ts'
import { type Branch, visibleBranches } from './visible-branches.ts'
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

const numbers = ['count', 'overdue', 'received_today', 'due_today', 'breached', 'unassigned', 'mine'] as const
/** SQL for each of them; `past_due` is overdue as far as the public view shows it. */
type Numbers = Record<(typeof numbers)[number] | 'past_due', string>
const none = '0'
const nothing: Numbers = {
  ...{ count: none, overdue: none, past_due: none, received_today: none, due_today: none },
  ...{ breached: none, unassigned: none, mine: none },
}

/** Filters on what sums are kept by. */
const summedFilters = ['category', 'department', 'flag', 'priority', 'status']

/** One statement for all numbers: what sums say, and the rest case by case. Undefined: the caller sees nothing at all. */
export function countsStatement(filters: Filters, caller: Caller, now: Date): Statement | undefined {
  const summed = visibleBranches(caller).filter((branch) => branch.summed)
  const others = givenIn(filters).some((name) => !summedFilters.includes(name))
  return summed.length === 0 || others ? readCounts(filters, caller, now) : summedCounts(filters, caller, now, summed)
}

/** The same with every case read. */
export function readCounts(filters: Filters, caller: Caller, now: Date): Statement | undefined {
  const values: unknown[] = []
  const bind = (value: unknown) => `$${values.push(value)}`
  const cases = visibleCases(caller, filters, now, bind, { columns: columnsOf(facts(caller, now, bind).all) })
  // where all is read, the plan for the values is no better and takes more processes
  const forValues = givenIn({ ...filters, q: undefined }).length > 0
  return cases === undefined ? undefined : { name: '', text: addedUp(cases), values, forValues }
}

function summedCounts(filters: Filters, caller: Caller, now: Date, summed: readonly Branch[]): Statement | undefined {
  const values: unknown[] = []
  const bind = (value: unknown) => `$${values.push(value)}`
  const { all, late, dueToday, mine } = facts(caller, now, bind)
  const fold = '(select folded_before from fold)'
  const counted = `c.received_at < ${fold}`
  const read = (columns: Numbers, conditions: string[], within?: readonly Branch[]) =>
    visibleCases(caller, filters, now, bind, { columns: columnsOf(columns), conditions, ...(within && { within }) })
  const inSums = () => summed.map(({ where }) => `(${where(bind)})`).join(' or ')
  const hidden = hiddenFilters(filters).length > 0
  const rest = visibleBranches(caller).filter((branch) => !branch.summed && (branch.view === 'full' || !hidden))
  const parts = [
    sumsOf(filters, caller, now, bind),
    // with both ends the planner knows that it is a part
    read(all, [`c.received_at >= ${fold}`, "c.received_at < 'infinity'"]),
    read({ ...nothing, overdue: '1', breached: '1' }, [late, counted], summed),
    read({ ...nothing, due_today: '1' }, [dueToday, counted], summed),
    ...(mine ? [read({ ...nothing, mine: '1' }, [mine, counted], summed)] : []),
    ...(rest.length > 0 ? [read(all, [counted, `(${inSums()}) is not true`], rest)] : []),
  ].filter((part) => part !== undefined)
  const tenant = bind(caller.tenantId)
  return { name: '', text: `with fold as (${foldOf(tenant)}) ${addedUp(parts.join(' union all '))}`, values }
}

/** What is asked of a case, as numbers and as conditions. */
function facts(caller: Caller, now: Date, bind: Bind) {
  const [tenant, moment] = [bind(caller.tenantId), bind(now)]
  const [begin, end] = [0, 1].map((days) => beginOf(dayAt(moment, tenant), tenant, days))
  const today = (column: string) => `c.${column} >= ${begin} and c.${column} < ${end}`
  const one = (condition: string) => `(case when ${condition} then 1 else 0 end)`
  const dueToday = `${isAtWork} and ${today('due_at')}`
  const mine = caller.userId === undefined ? undefined : `${isAtWork} and c.assignee_id = ${bind(caller.userId)}::uuid`
  const all: Numbers = {
    count: '1',
    overdue: one(isOverdue(moment)),
    past_due: one(isPastDue(moment)),
    received_today: one(today('received_at')),
    due_today: one(dueToday),
    breached: one(isBreached(moment)),
    unassigned: one(`${isAtWork} and c.assignee_id is null`),
    mine: mine ? one(mine) : '0',
  }
  // nearly every case was due before now, and hardly any is late: with bounds that it does not know, the planner takes the index of those
  const past = `c.due_at < (select ${moment}::timestamptz) and c.due_at > (select '-infinity'::timestamptz)`
  return { all, late: `${isRunning} and c.breached_at is null and ${past}`, dueToday, mine }
}

/** What is stored of the counted cases in the departments of the caller, or in all. */
function sumsOf(filters: Filters, caller: Caller, now: Date, bind: Bind) {
  const departmentIds = visibleBranches({ ...caller, departmentIds: [] }).some(({ summed }) => summed)
    ? undefined
    : caller.departmentIds
  const { signed, conditions } = seenSums(caller, now, { filters, departmentIds }, bind)
  const cases = signed('cases')
  const those = (condition: string) => `case when ${condition} then ${cases} else 0 end`
  const columns = columnsOf({
    ...nothing,
    ...{ count: cases, breached: those('c.breached'), unassigned: those('c.unassigned') },
    overdue: those(`${isAtWork} and c.breached`),
  })
  return `select ${columns}, 'full' as view from fold cross join statistics_state c where ${conditions.join(' and ')}`
}

const columnNames = [...numbers, 'past_due'] as const
const columnsOf = (values: Numbers) => {
  const columns = columnNames.map((name) => `${values[name]} as ${name}`)
  return ['c.status', 'c.sub_status', 'c.priority', ...columns].join(', ')
}

const addedUp = (cases: string) => {
  const inView = (name: string) => (name === 'overdue' ? "case view when 'full' then overdue else past_due end" : name)
  const sums = numbers.map((name) => `sum(${inView(name)})::int as ${name}`)
  return `select view, status, sub_status, priority, ${sums.join(', ')}
    from (${cases}) counted group by view, status, sub_status, priority having sum(count) <> 0`
}
