import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { AppError, invalidBody } from '@redress/platform/app-error.ts'
import { arabic } from './arabic.ts'
import { type Catalogue, fieldIn, reasonIn, titleIn } from './catalogue.ts'
import { english } from './english.ts'
import { problemOf } from './problem.ts'

const root = join(import.meta.dirname, '../../..')
const text = (path: string) => readFileSync(join(root, path), 'utf8')

/** Reason and HTTP status of each row of the table. */
const rowsOf = (markdown: string) =>
  [...markdown.matchAll(/^\| ([A-Z_]+) \| [A-Z_]+ \| (\d{3}) \|/gm)].map(([, reason = '', status]) => ({
    reason,
    status: Number(status),
  }))

/** A word in capitals, and behind it a sentence or the variable that holds one: a reason, or the code of a wrong field. */
const spoken = /'([A-Z][A-Z_]{3,})',\s*(?:message: )?(?:['"`][^'"`\n]*\s|message\b)/g
const codesIn = (source: string) => [...source.matchAll(spoken)].map(([, code = '']) => code)

const listed = rowsOf(text('docs/errors.md'))
const reasons = new Set(listed.map(({ reason }) => reason))
const production = [
  'platform/src',
  'gateway/src',
  ...readdirSync(join(root, 'services')).map((name) => `services/${name}/src`),
]
const sources = production.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(
      (name) =>
        name.endsWith('.ts') && !/(\.test|-fixture|fake-clients)\.ts$|problems\/(arabic|english)\.ts$/.test(name),
    )
    .map((name) => text(join(folder, name))),
)
const grpcCodes = ['NOT_FOUND', 'ALREADY_EXISTS', 'PERMISSION_DENIED']
const fieldCodes = [...new Set(sources.flatMap(codesIn))]
  .filter((code) => !reasons.has(code) && !grpcCodes.includes(code))
  .sort()

/** What has no text of its own. */
const missingIn = (catalogue: Catalogue, words: { reasons: Iterable<string>; fields: Iterable<string> }) => [
  ...[...words.reasons].filter((reason) => !catalogue.reasons[reason]?.trim()),
  ...[...words.fields].filter((code) => !catalogue.fields[code]?.trim()),
]

describe('the catalogue of problem texts', () => {
  it('finds what a source can answer', () => {
    const source = `refuse(path, 'PLANTED_ONE', \`At most \${max} characters.\`); ({ path, code: 'PLANTED_TWO', message: 'No good.' })
      fixed('PLANTED_THREE', 'Not this.'); word(path, 'PLANTED_FOUR', message); throw notFound(\n 'PLANTED_FIVE',\n 'There is none.')
      const methods = ['POST', 'PUT']; method === 'PATCH'`
    expect(codesIn(source)).toEqual(['ONE', 'TWO', 'THREE', 'FOUR', 'FIVE'].map((name) => `PLANTED_${name}`))
    expect(rowsOf('| PLANTED | NOT_FOUND | 404 | x |')).toEqual([{ reason: 'PLANTED', status: 404 }])
  })

  it('sees the reasons and codes that are there', () => {
    expect([...reasons]).toEqual(expect.arrayContaining(['TOKEN_INVALID', 'COMPLAINT_NOT_FOUND', 'USER_LINKED']))
    expect(fieldCodes).toEqual(
      expect.arrayContaining(['REQUIRED', 'INVALID_FORMAT', 'UNKNOWN_FIELD', 'UNKNOWN_FLAG', 'TOO_MANY']),
    )
  })

  it.each([
    ['English', english],
    ['Arabic', arabic],
  ])('%s has a text for every reason, every code of a wrong field and every status', (_name, catalogue) => {
    expect(missingIn(catalogue, { reasons, fields: fieldCodes })).toEqual([])
    expect(listed.filter(({ status }) => titleIn(catalogue, status) === catalogue.titles.other)).toEqual([])
  })

  it('a planted gap is found in either language', () => {
    const without = ({ reasons: all, ...rest }: Catalogue): Catalogue => ({
      ...rest,
      reasons: { ...all, TOKEN_INVALID: ' ' },
    })
    for (const catalogue of [english, arabic])
      expect(missingIn(without(catalogue), { reasons, fields: ['REQUIRED', 'PLANTED'] })).toEqual([
        'TOKEN_INVALID',
        'PLANTED',
      ])
  })

  it('both languages know the same words, each in its own script', () => {
    for (const part of ['titles', 'reasons', 'fields'] as const)
      expect(Object.keys(arabic[part]).sort()).toEqual(Object.keys(english[part]).sort())
    const all = ({ titles, reasons: each, fields }: Catalogue) =>
      [titles, each, fields].flatMap((words) => Object.values(words))
    expect(all(english).filter((words) => /\p{Script=Arabic}/u.test(words))).toEqual([])
    expect(all(arabic).filter((words) => !/\p{Script=Arabic}/u.test(words))).toEqual([])
  })

  it('a word of the language itself is no text', () => {
    expect(reasonIn(english, 'constructor', 404)).toBe('Not Found.')
    expect(fieldIn(arabic, 'toString')).toBeUndefined()
  })
})

describe('a problem', () => {
  const tooLong = invalidBody([
    { path: '/title', code: 'TOO_LONG', message: 'At most 200 characters.' },
    { path: '/rating', code: 'OUT_OF_RANGE', message: 'From 1 to 5.' },
    { path: '/x', code: 'UNHEARD_OF', message: 'Strange.' },
  ])

  it('in English says what its thrower wrote, and where that is nothing what the catalogue has', () => {
    expect(problemOf(tooLong, 'id', 'en')).toMatchObject({
      ...{ title: 'Bad Request', code: 'INVALID_BODY', detail: 'The request has invalid fields.' },
      errors: [{ message: 'At most 200 characters.' }, { message: 'From 1 to 5.' }, { message: 'Strange.' }],
    })
    const silent = new AppError('NOT_FOUND', 'STAFF_NOT_FOUND', '', {
      violations: [{ path: '', code: 'REQUIRED', message: '' }],
    })
    expect(problemOf(silent, 'id', 'en')).toMatchObject({
      ...{ title: 'Not Found', detail: 'There is no such member of staff.' },
      errors: [{ message: 'This field is required.' }],
    })
  })

  it('in Arabic keeps the codes and the limits', () => {
    expect(problemOf(tooLong, 'id', 'ar')).toMatchObject({
      ...{ title: 'طلب غير صالح', code: 'INVALID_BODY', status: 400, detail: 'يحتوي الطلب على حقول غير صالحة.' },
      errors: [
        { path: '/title', code: 'TOO_LONG', message: 'النص طويل جدًا. (200)' },
        { code: 'OUT_OF_RANGE', message: 'القيمة خارج النطاق المسموح. (1–5)' },
        { code: 'UNHEARD_OF', message: 'Strange.' },
      ],
    })
    expect(problemOf(new AppError('NOT_FOUND', 'UNHEARD_OF', 'x'), 'id', 'ar').detail).toBe('غير موجود.')
  })
})
