import { describe, expect, it } from '@jest/globals'
import { prepared } from './statement.ts'
import { canJoin, concluding, together } from './together.ts'

const a = prepared('insert-a', 'insert into a (x, y) values ($1, $2)')
const b = prepared('insert-b', ' INSERT INTO b select $1, $1, $2 returning id')

describe('together', () => {
  it('is one statement with the parameters of each in its place, by one name for the same ones', () => {
    const both = together([a(1, 2), b(3, 4), a(5, 6)])
    expect(both.text).toBe(
      'with part_0 as (insert into a (x, y) values ($1, $2)), part_1 as ( INSERT INTO b select $3, $3, $4 returning id) ' +
        'insert into a (x, y) values ($5, $6)',
    )
    expect(both.values).toEqual([1, 2, 3, 4, 5, 6])
    expect(together([a(0, 0), b(0, 0), a(0, 0)]).name).toBe(both.name)
    expect(together([b(0, 0), a(0, 0)]).name).not.toBe(both.name)
  })

  it('of one is that one', () => {
    expect(together([a(1, 2)])).toEqual(a(1, 2))
  })

  it('takes prepared inserts alone', () => {
    expect([a(1, 2), b(1, 2)].map(canJoin)).toEqual([true, true])
    for (const [name, text] of [
      ['', 'insert into a values (1)'],
      ['x', 'update a set x = $1'],
      ['y', "select 'insert into a'"],
    ] as const)
      expect(canJoin({ name, text, values: [] })).toBe(false)
  })
})

describe('concluding', () => {
  const first = {
    ...prepared('first', 'insert into f values ($1) returning n, m')(1),
    late: [
      { mark: '#n', column: 'n' },
      { mark: '#m', column: 'm' },
    ],
  }

  it('writes what the first answers wherever a value holds a mark, and answers it', () => {
    const { text, values } = concluding(first, [a('no. #n', 2), b(3, ['#m', 'x']), a('n', null)])
    const late = (parameter: string) =>
      `replace(replace(${parameter}::text, $8::text, (select n from part_0)), $9::text, (select m from part_0))`
    expect(text).toBe(
      'with part_0 as (insert into f values ($1) returning n, m), ' +
        `part_1 as (insert into a (x, y) values (${late('$2')}, $3)), ` +
        `part_2 as ( INSERT INTO b select $4, $4, ${late('$5')}::text[] returning id), ` +
        'part_3 as (insert into a (x, y) values ($6, $7)) select n, m from part_0',
    )
    expect(values).toEqual([1, 'no. #n', 2, 3, ['#m', 'x'], 'n', null, '#n', '#m'])
  })

  it('has one name for the same inserts with marks in the same places', () => {
    const { name } = concluding(first, [a('#n', 2)])
    expect(concluding(first, [a('see #n', 3)]).name).toBe(name)
    expect(concluding(first, [a('see', '#n')]).name).not.toBe(name)
    expect(concluding(first, [a('see', 2)]).name).not.toBe(name)
    expect(concluding(first, [a('#n', 2), a(1, 2)]).name).not.toBe(name)
  })
})
