import { type Caller, scopesOf } from '@redress/platform/caller.ts'
import type { Statement } from '@redress/platform/persistence/statement.ts'
import type { ComplaintFilters__Output as Filters } from '@redress/protos/complaint/v1/ComplaintFilters.ts'
import type { StatisticsFrame__Output as Frame } from '@redress/protos/complaint/v1/StatisticsFrame.ts'
import { noFilters } from '../domain/list-input.ts'
import { monthsWithin } from '../domain/months-within.ts'
import { type Bind, givenIn } from './list-filters.ts'
import { foldOf, seenSums } from './seen-sums.ts'
import { casesOf, median, readSummary } from './statistics-statement.ts'
import { beginOf } from './tenant-day.ts'

/** Up to so many cases the median is exact, beyond it is that of the steps in which resolutions are counted. */
const exactUpTo = 20_000

/**
 * One statement for the figures of the cases that the caller sees in full and may count: the months that are counted from their
 * sums, the rest case by case. Undefined: there are none.
 */
export function summaryStatement(frame: Frame, caller: Caller, now: Date): Statement | undefined {
  // sums belong to tenants, and whoever reads across them has nothing else
  const reach = caller.aggregate ? undefined : countedReach(frame.filters ?? noFilters, caller)
  return reach ? foldedSummary(frame, caller, now, reach) : readSummary(frame, caller, now)
}

/** Departments by which sums are narrowed; none: they are those of the tenant. */
interface Reach {
  departmentIds?: readonly string[]
}

/** What sums say: department, category and flags. Undefined where something else decides: own cases, watched ones, other filters. */
function countedReach(filters: Filters, caller: Caller): Reach | undefined {
  if (givenIn(filters).some((name) => !['department', 'category', 'flag'].includes(name))) return undefined
  const seen = scopesOf(caller, 'ticket.view').filter((scope) => scope !== 'own')
  const counted = scopesOf(caller, 'stats.view')
  const byDepartment = (scopes: readonly string[]) =>
    scopes.length > 0 && scopes.every((scope) => scope === 'department')
  if (seen.includes('tenant') && counted.includes('tenant')) return {}
  // whoever sees a department watches cases elsewhere, too
  const narrowed = byDepartment(counted) && (seen.includes('tenant') || byDepartment(seen))
  return narrowed ? { departmentIds: caller.departmentIds } : undefined
}

function foldedSummary(frame: Frame, caller: Caller, now: Date, reach: Reach): Statement | undefined {
  const values: unknown[] = []
  const bind = (value: unknown) => `$${values.push(value)}`
  const bounds = boundsOf(frame, caller, bind)
  const part = (where: string[]) => casesOf(frame, caller, now, bind, { where })
  const whole = part([])
  const parts = [bounds.head && part(bounds.head), part(bounds.tail)].filter((cases) => cases !== undefined)
  if (!whole) return undefined
  const tenant = bind(caller.tenantId)
  const text = `with fold as (${foldOf(tenant)}
    ), summed as materialized (
      ${sumsOf(frame, caller, now, reach, bounds, bind)}
      union all
      select complaint.resolution_bucket(received_at, resolved_at), count(*),
        count(*) filter (where status in ('open', 'in_progress')),
        count(resolved_at) filter (where breached_at is null), count(*) filter (where cycle > 1)
      from (${parts.join(' union all ')}) read group by 1
    ), total as (
      select coalesce(sum(filed), 0)::int as filed, coalesce(sum(open), 0)::int as open,
        coalesce(sum(filed) filter (where bucket is not null), 0)::int as resolved,
        coalesce(sum(on_time), 0)::int as resolved_on_time, coalesce(sum(reopened), 0)::int as reopened
      from summed
    )
    select total.*, case when filed <= ${exactUpTo} then (select ${median} from (${whole}) exact) else ${middleStep} end as median
    from total`
  return { name: '', text, values }
}

/** Where the months that are counted whole begin and end, as conditions on them and on the cases around them. */
function boundsOf({ from_day, to_day }: Frame, { tenantId }: Caller, bind: Bind) {
  const months = monthsWithin(from_day, to_day)
  const at = (day: string | undefined, days = 0) =>
    day === undefined ? undefined : beginOf(bind(day), bind(tenantId), days)
  const folded = '(select folded_before from fold)'
  const [end, first, last] = [at(to_day, 1) ?? "'infinity'::timestamptz", at(months.first), at(months.last)]
  // a frame that goes on after all that is counted has its last month whole
  const begun = last ? `case when ${end} >= ${folded} then ${folded} else least(${folded}, ${last}) end` : folded
  const from = first ? `greatest(${begun}, ${first})` : begun
  return {
    head: first && from_day !== months.first ? [`c.received_at < least(${end}, ${first})`] : undefined,
    // with both ends the planner knows that it is a part
    tail: [`c.received_at >= ${from}`, `c.received_at < ${end}`],
    months: [
      ...(months.first ? [`c.month >= ${bind(months.first)}::date`] : []),
      ...(months.last ? [`(c.month < ${bind(months.last)}::date or ${end} >= fold.folded_before)`] : []),
    ],
  }
}

/** The sums of the caller's months by step, without those of the cases that are about the caller. */
function sumsOf(
  { filters }: Frame,
  caller: Caller,
  now: Date,
  { departmentIds }: Reach,
  { months }: { months: string[] },
  bind: Bind,
) {
  const { signed, conditions } = seenSums(caller, now, { filters: filters ?? noFilters, departmentIds }, bind)
  const sums = ['filed', 'open', 'on_time', 'reopened'].map((name) => `sum(${signed(name)}) as ${name}`)
  return `select c.bucket, ${sums.join(', ')}
    from fold cross join statistics_month c where ${[...conditions, ...months].join(' and ')} group by c.bucket`
}

/** SQL for the minutes in the middle of the steps, as if a step were filled evenly. */
const middleStep = `(
  select exp(ln(1.05::float8) * (bucket + (((total.resolved - 1) / 2.0 - (upto - filed) + 0.5) / filed)::float8))
  from (
    select bucket, filed, sum(filed) over (order by bucket) as upto
    from (select bucket, sum(filed) as filed from summed where bucket is not null group by bucket) step
  ) step where upto > (total.resolved - 1) / 2.0 order by bucket limit 1)`
