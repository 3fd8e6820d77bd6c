import { timer } from '@redress/platform/timers/timer.ts'
import { snapshotOf } from '../domain/changes.ts'
import { isAtWork } from '../domain/lifecycle.ts'
import { beforeAllIds } from '../persistence/before-all-ids.ts'
import { lockOpenCases } from '../persistence/change-many.ts'
import { findConfiguration } from '../persistence/find-configuration.ts'
import { termsOf } from '../persistence/known-configurations.ts'
import { goOnMoving, type Moving, movingTimer } from '../persistence/moving.ts'
import { recordAll, type Step } from '../persistence/record.ts'

/** More would keep others waiting for too long. */
const batchSize = 200

export const moveDueTimes = timer<Moving>(movingTimer, async ({ after = beforeAllIds }, scope) => {
  const complaints = await lockOpenCases(scope, after, batchSize)
  const applied = await findConfiguration(scope)
  const steps = complaints.filter(isAtWork).flatMap((complaint): Step[] => {
    const before = snapshotOf(complaint)
    const happened = complaint.changeTerms(termsOf(applied, complaint), scope.now())
    return happened ? [{ complaint, before, happened }] : []
  })
  if (steps.length > 0) await recordAll(scope, steps)
  const last = complaints.at(-1)
  if (last && complaints.length === batchSize) await goOnMoving(scope, { after: last.id })
})
