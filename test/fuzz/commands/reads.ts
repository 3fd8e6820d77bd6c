import { ask, expectCase, expectSame } from '../ask.ts'
import { caseAt, hospitalAt, known, peopleOf, personAt } from '../choose.ts'
import { type Dice, pick } from '../dice.ts'
import { seesPublicViewOnly } from '../marks.ts'
import type { Somebody, World } from '../model.ts'
import { opens, refusal, scopesOf, viewOf } from '../oracle.ts'
import { pathOf } from './change.ts'
import { filterAt, found } from './filters.ts'

/** Somebody reads one case. */
export async function get(world: World, dice: Dice) {
  const person = personAt(world, dice)
  const { id, of } = caseAt(world, person, dice)
  const path = `${pathOf(dice)}/${dice.b % 3 === 0 ? id.toUpperCase() : id}`
  const { code, body } = await ask(world, person, { method: 'GET', path }, refusal(person, ['ticket.view'], of))
  if (code === undefined && of) expectCase(person, of, body)
}

/** Somebody reads the history of a case; who sees the public view reads public entries without actors. */
export async function timeline(world: World, dice: Dice) {
  const [person, { id, of }] = readerAt(world, dice)
  const path = `${pathOf(dice)}/${id}/timeline`
  const { code, body } = await ask(world, person, { method: 'GET', path }, refusal(person, ['ticket.view'], of))
  if (code !== undefined || !of) return
  const items = body.items as { public: boolean; actor: object | null; details: { changes: Named[] } }[]
  const isFull = viewOf(person, of) === 'full'
  const inside = items.filter((entry) => !entry.public || entry.actor !== null)
  expectSame(`history of ${of.id} tells what is inside the desk`, person, inside.length > 0, isFull)
  const closed = items.flatMap(({ details }) => details.changes.flatMap((each) => namesIn(person, each)))
  expectSame(`history of ${of.id} names what is closed`, person, closed, [])
}

interface Named {
  field: string
  before?: string
  after?: string
}

/** Somebody and a case; a keen one sees all of a case that was called something else once. */
function readerAt(world: World, dice: Dice): [Somebody, ReturnType<typeof caseAt>] {
  const of = dice.keen
    ? pick(
        world.cases.filter(({ renamed, deleted }) => renamed && !deleted),
        dice.what,
      )
    : undefined
  const readers = of ? world.people.filter((each) => each.active && viewOf(each, of) === 'full') : []
  const reader = pick(readers, dice.who)
  if (of && reader) return [reader, { id: of.id, of }]
  const person = personAt(world, dice)
  return [person, caseAt(world, person, dice)]
}

/** Categories and flags that a change names and that are not open to somebody. */
function namesIn(person: Somebody, { field, before, after }: Named): string[] {
  const { categories, flags } = person.tenant
  const values = [before, after].filter((value) => value !== undefined)
  if (field === 'category') return values.filter((path) => !opens(person, categories.get(path)))
  if (field !== 'flags') return []
  return values.flatMap((list) => JSON.parse(list) as string[]).filter((name) => !opens(person, flags.get(name)))
}

/** Somebody asks when a case is due, and why; who sees the public view is told the time alone. */
export async function due(world: World, dice: Dice) {
  const person = personAt(world, dice)
  const { id, of } = caseAt(world, person, dice)
  const path = `/api/v1/complaints/${id}/due`
  const { code, body } = await ask(world, person, { method: 'GET', path }, refusal(person, ['ticket.view'], of))
  if (code !== undefined || !of) return
  const full = ['due_at', 'clock', 'steps', 'breached_at', 'rule', 'calendar', 'earlier_left_out']
  expectSame(path, person, Object.keys(body).sort(), viewOf(person, of) === 'full' ? full.sort() : ['due_at'])
}

/** Somebody asks what may be the same as a case: of that they get what they see in full, and nothing by the public view. */
export async function duplicates(world: World, dice: Dice) {
  const person = personAt(world, dice)
  const { id, of } = caseAt(world, person, dice)
  const path = `/api/v1/complaints/${id}/duplicates`
  const { code, body } = await ask(world, person, { method: 'GET', path }, refusal(person, ['ticket.view'], of))
  if (code !== undefined || !of) return
  const shown = (body.items as { complaint: { id: string } }[]).map(({ complaint }) => complaint.id)
  const known = world.cases.filter((each) => each !== of && viewOf(person, each) === 'full').map((each) => each.id)
  const wrong = shown.filter((each) => viewOf(person, of) !== 'full' || !known.includes(each))
  expectSame(path, person, wrong, [])
}

