import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { plantedText } from './planted/text.ts'
import { root } from './run-tool.ts'
import { checkSize, isProduction, limits, ninetyFifthPercentile } from './sizes.ts'
import { projectFiles } from './source-files.ts'
import { sqlClockExceptions } from './sql-clock-exceptions.ts'
import { checkText, textRules } from './text-rules.ts'

const read = (path: string) => readFileSync(join(root, path), 'utf8')
// the files that plant violations, and the rules that describe them, hold what they look for
const files = projectFiles().filter(
  (path) => /\.(ts|mjs|sql|proto)$/.test(path) && !path.startsWith('test/architecture/'),
)

describe('the text of the house', () => {
  it.each(textRules)('$name: $why', ({ name }) => {
    const faults = files.flatMap((path) => checkText(path, read(path)))
    expect(faults.filter((fault) => fault.startsWith(`${name}: `))).toEqual([])
  })

  it('files and functions have one subject', () => {
    expect(files.flatMap((path) => checkSize(path, read(path)))).toEqual([])
  })

  it(`95 of 100 files have at most ${limits.ninetyFifthPercentile} lines`, () => {
    const sources = files.filter(isProduction).map(read)
    expect(ninetyFifthPercentile(sources)).toBeLessThanOrEqual(limits.ninetyFifthPercentile)
  })

  it('every listed line of SQL that asks for the time still stands there', () => {
    const stale = sqlClockExceptions.filter(({ path, line }) => !files.includes(path) || !read(path).includes(line))
    expect(stale).toEqual([])
  })
})

describe('planted text', () => {
  it.each(plantedText)('$rule catches: $what', ({ rule, path, source }) => {
    const faults = [...checkText(path, source), ...checkSize(path, source)]
    expect([...new Set(faults.map((fault) => fault.split(':')[0]))]).toEqual([rule])
  })

  it('every rule has one', () => {
    const names = [...textRules.map(({ name }) => name), 'file-size', 'slice-size', 'main-size', 'function-size']
    expect(names.filter((name) => !plantedText.some(({ rule }) => rule === name))).toEqual([])
  })

  it('the percentile is counted', () => {
    const short = Array.from({ length: 95 }, () => 'a\n')
    const long = Array.from({ length: 5 }, () => 'a\n'.repeat(200))
    expect([ninetyFifthPercentile([...short, ...long]), ninetyFifthPercentile([...short.slice(1), ...long])]).toEqual([
      1, 200,
    ])
  })

  it.each([
    ['services/complaint/src/domain/complaint.ts', `export const at = (text: string) => new Date(text)`],
    [
      'services/complaint/src/commands/close-complaint.ts',
      'export const close = (scope: { now(): Date }) => scope.now()',
    ],
    [
      'services/complaint/src/persistence/find.ts',
      `export const sql = "select set_config('app.tenant', $1, true), coalesce(a, false)"`,
    ],
    ['platform/src/clock.ts', '/** Says the time. */\nexport const clock = 1'],
    ['services/complaint/src/commands/close-complaint.ts', rowsOf(80)],
  ])('refuses nothing of %s: %s', (path, source) => {
    expect([...checkText(path, source), ...checkSize(path, source)]).toEqual([])
  })
})

function rowsOf(count: number) {
  return Array.from({ length: count }, (_, index) => `const row${index} = ${index}\n`).join('')
}
