import { query } from '@redress/platform/use-case.ts'
import type { ListStatisticsOfSourcesRequest__Output as Request } from '@redress/protos/complaint/v1/ListStatisticsOfSourcesRequest.ts'
import type { ListStatisticsOfSourcesResponse as Response } from '@redress/protos/complaint/v1/ListStatisticsOfSourcesResponse.ts'
import { readStatistics } from '../persistence/read-statistics.ts'
import { type GroupRow, groupings, groupsStatement } from '../persistence/statistics-statement.ts'
import { groupsOf } from '../to-proto/figures.ts'

export const listStatisticsOfSources = query<Request, Response>('stats.view', async (input, scope) => {
  const { tenant, rows } = await readStatistics<GroupRow>(scope, input.frame, (frame, now) =>
    groupsStatement(frame, scope.caller, now, groupings.source),
  )
  return { tenant, ...groupsOf(rows) }
})
