import { LockMode } from '@mikro-orm/postgresql'
import { prepared } from '@redress/platform/persistence/statement.ts'
import type { ChangeScope } from '@redress/platform/scope.ts'
import { type Timer, timer } from '@redress/platform/timers/timer.ts'
import { type CaseTimer, caseTimers } from '../domain/case-timers.ts'
import { snapshotOf } from '../domain/changes.ts'
import type { Complaint } from '../domain/complaint.ts'
import { type Decision, holdComplaint } from './change-complaint.ts'
import { type CaseTimerData, record, setTimers } from './record.ts'

/** What is done when the moment of a timer has come. */
type Answer = (complaint: Complaint, scope: ChangeScope) => Decision | Promise<Decision>

const againMs = 1000
const selectCase = prepared('select-held-case', 'select from complaint where tenant_id = $1 and id = $2')

/** Somebody holds the case: the others that are due do not wait for that. */
async function comeAgain(name: CaseTimer, data: CaseTimerData, scope: ChangeScope) {
  const [held] = await scope.read(selectCase(scope.tenantId, data.complaint_id))
  if (held) await scope.setTimer(name, new Date(scope.now().getTime() + againMs), data)
}

/**
 * Answers a timer of domain/case-timers.ts. It acts when the moment that the case has now is over, and only then:
 * that it was set for another one, or comes twice, does no harm.
 */
export const caseTimer = (name: CaseTimer, answer: Answer): Timer =>
  timer<CaseTimerData>(name, async (data, scope) => {
    const complaint = await holdComplaint(scope, data.complaint_id, LockMode.PESSIMISTIC_PARTIAL_WRITE)
    if (!complaint) return comeAgain(name, data, scope)
    const moment = complaint.deletedAt ? null : caseTimers[name](complaint)
    if (!moment) return
    // the clock of whoever set it was ahead of ours; for another moment another one is set
    if (moment > scope.now()) return data.at === moment.toISOString() ? scope.setTimer(name, moment, data) : undefined
    const before = snapshotOf(complaint)
    const { happened, ...rest } = await answer(complaint, scope)
    if (happened) await record(scope, complaint, before, happened, rest)
    else await setTimers(scope, [{ before, complaint }])
  })
