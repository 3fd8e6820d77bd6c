import { describe, expect, it } from '@jest/globals'
import { accessibleConfiguration } from './accessible-configuration.ts'
import { chosenViolations } from './chosen-words.ts'
import { filedPlacement } from './filed-placement.ts'
import type { GrievanceConfiguration } from './grievance-configuration.ts'
import { readConfiguration } from './read-configuration.ts'

const configuration = readConfiguration({
  grievance_types: [
    { name: 'open', default_flags: ['vip'], children: [{ name: 'secret', permissions: ['bulk'] }, 'plain'] },
    { name: 'closed', permissions: ['export'], children: [{ name: 'door', permissions: [] }, 'inner'] },
  ],
  grievance_flags: ['seen', { name: 'vip', priority: 'high', permissions: ['bulk'] }],
}).configuration as GrievanceConfiguration
const holding = (...permissions: string[]) => ({
  roles: ['manager'],
  grants: Object.fromEntries(permissions.map((permission) => [permission, ['tenant']])),
})

describe('the configuration as somebody may see it', () => {
  it('only the accessible part of the tree; what stands above it goes by its name alone [GRV-40]', () => {
    const seen = accessibleConfiguration(configuration, holding('ticket.create'), 'staff')
    expect(seen).toMatchObject({
      grievance_types: ['open', 'open/plain', 'closed/door'],
      grievance_flags: ['seen'],
      grievance_flags_detailed: [{ name: 'seen', priority: null, permissions: [] }],
      accessible_categories: ['open', 'open/plain', 'closed/door'],
      accessible_flags: ['seen'],
      grievance_categories_hierarchical: [
        { path: 'open', accessible: true, default_flags: [], children: [{ path: 'open/plain', children: [] }] },
        { name: 'closed', path: 'closed', accessible: false, children: [{ path: 'closed/door', accessible: true }] },
      ],
    })
    expect(JSON.stringify(seen)).not.toMatch(/secret|inner|vip|export/)
  })

  it('who may not file has nowhere to file; a complainant sets no flags, who changes cases does [GRV-37]', () => {
    const reader = accessibleConfiguration(configuration, holding('ticket.view'), undefined)
    expect([reader.grievance_types.length, reader.accessible_categories, reader.accessible_flags]).toEqual([3, [], []])
    const complainant = accessibleConfiguration(configuration, holding('ticket.create'), 'complainant')
    expect([complainant.accessible_categories.length, complainant.accessible_flags]).toEqual([3, []])
    const editor = accessibleConfiguration(configuration, holding('ticket.update', 'bulk'), undefined)
    expect([editor.accessible_categories, editor.accessible_flags]).toEqual([[], ['seen', 'vip']])
  })
})

describe('a choice for a case', () => {
  it('unknown, and not open to who chooses, is one and the same [GRV-23]', () => {
    const faults = (category: string, flags: string[], ...held: string[]) =>
      chosenViolations(configuration, holding(...held), { category, flags, channel: 'web' })
    expect(faults('open/secret', ['vip'])).toEqual(faults('unknown', ['unknown']))
    expect(faults('open/secret', ['seen', 'vip'], 'bulk')).toEqual([])
    expect(faults('constructor', ['__proto__'])).toHaveLength(2)
  })

  it('a default flag is set whoever files, and what it locks is known at once', () => {
    expect(filedPlacement(configuration, { flags: ['seen'] })).toEqual({
      ...{ category: 'open', flags: ['seen', 'vip'], channel: 'web', priority: 'high' },
      locks: [{ kind: 'flag', name: 'vip', permissions: ['bulk'] }],
    })
  })
})
