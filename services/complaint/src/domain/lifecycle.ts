/** Where a case stands. */
export type Status = 'open' | 'in_progress' | 'resolved' | 'closed'

interface Transition {
  from: readonly Status[]
  to: Status
  permission: string
}

/** Which action leads where, and under which permission; the whole lifecycle of a complaint in one table. */
export const transitions = {
  start: { from: ['open'], to: 'in_progress', permission: 'ticket.status' },
  assign: { from: ['open', 'in_progress'], to: 'in_progress', permission: 'ticket.assign' },
  resolve: { from: ['open', 'in_progress'], to: 'resolved', permission: 'ticket.resolve' },
  confirm: { from: ['resolved'], to: 'closed', permission: 'ticket.confirm' },
} as const satisfies Record<string, Transition>

/** What can be done with a case. */
export type Action = keyof typeof transitions

/** Actions that a status admits, whoever asks. */
export const actionsIn = (status: Status): Action[] =>
  (Object.keys(transitions) as Action[]).filter((action) =>
    (transitions[action].from as readonly Status[]).includes(status),
  )
