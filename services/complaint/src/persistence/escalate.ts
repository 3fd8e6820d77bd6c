import { prepared } from '@redress/platform/persistence/statement.ts'
import type { ChangeScope } from '@redress/platform/scope.ts'
import { pausesOf } from '../domain/case-clock.ts'
import type { Complaint } from '../domain/complaint.ts'
import { dueLevel, type Ladder, type Step, stepAt } from '../domain/escalation-step.ts'
import { climb, lateSince, placeOnLadder } from '../domain/on-ladder.ts'
import type { Decision } from './change-complaint.ts'
import { findLadder } from './find-ladder.ts'
import { findPeople } from './find-people.ts'

const stepsOf = prepared(
  'escalation-steps',
  'select level, told from escalation_step where tenant_id = $1 and complaint_id = $2 and cycle = $3',
)
const insertSteps = prepared(
  'insert-escalation-steps',
  `insert into escalation_step (tenant_id, complaint_id, cycle, level, outcome, told, at)
   select $1, $2, $3, given.level, given.outcome, given.told, $4
   from jsonb_to_recordset($5::jsonb) given (level integer, outcome text, told uuid[])`,
)
// a watcher carries the time of the case
const insertWatchers = prepared(
  'insert-watchers',
  `insert into watcher (tenant_id, complaint_id, user_id, created_at) select $1, $2, user_id, $3 from unnest($4::uuid[]) user_id
   on conflict do nothing`,
)

interface Climbed {
  /** Highest level that is behind the case. */
  level: number
  told: string[]
}

/** Does what is due on the ladder for a late case: one step, or none yet. */
export async function escalateIfDue(scope: ChangeScope, complaint: Complaint): Promise<Decision> {
  const since = lateSince(complaint)
  if (!since) return { happened: undefined }
  const [ladder, climbed] = [await findLadder(scope), await stepsSoFar(scope, complaint)]
  const place = { lateSince: since, pauses: pausesOf(complaint), level: climbed.level }
  const level = dueLevel(ladder, place, scope.now())
  if (level !== undefined) return { happened: await escalateTo(scope, complaint, { ladder, climbed, level }) }
  placeOnLadder(complaint, ladder, climbed.level)
  return { happened: undefined }
}

/** Takes the next step by hand; undefined: no level is left in this cycle. */
export async function escalateByHand(scope: ChangeScope, complaint: Complaint) {
  const [ladder, climbed] = [await findLadder(scope), await stepsSoFar(scope, complaint)]
  const level = climbed.level + 1
  return level > ladder.levels.length ? undefined : escalateTo(scope, complaint, { ladder, climbed, level }, true)
}

async function stepsSoFar(scope: ChangeScope, { id, cycle }: Complaint): Promise<Climbed> {
  const steps = await scope.read<Climbed>(stepsOf(scope.tenantId, id, cycle))
  return { level: Math.max(0, ...steps.map(({ level }) => level)), told: steps.flatMap(({ told }) => told) }
}

async function escalateTo(
  scope: ChangeScope,
  complaint: Complaint,
  { ladder, climbed, level }: { ladder: Ladder; climbed: Climbed; level: number },
  manual = false,
) {
  const people = await findPeople(scope, complaint.assigneeId, ladder.levels)
  const step = stepAt(ladder.levels, { ...climbed, facts: complaint }, people, level)
  const { id, tenantId, cycle, createdAt } = complaint
  await scope.add(insertSteps(tenantId, id, cycle, scope.now(), JSON.stringify(rowsOf(step))))
  await scope.add(insertWatchers(tenantId, id, createdAt, step.told))
  return climb(complaint, step, ladder, manual)
}

const rowsOf = ({ level, told, skipped }: Step) => [
  ...(level === undefined ? [] : [{ level, outcome: 'told', told }]),
  ...skipped.map((one) => ({ level: one.level, outcome: one.reason, told: [] })),
]
