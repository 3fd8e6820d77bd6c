import { describe, expect, it } from '@jest/globals'
import { actionsIn, transitions } from './lifecycle.ts'

// domain.md, "Lifecycle": from, action, to, permission
const table = [
  ['open', 'start', 'in_progress', 'ticket.status'],
  ['open', 'assign', 'in_progress', 'ticket.assign'],
  ['in_progress', 'assign', 'in_progress', 'ticket.assign'],
  ['open', 'resolve', 'resolved', 'ticket.resolve'],
  ['in_progress', 'resolve', 'resolved', 'ticket.resolve'],
  ['resolved', 'confirm', 'closed', 'ticket.confirm'],
] as const

describe('lifecycle', () => {
  it('has exactly the transitions of the table', () => {
    const found = Object.entries(transitions).flatMap(([action, { from, to, permission }]) =>
      from.map((status) => [status, action, to, permission]),
    )
    expect(found.sort()).toEqual(table.map((row) => [...row]).sort())
  })

  it.each([
    ['open', ['start', 'assign', 'resolve']],
    ['in_progress', ['assign', 'resolve']],
    ['resolved', ['confirm']],
    ['closed', []],
  ] as const)('%s admits %j', (status, actions) => {
    expect(actionsIn(status)).toEqual(actions)
  })
})
