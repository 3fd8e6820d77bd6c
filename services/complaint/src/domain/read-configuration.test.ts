import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { defaultConfiguration } from './default-configuration.ts'
import { type GrievanceConfiguration, priorityOf, targetOf } from './grievance-configuration.ts'
import { readConfiguration } from './read-configuration.ts'

function read(document: object): GrievanceConfiguration {
  const { configuration, violations } = readConfiguration(document)
  expect(violations).toEqual([])
  return configuration as GrievanceConfiguration
}
const faultsOf = (document: unknown) =>
  readConfiguration(document).violations.map(({ path, code }) => `${path} ${code}`)
const time = (configuration: GrievanceConfiguration, category: string, sourceId: string | null = null) =>
  targetOf(configuration, { category, sourceId })

const example = {
  grievance_types: [
    {
      ...{ name: 'complaint', priority: 'HIGH', permissions: [127000, 'ticket.resolve'], resolution_times: '3,0' },
      default_flags: ['vip'],
      children: [
        {
          name: 'urgent_complaint',
          priority: 'critical',
          permissions: ['bulk'],
          resolution_times: '1,0',
          default_flags: [],
        },
        'general_complaint',
        { name: 'open_complaint', permissions: [], children: ['below'] },
      ],
    },
    'appeal',
    { name: 'feedback', resolution_times: '7,0', priority: 'Low' },
  ],
  grievance_flags: [
    'plain',
    { name: 'vip', priority: 'Critical', permissions: ['127002'] },
    { name: 'slow', priority: 'low' },
  ],
}