/** Somebody reads the list, page by page. */
export async function list(world: World, dice: Dice) {
  const person = personAt(world, dice)
  const filter = filterAt(world, person, dice)
  const sort = pick(['-created_at', 'created_at', '-received_at', 'due_at', '-priority'], dice.c) as string
  const path = `${pathOf(dice)}?${filter.query}sort=${sort}&limit=${pick([100, 7, 25], dice.b)}`
  const refused = mayList(person) ? filter.refused : 'OPERATION_NOT_ALLOWED'
  const shown = new Map<string, string>()
  for (let cursor = ''; ; ) {
    const at = `${path}${cursor && `&cursor=${cursor}`}`
    const { code, body } = await ask(world, person, { method: 'GET', path: at }, refused)
    if (code !== undefined) return
    for (const item of body.items) {
      expectSame(`${path} shows a case twice`, person, shown.has(item.id), false)
      shown.set(item.id, 'kind' in item ? 'full' : 'public')
    }
    if (body.next_cursor === null) break
    cursor = body.next_cursor
    world.cursors.push({ person, path, cursor })
  }
  const expected = found(world, person, filter).map((of): [string, string] => [of.id, viewOf(person, of) ?? ''])
  expectSame(path, person, [...shown].sort(byId), expected.sort(byId))
}

const byId = ([a]: [string, string], [b]: [string, string]) => (a < b ? -1 : 1)
const mayList = (person: Somebody) => scopesOf(person, 'ticket.view').length > 0

/** Somebody goes on with the list of somebody else. */
export async function foreignCursor(world: World, dice: Dice) {
  const person = personAt(world, dice)
  const given = pick(world.cursors, dice.what)
  if (!given) return
  const path = `${given.path}&cursor=${given.cursor}`
  const hidden =
    seesPublicViewOnly(person) && !seesPublicViewOnly(given.person) && given.path.includes('=') && isHidden(given.path)
  const refused = given.person.tenant === person.tenant ? undefined : 'INVALID_CURSOR'
  const expected = mayList(person) ? (hidden ? 'INVALID_QUERY' : refused) : 'OPERATION_NOT_ALLOWED'
  const { code, body } = await ask(world, person, { method: 'GET', path }, expected)
  if (code !== undefined) return
  const seen = world.cases.filter((of) => viewOf(person, of) !== undefined).map(({ id }) => id)
  const more = (body.items as { id: string }[]).filter(({ id }) => !seen.includes(id))
  expectSame(`${path} by another`, person, more, [])
}
const isHidden = (path: string) => /[?&](flag|department|source|assignee|created_by|created_by_type)=/.test(path)

/** Somebody asks what they may choose from. */
export async function accessible(world: World, dice: Dice) {
  const person = personAt(world, dice)
  const { tenant } = person
  const { body } = await ask(world, person, { method: 'GET', path: '/api/v1/grievance_config' }, undefined)
  const open = (names: ReadonlyMap<string, readonly string[]>) =>
    [...names].filter(([, list]) => opens(person, list)).map(([name]) => name)
  const files = scopesOf(person, 'ticket.create').some((scope) => scope !== 'switch' || person.mayFile)
  expectSame('categories', person, [...body.grievance_types].sort(), open(tenant.categories).sort())
  expectSame('flags', person, [...body.grievance_flags].sort(), open(tenant.flags).sort())
  expectSame(
    'categories to file in',
    person,
    [...body.accessible_categories].sort(),
    files ? open(tenant.categories).sort() : [],
  )
}

/** Somebody asks why somebody sees a case. */
export async function explain(world: World, dice: Dice) {
  const person = personAt(world, dice)
  const { id, of } = caseAt(world, person, dice)
  const userId = (pick(peopleOf(world, hospitalAt(world, person, dice)), dice.a) as Somebody).id
  const user = known(world, person.tenant, userId)
  const path = `/api/v1/complaints/${id}/access?user_id=${userId}`
  const held = scopesOf(person, 'users.manage').length > 0
  // why somebody sees a case names what locks it
  const unseen = of && viewOf(person, of) === 'full' ? undefined : 'COMPLAINT_NOT_FOUND'
  const refused = held ? (unseen ?? (user?.active ? undefined : 'USER_NOT_FOUND')) : 'OPERATION_NOT_ALLOWED'
  const { code, body } = await ask(world, person, { method: 'GET', path }, refused)
  if (code === undefined && user && of) expectSame(path, person, body.view ?? undefined, viewOf(user, of))
}
