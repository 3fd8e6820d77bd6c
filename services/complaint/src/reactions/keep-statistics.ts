import { prepared } from '@redress/platform/persistence/statement.ts'
import { timer } from '@redress/platform/timers/timer.ts'
import { foldStatistics } from '../persistence/fold-statistics.ts'
import { statisticsTimer } from '../persistence/statistics-timer.ts'

const dayMs = 24 * 60 * 60 * 1000
const waitMs = { more: 0, busy: 10_000, done: dayMs }

const isDue = prepared('is-statistics-due', 'select 1 from statistics_fold where tenant_id = $1 and next_at <= $2')
const goOnAt = prepared('go-on-with-statistics', 'update statistics_fold set next_at = $2 where tenant_id = $1')

/** Counts what can be counted by now, a month at a time, and waits for the next day. A second one that waits goes no further. */
export const keepStatistics = timer(statisticsTimer, async (_data, scope) => {
  const due = await scope.write(isDue(scope.tenantId, scope.now()))
  if (due.length === 0) return
  const step = await foldStatistics(scope)
  const at = new Date(scope.now().getTime() + waitMs[step])
  await scope.write(goOnAt(scope.tenantId, at))
  await scope.setTimer(statisticsTimer, at, {})
})
