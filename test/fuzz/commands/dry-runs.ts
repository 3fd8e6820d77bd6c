import { ask, expectSame } from '../ask.ts'
import { personAt } from '../choose.ts'
import { configurationAt } from '../configurations.ts'
import { type Dice, pick } from '../dice.ts'
import type { Somebody, World } from '../model.ts'
import { viewOf } from '../oracle.ts'
import { refusalOf } from './tenants.ts'

const config = '/api/v1/config'

/** Somebody tries a document, which changes nothing; cases that they are told of are such as they see in full. */
async function tryOut(world: World, person: Somebody, path: string, body: object) {
  const answer = await ask(
    world,
    person,
    { method: 'POST', path: `${config}/${path}/dry_run`, body },
    refusalOf(person),
  )
  if (answer.code !== undefined) return
  const told: { complaint: { id: string } }[] = answer.body.due_dates ?? answer.body.cases
  const seen = new Set(world.cases.filter((of) => viewOf(person, of) === 'full').map(({ id }) => id))
  const wrong = told.map(({ complaint }) => complaint.id).filter((id) => !seen.has(id))
  expectSame(`cases in a dry run of ${path}`, person, wrong, [])
}

export function dryRun(world: World, dice: Dice) {
  const person = personAt(world, dice)
  return tryOut(world, person, 'grievance', configurationAt(dice, person.tenant.word).document)
}

/** Somebody tries other hours, by which most cases are due at another time. */
export function dryRunCalendar(world: World, dice: Dice) {
  const day = [[pick(['06:00', '09:30'], dice.a), '16:00']]
  const windows = { sun: day, mon: day, tue: day, wed: day, thu: dice.b % 2 === 0 ? day : [] }
  return tryOut(world, personAt(world, dice), 'calendar', { zone: 'Asia/Riyadh', windows })
}

/** Somebody tries another ladder while some cases are late; there is no call for being late: it takes time. */
export async function dryRunLadder(world: World, dice: Dice) {
  const person = personAt(world, dice)
  const late = world.cases.filter(({ tenant }, index) => tenant === person.tenant && (dice.b + index) % 3 === 0)
  const rows = await world.desk.database.rows<{ id: string }>(
    `update complaint set due_at = received_at - interval '9 days', breached_at = received_at - interval '8 days'
     where id = any($1::uuid[]) and breached_at is null and status in ('open', 'in_progress')
     returning id, old.due_at as due_at`,
    [late.map(({ id }) => id)],
  )
  await tryOut(world, person, 'escalation', { levels: [{ after: '0,0', target: { kind: 'role', role: 'manager' } }] })
  await world.desk.database.rows(
    `update complaint set due_at = kept.due_at, breached_at = null
     from jsonb_to_recordset($1::jsonb) kept (id uuid, due_at timestamptz) where complaint.id = kept.id`,
    [JSON.stringify(rows)],
  )
}
