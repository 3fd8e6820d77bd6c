import { hospitalAt, known, peopleOf } from '../choose.ts'
import { type Dice, pick } from '../dice.ts'
import type { Mark } from '../marks.ts'
import type { Complaint, World } from '../model.ts'
import { isSuitable, mayReopenAgain, viewOf } from '../oracle.ts'
import { change } from './change.ts'

type Run = (world: World, dice: Dice) => Promise<void>

/** A word that belongs to the case that the change is made to. */
export function wordFor({ marks }: World, kind: Mark['kind']) {
  const mark: Mark & { cases: Complaint[] } = { kind, cases: [] }
  const text = marks.word(mark)
  return {
    text,
    adopt: (of: Complaint) => void mark.cases.push(of),
  }
}

/** Something is said about a case with a change. */
export const say = (of: Complaint, text: string, isPublic: boolean) =>
  void of.said.push({ text, public: isPublic, cycle: of.cycle })

/** A change that comes with a reason, which is kept as an internal comment. */
const because =
  (
    action: 'acknowledge' | 'triage' | 'start' | 'resume' | 'reject' | 'withdraw',
    path: string,
    more: object,
    apply: (of: Complaint) => void,
    asked?: readonly string[],
  ): Run =>
  (world, dice) => {
    const { text: reason, adopt } = wordFor(world, 'internal')
    return change(world, dice, () => ({
      ...{ action, path, body: { ...more, reason }, adopt, ...(asked && { asked }) },
      apply(of) {
        apply(of)
        say(of, reason, false)
      },
    }))
  }

/** The case moves on by one version. */
export const move = (of: Complaint, to: Partial<Complaint>) => void Object.assign(of, to, { version: of.version + 1 })
const closing = ['ticket.confirm', 'ticket.reject']
export const ended = (closedAs: string) => ({ status: 'closed', subStatus: '', closedAs })

export const acknowledge = because('acknowledge', '/status', { sub_status: 'acknowledged' }, (of) =>
  move(of, { subStatus: 'acknowledged' }),
)
export const triage = because('triage', '/status', { sub_status: 'triaged' }, (of) =>
  move(of, { subStatus: 'triaged' }),
)
export const start = because('start', '/status', { status: 'in_progress' }, (of) =>
  move(of, { status: 'in_progress', subStatus: 'working' }),
)
export const resume = because('resume', '/status', { sub_status: 'working' }, (of) =>
  move(of, { subStatus: 'working' }),
)
export const reject = because('reject', '/close', { as: 'rejected' }, (of) => move(of, ended('rejected')), closing)
export const withdraw = because('withdraw', '/withdraw', {}, (of) => move(of, ended('withdrawn')))

export const pause: Run = (world, dice) => {
  const { text: reason, adopt } = wordFor(world, 'internal')
  const subStatus = dice.b % 2 === 0 ? 'awaiting_complainant' : 'awaiting_external'
  return change(world, dice, () => ({
    ...{ action: 'pause', path: '/status', body: { sub_status: subStatus, reason }, adopt },
    apply(of) {
      if (of.subStatus !== subStatus) move(of, { subStatus })
      say(of, reason, false)
    },
  }))
}

export const assign: Run = (world, dice) => {
  const { text: note, adopt } = wordFor(world, 'internal')
  return change(world, dice, (_of, person) => {
    const to = dice.b % 9 === 0 ? undefined : pick(peopleOf(world, hospitalAt(world, person, dice)), dice.b)?.id
    return {
      ...{ action: 'assign', path: '/assign', body: { assignee_id: to ?? null, note }, adopt },
      refused(of) {
        if (to === undefined) return of.status === 'open' ? 'ASSIGNEE_REQUIRED' : undefined
        const fits = to === of.assignee || isSuitable(known(world, of.tenant, to), { ...of, assignee: to })
        return fits ? undefined : 'ASSIGNEE_UNSUITABLE'
      },
      apply(of) {
        const subStatus = of.status === 'open' ? 'working' : of.subStatus
        if (to !== of.assignee) move(of, { status: 'in_progress', subStatus, assignee: to })
        say(of, note, false)
      },
    }
  })
}

export const resolve: Run = (world, dice) => {
  const { text, adopt } = wordFor(world, 'case')
  return change(world, dice, () => ({
    ...{ action: 'resolve', path: '/resolution', body: { text, outcome: 'upheld' }, adopt },
    apply(of) {
      move(of, { status: 'resolved', subStatus: '' })
      say(of, text, true)
    },
  }))
}

/** The complainant accepts the resolution; again changes nothing. */
export function confirmed(of: Complaint, comment: string) {
  if (of.closedAs === 'confirmed') return
  move(of, ended('confirmed'))
  say(of, comment, true)
}

export const confirm: Run = (world, dice) => {
  const { text: comment, adopt } = wordFor(world, 'case')
  return change(world, dice, () => ({
    ...{ action: 'confirm', asked: closing, path: '/close', body: { confirm: true, comment }, adopt },
    anyway: ({ closedAs }) => closedAs === 'confirmed',
    apply: (of) => confirmed(of, comment),
  }))
}

export const markDuplicate: Run = (world, dice) => {
  const { text: reason, adopt } = wordFor(world, 'internal')
  return change(world, dice, (_of, person) => {
    const hospital = hospitalAt(world, person, dice)
    const target = pick(
      world.cases.filter(({ tenant }) => tenant === hospital),
      dice.b,
    )
    const leadsBack = (of: Complaint, to: Complaint | undefined): boolean =>
      to !== undefined &&
      (to === of ||
        leadsBack(
          of,
          world.cases.find(({ id }) => id === to.duplicateOf),
        ))
    const body = { as: 'duplicate', reason, duplicate_of: target?.id ?? person.id }
    return {
      ...{ action: 'mark_duplicate', asked: closing, path: '/close', body, adopt },
      refused: (of) =>
        target && viewOf(person, target) && !leadsBack(of, target) ? undefined : 'DUPLICATE_UNSUITABLE',
      apply(of) {
        move(of, { ...ended('duplicate'), duplicateOf: target?.id })
        world.marks.addOriginal(target?.id ?? '')
        say(of, reason, false)
      },
    }
  })
}

/** A new cycle, with the same assignee if that one is suitable still. */
export function reopened(world: World, of: Complaint, part: 'staff' | 'own' | undefined, reason: string) {
  const fits = of.assignee === undefined || isSuitable(known(world, of.tenant, of.assignee), of)
  const place = fits
    ? { status: 'in_progress', subStatus: 'working' }
    : { status: 'open', subStatus: 'new', assignee: undefined }
  const reopenings = of.reopenings + (part === 'own' ? 1 : 0)
  move(of, { ...place, reopenings, cycle: of.cycle + 1, closedAs: undefined, duplicateOf: undefined, late: false })
  say(of, reason, false)
}

export const reopen: Run = (world, dice) => {
  const { text: reason, adopt } = wordFor(world, 'internal')
  return change(world, dice, (_of, person) => ({
    ...{ action: 'reopen', path: '/reopen', body: { reason }, adopt },
    refused: (of) => (mayReopenAgain(person, of) ? undefined : 'REOPEN_LIMIT_REACHED'),
    apply: (of, part) => reopened(world, of, part, reason),
  }))
}

export const remove: Run = (world, dice) => {
  const { text: reason, adopt } = wordFor(world, 'internal')
  return change(world, dice, () => ({
    ...{ action: 'delete', path: '/delete', body: { reason }, adopt },
    apply: (of) => move(of, { deleted: true }),
  }))
}
