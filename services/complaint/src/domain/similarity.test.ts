import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { similarEnough, similarity, trigramsOf } from './similarity.ts'

const compare = (left: string, right: string) => similarity(trigramsOf(left), trigramsOf(right))

describe('similarity', () => {
  it('takes words apart as Postgres does', () => {
    expect([...trigramsOf('Cat', 'cat no')]).toEqual(['  c', ' ca', 'cat', 'at ', '  n', ' no', 'no '])
  })

  it.each([
    ['the same, written otherwise', 'انتظرت أربع ساعات في الطوارئ', 'إنتظرتُ اربع ساعاتٍ في الطوارى', true],
    ['a word more', 'Waited four hours at the counter', 'I waited for four hours at the counter', true],
    ['with mistakes', 'The nurse was rude to my mother', 'the nurze was rude to my mothr', true],
    ['something else', 'The nurse was rude to my mother', 'The bill is wrong by 300 riyal', false],
    ['nothing', '', 'Waited', false],
  ])('%s: %#', (_what, left, right, similar) => {
    expect(compare(left, right) >= similarEnough).toBe(similar)
  })

  it('is 1 with itself, the same from both sides, and between 0 and 1', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 80 })
    fc.assert(
      fc.property(text, text, (left, right) => {
        expect(compare(left, right)).toBe(compare(right, left))
        expect(compare(left, right)).toBeGreaterThanOrEqual(0)
        expect(compare(left, right)).toBeLessThanOrEqual(1)
        expect(compare(left, left)).toBe(trigramsOf(left).size > 0 ? 1 : 0)
      }),
    )
  })
})
