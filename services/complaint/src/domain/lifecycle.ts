/** Where a case stands. */
export type Status = 'open' | 'in_progress' | 'resolved' | 'closed'

/** How a case can end. */
export type Closing = 'confirmed' | 'auto' | 'rejected' | 'duplicate' | 'withdrawn'

interface Transition {
  from: readonly Status[]
  /** Sub-statuses that admit it; absent: all. */
  inside?: readonly string[]
  to: Status
  permission: string
}

/** Sub-statuses in which a case waits for somebody outside the desk and its clock is paused. */
export const waiting: readonly string[] = ['awaiting_complainant', 'awaiting_external']

/** Which action leads where, and under which permission; the whole lifecycle of a complaint in one table. */
export const transitions = {
  acknowledge: { from: ['open'], inside: ['new'], to: 'open', permission: 'ticket.status' },
  triage: { from: ['open'], inside: ['new', 'acknowledged'], to: 'open', permission: 'ticket.status' },
  start: { from: ['open'], to: 'in_progress', permission: 'ticket.status' },
  assign: { from: ['open', 'in_progress'], to: 'in_progress', permission: 'ticket.assign' },
  pause: { from: ['in_progress'], to: 'in_progress', permission: 'ticket.status' },
  resume: { from: ['in_progress'], inside: waiting, to: 'in_progress', permission: 'ticket.status' },
  resolve: { from: ['open', 'in_progress'], to: 'resolved', permission: 'ticket.resolve' },
  reject: { from: ['open', 'in_progress'], to: 'closed', permission: 'ticket.reject' },
  mark_duplicate: { from: ['open', 'in_progress'], to: 'closed', permission: 'ticket.reject' },
  withdraw: { from: ['open', 'in_progress'], to: 'closed', permission: 'ticket.withdraw' },
  confirm: { from: ['resolved'], to: 'closed', permission: 'ticket.confirm' },
  reopen: { from: ['resolved', 'closed'], to: 'in_progress', permission: 'ticket.reopen' },
} as const satisfies Record<string, Transition>

/** What is done with a case where it stands; a comment is public, a note is internal. */
export const upkeep = {
  comment: { from: ['open', 'in_progress', 'resolved', 'closed'], permission: 'comment.public.write' },
  note: { from: ['open', 'in_progress', 'resolved', 'closed'], permission: 'comment.create' },
  update: { from: ['open', 'in_progress', 'resolved'], permission: 'ticket.update' },
  change_source: { from: ['open', 'in_progress', 'resolved'], permission: 'ticket.update' },
  escalate: { from: ['open', 'in_progress', 'resolved'], permission: 'ticket.escalate' },
  delete: { from: ['open', 'in_progress', 'resolved', 'closed'], permission: 'ticket.delete' },
} as const satisfies Record<string, Omit<Transition, 'to'>>

const actions: Readonly<Record<string, Omit<Transition, 'to'>>> = { ...transitions, ...upkeep }

/** What moves a case. */
export type Move = keyof typeof transitions
/** What can be done with a case. */
export type Action = Move | keyof typeof upkeep

/** Where a case stands, and where inside. */
export interface Place {
  status: Status
  subStatus: string | null
}

/** Actions that a place admits, whoever asks. */
export const actionsIn = ({ status, subStatus }: Place): Action[] =>
  (Object.keys(actions) as Action[]).filter((action) => {
    const { from = [], inside } = actions[action] ?? {}
    return from.includes(status) && (!inside || inside.includes(subStatus ?? ''))
  })

/** Whether a case has neither resolution nor end. */
export const isAtWork = ({ status }: Pick<Place, 'status'>) => status === 'open' || status === 'in_progress'

/** Whether its clock runs: it waits for nobody outside the desk either. */
export const isRunning = (place: Place) => isAtWork(place) && !waiting.includes(place.subStatus ?? '')

/** Permission under which an action goes. */
export const permissionOf = (action: Action): string => ({ ...transitions, ...upkeep })[action].permission
