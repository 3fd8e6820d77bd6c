import { describe, expect, it } from '@jest/globals'
import { actionsIn, permissionOf, transitions, upkeep } from './lifecycle.ts'

// domain.md, "Lifecycle": from, action, to, permission
const table = [
  ['open', 'acknowledge', 'open', 'ticket.status'],
  ['open', 'triage', 'open', 'ticket.status'],
  ['open', 'start', 'in_progress', 'ticket.status'],
  ['open', 'assign', 'in_progress', 'ticket.assign'],
  ['in_progress', 'assign', 'in_progress', 'ticket.assign'],
  ['open', 'reject', 'closed', 'ticket.reject'],
  ['in_progress', 'reject', 'closed', 'ticket.reject'],
  ['open', 'mark_duplicate', 'closed', 'ticket.reject'],
  ['in_progress', 'mark_duplicate', 'closed', 'ticket.reject'],
  ['open', 'withdraw', 'closed', 'ticket.withdraw'],
  ['in_progress', 'withdraw', 'closed', 'ticket.withdraw'],
  ['in_progress', 'pause', 'in_progress', 'ticket.status'],
  ['in_progress', 'resume', 'in_progress', 'ticket.status'],
  ['open', 'resolve', 'resolved', 'ticket.resolve'],
  ['in_progress', 'resolve', 'resolved', 'ticket.resolve'],
  ['resolved', 'confirm', 'closed', 'ticket.confirm'],
  ['resolved', 'reopen', 'in_progress', 'ticket.reopen'],
  ['closed', 'reopen', 'in_progress', 'ticket.reopen'],
] as const

describe('lifecycle', () => {
  it('has exactly the transitions of the table', () => {
    const found = Object.entries(transitions).flatMap(([action, { from, to, permission }]) =>
      from.map((status) => [status, action, to, permission]),
    )
    expect(found.sort()).toEqual(table.map((row) => [...row]).sort())
  })

  it('every action goes under its permission', () => {
    for (const [, action, , permission] of table) expect(permissionOf(action)).toBe(permission)
    expect(Object.keys(upkeep).map((action) => permissionOf(action as keyof typeof upkeep))).toEqual([
      ...[
        'comment.public.write',
        'comment.create',
        'ticket.update',
        'ticket.update',
        'ticket.escalate',
        'ticket.delete',
      ],
    ])
  })

  const anywhere = [
    'assign',
    'resolve',
    'reject',
    'mark_duplicate',
    'withdraw',
    'comment',
    'note',
    'update',
    'change_source',
    'escalate',
    'delete',
  ]
  it.each([
    ['open', 'new', ['acknowledge', 'triage', 'start', ...anywhere]],
    ['open', 'acknowledged', ['triage', 'start', ...anywhere]],
    ['open', 'triaged', ['start', ...anywhere]],
    ['in_progress', 'working', ['pause', ...anywhere]],
    ['in_progress', 'awaiting_explanation', ['pause', ...anywhere]],
    ['in_progress', 'awaiting_complainant', ['pause', 'resume', ...anywhere]],
    ['in_progress', 'awaiting_external', ['pause', 'resume', ...anywhere]],
    ['resolved', null, ['confirm', 'reopen', 'comment', 'note', 'update', 'change_source', 'escalate', 'delete']],
    ['closed', null, ['reopen', 'comment', 'note', 'delete']],
  ] as const)('%s, %s admits %j', (status, subStatus, actions) => {
    expect(actionsIn({ status, subStatus }).sort()).toEqual([...actions].sort())
  })
})
