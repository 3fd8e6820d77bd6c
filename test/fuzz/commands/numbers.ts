import { ask, expectSame } from '../ask.ts'
import { personAt } from '../choose.ts'
import type { Dice } from '../dice.ts'
import type { Complaint, Somebody, World } from '../model.ts'
import { reach, scopesOf, viewOf } from '../oracle.ts'
import { type Filter, filterAt, found, isOverdue } from './filters.ts'

const cases = '/api/v1/complaints'
const isHeld = (person: Somebody, permission: string) => scopesOf(person, permission).length > 0

/** Somebody counts what the list shows them. */
export async function counts(world: World, dice: Dice) {
  const person = personAt(world, dice)
  const filter = filterAt(world, person, dice)
  const path = `${cases}/counts?${filter.query}`
  const refused = isHeld(person, 'ticket.view') ? filter.refused : 'OPERATION_NOT_ALLOWED'
  const { code, body } = await ask(world, person, { method: 'GET', path }, refused)
  if (code !== undefined) return
  const expected = found(world, person, filter)
  const { open, in_progress, resolved, closed } = body.status
  const overdue = expected.filter((of) => isOverdue(person, of))
  const by = (status: string) => expected.filter((of) => of.status === status).length
  expectSame(
    path,
    person,
    [body.total, body.overdue, open, in_progress, resolved, closed],
    [expected.length, overdue.length, ...['open', 'in_progress', 'resolved', 'closed'].map(by)],
  )
}

/** Cases that somebody may count: seen in full, and reached by `stats.view` itself. */
const counted = (world: World, person: Somebody, filter: Filter) =>
  found(world, person, filter).filter(
    (of) => viewOf(person, of) === 'full' && reach(person, 'stats.view', of) === 'staff',
  )

/** Statistics are neither of a status nor of a word. */
function statisticsFilter(world: World, person: Somebody, dice: Dice) {
  const filter = filterAt(world, person, dice)
  return /\b(status|overdue|q)=/.test(filter.query)
    ? { ...filter, query: '', matches: () => true, hidden: false }
    : filter
}

/** Somebody sums up. */
export async function summary(world: World, dice: Dice) {
  const person = personAt(world, dice)
  const filter = statisticsFilter(world, person, dice)
  const path = `${cases}/statistics/summary?${filter.query}`
  const { code, body } = await ask(world, person, { method: 'GET', path }, refusalOfNumbers(person))
  if (code !== undefined) return
  const expected = counted(world, person, filter)
  const open = expected.filter(({ status }) => ['open', 'in_progress'].includes(status))
  const reopened = expected.filter(({ cycle }) => cycle > 1)
  expectSame(path, person, [body.filed, body.open, body.reopened], [expected.length, open.length, reopened.length])
}

const refusalOfNumbers = (person: Somebody) => (isHeld(person, 'stats.view') ? undefined : 'OPERATION_NOT_ALLOWED')

/** Somebody compares creators, or sources. */
export async function groups(world: World, dice: Dice) {
  const person = personAt(world, dice)
  const filter = statisticsFilter(world, person, dice)
  const by = dice.b % 2 === 0 ? 'creator' : 'source'
  const path = `${cases}/statistics/${by}s?${filter.query}`
  const { code, body } = await ask(world, person, { method: 'GET', path }, refusalOfNumbers(person))
  if (code !== undefined) return
  const expected = new Map<string, number>()
  for (const of of counted(world, person, filter)) expected.set(of[by], (expected.get(of[by]) ?? 0) + 1)
  const told = body.items.map((item: Record<string, { id: string }> & { filed: number }) => [item[by]?.id, item.filed])
  expectSame(path, person, told.sort(), [...expected].sort())
}

/** Somebody takes all that they may see away in a file. */
export async function exported(world: World, dice: Dice) {
  const person = personAt(world, dice)
  const filter = filterAt(world, person, dice)
  const path = `${cases}/export?format=csv&${filter.query}`
  const refused = isHeld(person, 'export') ? filter.refused : 'OPERATION_NOT_ALLOWED'
  const { code, body } = await ask(world, person, { method: 'GET', path }, refused)
  if (code !== undefined) return
  const lines = (body as string).split('\r\n').slice(1, -1)
  const isTaken = (of: Complaint) => reach(person, 'export', of) !== undefined
  const expected = found(world, person, filter).filter(isTaken)
  expectSame(path, person, lines.map((line) => line.slice(0, 36)).sort(), expected.map(({ id }) => id).sort())
}
