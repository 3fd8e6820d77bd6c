import { ask, expectCase, expectSame } from '../ask.ts'
import { hospitalAt, known, peopleOf, personAt } from '../choose.ts'
import { categoryPaths, flagNames } from '../configurations.ts'
import { type Dice, pick } from '../dice.ts'
import type { Complaint, Hospital, Somebody, World } from '../model.ts'
import { opens, scopesOf } from '../oracle.ts'
import { move, say, wordFor } from './actions.ts'
import { change } from './change.ts'

/** What somebody writes of where a case belongs; half of it is another tenant's. */
function placeAt(world: World, person: Somebody, dice: Dice) {
  const hospital = hospitalAt(world, person, dice)
  const people = peopleOf(world, hospital)
  const staff = people.flatMap(({ staffId }) => staffId ?? [])
  const patients = people.flatMap(({ patientId }) => patientId ?? [])
  const { a, b, c } = dice
  return {
    ...(a % 3 > 0 && { category: pick([...categoryPaths, hospital.word], b) as string }),
    ...(a % 4 === 1 && { flags: [...new Set([pick(flagNames, b), pick(flagNames, c)])] as string[] }),
    ...(b % 2 === 0 && { department_id: pick(hospital.departments, c) as string }),
    ...(b % 3 === 0 && { patient_id: pick(patients, a) as string }),
    ...(c % 3 === 0 && { involved_staff_ids: [pick(staff, a) as string] }),
  }
}
type Place = ReturnType<typeof placeAt>

/** Whether the tenant has all of it, and what is chosen anew is open to the person. */
function isRight(world: World, person: Somebody, place: Place, before?: Complaint): boolean {
  const { tenant } = person
  const people = peopleOf(world, tenant)
  const {
    category = before?.category ?? 'complaint',
    flags = [],
    department_id,
    patient_id,
    involved_staff_ids,
  } = place
  const isOpen = (names: Hospital['flags'], name: string) => names.has(name) && opens(person, names.get(name))
  return (
    (category === before?.category || isOpen(tenant.categories, category)) &&
    flags.every((flag) => before?.flags.includes(flag) || isOpen(tenant.flags, flag)) &&
    (department_id === undefined || tenant.departments.includes(department_id)) &&
    (patient_id === undefined || people.some(({ patientId }) => patientId === patient_id)) &&
    (involved_staff_ids ?? []).every((id) => people.some(({ staffId }) => staffId === id))
  )
}

function partOf(person: Somebody): 'staff' | 'source_user' | 'complainant' | undefined {
  const scopes = scopesOf(person, 'ticket.create')
  if (scopes.includes('tenant')) return 'staff'
  if (scopes.includes('switch') && person.mayFile) return 'source_user'
  return scopes.includes('own') ? 'complainant' : undefined
}

/** Somebody files a case. */
export async function submit(world: World, dice: Dice) {
  const person = personAt(world, dice)
  const { tenant } = person
  const part = partOf(person)
  const [text, desk] = [wordFor(world, 'case'), wordFor(world, 'desk')]
  const place = placeAt(world, person, dice)
  const { sources } = hospitalAt(world, person, dice)
  const source_id = dice.c % 4 === 0 ? sources.call_center : undefined
  const complains = part !== 'complainant' || dice.c % 5 === 0
  const body = {
    ...{ title: text.text, description: `${text.text} at length`, remedy_sought: desk.text },
    complainant: { name: desk.text, email: `${desk.text}@people.example` },
    ...(complains ? { ...place, ...(source_id && { source_id }) } : pickOf(place, ['category', 'department_id'])),
  }
  const sent = complains ? place : pickOf(place, ['category', 'department_id'])
  const asStaffOnly = 'flags' in body || 'patient_id' in body || 'involved_staff_ids' in body || 'source_id' in body
  const wrongSource =
    'source_id' in body && source_id !== (part === 'source_user' ? person.sourceId : tenant.sources.call_center)
  const isBad = (part === 'complainant' && asStaffOnly) || wrongSource || !isRight(world, person, sent)
  const refused = part === undefined ? 'OPERATION_NOT_ALLOWED' : isBad ? 'INVALID_BODY' : undefined
  let of: Complaint | undefined
  const asked = { method: 'POST', path: '/api/v1/complaints', body } as const
  const answer = await ask(world, person, asked, refused, ({ body: { id, tracking_code } }) => {
    of = { ...filed(person, id, sent, part), title: text.text, described: text.text, complainant: desk.text }
    of.source = 'source_id' in body ? (source_id as string) : of.source
    of.code = tracking_code
    // every patient here has a login; who files for somebody without one is given a code for them
    const isFollowed = part !== 'complainant' && !('patient_id' in body)
    expectSame(`whether ${id} has a code`, person, tracking_code !== undefined, isFollowed)
    world.cases.push(of)
    text.adopt(of)
    desk.adopt(of)
  })
  if (!of) return
  // its filer is told the id even of a case that they do not see
  world.marks.addCase(of)
  expectCase(person, of, answer.body)
}

