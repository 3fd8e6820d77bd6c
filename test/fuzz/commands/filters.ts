import { hospitalAt, peopleOf } from '../choose.ts'
import { categoryPaths, flagNames } from '../configurations.ts'
import { type Dice, pick } from '../dice.ts'
import { seesPublicViewOnly } from '../marks.ts'
import type { Complaint, Hospital, Somebody, World } from '../model.ts'
import { type View, viewOf } from '../oracle.ts'

/** What narrows a list. */
export interface Filter {
  /** "flag=vip&", or nothing. */
  query: string
  /** The same as it stands in a body. */
  given: Record<string, string | string[] | boolean>
  matches(of: Complaint): boolean
  /** On what the public view does not show: only what is seen in full is found. */
  hidden: boolean
  /** Who sees the public view alone cannot ask by it. */
  refused: 'INVALID_QUERY' | undefined
}

const statuses = ['open', 'in_progress', 'resolved', 'closed']

/** A filter at random, half of them on something of another tenant. */
export function filterAt(world: World, person: Somebody, dice: Dice): Filter {
  const hospital = hospitalAt(world, person, dice)
  const someone = (pick(peopleOf(world, hospital), dice.b) as Somebody).id
  const one = (from: readonly string[]) => pick(from, dice.b) as string
  const [status, flag] = [one(statuses), one(flagNames)]
  const category = one([...categoryPaths, hospital.word])
  const [department, source] = [one(hospital.departments), one(Object.values(hospital.sources))]
  const late = String(dice.c % 3 > 0)
  const word = wordAt(world, hospital, dice)
  const filters: Record<string, [value: string, (of: Complaint) => boolean]> = {
    status: [status, (of) => of.status === status],
    category: [category, (of) => of.category === category],
    flag: [flag, (of) => of.flags.includes(flag)],
    department: [department, (of) => of.department === department],
    source: [source, (of) => of.source === source],
    assignee: [someone, (of) => of.assignee === someone],
    created_by: [someone, (of) => of.creator === someone],
    created_by_type: ['user', () => true],
    overdue: [late, (of) => String(isOverdue(person, of)) === late],
    q: [word.slice(0, 14).toUpperCase(), (of) => wordsOf(of, viewOf(person, of)).includes(word)],
  }
  const names = Object.keys(filters).filter(
    (name, index) => dice.a % 16 === index || (dice.a % 16 === 9 && index < 2) || (dice.a % 16 > 12 && name === 'q'),
  )
  const hidden = names.some((name) => !['status', 'category', 'overdue', 'q'].includes(name))
  return {
    query: names.map((name) => `${name}=${encodeURIComponent(filters[name]?.[0] ?? '')}&`).join(''),
    given: Object.fromEntries(
      names.map((name) => {
        const value = filters[name]?.[0] ?? ''
        return [name, name === 'q' ? value : name === 'overdue' ? value === 'true' : [value]]
      }),
    ),
    matches: (of) => names.every((name) => filters[name]?.[1](of)),
    hidden,
    refused: hidden && seesPublicViewOnly(person) ? 'INVALID_QUERY' : undefined,
  }
}

/** What was late is overdue while work goes on; the public view shows a due time alone, which is never over here. */
export const isOverdue = (person: Somebody, of: Complaint) =>
  of.late === true && ['open', 'in_progress'].includes(of.status) && viewOf(person, of) === 'full'

/** A word of a case of the tenant: of its title, its description or the name of who complains. */
function wordAt({ cases }: World, hospital: Hospital, { b, c }: Dice): string {
  const of = pick(
    cases.filter(({ tenant }) => tenant === hospital),
    b,
  )
  return of ? (pick(wordsOf(of, 'full'), c) ?? '') : hospital.word
}

const wordsOf = ({ title, described, complainant }: Complaint, view: View | undefined) => [
  ...[title, described],
  ...(view === 'full' ? [complainant] : []),
]

/** The cases that somebody finds by it. */
export const found = ({ cases }: World, person: Somebody, { matches, hidden }: Filter) =>
  cases.filter((of) => {
    const view = viewOf(person, of)
    return view !== undefined && matches(of) && !(hidden && view === 'public')
  })
