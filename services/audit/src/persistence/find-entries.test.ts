import { describe, expect, it } from '@jest/globals'
import type { Filters } from '../domain/filters.ts'
import { findEntries } from './find-entries.ts'

const id = '01980000-0000-7000-8000-000000000001'
const filters = ['entity', 'actor', 'action', 'from', 'to'] as const
const combinations = Array.from({ length: 2 ** filters.length }, (_, bits) =>
  filters.filter((_filter, index) => bits & (1 << index)),
)

/** These filters with so many values each. */
function withValues(given: readonly (typeof filters)[number][], count: number): Filters {
  const values = Array.from({ length: count }, (_, index) => `${id}${index}`)
  const of = (filter: (typeof filters)[number]) => (given.includes(filter) ? values : [])
  const time = '2026-01-01T00:00:00.000Z'
  return {
    entity: of('entity'),
    actor: of('actor'),
    action: of('action'),
    ...(given.includes('from') ? { from: time } : {}),
    ...(given.includes('to') ? { to: time } : {}),
  }
}

describe('findEntries', () => {
  it('the same name is always the same text: a prepared statement can be used again', () => {
    const statements = combinations.map((given) => findEntries(id, withValues(given, 1), undefined, 26))
    const others = combinations.map((given) => findEntries('other', withValues(given, 3), '77', 101))
    expect(others.map(({ name, text }) => [name, text])).toEqual(statements.map(({ name, text }) => [name, text]))
    const names = statements.map(({ name }) => name).filter((name) => name !== '')
    expect(new Set(names).size).toBe(2 ** 3)
    expect(names).toHaveLength(2 ** 3)
  })

  it.each(combinations.map((given) => [given.join(' and ') || 'nothing', given] as const))(
    'filtered by %s: says the tenant, and every value is a parameter',
    (_name, given) => {
      const { text, values } = findEntries(id, withValues(given, 2), '77', 26)
      expect(new Set(text.match(/\$\d+/g)).size).toBe(values.length)
      expect(text).toMatch(/from entry where tenant_id = \$1 and/)
      expect(text).not.toContain(id)
    },
  )
})
