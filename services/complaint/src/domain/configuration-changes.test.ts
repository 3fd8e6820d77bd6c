import { describe, expect, it } from '@jest/globals'
import { configurationChanges } from './configuration-changes.ts'
import { openedAndClosed } from './configuration-difference.ts'
import type { GrievanceConfiguration } from './grievance-configuration.ts'
import { readConfiguration } from './read-configuration.ts'

const read = (document: object) => readConfiguration(document).configuration as GrievanceConfiguration

describe('the difference between two configurations', () => {
  it('is told by category, flag and setting', () => {
    const before = {
      grievance_types: ['a', { name: 'b', children: ['c'] }],
      grievance_flags: ['f'],
      resolution_times: '5,0',
    }
    const after = {
      grievance_types: [
        { name: 'a', priority: 'low', permissions: [127000] },
        { name: 'b', children: [{ name: 'c' }, 'd'] },
      ],
    }
    expect(configurationChanges(before, after)).toEqual([
      { field: 'category a', before: '{}', after: '{"permissions":[127000],"priority":"low"}' },
      { field: 'flag f', before: '{}' },
      { field: 'resolution_times', before: '"5,0"' },
      { field: 'order of categories', before: '["a","b","b/c"]', after: '["a","b","b/c","b/d"]' },
      { field: 'category b/d', after: '{}' },
    ])
  })

  it('the same in another spelling is the same', () => {
    expect(configurationChanges({ grievance_types: ['a'] }, { grievance_types: [{ name: 'a' }] })).toEqual([])
    const settings = [
      { a: '1,0', b: '2,0' },
      { b: '2,0', a: '1,0' },
    ].map((default_resolution) => ({ default_resolution }))
    expect(configurationChanges(settings[0], settings[1])).toEqual([])
  })

  it('who gains and who loses: what is gone is lost to all but who puts it right', () => {
    const before = read({ grievance_types: ['a', 'b'], grievance_flags: [{ name: 'f', permissions: ['bulk'] }] })
    const after = read({ grievance_types: [{ name: 'a', permissions: ['export'] }], grievance_flags: ['f'] })
    const difference = (roles: string[], grants: Record<string, string[]>) =>
      openedAndClosed({ roles, grants }, before, after)
    const names = [
      { kind: 'category', name: 'a' },
      { kind: 'category', name: 'b' },
    ]
    const flag = { kind: 'flag', name: 'f' }
    expect(difference(['manager'], { 'ticket.view': ['tenant'] })).toEqual({ gains: [flag], loses: names })
    expect(difference(['tenant_admin'], { 'ticket.view': ['tenant'], bulk: ['tenant'] })).toEqual({
      gains: [],
      loses: [names[0]],
    })
    expect(difference(['platform_admin'], { 'ticket.view': ['tenant'] })).toEqual({ gains: [], loses: [] })
    expect(difference(['nobody'], { bulk: ['tenant'] })).toEqual({ gains: [], loses: [] })
  })
})
