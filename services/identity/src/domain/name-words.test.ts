import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { foundBy, isFound, nameWords, sortKeyOf, soughtWords, waysIn } from './name-words.ts'

describe('nameWords', () => {
  it.each([
    ['case', 'Mona MANAGER', 'mona manager'],
    ['accents', 'Zoë Müller-Lüdenscheidt', 'zoe muller ludenscheidt'],
    ['ß and final sigma', 'Strauß ΟΔΥΣΣΕΥΣ', 'strauss οδυσσευσ'],
    ['alef and its hamzas', 'أحمد إبراهيم آدم ٱلله', 'احمد ابراهيم ادم الله'],
    ['hamza on waw and yeh, and alone', 'مؤمن رائد علاء', 'مومن رايد علا'],
    ['yeh and alef maqsura', 'مصطفى علی', 'مصطفي علي'],
    ['taa marbuta and heh', 'فاطمة', 'فاطمه'],
    ['keheh', 'کریم', 'كريم'],
    ['tatweel', 'محـــمد', 'محمد'],
    ['tashkeel', 'مُحَمَّد', 'محمد'],
    ['Arabic digits', 'عيادة ١٢٣', 'عياده 123'],
    ['Persian digits', 'کلینیک ۴۵۶', 'كلينيك 456'],
    ['forms for printing', 'ﻣﺤﻤﺪ ①', 'محمد 1'],
    ['what is invisible', 'Ah\u200bmed \u202eAli\u200f', 'ahmed ali'],
    ['marks between words', "O'Brien, Al-Harbi (Dr.)", 'o brien al harbi dr'],
    ['nothing but marks', '--- ... %_\\', ''],
  ])('folds %s', (_what, name, folded) => {
    expect(nameWords(name).join(' ')).toBe(folded)
  })

  it('reads several names as one', () => {
    expect(nameWords('Emergency', null, 'الطوارئ')).toEqual(['emergency', 'الطواري'])
  })

  it('folding what is folded changes nothing, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
        const folded = nameWords(name)
        expect(nameWords(folded.join(' '))).toEqual(folded)
        expect(nameWords(name.normalize('NFD'))).toEqual(folded)
      }),
    )
  })
})

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
    expect(isFound(nameWords('Ahmed Al-Harbi'), soughtWords(q))).toBe(found)
  })

  it('every word is a way in, and a hit stands where its first fitting word begins', () => {
    const words = nameWords('Ali Hassan Ali')
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
    for (const { key } of waysIn(nameWords('ab '.repeat(66)))) expect([...key].length).toBeLessThanOrEqual(120)
  })
})
