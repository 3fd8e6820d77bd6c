import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parseRequirements } from './document.ts'

const tagsOf = (proved: string) =>
  parseRequirements(`| CRT-1 | text | ${proved} |`).flatMap(({ halves }) => halves.map(({ tag }) => tag))

describe('parseRequirements', () => {
  it('a row proved in one place carries its bare id', () => {
    for (const place of ['api', 'mail', 'cli', 'page']) expect(tagsOf(place)).toEqual(['CRT-1'])
  })

  it('both: a half for complaints and one for inquiries', () => {
    expect(tagsOf('api both')).toEqual(['CRT-1:complaint', 'CRT-1:inquiry'])
  })

  it('two places: a half for each', () => {
    expect(tagsOf('api page')).toEqual(['CRT-1:api', 'CRT-1:page'])
    expect(tagsOf('mail cli')).toEqual(['CRT-1:mail', 'CRT-1:cli'])
  })

  it('two places and both: every combination', () => {
    const four = ['CRT-1:api:complaint', 'CRT-1:api:inquiry', 'CRT-1:page:complaint', 'CRT-1:page:inquiry']
    expect(tagsOf('api both page')).toEqual(four)
  })

  it('refuses a row that it does not understand', () => {
    for (const line of [
      '| CRT-1 | text |',
      '| CRT-1 | text | both |',
      '| CRT-1 | text | phone |',
      '| CRT-1 | text | api api |',
    ])
      expect(() => parseRequirements(line)).toThrow('CRT-1')
  })

  it('refuses an id that stands twice, and a document without rows', () => {
    expect(() => parseRequirements('| CRT-1 | a | api |\n| CRT-1 | b | api |')).toThrow('CRT-1 stands twice')
    expect(() => parseRequirements('# nothing')).toThrow('no rows')
  })

  it('a bar inside the text belongs to the text', () => {
    expect(parseRequirements('| EXP-26 | `"staff"\\|"manager"` | api |')).toMatchObject([
      { text: '`"staff"\\|"manager"`' },
    ])
  })

  it('the document of this project: every row of every prefix, numbered without a gap', () => {
    const rows = parseRequirements(readFileSync(join(import.meta.dirname, '../../docs/requirements.md'), 'utf8'))
    const ids = Object.entries({ CRT: 44, CMS: 37, EXP: 42, GRV: 44, TEN: 41 }).flatMap(([prefix, count]) =>
      Array.from({ length: count }, (_, index) => `${prefix}-${index + 1}`),
    )
    expect(rows.map(({ id }) => id)).toEqual(ids)
  })
})
