import { expectSame, send } from '../ask.ts'
import { type Dice, pick } from '../dice.ts'
import { slugOf } from '../door.ts'
import { idsIn, wordsIn } from '../marks.ts'
import type { Complaint, Somebody, World } from '../model.ts'
import { type Action, actionsOf, admits, type Matrix, mayReopenAgain, reach, steps } from '../oracle.ts'
import { confirmed, ended, move, reopened, say, wordFor } from './actions.ts'

type Run = (world: World, dice: Dice) => Promise<void>

/** What the holder of a code may do: what a complainant may with a case of their own. */
const ofHolders = ['ticket.view', 'ticket.confirm', 'ticket.withdraw', 'ticket.reopen']
  .concat('comment.public.read', 'comment.public.write')
  .map((permission) => [permission, ['own']])

/** The case as one of its own to whoever holds its code, and them. */
function heldCase(of: Complaint): [Somebody, Complaint] {
  const matrix = { ...of.tenant.matrix, complainant: Object.fromEntries(ofHolders) } as Matrix
  const tenant = { ...of.tenant, matrix }
  const holder = { id: 'holder', name: '', sid: '', revision: 0, departments: [], active: true, tenant }
  return [
    { ...holder, roles: ['complainant'] },
    { ...of, tenant, creator: holder.id },
  ]
}

/** A case that has or had a code, the code, and the tenant before whose door it is shown: half of the time not its own. */
function shownAt({ cases, hospitals }: World, { what, a, b, alien, keen }: Dice, action: Action | undefined) {
  const coded = cases.filter(({ code, oldCodes }) => code !== undefined || oldCodes.length > 0)
  const good = coded.filter((each) => keen && action && admits(each, action))
  const of = pick(good.length > 0 ? good : coded, what)
  if (!of) return undefined
  const code = pick([...(of.code ? [of.code] : []), ...of.oldCodes], a) as string
  const tenant = pick(
    hospitals.filter((each) => (each === of.tenant) !== alien),
    b,
  )
  const opens = code === of.code && !of.deleted && !alien
  return {
    of,
    code: a % 3 === 0 ? code.toLowerCase() : code,
    path: `/api/v1/public/${slugOf(tenant ?? of.tenant)}/track`,
    opens,
  }
}

/** What somebody without a login does by a code. */
interface Step {
  action: Action
  path: string
  body: object
  /** Words of its body, which belong to the case from then on. */
  adopt(of: Complaint): void
  anyway?(of: Complaint): boolean
  refused?(of: Complaint, holder: Somebody): string | undefined
  apply(of: Complaint): void
}

async function show(world: World, dice: Dice, step?: Step) {
  const shown = shownAt(world, dice, step?.action)
  if (!shown) return
  const { of, code, opens } = shown
  const asked = { method: 'POST', path: `${shown.path}${step?.path ?? ''}`, body: { code, ...step?.body } } as const
  const refused = opens ? step && refusalOf(step, of) : 'TRACKING_CODE_UNKNOWN'
  const answer = await send(world, undefined, asked, refused)
  if (answer.code === undefined) {
    step?.adopt(of)
    step?.apply(of)
    expectTracked(of, answer.body)
  }
  // neither names nor ids, and no word but those that were said to the complainant
  const said = answer.code === undefined ? publicWordsOf(of) : []
  const ids = idsIn(JSON.stringify(answer.body)).filter((id) => id !== answer.body.request_id)
  const wrong = [...wordsIn(answer.bytes).filter((word) => !said.includes(word)), ...ids]
  expectSame(`${asked.path} by a code of ${of.id}`, undefined, wrong, [])
}

const publicWordsOf = ({ said }: Complaint) => said.filter((each) => each.public).map(({ text }) => text)

function refusalOf({ action, anyway, refused }: Step, of: Complaint): string | undefined {
  const [holder, held] = heldCase(of)
  if (reach(holder, steps[action][0], held) === undefined) return 'NOT_ALLOWED_HERE'
  if (!admits(of, action) && !anyway?.(of)) return 'INVALID_TRANSITION'
  return refused?.(held, holder)
}

// biome-ignore lint/suspicious/noExplicitAny: what is expected of it is said here
function expectTracked(of: Complaint, body: any) {
  const said = publicWordsOf(of)
  const comments = body.comments.map(({ text }: { text: string }) => text)
  expectSame(`comments of ${of.id}`, undefined, comments.sort(), said.sort())
  expectSame(`status of ${of.id}`, undefined, body.status, of.status)
  expectSame(`actions of ${of.id}`, undefined, [...body.actions].sort(), actionsOf(...heldCase(of)).sort())
}

/** Somebody follows a case by its code. */
export const track: Run = (world, dice) => show(world, dice)

export const comment: Run = (world, dice) => {
  const { text, adopt } = wordFor(world, 'case')
  return show(world, dice, {
    ...{ action: 'comment', path: '/comments', body: { text }, adopt },
    apply: (of) => say(of, text, true),
  })
}

export const confirm: Run = (world, dice) => {
  const { text, adopt } = wordFor(world, 'case')
  return show(world, dice, {
    ...{ action: 'confirm', path: '/confirm', body: { comment: text }, adopt },
    anyway: ({ closedAs }) => closedAs === 'confirmed',
    apply: (of) => confirmed(of, text),
  })
}

export const reopen: Run = (world, dice) => {
  const { text: reason, adopt } = wordFor(world, 'internal')
  return show(world, dice, {
    ...{ action: 'reopen', path: '/reopen', body: { reason }, adopt },
    refused: (of, holder) => (mayReopenAgain(holder, of) ? undefined : 'REOPEN_LIMIT_REACHED'),
    apply: (of) => reopened(world, of, 'own', reason),
  })
}

export const withdraw: Run = (world, dice) => {
  const { text: reason, adopt } = wordFor(world, 'internal')
  return show(world, dice, {
    ...{ action: 'withdraw', path: '/withdraw', body: { reason }, adopt },
    apply(of) {
      move(of, ended('withdrawn'))
      say(of, reason, false)
    },
  })
}
