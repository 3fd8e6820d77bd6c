import { randomUUID } from 'node:crypto'
import { type Dice, pick } from './dice.ts'
import type { Complaint, Hospital, Somebody, World } from './model.ts'
import { admits, reach, scopesOf } from './oracle.ts'

/** Somebody who can sign in; a keen one holds the permission that what is being tried needs. */
export function personAt({ people, trying: { permission } }: World, { who, keen }: Dice): Somebody {
  const active = people.filter((person) => person.active)
  const holders = keen && permission ? active.filter((person) => scopesOf(person, permission).length > 0) : active
  return pick(holders.length > 0 ? holders : active, who) as Somebody
}

/** A case: of the person's own tenant, or of another; where there is none, an id that nobody has. */
export function caseAt({ cases, trying }: World, person: Somebody, { what, foreign, keen }: Dice) {
  const { permission = 'ticket.view', action } = trying
  const there = cases.filter((each) => (each.tenant === person.tenant) !== foreign)
  const inReach = (each: Complaint) => reach(person, permission, each) && (!action || admits(each, action))
  const good = keen && !foreign ? there.filter(inReach) : []
  const of = pick(good.length > 0 ? good : there, what)
  return { id: of?.id ?? randomUUID(), of }
}

/** The tenant whose things are named: one's own, or another. */
export const hospitalAt = ({ hospitals }: World, { tenant }: Somebody, { b, alien }: Pick<Dice, 'b' | 'alien'>) =>
  pick(
    hospitals.filter((each) => (each === tenant) !== alien),
    b,
  ) as Hospital

/** People of the tenant. */
export const peopleOf = ({ people }: World, hospital: Hospital) => people.filter(({ tenant }) => tenant === hospital)

/** Somebody of the tenant by id. */
export const known = (world: World, hospital: Hospital, id: string | undefined) =>
  peopleOf(world, hospital).find((person) => person.id === id)
