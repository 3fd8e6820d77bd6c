import { query } from '@redress/platform/use-case.ts'
import type { GetStatisticsSummaryRequest__Output as Request } from '@redress/protos/complaint/v1/GetStatisticsSummaryRequest.ts'
import type { GetStatisticsSummaryResponse as Response } from '@redress/protos/complaint/v1/GetStatisticsSummaryResponse.ts'
import { givenIn } from '../persistence/list-filters.ts'
import { readStatistics } from '../persistence/read-statistics.ts'
import type { FiguresRow } from '../persistence/statistics-statement.ts'
import { summaryStatement } from '../persistence/summary-statement.ts'
import { figuresOf } from '../to-proto/figures.ts'

export const getStatisticsSummary = query<Request, Response>(
  'stats.view',
  async (input, scope) => {
    const { tenant, rows } = await readStatistics<FiguresRow>(scope, input.frame, (frame, now) =>
      summaryStatement(frame, scope.caller, now),
    )
    return { tenant, figures: figuresOf(rows[0]) }
  },
  {
    acrossTenants: ({ frame }) => ({
      type: 'complaint.v1.CasesReadAcrossTenants',
      data: { filters: givenIn({ from: frame?.from_day, to: frame?.to_day, ...frame?.filters }) },
    }),
  },
)
