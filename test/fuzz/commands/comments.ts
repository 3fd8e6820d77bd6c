import { ask, expectSame } from '../ask.ts'
import { caseAt, hospitalAt, personAt } from '../choose.ts'
import { type Dice, pick } from '../dice.ts'
import type { Somebody, World } from '../model.ts'
import { reach, refusal, scopesOf, viewOf } from '../oracle.ts'
import { move, say, wordFor } from './actions.ts'
import { change, pathOf } from './change.ts'

/** Somebody says something about a case, to everybody who sees it or inside the desk. */
export function comment(world: World, dice: Dice) {
  const isPublic = dice.b % 2 === 0
  const { text, adopt } = wordFor(world, isPublic ? 'case' : 'internal')
  return change(world, dice, () => ({
    action: isPublic ? 'comment' : 'note',
    asked: ['comment.create', 'comment.public.write'],
    ...{ path: '/comments', body: { text, visibility: isPublic ? 'public' : 'internal' }, adopt },
    apply: (of) => say(of, text, isPublic),
  }))
}

/** Somebody reads what was said: public comments under one permission, internal ones under another. */
export async function readComments(world: World, dice: Dice) {
  const person = personAt(world, dice)
  const { id, of } = caseAt(world, person, dice)
  const asked = ['comment.view', 'comment.public.read']
  const readsPublic = of && reach(person, 'comment.public.read', of) !== undefined
  const readsInternal = of && reach(person, 'comment.view', of) !== undefined && viewOf(person, of) === 'full'
  const refused = refusal(person, asked, of, readsInternal || !readsPublic ? firstHeld(person, asked) : asked[1])
  const path = `${pathOf(dice)}/${id}/comments`
  const { body, code } = await ask(world, person, { method: 'GET', path }, refused)
  if (code !== undefined || !of) return
  const read = (body.items as { text: string }[]).map(({ text }) => text)
  const expected = of.said.filter((said) => (said.public ? readsPublic : readsInternal)).map(({ text }) => text)
  expectSame(`comments of ${of.id}`, person, read.sort(), expected.sort())
}

// without a reach the refusal is the same whichever is asked for; one that is held gets further than one that is not
const firstHeld = (person: Somebody, asked: readonly string[]) =>
  asked.find((permission) => scopesOf(person, permission).length > 0) ?? asked[0]

/** Somebody makes a comment the resolution, of this case or of another. */
export function resolveByComment(world: World, dice: Dice) {
  return change(world, dice, async (target, person) => {
    const hospital = hospitalAt(world, person, dice)
    const from =
      dice.b % 3 > 0 && target
        ? target
        : pick(
            world.cases.filter((each) => each.tenant === hospital),
            dice.b,
          )
    const said = pick(from?.said ?? [], dice.b)
    const rows = await world.desk.database.rows<{ id: string }>(
      'select id from comment where complaint_id = $1 and text = $2',
      [from?.id ?? null, said?.text ?? ''],
    )
    const path = `/comments/${rows[0]?.id ?? person.id}/resolve`
    return {
      ...{ action: 'resolve', path, body: { outcome: 'other' } },
      refused(of) {
        if (!said || from !== of) return 'COMMENT_NOT_FOUND'
        return said.public && said.cycle === of.cycle ? undefined : 'COMMENT_UNSUITABLE'
      },
      apply: (of) => move(of, { status: 'resolved', subStatus: '' }),
    }
  })
}
