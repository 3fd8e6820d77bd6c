import type { CaseFigures } from '@redress/protos/complaint/v1/CaseFigures.ts'
import type { StatisticsGroup } from '@redress/protos/complaint/v1/StatisticsGroup.ts'
import { type FiguresRow, type GroupRow, maxGroups } from '../persistence/statistics-statement.ts'

const nothing: FiguresRow = { filed: 0, open: 0, resolved: 0, resolved_on_time: 0, reopened: 0, median: null }

/** Figures for the wire; without a row there are no cases. */
export const figuresOf = ({
  filed,
  open,
  resolved,
  resolved_on_time,
  reopened,
  median,
}: FiguresRow = nothing): CaseFigures => ({
  ...{ filed, open, resolved, resolved_on_time, reopened },
  median_minutes_to_resolution: median,
})

/** Groups for the wire, at most so many. */
export function groupsOf(rows: readonly GroupRow[]): { groups: StatisticsGroup[]; truncated: boolean } {
  const groups = rows.slice(0, maxGroups).map((row) => ({
    of: row.of_id === null ? null : { id: row.of_id, name: row.of_name ?? '' },
    figures: figuresOf(row),
  }))
  return { groups, truncated: rows.length > maxGroups }
}
