import type { Caller } from '@redress/platform/caller.ts'
import type { Statement } from '@redress/platform/persistence/statement.ts'
import type { StatisticsFrame__Output as Frame } from '@redress/protos/complaint/v1/StatisticsFrame.ts'
import { noFilters } from '../domain/list-input.ts'
import { personName } from './complaint-row.ts'
import type { Bind } from './list-filters.ts'
import { beginInUtc, beginOf } from './tenant-day.ts'
import { reachedBy, visibleCases } from './visible-cases.ts'

/** What became of some cases. */
export interface FiguresRow {
  filed: number
  open: number
  resolved: number
  resolved_on_time: number
  reopened: number
  median: number | null
}

/** The same of the cases that have one creator or source, or none. */
export interface GroupRow extends FiguresRow {
  of_id: string | null
  of_name: string | null
}

/** So many groups are answered. */
export const maxGroups = 1000

/** By what cases are grouped: the expression (an erased creator is one still), and SQL for the name of the group `g`. */
export const groupings = {
  creator: { column: 'coalesce(c.created_by, c.creator_ref)', name: (tenant: string) => personName('g.of_id', tenant) },
  source: {
    column: 'c.source_id',
    name: (tenant: string) => `(select name from source where source.tenant_id = ${tenant} and source.id = g.of_id)`,
  },
}

/** SQL for the minutes from received to resolved, the middle of them. */
export const median =
  'percentile_cont(0.5) within group (order by extract(epoch from resolved_at - received_at)::float8 / 60)'

const figures = `count(*)::int as filed,
  count(*) filter (where status in ('open', 'in_progress'))::int as open,
  count(resolved_at)::int as resolved,
  count(resolved_at) filter (where breached_at is null)::int as resolved_on_time,
  count(*) filter (where cycle > 1)::int as reopened,
  ${median} as median`

/** One statement for the figures of the cases that the caller sees in full and may count, read case by case. Undefined: there are none. */
export function readSummary(frame: Frame, caller: Caller, now: Date): Statement | undefined {
  const values: unknown[] = []
  const cases = casesOf(frame, caller, now, (value) => `$${values.push(value)}`)
  return cases === undefined ? undefined : { name: '', text: `select ${figures} from (${cases}) counted`, values }
}

/** The same for each group; whatever has none comes first, then who has most. One row more than are answered. */
export function groupsStatement(
  frame: Frame,
  caller: Caller,
  now: Date,
  { column, name }: (typeof groupings)['creator'],
): Statement | undefined {
  const values: unknown[] = []
  const bind = (value: unknown) => `$${values.push(value)}`
  const cases = casesOf(frame, caller, now, bind, { more: [`${column} as of_id`] })
  if (!cases) return undefined
  const grouped = `select of_id, ${figures} from (${cases}) counted group by of_id
    order by of_id is not null, filed desc, of_id limit ${maxGroups + 1}`
  const text = `select g.*, ${name(`${bind(caller.tenantId)}::uuid`)} as of_name from (${grouped}) g
    order by g.of_id is not null, g.filed desc, g.of_id`
  return { name: '', text, values }
}

/** SELECT of the cases of a frame that the caller sees in full and may count. Undefined: there are none. */
export function casesOf(
  { from_day, to_day, filters }: Pick<Frame, 'from_day' | 'to_day' | 'filters'>,
  caller: Caller,
  now: Date,
  bind: Bind,
  { more = [], where = [] }: { more?: readonly string[]; where?: readonly string[] } = {},
): string | undefined {
  const begin = (day: string, days?: number) =>
    caller.aggregate ? beginInUtc(bind(day), days) : beginOf(bind(day), bind(caller.tenantId), days)
  const conditions = [
    ...reachedBy(caller, 'stats.view', bind),
    ...(from_day === undefined ? [] : [`c.received_at >= ${begin(from_day)}`]),
    ...(to_day === undefined ? [] : [`c.received_at < ${begin(to_day, 1)}`]),
    ...where,
  ]
  const columns = ['c.status', 'c.received_at', 'c.resolved_at', 'c.breached_at', 'c.cycle', ...more].join(', ')
  return visibleCases(caller, filters ?? noFilters, now, bind, { columns, conditions, fullOnly: true })
}
