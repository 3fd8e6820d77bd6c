import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { foldedWords } from './folded-words.ts'

describe('foldedWords', () => {
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
    expect(foldedWords(name).join(' ')).toBe(folded)
  })

  it('reads several names as one', () => {
    expect(foldedWords('Emergency', null, 'الطوارئ')).toEqual(['emergency', 'الطواري'])
  })

  it('folding what is folded changes nothing, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
        const folded = foldedWords(name)
        expect(foldedWords(folded.join(' '))).toEqual(folded)
        expect(foldedWords(name.normalize('NFD'))).toEqual(folded)
      }),
    )
  })
})
