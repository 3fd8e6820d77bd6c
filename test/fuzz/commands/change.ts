import { ask, expectCase } from '../ask.ts'
import { caseAt, personAt } from '../choose.ts'
import type { Dice } from '../dice.ts'
import type { Complaint, Somebody, World } from '../model.ts'
import { type Action, admits, reach, refusal, steps } from '../oracle.ts'

/** A change of one case. */
export interface Change {
  method?: 'POST' | 'PATCH'
  /** After the id: "/assign". */
  path: string
  body: object
  /** Which step of the lifecycle it is. */
  action: Action
  /** Permissions of which any lets somebody ask, when it is not that of the step alone. */
  asked?: readonly string[]
  /** The caller has to say which version they saw. */
  seen?: true
  /** Whether it goes although the place of the case does not admit it. */
  anyway?(of: Complaint): boolean
  /** Whether it names what the tenant does not have; that is looked at before the place of the case. */
  bad?(of: Complaint): boolean
  /** What else is in the way. */
  refused?(of: Complaint): string | undefined
  /** Tells the world what has happened; what it answers is said in the case. */
  apply(of: Complaint, part: 'staff' | 'own' | undefined): void
  /** Words of its body, which belong to the case from then on. */
  adopt?(of: Complaint): void
}

type Plan = (of: Complaint | undefined, person: Somebody) => Change | Promise<Change>

/** Somebody tries to change a case, their own or not, sometimes with a key or a version. */
export async function change(world: World, dice: Dice, plan: Plan) {
  const person = personAt(world, dice)
  const { id, of } = caseAt(world, person, dice)
  const wanted = await plan(of, person)
  const { method = 'POST', path, body, action, asked = [steps[action][0]] } = wanted
  const permission = steps[action][0]
  const key = dice.c % 4 === 0 ? `key-${dice.a}-${dice.b}-${world.keyed.length}` : undefined
  const version = dice.c % 5 === 0 || wanted.seen ? (of?.version ?? 1) + (dice.c % 10 === 0 ? 1 : 0) : undefined
  const refused = refusal(person, asked, of, permission) ?? (of && stateRefusal(wanted, of, version))
  const headers = {
    ...(key && method === 'POST' && { 'idempotency-key': key }),
    ...(version && { 'if-match': `"${version}"` }),
  }
  const answer = await ask(
    world,
    person,
    { method, path: `${pathOf(dice)}/${id}${path}`, body, headers },
    refused,
    () => {
      if (!of) throw new Error('an unknown case was changed')
      const part = reach(person, permission, of)
      wanted.adopt?.(of)
      wanted.apply(of, part)
    },
  )
  if (answer.code !== undefined || !of) return
  if (answer.status !== 204) expectCase(person, of, answer.body)
  if (key && method === 'POST')
    world.keyed.push({ person, path: `/api/v1/complaints/${id}${path}`, body, key, of, permission })
}

function stateRefusal({ action, anyway, bad, refused }: Change, of: Complaint, version: number | undefined) {
  if (version !== undefined && version !== of.version) return 'STALE_VERSION'
  if (bad?.(of)) return 'INVALID_BODY'
  if (!admits(of, action) && !anyway?.(of)) return 'INVALID_TRANSITION'
  return refused?.(of)
}

/** The older paths lead to the same. */
export const pathOf = ({ a }: Pick<Dice, 'a'>) => (a % 8 === 0 ? '/api/complaints' : '/api/v1/complaints')