describe('a configuration', () => {
  it('is a list of words, or of objects, or of both mixed [GRV-11, GRV-12, GRV-13]', () => {
    const simple = read({ grievance_types: ['complaint', 'feedback', 'appeal'] })
    expect([...simple.categories.keys()]).toEqual(['complaint', 'feedback', 'appeal'])
    expect(simple.defaultCategory).toBe('complaint')
    const { categories, flags } = read(example)
    expect([...categories.keys()]).toEqual([
      ...['complaint', 'complaint/urgent_complaint', 'complaint/general_complaint', 'complaint/open_complaint'],
      ...['complaint/open_complaint/below', 'appeal', 'feedback'],
    ])
    expect([...flags.values()]).toEqual([
      { name: 'plain', priority: undefined, permissions: [] },
      { name: 'vip', priority: 'critical', permissions: ['ticket.update'] },
      { name: 'slow', priority: 'low', permissions: [] },
    ])
  })

  it('a child has what it says, and else what stands above it; an empty list opens it [GRV-15, GRV-17, GRV-24]', () => {
    const { categories } = read(example)
    const of = (path: string) => {
      const { priority, permissions, defaultFlags } = categories.get(path) ?? {}
      return [priority, permissions, defaultFlags]
    }
    expect(of('complaint')).toEqual(['high', ['ticket.view', 'ticket.resolve'], ['vip']])
    expect(of('complaint/urgent_complaint')).toEqual(['critical', ['bulk'], []])
    expect(of('complaint/general_complaint')).toEqual(of('complaint'))
    expect(of('complaint/open_complaint')).toEqual(['high', [], ['vip']])
    expect(of('complaint/open_complaint/below')).toEqual(['high', [], ['vip']])
    expect(of('appeal')).toEqual([undefined, [], []])
  })

  it('the worked example of times [GRV-16, GRV-19]', () => {
    const configuration = read(example)
    expect(time(configuration, 'complaint')).toEqual({ source: 'category', path: 'complaint', value: '3,0' })
    expect(time(configuration, 'complaint/urgent_complaint')).toEqual({
      ...{ source: 'category', path: 'complaint/urgent_complaint', value: '1,0' },
    })
    const inherited = { source: 'ancestor', path: 'complaint', value: '3,0' }
    expect(time(configuration, 'complaint/general_complaint')).toEqual(inherited)
    expect(time(configuration, 'complaint/open_complaint/below')).toEqual(inherited)
    expect(time(configuration, 'feedback').value).toBe('7,0')
    expect(time(configuration, 'appeal')).toEqual({ source: 'built_in', value: '5,0' })
  })

  it('times: source, category, its ancestors, default_resolution, its Default, resolution_times, 5,0 [GRV-10, GRV-18]', () => {
    const source = '0199AAAA-0000-7000-8000-000000000000'
    const document = {
      ...example,
      resolution_times: '9,0',
      default_resolution: { complaint: '8,0', appeal: '6,0', below: '4,0' },
      source_resolution: { [source]: '0,6' },
    }
    const configuration = read(document)
    expect(time(configuration, 'complaint/general_complaint', source.toLowerCase())).toEqual({
      ...{ source: 'source_policy', value: '0,6' },
    })
    expect(time(configuration, 'complaint').value).toBe('3,0')
    expect(time(configuration, 'appeal')).toEqual({ source: 'default_resolution', path: 'appeal', value: '6,0' })
    expect(time(configuration, 'gone')).toEqual({ source: 'resolution_times', value: '9,0' })
    const other = read({ ...document, default_resolution: { Default: '2,12' } })
    expect(time(other, 'appeal')).toEqual({ source: 'default_resolution', path: 'Default', value: '2,12' })
    expect(
      time(read({ grievance_types: ['a', { name: 'b', children: ['c'] }], default_resolution: { c: '1,1' } }), 'b/c'),
    ).toEqual({
      ...{ source: 'default_resolution', path: 'b/c', value: '1,1' },
    })
  })

  it('the highest of category and flags wins, medium by default [GRV-6, GRV-44]', () => {
    const configuration = read(example)
    expect(priorityOf(configuration, 'appeal', [])).toBe('medium')
    expect(priorityOf(configuration, 'appeal', ['slow', 'plain'])).toBe('medium')
    expect(priorityOf(configuration, 'feedback', [])).toBe('low')
    expect(priorityOf(configuration, 'feedback', ['plain', 'slow'])).toBe('low')
    expect(priorityOf(configuration, 'feedback', ['slow', 'vip'])).toBe('critical')
    expect(priorityOf(configuration, 'complaint/general_complaint', ['slow'])).toBe('high')
  })

  it('what it does not say has its default', () => {
    expect(defaultConfiguration).toMatchObject({
      ...{ defaultCategory: 'complaint', resolutionTimes: '5,0', autoClose: '7,0', reopenWindow: '14,0' },
      ...{ explanationDeadline: '2,0', maxEscalationLevels: 3, escalateWhen: 'both_silent' },
      channels: ['web', 'phone', 'email', 'in_person', 'letter'],
    })
    expect(read({ grievance_types: ['a'], grievance_channels: ['kiosk'] }).channels).toEqual(['kiosk'])
  })

  it.each<[string, object, string]>([
    ['98 days and 23 hours', { resolution_times: '98,23' }, ''],
    ['99 days', { resolution_times: '99,0' }, '/resolution_times OUT_OF_RANGE'],
    ['24 hours', { resolution_times: '1,24' }, '/resolution_times OUT_OF_RANGE'],
    ['no time', { resolution_times: '0,0' }, '/resolution_times OUT_OF_RANGE'],
    ['a sentence', { resolution_times: '5 days' }, '/resolution_times INVALID_FORMAT'],
    ['a number', { resolution_times: 5 }, '/resolution_times INVALID_FORMAT'],
    ['a minus', { resolution_times: '-1,0' }, '/resolution_times INVALID_FORMAT'],
    ['another key', { colour: 1 }, '/colour UNKNOWN_FIELD'],
    ['a key of a category', { grievance_types: [{ name: 'a', id: 1 }] }, '/grievance_types/0/id UNKNOWN_FIELD'],
    ['no categories', { grievance_types: [] }, '/grievance_types REQUIRED'],
    ['categories in an object', { grievance_types: {} }, '/grievance_types WRONG_TYPE'],
    ['a number for a category', { grievance_types: [1] }, '/grievance_types/0 WRONG_TYPE'],
    ['a category without name', { grievance_types: [{}] }, '/grievance_types/0/name WRONG_TYPE'],
    ['a slash in a name', { grievance_types: ['a/b'] }, '/grievance_types/0 INVALID'],
    ['a blank name', { grievance_types: ['  '] }, '/grievance_types/0 REQUIRED'],
    ['blanks around a name', { grievance_types: [' a'] }, '/grievance_types/0 INVALID'],
    ['half a letter', { grievance_types: ['a\ud800'] }, '/grievance_types/0 INVALID'],
    ['NUL', { grievance_types: ['a\u0000'] }, '/grievance_types/0 INVALID'],
    ['a long name', { grievance_types: ['a'.repeat(201)] }, '/grievance_types/0 TOO_LONG'],
    ['a name twice', { grievance_types: ['a', { name: 'a' }] }, '/grievance_types/1/name NOT_UNIQUE'],
    ['a flag twice', { grievance_flags: ['f', { name: 'f' }] }, '/grievance_flags/1/name NOT_UNIQUE'],
    ['a channel twice', { grievance_channels: ['f', 'f'] }, '/grievance_channels/1 NOT_UNIQUE'],
    ['no channel', { grievance_channels: [] }, '/grievance_channels REQUIRED'],
    [
      'an unknown permission',
      { grievance_types: [{ name: 'a', permissions: ['bulk', 1] }] },
      '/grievance_types/0/permissions/1 UNKNOWN_PERMISSION',
    ],
    [
      'an unknown priority',
      { grievance_flags: [{ name: 'a', priority: 'urgent' }] },
      '/grievance_flags/0/priority UNKNOWN_VALUE',
    ],
    [
      'an unknown default flag',
      { grievance_types: [{ name: 'a', default_flags: ['b'] }] },
      '/grievance_types/0/default_flags/0 UNKNOWN_FLAG',
    ],
    ['an unknown default category', { default_category: 'b' }, '/default_category UNKNOWN_CATEGORY'],
    ['an unknown key', { default_resolution: { 'b/c': '1,0' } }, '/default_resolution/b~1c UNKNOWN_CATEGORY'],
    [
      'a word of the prototype',
      { default_resolution: { constructor: '1,0' } },
      '/default_resolution/constructor UNKNOWN_CATEGORY',
    ],
    [
      'a name that two leaves have',
      {
        grievance_types: [
          { name: 'a', children: ['x'] },
          { name: 'b', children: ['x'] },
        ],
        default_resolution: { x: '1,0' },
      },
      '/default_resolution/x UNKNOWN_CATEGORY',
    ],
    ['no source', { source_resolution: { here: '1,0' } }, '/source_resolution/here INVALID'],
    ['a word for a switch', { strict_inheritance: 'yes' }, '/strict_inheritance WRONG_TYPE'],
    ['too many levels', { max_escalation_levels: 11 }, '/max_escalation_levels OUT_OF_RANGE'],
    ['an unknown word', { escalate_when: 'never' }, '/escalate_when UNKNOWN_VALUE'],
    ['at once, where that is no time', { auto_close: '0,0', reopen_window: '0,0', source_resolution: {} }, ''],
  ])('%s', (_what, more, fault) => {
    expect(faultsOf({ grievance_types: ['a'], ...more })).toEqual(fault === '' ? [] : [fault])
  })

  it('every fault is told with its JSON pointer [GRV-9, GRV-42]', () => {
    const document = {
      ...{ resolution_times: '99,0', default_resolution: { Default: '0,0' }, nothing: 1 },
      grievance_types: [{ name: 'a', children: ['b', { name: 'b', resolution_times: 'x', permissions: ['no'] }] }],
    }
    expect(faultsOf(document).sort()).toEqual([
      '/default_resolution/Default OUT_OF_RANGE',
      '/grievance_types/0/children/1/name NOT_UNIQUE',
      '/grievance_types/0/children/1/permissions/0 UNKNOWN_PERMISSION',
      '/grievance_types/0/children/1/resolution_times INVALID_FORMAT',
      '/nothing UNKNOWN_FIELD',
      '/resolution_times OUT_OF_RANGE',
    ])
  })

  it('with strict_inheritance no child is looser than what stands above it', () => {
    const tree = (children: object[]) => ({
      strict_inheritance: true,
      grievance_types: [{ name: 'a', permissions: ['bulk', 'export'], children }],
    })
    expect(faultsOf(tree([{ name: 'b', permissions: ['bulk'] }, { name: 'c' }]))).toEqual([])
    const looser = tree([
      { name: 'b', permissions: [] },
      { name: 'c', children: [{ name: 'd', permissions: ['ticket.view'] }] },
    ])
    expect(faultsOf(looser)).toEqual([
      '/grievance_types/0/children/0/permissions LOOSER_THAN_PARENT',
      '/grievance_types/0/children/1/children/0/permissions LOOSER_THAN_PARENT',
    ])
    expect(faultsOf({ ...looser, strict_inheritance: false })).toEqual([])
  })

  it('at most 500 categories in 10 levels, 200 flags; at most 100 faults are told', () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => `n${index}`)
    const nested = (levels: number): object => ({ name: 'n', ...(levels > 1 && { children: [nested(levels - 1)] }) })
    expect(faultsOf({ grievance_types: many(500), grievance_flags: many(200) })).toEqual([])
    expect(faultsOf({ grievance_types: many(501) })).toEqual(['/grievance_types TOO_MANY'])
    const spread = [
      { name: 'a', children: many(300) },
      { name: 'b', children: many(300) },
    ]
    expect(faultsOf({ grievance_types: spread })).toEqual(['/grievance_types TOO_MANY'])
    expect(faultsOf({ grievance_types: ['a'], grievance_flags: many(201) })).toEqual(['/grievance_flags TOO_MANY'])
    expect(faultsOf({ grievance_types: [nested(10)] })).toEqual([])
    expect(faultsOf({ grievance_types: [nested(11)] })).toEqual([
      `/grievance_types/0${'/children/0'.repeat(9)}/children TOO_DEEP`,
    ])
    expect(faultsOf({ grievance_types: many(500).map(() => ({})) })).toHaveLength(100)
    expect(faultsOf({ grievance_types: ['a'], ['k'.repeat(10_000)]: 1 })).toEqual([' UNKNOWN_FIELD'])
  })

  it('nothing is thrown whatever the JSON', () => {
    const parts = fc.constantFrom(
      'grievance_types',
      'grievance_flags',
      'default_resolution',
      'children',
      'permissions',
      'name',
    )
    const close = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 6 }, fc.jsonValue(), fc.dictionary(parts, tie('value')), fc.array(tie('value'))),
    })).value
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), close), (document) => {
        const { configuration, violations } = readConfiguration(document)
        expect(configuration === undefined).toBe(violations.length > 0)
      }),
      { numRuns: 2000 },
    )
  })
})
