import { prepared } from '@redress/platform/persistence/statement.ts'
import { isoTime, utcText } from '@redress/platform/persistence/utc-text.ts'
import type { ChangeScope } from '@redress/platform/scope.ts'
import type { CaseTimer } from '../domain/case-timers.ts'
import { beforeAllIds } from './before-all-ids.ts'
import type { CaseTimerData } from './record.ts'

/** Timer of reactions/apply-ladder.ts, and its queue. */
export const applyingTimer = 'apply-ladder'
const batch = 200
const escalate: CaseTimer = 'escalate'

/** Which late cases come next. */
export interface Applying {
  /** Id of the last one that has been looked at. */
  after?: string
}

interface LateCase {
  id: string
  at: string
}

// one that is paused is looked at when it goes on
const forgetMoments = prepared(
  'forget-ladder-moments',
  `update complaint set ladder_from = null
   where tenant_id = $1 and id in (
     select id from complaint where tenant_id = $1 and id > $2 and breached_at is not null and status in ('open', 'in_progress')
     order by id limit ${batch} for update)
   returning id, ${utcText('greatest(due_at, breached_at)')} as at`,
)

/** Lets the late cases of the tenant be looked at by another ladder, a batch at a time: the first one when this is committed. */
export const beginApplying = (scope: ChangeScope, applying: Applying = {}) =>
  scope.setTimer(applyingTimer, scope.now(), applying)

/** One batch: each case has a timer afterwards, and the next batch one as well. */
export async function lookAgain(scope: ChangeScope, { after = beforeAllIds }: Applying) {
  const rows = await scope.write<LateCase>(forgetMoments(scope.tenantId, after))
  const dataOf = ({ id, at }: LateCase): CaseTimerData => ({ complaint_id: id, at: isoTime(at) })
  await scope.setTimers(
    escalate,
    rows.map((row) => ({ at: scope.now(), data: dataOf(row) })),
  )
  const last = rows
    .map(({ id }) => id)
    .sort()
    .at(-1)
  if (last && rows.length === batch) await beginApplying(scope, { after: last })
}
