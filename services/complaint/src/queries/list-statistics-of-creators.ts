import { query } from '@redress/platform/use-case.ts'
import type { ListStatisticsOfCreatorsRequest__Output as Request } from '@redress/protos/complaint/v1/ListStatisticsOfCreatorsRequest.ts'
import type { ListStatisticsOfCreatorsResponse as Response } from '@redress/protos/complaint/v1/ListStatisticsOfCreatorsResponse.ts'
import { readStatistics } from '../persistence/read-statistics.ts'
import { type GroupRow, groupings, groupsStatement } from '../persistence/statistics-statement.ts'
import { groupsOf } from '../to-proto/figures.ts'

export const listStatisticsOfCreators = query<Request, Response>('stats.view', async (input, scope) => {
  const { tenant, rows } = await readStatistics<GroupRow>(scope, input.frame, (frame, now) =>
    groupsStatement(frame, scope.caller, now, groupings.creator),
  )
  return { tenant, ...groupsOf(rows) }
})
