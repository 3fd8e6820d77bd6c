import type { ChangeScope } from '@redress/platform/scope.ts'
import { type Timer, timer } from '@redress/platform/timers/timer.ts'
import { type CaseTimer, caseTimers } from '../domain/case-timers.ts'
import { snapshotOf } from '../domain/changes.ts'
import type { Complaint } from '../domain/complaint.ts'
import { type Decision, holdComplaint } from './change-complaint.ts'
import { type CaseTimerData, record, setTimers } from './record.ts'

/** What is done when the moment of a timer has come. */
type Answer = (complaint: Complaint, scope: ChangeScope) => Decision | Promise<Decision>

/**
 * Answers a timer of domain/case-timers.ts. It acts when the moment that the case has now is over, and only then:
 * that it was set for another one, or comes twice, does no harm.
 */
export const caseTimer = (name: CaseTimer, answer: Answer): Timer =>
  timer<CaseTimerData>(name, async (data, scope) => {
    const complaint = await holdComplaint(scope, data.complaint_id)
    const moment = complaint && !complaint.deletedAt && caseTimers[name](complaint)
    if (!moment) return
    // the clock of whoever set it was ahead of ours; for another moment another one is set
    if (moment > scope.now()) return data.at === moment.toISOString() ? scope.setTimer(name, moment, data) : undefined
    const before = snapshotOf(complaint)
    const { happened, ...rest } = await answer(complaint, scope)
    if (happened) await record(scope, complaint, before, happened, rest)
    else await setTimers(scope, [{ before, complaint }])
  })
