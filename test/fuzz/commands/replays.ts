import { ask, expectCase, expectSame } from '../ask.ts'
import { personAt } from '../choose.ts'
import { type Dice, pick } from '../dice.ts'
import type { World } from '../model.ts'
import { refusal, viewOf } from '../oracle.ts'

/**
 * A request that was done comes again with its key: from its sender, under the rights of today and changing nothing; or from
 * somebody else who does not see the case, to whom it says nothing.
 */
export async function replay(world: World, dice: Dice) {
  const before = pick(world.keyed, dice.what)
  if (!before) return
  const { path, body, key, of, permission } = before
  const sender = world.people.find(({ id, tenant }) => id === before.person.id && tenant === before.person.tenant)
  const person = dice.alien ? personAt(world, dice) : sender
  if (!sender || !person?.active || (person !== sender && viewOf(person, of) !== undefined)) return
  const asked = { method: 'POST', path, body, headers: { 'idempotency-key': key } } as const
  // the same delete again is answered again, though nobody sees the case any more
  const as = path.endsWith('/delete') && person === sender ? { ...of, deleted: false } : of
  const answer = await ask(world, person, asked, refusal(person, [permission], as))
  if (answer.code !== undefined) return
  expectSame(`${path} is a repetition`, person, answer.headers['idempotency-replayed'], 'true')
  if (answer.status !== 204) expectCase(person, of, answer.body)
}
