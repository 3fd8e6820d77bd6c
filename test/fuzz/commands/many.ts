import { randomUUID } from 'node:crypto'
import { ask, expectSame } from '../ask.ts'
import { hospitalAt, known, peopleOf, personAt } from '../choose.ts'
import { flagNames } from '../configurations.ts'
import { type Dice, pick } from '../dice.ts'
import type { Complaint, Somebody, World } from '../model.ts'
import { type Action, admits, isSuitable, opens, reach, scopesOf, steps, viewOf } from '../oracle.ts'
import { move, say, wordFor } from './actions.ts'
import { filterAt, found } from './filters.ts'

/** What is done with each of many cases. */
interface Each {
  action: Action
  /** Whether the place of the case does not matter. */
  anyState?(of: Complaint): boolean
  refused?(of: Complaint): string | undefined
  /** What is wrong with the wish, whatever the cases. */
  bad?: string | undefined
  apply(of: Complaint): void
}

/** A dozen cases, about half of them of other tenants, some of nobody. */
function casesAt({ cases }: World, { what, a }: Dice) {
  const some = cases.filter((_, index) => (index * 7 + what) % 5 === 0).slice(0, 12)
  return [...new Set([...some.map(({ id }) => id), ...(a % 4 === 0 ? [randomUUID()] : [])])]
}

async function changeMany(world: World, dice: Dice, path: string, body: object, plan: (person: Somebody) => Each) {
  const person = personAt(world, dice)
  const filter = dice.b % 4 === 0 ? filterAt(world, person, dice) : undefined
  const meant = filter && Object.keys(filter.given).length > 0 ? filter : undefined
  const shown = meant ? found(world, person, meant).filter((of) => viewOf(person, of) === 'full') : undefined
  const ids = shown?.map(({ id }) => id) ?? casesAt(world, dice)
  if (ids.length === 0 && !meant) return
  const { text: reason, adopt } = wordFor(world, 'internal')
  const isTried = dice.c % 4 === 0
  const each = plan(person)
  const held = scopesOf(person, 'bulk').length > 0
  const refused = held ? each.bad : 'OPERATION_NOT_ALLOWED'
  const codeOf = (id: string): string | undefined => {
    const of = world.cases.find((known) => known.id === id)
    if (!of || viewOf(person, of) === undefined) return 'COMPLAINT_NOT_FOUND'
    const reaches = ['bulk', permissionOf(each.action)].every((name) => reach(person, name, of) !== undefined)
    if (!reaches) return 'NOT_ALLOWED_HERE'
    if (!admits(of, each.action) && !each.anyState?.(of)) return 'INVALID_TRANSITION'
    return each.refused?.(of)
  }
  const expected = ids.map((id) => ({ id, done: !codeOf(id), ...(codeOf(id) && { code: codeOf(id) }) }))
  const asked = {
    method: 'POST',
    path: `/api/v1/complaints/bulk${path}`,
    body: { ...(meant ? { filter: meant.given } : { ids }), ...body, reason, dry_run: isTried },
  } as const
  const answer = await ask(world, person, asked, refused, () => {
    for (const { id, done } of isTried ? [] : expected) {
      const of = world.cases.find((known) => known.id === id)
      if (!of || !done) continue
      adopt(of)
      each.apply(of)
      say(of, reason, false)
    }
  })
  const inOrder = (items: { id: string }[]) => (meant ? items.sort((a, b) => (a.id < b.id ? -1 : 1)) : items)
  if (!answer.code) expectSame(asked.path, person, inOrder(answer.body.items), inOrder(expected))
}

const permissionOf = (action: Action) => steps[action][0]

/** Somebody gives many cases to one person, of the tenant or of another. */
export const bulkAssign = (world: World, dice: Dice) => {
  const to = recipientAt(world, dice)
  return changeMany(world, dice, '/assign', { assignee_id: to }, ({ tenant }) => ({
    action: 'assign',
    refused: (of) =>
      to === of.assignee || isSuitable(known(world, tenant, to), { ...of, assignee: to })
        ? undefined
        : 'ASSIGNEE_UNSUITABLE',
    apply(of) {
      const subStatus = of.status === 'open' ? 'working' : of.subStatus
      if (to !== of.assignee) move(of, { status: 'in_progress', subStatus, assignee: to })
    },
  }))
}

/** Somebody lets one agent look after many cases. */
export const bulkOwner = (world: World, dice: Dice) => {
  const to = recipientAt(world, dice)
  return changeMany(world, dice, '/assign', { owner_agent_id: to }, ({ tenant }) => ({
    action: 'assign',
    anyState: ({ status }) => status === 'resolved',
    refused: (of) =>
      to === of.owner || isSuitable(known(world, tenant, to), { ...of, owner: to }) ? undefined : 'ASSIGNEE_UNSUITABLE',
    apply(of) {
      if (to !== of.owner) move(of, { owner: to })
    },
  }))
}

const recipientAt = (world: World, dice: Dice) =>
  (pick(peopleOf(world, hospitalAt(world, personAt(world, dice), dice)), dice.b) as Somebody).id

/** Somebody takes up many cases. */
export const bulkStart = (world: World, dice: Dice) =>
  changeMany(world, dice, '/status', { status: 'in_progress' }, () => ({
    action: 'start',
    apply: (of) => move(of, { status: 'in_progress', subStatus: 'working' }),
  }))

/** Somebody marks many cases, or takes marks from them. */
export const bulkFlag = (world: World, dice: Dice) => {
  const [add, remove] = [pick(flagNames, dice.b) as string, pick(flagNames, dice.c) as string]
  const isBoth = dice.b % 2 === 0 && add !== remove
  return changeMany(world, dice, '/flag', { add: [add], ...(isBoth && { remove: [remove] }) }, (person) => ({
    action: 'update',
    bad: person.tenant.flags.has(add) && opens(person, person.tenant.flags.get(add)) ? undefined : 'INVALID_BODY',
    apply(of) {
      const flags = [...new Set([...of.flags, add])].filter((flag) => !(isBoth && flag === remove))
      if (flags.join() !== of.flags.join()) move(of, { flags, renamed: true })
    },
  }))
}
