import { isDeepStrictEqual } from 'node:util'
import type { Answer, Asked, Complaint, Somebody, World } from './model.ts'
import { actionsOf, type View, viewOf } from './oracle.ts'

/** What the platform did, and the oracle did not expect. */
export class Difference extends Error {
  override name = 'Difference'
}

/** Who asked what, for people. */
const told = (person: Somebody | undefined, { method, path, body }: Asked) =>
  `${nameOf(person)}: ${method} ${path} ${body ? JSON.stringify(body) : ''}`
const nameOf = (person: Somebody | undefined) => (person ? `${person.roles.join('+')} ${person.id}` : 'without login')

/** Asks, as somebody or without a login, and compares the code of the refusal, or none. */
export async function send(
  { door, trying, answers }: World,
  person: Somebody | undefined,
  asked: Asked,
  expected: string | undefined,
): Promise<Answer> {
  const answer = await door.send(person, asked)
  const kind = `${trying.name} ${answer.code ?? 'done'}`
  answers.set(kind, (answers.get(kind) ?? 0) + 1)
  if (answer.code !== expected)
    throw new Difference(
      `${told(person, asked)}\n  answered ${answer.code ?? answer.status}, expected ${expected ?? 'success'}`,
    )
  return answer
}

/**
 * Asks as somebody, and compares: the code of the refusal, or none; then `applied` tells the world what has happened, and nothing
 * that left may be somebody else's.
 */
export async function ask(
  world: World,
  person: Somebody,
  asked: Asked,
  expected: string | undefined,
  applied: (answer: Answer) => void = () => undefined,
): Promise<Answer> {
  const answer = await send(world, person, asked, expected)
  if (answer.code === undefined) applied(answer)
  const leaks = world.marks.leaks(person, answer.bytes, `${asked.path} ${JSON.stringify(asked.body)}`)
  if (leaks.length > 0)
    throw new Difference(
      `${told(person, asked)}\n  got what is not theirs: ${leaks.join(', ')}\n  ${answer.bytes.slice(0, 3000)}`,
    )
  return answer
}

/** Compares what was answered with what the oracle says; sets as sorted lists. */
export function expectSame(what: string, person: Somebody | undefined, actual: unknown, expected: unknown) {
  if (isDeepStrictEqual(actual, expected)) return
  throw new Difference(
    `${what}, to ${nameOf(person)}:\n  ${JSON.stringify(actual)}\n  expected ${JSON.stringify(expected)}`,
  )
}

/** A case as it was answered is the case as it is, in the view that is the person's. */
export function expectCase(person: Somebody, of: Complaint, body: Record<string, unknown>) {
  const view: View | 'receipt' = viewOf(person, of) ?? 'receipt'
  const shown = !('title' in body) ? 'receipt' : 'kind' in body ? 'full' : 'public'
  expectSame(`view of ${of.id}`, person, shown, view)
  if (view === 'receipt') return
  expectSame(`actions of ${of.id}`, person, [...(body.actions as string[])].sort(), actionsOf(person, of).sort())
  expectSame(`state of ${of.id}`, person, [body.status, body.category], [of.status, of.category])
  if (view === 'public') return
  const id = (named: unknown) => (named as { id: string } | null)?.id
  expectSame(
    `facts of ${of.id}`,
    person,
    {
      ...{ version: body.version, cycle: body.cycle, flags: [...(body.flags as string[])].sort() },
      ...{ assignee: id(body.assignee), owner: id(body.owner_agent), source: id(body.source) },
      ...{ department: id(body.department), patient: id(body.patient), duplicateOf: body.duplicate_of ?? undefined },
    },
    {
      ...{ version: of.version, cycle: of.cycle, flags: [...of.flags].sort(), assignee: of.assignee, owner: of.owner },
      ...{ source: of.source, department: of.department, patient: of.patient, duplicateOf: of.duplicateOf },
    },
  )
}
