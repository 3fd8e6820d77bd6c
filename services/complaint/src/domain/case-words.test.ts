import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { caseWords, soughtIn } from './case-words.ts'

const tenantId = '0199aaaa-0000-7000-8000-0000000012ab'
const filed = { tenantId, reference: 'CMP-2026-000123', title: 'Waited', description: 'At the counter, at night' }
const typed = fc.string({ unit: 'grapheme', maxLength: 60 })

describe('caseWords', () => {
  it('keeps each word once, with its tenant and with whose it is', () => {
    expect(caseWords(filed, 'Mona', ['Ahmed', null]).split(' ')).toEqual([
      ...['12abcmp:1A', '12ab2026:1A', '12ab000123:1A', '12abwaited:1A', '12abat:1A', '12abthe:1A', '12abcounter:1A'],
      ...['12abnight:1A', '12abmona:2B', '12abahmed:3C'],
    ])
  })

  it('is nothing but words, whatever is filed: none is an operator, none too long to be kept', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), typed, (description, name) => {
        for (const lexeme of caseWords({ ...filed, description }, name, [name])
          .trim()
          .split(/ +/)) {
          expect(lexeme).toMatch(/^12ab[\p{L}\p{N}]+:(1A|2B|3C)$/u)
          expect(Buffer.byteLength(lexeme)).toBeLessThan(2000)
        }
      }),
    )
  })

  it('cuts a word that nobody could look for whole', () => {
    const title = 'x'.repeat(5000)
    expect(caseWords({ ...filed, title }, null).split(' ')[3]).toHaveLength('12ab:1A'.length + 200)
    expect(soughtIn(tenantId, title)?.full[0]).toHaveLength('12ab:*'.length + 200)
  })
})

describe('soughtIn', () => {
  it('looks for each word once, in everything and in what the public view shows', () => {
    expect(soughtIn(tenantId, 'أحمد at AT')).toEqual({
      full: ['12abاحمد:*', '12abat:*'],
      public: ['12abاحمد:*A', '12abat:*A'],
    })
  })

  it.each([undefined, '', '  ', "--' | ! & (:*) \\"])('%j looks for nothing', (q) => {
    expect(soughtIn(tenantId, q)).toBeUndefined()
  })

  it('every beginning of a word that was filed is found again, however it is written', () => {
    const letter = fc.constantFrom(...'aZéßΣ7٣۴أإآةىيیكک\u064e\u0640')
    const word = fc.array(letter, { minLength: 1, maxLength: 12 }).map((letters) => letters.join(''))
    fc.assert(
      fc.property(fc.array(word), fc.nat(11), (words, length) => {
        const kept = caseWords({ ...filed, title: words.join(', ') }, null).split(' ')
        for (const sought of words.map((each) => each.toUpperCase().slice(0, 1 + length)))
          for (const term of soughtIn(tenantId, sought)?.full ?? [])
            expect(kept.some((lexeme) => lexeme.startsWith(term.slice(0, -2)))).toBe(true)
      }),
    )
  })
})
