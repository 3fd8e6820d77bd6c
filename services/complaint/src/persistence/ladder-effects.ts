import { NIL_TENANT_ID } from '@redress/platform/caller.ts'
import { prepared, type Statement } from '@redress/platform/persistence/statement.ts'
import { isoTime, utcText } from '@redress/platform/persistence/utc-text.ts'
import type { Scope } from '@redress/platform/scope.ts'
import { pausesOf, type StoredPause } from '../domain/case-clock.ts'
import type { Level } from '../domain/escalation-ladder.ts'
import { dueLevel } from '../domain/escalation-step.ts'
import { findConfiguration } from './find-configuration.ts'
import { isRunning } from './list-filters.ts'
import { seenInFull } from './visible-cases.ts'

const maxTold = 100
const maxLooked = 10_000

interface LateRow {
  id: string
  reference: string
  late_since: string
  pauses: StoredPause[]
  level: number
  late: number
  seen: boolean
}
interface TargetRow {
  user_id: string
  roles: string[]
}

function lateCases({ caller, tenantId }: Scope): Statement {
  const values: unknown[] = [tenantId]
  const seen = seenInFull(caller, (value) => `$${values.push(value)}`)
  const text = `select c.id, c.reference, c.pauses, ${utcText('greatest(c.due_at, c.breached_at)')} as late_since,
      (select coalesce(max(step.level), 0) from escalation_step step
       where step.tenant_id = c.tenant_id and step.complaint_id = c.id and step.cycle = c.cycle) as level,
      count(*) over ()::integer as late, ${seen} as seen
    from complaint c
    where c.tenant_id = $1 and c.breached_at is not null and c.deleted_at is null and ${isRunning}
    order by c.due_at, c.id limit ${maxLooked}`
  return { name: '', text, values }
}

const activeTargets = prepared(
  'active-targets',
  `select distinct person_id as user_id, roles from person
   where person.tenant_id in ($1, '${NIL_TENANT_ID}') and kind = 'user' and active and (person_id = any($2::uuid[]) or roles && $3::text[])`,
)

/**
 * How many people each level of a ladder means, and which late cases would be escalated at once if it applied: how many, and the
 * first of those that the caller sees in full.
 */
export async function ladderEffects(scope: Scope, levels: readonly Level[]) {
  const { tenantId } = scope
  const targets = levels.map(({ target }) => target)
  const userIds = targets.flatMap((target) => (target.kind === 'user' ? [target.userId] : []))
  const roles = targets.flatMap(({ role }) => role ?? [])
  const [people, late] = (await scope.readAll([activeTargets(tenantId, userIds, roles), lateCases(scope)])) as [
    TargetRow[],
    LateRow[],
  ]
  const { calendar } = await findConfiguration(scope)
  const cases = late.flatMap(({ id, reference, late_since, pauses, level, seen }) => {
    const place = { lateSince: new Date(isoTime(late_since)), pauses: pausesOf({ pauses }), level }
    const due = dueLevel({ levels, calendar }, place, scope.now())
    return due === undefined ? [] : [{ seen, told: { complaint_id: id, reference, level: due } }]
  })
  return {
    levels: levels.map(({ target }, index) => ({
      level: index + 1,
      people: new Set(people.filter((person) => isMeant(person, target)).map(({ user_id }) => user_id)).size,
    })),
    late: late[0]?.late ?? 0,
    escalated: cases.length,
    cases: cases.flatMap(({ seen, told }) => (seen ? [told] : [])).slice(0, maxTold),
  }
}

const isMeant = ({ user_id, roles }: TargetRow, target: Level['target']) =>
  (target.kind === 'user' && target.userId === user_id) || (target.role !== undefined && roles.includes(target.role))
