import { describe, expect, it } from '@jest/globals'
import { foldedWords } from '@redress/platform/folded-words.ts'
import { foundBy, isFound, sortKeyOf, soughtWords, waysIn } from './name-words.ts'

describe('looking for a name', () => {
  it('puts the longest word first and each once', () => {
    expect(soughtWords('al  Harbi AL')).toEqual(['harbi', 'al'])
  })

  it.each([
    ['a beginning of each word in any order', 'ha ahm', true],
    ['the whole name', 'أحمد الحربي', false],
    ['a middle of a word', 'arbi', false],
    ['one word that fits and one that does not', 'ahmed zz', false],
    ['nothing', '...', true],
  ])('%s', (_what, q, found) => {
    expect(isFound(foldedWords('Ahmed Al-Harbi'), soughtWords(q))).toBe(found)
  })

  it('every word is a way in, and a hit stands where its first fitting word begins', () => {
    const words = foldedWords('Ali Hassan Ali')
    expect(waysIn(words)).toEqual([
      { key: 'ali hassan ali', before: '' },
      { key: 'hassan ali ali', before: ' ali' },
      { key: 'ali ali hassan', before: ' ali hassan' },
    ])
    expect(foundBy(words, ['al'])).toBe('ali hassan ali')
    expect(foundBy(words, ['has', 'al'])).toBe('hassan ali ali')
  })
  it('words besides the name lead to it too, behind its own', () => {
    const [words, besides] = [
      ['mona', 'salem'],
      ['mona', '7'],
    ]
    expect(waysIn(words, besides)).toEqual([
      { key: 'mona salem mona 7', before: '' },
      { key: 'salem mona mona 7', before: ' mona' },
      { key: 'mona 7 mona salem', before: ' mona salem' },
      { key: '7 mona mona salem', before: ' mona salem mona' },
    ])
    expect(foundBy(words, ['7'], besides)).toBe('7 mona mona salem')
    expect(foundBy(words, ['mo', '7'], besides)).toBe('mona salem mona 7')
  })

  it('keys have an end, however long the name', () => {
    expect([...sortKeyOf('😀a'.repeat(10) + 'ﷺ'.repeat(200))].length).toBeLessThanOrEqual(120)
    for (const { key } of waysIn(foldedWords('ab '.repeat(66)))) expect([...key].length).toBeLessThanOrEqual(120)
  })
})