const pickOf = <T extends object, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> =>
  Object.fromEntries(keys.filter((key) => key in from).map((key) => [key, from[key]])) as Pick<T, K>

/** A new case as its filer makes it. */
function filed(person: Somebody, id: string, place: Partial<Place>, part: ReturnType<typeof partOf>) {
  const { tenant } = person
  const isOwn = part === 'complainant'
  const category = place.category ?? 'complaint'
  return {
    ...{
      id,
      tenant,
      category,
      flags: [...new Set([...(place.flags ?? []), ...(tenant.defaultFlags.get(category) ?? [])])],
    },
    ...{ department: place.department_id, creator: person.id, owner: isOwn ? undefined : person.id },
    patient: place.patient_id ?? (isOwn ? person.patientId : undefined),
    source: part === 'source_user' ? tenant.sources.call_center : tenant.sources[isOwn ? 'patient_portal' : 'staff'],
    ...{ involved: place.involved_staff_ids ?? [], watchers: [], status: 'open', subStatus: 'new', reopenings: 0 },
    ...{ cycle: 1, version: 1, deleted: false, said: [], oldCodes: [] },
  }
}

/** Somebody changes what a case says of where it belongs. */
export function update(world: World, dice: Dice) {
  const { text: title, adopt } = wordFor(world, 'case')
  return change(world, dice, (of, person) => {
    const about = dice.c % 6 === 0 && of ? known(world, of.tenant, of.assignee)?.staffId : undefined
    const place = { ...placeAt(world, person, dice), ...(about && { involved_staff_ids: [about] }) }
    return {
      ...{ action: 'update', method: 'PATCH', path: '', body: { title, ...place }, seen: true, adopt },
      refused: (of) => (isRight(world, person, place, of) ? undefined : 'INVALID_BODY'),
      apply(of) {
        // whoever holds the code is not to speak for another patient
        const isOthers = place.patient_id !== undefined && place.patient_id !== of.patient
        if (isOthers) revokeCode(of)
        if (place.category !== undefined || place.flags !== undefined) of.renamed = true
        const involved = place.involved_staff_ids ?? of.involved
        const assignee = known(world, of.tenant, of.assignee)
        // nobody decides on a complaint about themselves
        const isAbout = assignee?.staffId !== undefined && involved.includes(assignee.staffId)
        move(of, {
          title,
          category: place.category ?? of.category,
          flags: place.flags ?? of.flags,
          department: place.department_id ?? of.department,
          patient: place.patient_id ?? of.patient,
          ...{ involved, assignee: isAbout ? undefined : of.assignee },
        })
      },
    }
  })
}

function revokeCode(of: Complaint) {
  if (of.code) of.oldCodes.push(of.code)
  of.code = undefined
}

/** Somebody moves a case to another source. */
export function changeSource(world: World, dice: Dice) {
  const { text: reason, adopt } = wordFor(world, 'internal')
  return change(world, dice, (_of, person) => {
    const source = pick(Object.values(hospitalAt(world, person, dice).sources), dice.a) as string
    return {
      ...{ action: 'change_source', path: '/source', body: { source_id: source, reason }, adopt },
      bad: (of) => !Object.values(of.tenant.sources).includes(source),
      apply(of) {
        if (source !== of.source) move(of, { source })
        say(of, reason, false)
      },
    }
  })
}
