import { describe, expect, it } from '@jest/globals'
import { parseRequirements } from './document.ts'
import { countLine, printReport } from './print.ts'
import { reportRows } from './report.ts'

const rows = parseRequirements('| CRT-1 | single | api |\n| CRT-6 | both | api both |\n| CMS-2 | page | api page |')
const passed = (title: string) => ({ title, file: 'a.test.ts', passed: true })
const failed = (title: string) => ({ title, file: 'b.test.ts', passed: false })
const states = (...tests: ReturnType<typeof passed>[]) =>
  Object.fromEntries(reportRows(rows, tests).rows.map(({ id, state }) => [id, state]))
const faults = (title: string) => reportRows(rows, [passed(title)]).faults

describe('reportRows', () => {
  it('without tests every row is open', () => {
    expect(states()).toEqual({ 'CRT-1': 'open', 'CRT-6': 'open', 'CMS-2': 'open' })
  })

  it('a passing test proves a row, or a half of one', () => {
    expect(states(passed('a [CRT-1]'), passed('b [CRT-6:inquiry]'))).toMatchObject({
      'CRT-1': 'proved',
      'CRT-6': 'half',
    })
    expect(states(passed('a [CRT-6:complaint]'), passed('b [CRT-6:inquiry]'))).toMatchObject({ 'CRT-6': 'proved' })
    expect(states(passed('a [CMS-2:api, CMS-2:page]'))).toMatchObject({ 'CMS-2': 'proved' })
  })

  it('a failing test is no proof', () => {
    expect(states(failed('a [CRT-1]'))).toMatchObject({ 'CRT-1': 'open' })
    expect(states(passed('a [CRT-6:complaint]'), failed('b [CRT-6:inquiry]'))).toMatchObject({ 'CRT-6': 'half' })
  })

  it('a failing test takes away what a passing one proved', () => {
    expect(states(passed('a [CRT-1]'), failed('b [CRT-1]'))).toMatchObject({ 'CRT-1': 'open' })
  })

  it('a bare id proves nothing of a row with halves, and is a fault', () => {
    expect(states(passed('a [CRT-6]'), passed('b [CMS-2]'))).toMatchObject({ 'CRT-6': 'open', 'CMS-2': 'open' })
    expect(faults('a [CRT-6]')).toEqual([
      expect.stringContaining('CRT-6 names no half of CRT-6 (CRT-6:complaint, CRT-6:inquiry)'),
    ])
    expect(faults('a [CMS-2]')).toEqual([
      expect.stringContaining('CMS-2 names no half of CMS-2 (CMS-2:api, CMS-2:page)'),
    ])
  })

  it('a half that the row does not have is a fault', () => {
    expect(faults('a [CRT-1:api]')).toEqual([expect.stringContaining('CRT-1:api names no half')])
    expect(faults('a [CMS-2:inquiry]')).toEqual([expect.stringContaining('CMS-2:inquiry names no half')])
  })

  it('an unknown id is a fault that names the test', () => {
    expect(faults('a [CRT-99]')).toEqual(['CRT-99 is no row of the requirements: "a [CRT-99]" in a.test.ts'])
  })

  it('ids of the security and performance tables are reported apart', () => {
    const { outside, faults: none } = reportRows(rows, [passed('a [S21]'), failed('b [S3, P12]')])
    expect(outside.map(({ tag, proved }) => [tag, proved])).toEqual([
      ['P12', false],
      ['S3', false],
      ['S21', true],
    ])
    expect(none).toEqual([])
  })
})

describe('printReport', () => {
  const report = reportRows(rows, [
    passed('one [CRT-1]'),
    failed('two [CRT-6:inquiry]'),
    passed('three [CMS-2:api]'),
    passed('x [S1]'),
  ])

  it('counts the rows', () => {
    expect(countLine(report)).toBe('rows: 1 proved, 1 in part, 1 open of 3')
  })

  it('shows each row with its halves and their tests, and ends with the count', () => {
    const text = printReport(report)
    expect(text).toMatch(/proved CRT-1 +single\n {2}\+ api\n +passed {2}one \[CRT-1\]/)
    expect(text).toMatch(/open {3}CRT-6 +both\n {2}- CRT-6:complaint\n {2}! CRT-6:inquiry\n +FAILED {2}two/)
    expect(text).toMatch(/half {3}CMS-2 +page\n {2}\+ CMS-2:api\n.*\n {2}- CMS-2:page/)
    expect(text).toContain('security and performance:\n+ S1')
    expect(text.endsWith(`\n${countLine(report)}`)).toBe(true)
  })
})
